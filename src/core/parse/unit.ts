import { toKey } from "../text/normalizeText";
import { groupOf } from "./matching";
import { looseUnits, sameUnits, scaleWords, timesAYear, unitWords } from "./unitWords";

const known: ReadonlySet<string> = new Set(unitWords.map(toKey));
const keyOf: ReadonlyMap<string, string> = new Map(
  sameUnits.flatMap((words) => words.map((word) => [toKey(word), toKey(words[0] ?? word)] as const)),
);

function splitFrequency(unit: string): { readonly base: string; readonly period: string | null } {
  const [base = "", period = null] = toKey(unit).split("/");
  return { base: keyOf.get(base) ?? base, period: period === "年度" || period === "年間" ? "年" : period };
}

/** Key for comparing units: 名 and 人, 箇所 and か所 are one; a yearly frequency is the plain unit (2回/年 = 2回). */
export function unitKey(unit: string): string {
  const { base, period } = splitFrequency(unit);
  return period === null || period === "年" ? base : `${base}/${period}`;
}

/** Whether two units count the same thing; "" (unknown) matches every unit. */
export function sameUnit(a: string, b: string): boolean {
  const [left, right] = [unitKey(a), unitKey(b)];
  return left === "" || right === "" || left === right;
}

/** Whether clerks use the two units for one another (件 and 人): comparable, though not with certainty. */
export function looselySameUnit(a: string, b: string): boolean {
  const [left, right] = [splitFrequency(a).base, splitFrequency(b).base];
  return sameUnit(a, b) || looseUnits.some((family) => family.includes(left) && family.includes(right));
}

const scaled = new RegExp(`^(?<scale>${[...scaleWords.keys()].join("|")})(?<base>.+)$`, "u");

/** A unit taken apart: 千人 is 1000 人. Only a known unit can be scaled (千葉 is not). */
export function splitScale(unit: string): { readonly scale: number; readonly base: string } {
  const key = toKey(unit);
  const match = scaled.exec(key);
  const base = groupOf(match, "base");
  const factor = scaleWords.get(groupOf(match, "scale"));
  return factor === undefined || !isListed(base) ? { scale: 1, base: key } : { scale: factor, base };
}

function isListed(word: string): boolean {
  return known.has(toKey(word)) || keyOf.has(toKey(word));
}

/** Whether the word is one of the known units (any spelling), with or without a scale before it (千人). */
export function isKnownUnit(word: string): boolean {
  return isListed(word) || splitScale(word).scale > 1;
}

/**
 * What a value in unit `from` is multiplied with to be a value in unit `to`: 12 for 回/月 → 回/年, 1000 for 千円 → 円,
 * 1 for units that are the same; undefined where the two count different things.
 */
export function unitFactor(from: string, to: string): number | undefined {
  if (sameUnit(from, to)) return 1;
  const [source, goal] = [splitFrequency(from), splitFrequency(to)];
  if (source.base === goal.base) return perYear(source.period, goal.period);
  const [low, high] = [splitScale(source.base), splitScale(goal.base)];
  return unitKey(low.base) === unitKey(high.base) && source.period === goal.period ? low.scale / high.scale : undefined;
}

function perYear(from: string | null, to: string | null): number | undefined {
  const [source, goal] = [timesAYear.get(from ?? "年"), timesAYear.get(to ?? "年")];
  return source === undefined || goal === undefined ? undefined : source / goal;
}
