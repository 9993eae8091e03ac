import type { AchievementPolicy, Verdict } from "../model/achievement";
import { markKey } from "../parse/itemMarks";
import type { StatedItem } from "../parse/parseStatedAchievement";
import { cutOff, decimalsOf, nearlyEqual, roundHalfUp, roundUp } from "./decimals";
import { labelSimilarity } from "./labelSimilarity";
import { meanPercent } from "./meanPercent";

/** What one indicator gives, as far as a stated value can be held against it. */
export type Rated = {
  readonly name: string;
  readonly mark: string | null;
  readonly percent: number | null;
  readonly certain: boolean;
  /** Actual and target in one unit, for rates of sums; null where they cannot be summed. */
  readonly figures: { readonly actual: number; readonly target: number; readonly unit: string } | null;
};

/** How one stated value follows from one computed value. */
export type Fit = "exact" | "floor" | "capped" | "mismatch";

/** Digits that a stated value may mean: as shown, and without closing zeros (86.70% typed for 86.7). */
function digitsMeant({ percent, decimals }: StatedItem): readonly number[] {
  const shortest = decimalsOf(percent);
  return shortest < decimals ? [decimals, shortest] : [decimals];
}

/** 約90%: rounded to tens, or a little off. */
function fitsRoughly({ percent, decimals }: StatedItem, computed: number): boolean {
  const step = percent % 10 === 0 ? 10 : percent % 5 === 0 ? 5 : 10 ** -decimals;
  return Math.abs(computed - percent) <= step / 2 + 1e-9 || nearlyEqual(cutOff(computed / step, 0) * step, percent);
}

function fitsComparator({ percent, comparator }: StatedItem, computed: number): boolean {
  switch (comparator) {
    case null:
      return false;
    case ">=":
      return computed >= percent || nearlyEqual(computed, percent);
    case ">":
      return computed > percent;
    case "<=":
      return computed <= percent || nearlyEqual(computed, percent);
    case "<":
      return computed < percent;
  }
}

/** Holds one stated percent against one computed percent, in the digits that the cell shows. */
export function fitStated(item: StatedItem, computed: number, policy: AchievementPolicy): Fit {
  const { percent } = item;
  if (nearlyEqual(percent, computed)) return "exact";
  const digits = digitsMeant(item);
  if (digits.some((count) => nearlyEqual(roundHalfUp(computed, count), percent))) return "exact";
  if (policy.rounding === "ceil" && digits.some((count) => nearlyEqual(roundUp(computed, count), percent)))
    return "exact";
  if (digits.some((count) => nearlyEqual(cutOff(computed, count), percent))) return "floor";
  const cap = policy.cap ?? 100;
  if (computed > cap && nearlyEqual(percent, cap)) return "capped";
  if (fitsComparator(item, computed)) return "exact";
  return item.approximate && fitsRoughly(item, computed) ? "exact" : "mismatch";
}

const worst: readonly Fit[] = ["mismatch", "capped", "floor", "exact"];

function worstOf(fits: readonly Fit[]): Fit {
  return fits.reduce((bad, fit) => (worst.indexOf(fit) < worst.indexOf(bad) ? fit : bad), "exact");
}

/**
 * The verdict on an achievement cell (contract.md): exact · floor · capped · mean · mismatch where both sides are known,
 * missing (computable, nothing stated), stated-only (stated, not computable), not-computable (neither).
 * Where target and actual could not be paired with certainty, a difference proves nothing: stated-only.
 */
export function judgeStated(items: readonly StatedItem[], rated: readonly Rated[], policy: AchievementPolicy): Verdict {
  const computable = rated.filter((each) => each.percent !== null);
  const [item, second] = items;
  if (item === undefined) return computable.length > 0 ? "missing" : "not-computable";
  if (computable.length === 0) return "stated-only";
  const verdict = second === undefined ? judgeOne(item, rated, policy) : judgeSeveral(items, computable, policy);
  const sure = computable.every(({ certain }) => certain);
  return verdict === "mismatch" && !sure ? "stated-only" : verdict;
}

function judgeOne(item: StatedItem, rated: readonly Rated[], policy: AchievementPolicy): Verdict {
  const [percent, another] = rated.flatMap((each) => (each.percent === null ? [] : [each.percent]));
  if (percent === undefined || another !== undefined) return explainsMean(item, rated, policy);
  const fit = fitStated(item, percent, policy);
  if (fit !== "mismatch" || rated.length === 1) return fit;
  return explainsMean(item, rated, policy) === "mean" ? "mean" : "stated-only";
}

/** Means that clerks take: of the rates, of the rates capped at 100, with what did not take place as 0, of the sums. */
function meansTaken(rated: readonly Rated[]): readonly number[] {
  const percents = rated.flatMap(({ percent }) => (percent === null ? [] : [percent]));
  const withZeros = rated.map(({ percent }) => percent ?? 0);
  const capped = (list: readonly number[]): readonly number[] => list.map((percent) => Math.min(100, percent));
  const means = [percents, capped(percents), withZeros, capped(withZeros)].map(meanPercent);
  return [...means, rateOfSums(rated)].filter((mean) => mean !== null);
}

function rateOfSums(rated: readonly Rated[]): number | null {
  const figures = rated.map((each) => each.figures);
  const unit = figures[0]?.unit;
  let actual = 0;
  let target = 0;
  for (const each of figures) {
    if (each === null || each.unit !== unit) return null;
    actual += each.actual;
    target += each.target;
  }
  return target === 0 ? null : (actual * 100) / target;
}

function explainsMean(item: StatedItem, rated: readonly Rated[], policy: AchievementPolicy): Verdict {
  const fits = meansTaken(rated).map((mean) => fitStated(item, mean, policy));
  if (fits.some((fit) => fit === "exact" || fit === "floor")) return "mean";
  return fits.includes("capped") ? "capped" : "mismatch";
}

type RatedPercent = Rated & { readonly percent: number };

function judgeSeveral(items: readonly StatedItem[], rated: readonly Rated[], policy: AchievementPolicy): Verdict {
  const known = rated.filter((each): each is RatedPercent => each.percent !== null);
  const pairs = pairItems(items, known);
  if (pairs.length > 0) return worstOf(pairs.map(([item, each]) => fitStated(item, each.percent, policy)));
  const fits = items.map((item) => bestFit(item, known, policy));
  if (known.length === 1 && fits.some((fit) => fit !== "mismatch"))
    return worstOf(fits.filter((fit) => fit !== "mismatch"));
  return fits.includes("mismatch") ? "stated-only" : worstOf(fits);
}

function bestFit(item: StatedItem, rated: readonly RatedPercent[], policy: AchievementPolicy): Fit {
  return rated
    .map(({ percent }) => fitStated(item, percent, policy))
    .reduce((best, fit) => (worst.indexOf(fit) > worst.indexOf(best) ? fit : best), "mismatch");
}

const alike = 0.45;

/** Stated percents and indicators of one cell: by mark, then by label; by order where there are as many of each. */
function pairItems(
  items: readonly StatedItem[],
  rated: readonly RatedPercent[],
): readonly (readonly [StatedItem, RatedPercent])[] {
  const pairs: (readonly [StatedItem, RatedPercent])[] = [];
  const left = new Set(rated);
  for (const item of items) {
    const scored = [...left].map((each) => ({ each, score: likeness(item, each) }));
    const best = scored.reduce<(typeof scored)[number] | undefined>(
      (top, next) => (top === undefined || next.score > top.score ? next : top),
      undefined,
    );
    if (best === undefined || best.score < alike) continue;
    pairs.push([item, best.each]);
    left.delete(best.each);
  }
  if (pairs.length === items.length || items.length !== rated.length) return pairs;
  return items.flatMap((item, index) => (rated[index] === undefined ? [] : [[item, rated[index]] as const]));
}

function likeness(item: StatedItem, rated: Rated): number {
  const marks = item.mark !== null && rated.mark !== null && markKey(item.mark) === markKey(rated.mark);
  return marks ? 1 : labelSimilarity(item.label, rated.name);
}
