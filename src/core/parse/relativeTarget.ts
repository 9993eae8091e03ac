import type { LabelledQuantity } from "../model/progress";
import { tidyLabel } from "./label";
import { hideLabelDigits } from "./labelDigits";
import { tidyNumber } from "./numberGrammar";

const amount = String.raw`(?<amount>\d[\d,]*(?:\.\d+)?) ?(?<change>%|ポイント|pt|[^\d\sへにまで]{0,4}?)`;
const base = String.raw`(?<base>\d[\d,]*(?:\.\d+)?) ?(?<unit>%|[^\d\s()]{0,4}?)`;
/** 平均値32人より10人以上の減少 · 100件から20%減 · 基準値(50%)から5ポイント増. */
const fromBase = new RegExp(
  String.raw`^(?<label>.*?)${base}\)? ?(?:より|から|に比べ(?:て)?|に対して?|比で?) ?${amount}(?:以上|程度)?の?(?:(?<down>減|低下|削減|引き?下げ|縮小)|(?<up>増|上昇|向上|引き?上げ|拡大))`,
  "u",
);
/** 基準値32人より増加: the base itself is the mark to pass. */
const passBase = new RegExp(
  String.raw`^(?<label>.*?)${base}\)? ?(?:より|から)(?:も|の)?(?:(?<down>減少|低下|削減)|(?<up>増加|上昇|向上))`,
  "u",
);

const number = (text: string | undefined): number => Number((text ?? "").replaceAll(",", ""));

/** Words that only say that the base is a base: no part of the indicator's name. */
const baseWords = /(?:の)?(?:平均値?|平均|基準値|基準|現状値|現状|実績値|実績|策定時)?\(?$/u;

function labelOf(line: string, end: number): string {
  const hidden = hideLabelDigits(line.slice(0, end));
  const firstHidden = hidden.indexOf("\u{F8FF}");
  const years = /(?:[HRST]|平成|令和)\s?(?:\d|元)/u.exec(line.slice(0, end))?.index;
  const cut = years ?? (firstHidden > 0 && line.slice(firstHidden, end).includes("年") ? firstHidden : end);
  return tidyLabel(line.slice(0, cut).replace(baseWords, ""));
}

function build(line: string, groups: Record<string, string | undefined>, change: number): LabelledQuantity {
  const unit = groups["unit"] ?? "";
  return {
    raw: line,
    value: tidyNumber(number(groups["base"]) + (groups["down"] === undefined ? change : -change)),
    unit,
    comparator: groups["down"] === undefined ? ">=" : "<=",
    notes: ["relative"],
    label: labelOf(line, (groups["label"] ?? "").length),
    mark: null,
  };
}

/**
 * A target told as a change from a figure that stands beside it: base ∓ amount, with the comparator that the change
 * implies (減少 → "<="). A percentage of a percentage (50%から10%増) may mean points or a share: not read.
 */
export function parseRelativeTarget(line: string): LabelledQuantity | undefined {
  const groups = fromBase.exec(line)?.groups;
  if (groups === undefined) {
    const passed = passBase.exec(line)?.groups;
    return passed === undefined
      ? undefined
      : { ...build(line, passed, 0), comparator: passed["down"] === undefined ? ">" : "<" };
  }
  const by = number(groups["amount"]);
  const points = /^(?:ポイント|pt)$/u.test(groups["change"] ?? "");
  if (groups["change"] !== "%" || points) return build(line, groups, by);
  return groups["unit"] === "%" ? undefined : build(line, groups, (number(groups["base"]) * by) / 100);
}
