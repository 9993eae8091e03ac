import type { Comparator, NonNumeric } from "../model/achievement";
import { isCellError, type CellValue } from "../model/cell";
import { isDash } from "../text/normalizeText";
import { classifyText, longestCell } from "./classifyText";
import { splitMarks, type MarkedPart } from "./itemMarks";
import { groupOf } from "./matching";
import { tidyNumber } from "./numberGrammar";
import { showMarks, toParsable } from "./parsable";
import { isDateFormat, isPercentFormat } from "./parseMeasure";
import type { AchievementScale } from "./resolveAchievementScale";
import { scanLine, type Found } from "./scanLine";

/** One rate that an achievement cell states. */
export type StatedItem = {
  readonly mark: string | null;
  readonly label: string;
  /** In percent. */
  readonly percent: number;
  /** Digits behind the point that the cell shows of the percent. */
  readonly decimals: number;
  readonly approximate: boolean;
  readonly comparator: Comparator | null;
  /** 3/4回: what the clerk divided, where the cell tells it. */
  readonly numerator?: number;
  readonly denominator?: number;
  readonly ratioUnit?: string;
};

export type StatedAchievement = {
  /** Every percent that the cell states, in percent, from left to right. */
  readonly stated: readonly number[];
  readonly items: readonly StatedItem[];
  readonly nonNumeric: NonNumeric | null;
};

export type StatedInput = { readonly text: string; readonly value: CellValue; readonly numberFormat: string | null };

/** Percents that compare with another year, never an achievement. Origin: sheets.md, 対前年比△7%. */
const comparison = /前年|昨年|対前|増減|伸び率/u;
/** Percents of something else, unless the cell holds no other. Origin: sheets.md "percents that are not achievement". */
const otherRate = /満足|参加率|受診率|出席率|回答率|回収率|認知|理解度|就職率|利用率/u;
const ratio =
  /(?<numerator>\d[\d,]*(?:\.\d+)?)\s?[人回件名]?\s?\/\s?(?<denominator>\d[\d,]*(?:\.\d+)?)\s?(?<unit>[\p{Script=Han}か]{0,3})/u;

/**
 * Reads an achievement cell (達成度, 達成率, 進捗率). A bare number counts as the column's scale says: 86 or 0.86.
 * Percents inside a sentence, and percents against last year, are not achievements.
 */
export function parseStatedAchievement(input: StatedInput, scale: AchievementScale = "percent"): StatedAchievement {
  if (isCellError(input.value)) return { stated: [], items: [], nonNumeric: "error" };
  const items = typeof input.value === "number" ? fromNumber(input, input.value, scale) : fromText(input.text, scale);
  const stated = items.map(({ percent }) => percent);
  return { stated, items, nonNumeric: items.length > 0 ? null : classifyText(input.text) };
}

function plainItem(percent: number, decimals: number): StatedItem {
  return { mark: null, label: "", percent, decimals: Math.max(0, decimals), approximate: false, comparator: null };
}

function decimalsOf(text: string): number {
  return groupOf(/\.(?<digits>\d+)(?!.*\d)/su.exec(text), "digits").length;
}

function fromNumber(
  { text, numberFormat }: StatedInput,
  value: number,
  scale: AchievementScale,
): readonly StatedItem[] {
  if (!Number.isFinite(value) || isDateFormat(numberFormat)) return [];
  const shown = fromText(text, scale).filter(() => toParsable(text).includes("%"));
  if (shown.length > 0) return shown;
  if (isPercentFormat(numberFormat)) return [plainItem(tidyNumber(value * 100), decimalsOf(numberFormat ?? ""))];
  if (numberFormat?.includes("%") === true) return [plainItem(value, decimalsOf(text))];
  const decimals = decimalsOf(text === "" ? String(value) : text);
  return [toBareItem(value, decimals, scale)];
}

function fromText(raw: string, scale: AchievementScale): readonly StatedItem[] {
  if (raw.length > longestCell) return [];
  const parts = splitMarks(toParsable(raw));
  const bare = bareList(parts, scale);
  if (bare.length > 0) return bare;
  const items = parts.flatMap(readPart);
  const achieved = items.filter(({ label }) => !comparison.test(label));
  const own = achieved.filter(({ label }) => !otherRate.test(label));
  if (achieved.length > 0) return own.length > 0 ? own : achieved;
  return bareNumber(raw, scale);
}

function readPart({ mark, text }: MarkedPart): readonly StatedItem[] {
  const shown = mark === null ? null : showMarks(mark);
  const [first, ...others] = text
    .split("\n")
    .flatMap(percentsOf)
    .map((found) => toItem(found, shown));
  return first === undefined ? [] : [{ ...first, ...readRatio(text) }, ...others];
}

/** 3/4回: what was divided, where the cell tells it. */
function readRatio(text: string): Pick<StatedItem, "numerator" | "denominator" | "ratioUnit"> {
  const divided = ratio.exec(text);
  if (divided === null) return {};
  const read = (name: string): number => Number(groupOf(divided, name).replaceAll(",", ""));
  return { numerator: read("numerator"), denominator: read("denominator"), ratioUnit: groupOf(divided, "unit") };
}

function percentsOf(line: string): readonly Found[] {
  return scanLine(line.replace(/^\s*※/u, "")).filter(({ unit }) => unit === "%");
}

function toItem({ label, raw, value, comparator, notes }: Found, mark: string | null): StatedItem {
  const approximate = notes.includes("approximate");
  return {
    mark,
    label: showMarks(label),
    percent: value,
    decimals: raw.includes("割") ? 0 : decimalsOf(raw),
    approximate,
    comparator,
  };
}

const bareRate = /^\s*(?<figure>\d+(?:\.\d+)?)\s*(?<sign>%?)\s*$/u;

/** One rate a mark or a line (①75⏎②100％), the sign left out in some or all of them; [] where anything else stands there. */
function bareList(parts: readonly MarkedPart[], scale: AchievementScale): readonly StatedItem[] {
  const marked = parts.some(({ mark }) => mark !== null);
  const pieces = (marked ? parts : linesOf(parts)).filter(({ text }) => !isDash(text.trim()));
  const found = pieces.map(({ mark, text }) => ({ mark, match: bareRate.exec(text) }));
  const signed = found.some(({ match }) => groupOf(match, "sign") !== "");
  if (found.length < (marked ? 1 : 2) || found.some(({ match }) => match === null)) return [];
  return found.map(({ mark, match }) => {
    const figure = groupOf(match, "figure");
    const item = toBareItem(Number(figure), decimalsOf(figure), signed ? "percent" : scale);
    return { ...item, mark: mark === null ? null : showMarks(mark) };
  });
}

function linesOf(parts: readonly MarkedPart[]): readonly MarkedPart[] {
  return parts
    .flatMap(({ text }) => text.split("\n"))
    .filter((line) => line.trim() !== "")
    .map((text) => ({ mark: null, text }));
}

function toBareItem(value: number, decimals: number, scale: AchievementScale): StatedItem {
  return scale === "fraction" ? plainItem(tidyNumber(value * 100), decimals - 2) : plainItem(value, decimals);
}

/** A cell that is nothing but a number, typed as text. */
function bareNumber(raw: string, scale: AchievementScale): readonly StatedItem[] {
  const text = toParsable(raw);
  const [only, second] = scanLine(text);
  if (only === undefined || second !== undefined || only.unit !== "" || only.label !== "" || text.includes("\n"))
    return [];
  const item = toBareItem(only.value, decimalsOf(text), scale);
  return [{ ...item, comparator: only.comparator, approximate: only.notes.includes("approximate") }];
}
