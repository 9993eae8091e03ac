import type { LabelledQuantity } from "../model/progress";
import { tidyLabel } from "./label";
import { dateFiller, hideLabelDigits } from "./labelDigits";
import { groupOf } from "./matching";
import { tidyNumber } from "./numberGrammar";

const amount = String.raw`(?<amount>\d[\d,]*(?:\.\d+)?) ?(?<change>%|ポイント|pt|[^\d\sへにまで]{0,4}?)`;
const base = String.raw`(?<base>\d[\d,]*(?:\.\d+)?) ?(?<unit>%|[^\d\s()]{0,4}?)`;
/** 平均値47人より15人以上の減少 · 100件から20%減 · 基準値(50%)から5ポイント増. */
const fromBase = new RegExp(
  String.raw`^(?<label>.*?)${base}\)? ?(?:より|から|に比べ(?:て)?|に対して?|比で?) ?${amount}(?:以上|程度)?の?(?:(?<down>減|低下|削減|引き?下げ|縮小)|(?<up>増|上昇|向上|引き?上げ|拡大))`,
  "u",
);
/** 基準値32人より増加: the base itself is the mark to pass. */
const passBase = new RegExp(
  String.raw`^(?<label>.*?)${base}\)? ?(?:より|から)(?:も|の)?(?:(?<down>減少|低下|削減)|(?<up>増加|上昇|向上))`,
  "u",
);

function numberIn(match: RegExpExecArray, name: string): number {
  return Number(groupOf(match, name).replaceAll(",", ""));
}

/** Words that only say that the base is a base: no part of the indicator's name. */
const baseWords = /(?:の)?(?:平均値?|平均|基準値|基準|現状値|現状|実績値|実績|策定時)?\(?$/u;

/** The words before the base, up to the years that it was taken from (H24年～H28年の平均値). */
function labelOf(line: string, end: number): string {
  const date = hideLabelDigits(line.slice(0, end)).indexOf(dateFiller);
  return tidyLabel(line.slice(0, date < 0 ? end : date).replace(baseWords, ""));
}

function build(line: string, match: RegExpExecArray, change: number): LabelledQuantity {
  const falls = groupOf(match, "down") !== "";
  return {
    raw: line,
    value: tidyNumber(numberIn(match, "base") + (falls ? -change : change)),
    unit: groupOf(match, "unit"),
    comparator: falls ? "<=" : ">=",
    notes: ["relative"],
    label: labelOf(line, groupOf(match, "label").length),
    mark: null,
  };
}

/** 基準値32人より増加: more than the base, whatever the amount. */
function parsePassedBase(line: string): LabelledQuantity | undefined {
  const passed = passBase.exec(line);
  if (passed === null) return undefined;
  const quantity = build(line, passed, 0);
  return { ...quantity, comparator: quantity.comparator === "<=" ? "<" : ">" };
}

/**
 * A target told as a change from a figure that stands beside it: base ∓ amount, with the comparator that the change
 * implies (減少 → "<="). A percentage of a percentage (50%から10%増) may mean points or a share: not read.
 */
export function parseRelativeTarget(line: string): LabelledQuantity | undefined {
  const match = fromBase.exec(line);
  if (match === null) return parsePassedBase(line);
  const amount = numberIn(match, "amount");
  if (groupOf(match, "change") !== "%") return build(line, match, amount);
  return groupOf(match, "unit") === "%" ? undefined : build(line, match, (numberIn(match, "base") * amount) / 100);
}
