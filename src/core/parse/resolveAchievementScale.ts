import type { CellValue } from "../model/cell";
import { rememberOf } from "../text/remember";
import { isDash } from "../text/normalizeText";
import { splitMarks } from "./itemMarks";
import { toParsable } from "./parsable";

/** How the bare numbers of an achievement column are meant: 86 (percent) or 0.86 (fraction). */
export type AchievementScale = "percent" | "fraction";

export type ScaleCell = { readonly text: string; readonly value: CellValue; readonly numberFormat: string | null };

const bare = /^-?\d+(?:\.\d+)?$/u;
/** Nobody states a whole column of rates below three percent; three times the target is rare but seen (500%). */
const highestFraction = 3;

const bareNumbers = rememberOf(({ text, value, numberFormat }: ScaleCell): readonly number[] => {
  // A literal % (0"%") says as well as a percent format what the number is.
  if (numberFormat?.includes("%") === true) return [];
  const typed = toParsable(text);
  if (typeof value === "number") return typed.includes("%") ? [] : [value];
  const pieces = splitMarks(typed).flatMap((part) => part.text.split("\n").map((line) => line.trim()));
  const said = pieces.filter((piece) => piece !== "" && !isDash(piece));
  return said.every((piece) => bare.test(piece)) ? said.map(Number) : [];
});

/**
 * Decides for a whole column how its bare numbers are meant; cells with % or a percent format say it themselves.
 * Fractions: every bare number is at most 3 and one lies above 0. A header with （％） does not overrule this: a column
 * of 0.86 and 1 under 達成度（％） is a column of fractions that lost their format.
 */
export function resolveAchievementScale(cells: readonly ScaleCell[]): AchievementScale {
  const numbers = cells.flatMap(bareNumbers);
  const positive = numbers.filter((number) => number > 0);
  return positive.length > 0 && positive.every((number) => number <= highestFraction) ? "fraction" : "percent";
}
