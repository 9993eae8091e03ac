import type { AchievementResult, IndicatorResult } from "../model/achievement";
import { parseMeasure } from "../parse/parseMeasure";
import { decimalsOf, cutOff, nearlyEqual, roundHalfUp, roundUp } from "./decimals";

/** Why a stated rate may differ from what target and actual give; all numbers as they stand in the sheet. */
export type LikelyCause =
  /** The target (60%) was repeated as the rate. */
  | { readonly kind: "target-repeated"; readonly target: string }
  /** The actual (37.1%) was repeated as the rate. */
  | { readonly kind: "actual-repeated"; readonly actual: string }
  /** 0.86 typed for 86 %. */
  | { readonly kind: "fraction-for-percent" }
  /** Target and actual change places: target ÷ actual. */
  | { readonly kind: "swapped" }
  /** Twice, or half, of what follows from the figures; `exact` also of the rate as it is shown, with one decimal. */
  | { readonly kind: "doubled" | "halved"; readonly exact: boolean }
  /** A digit too many or too few. */
  | { readonly kind: "digit-shift"; readonly factor: 10 | 0.1 | 100 | 0.01 }
  /** Rounded up, or cut to tens. */
  | { readonly kind: "rounded-up" | "cut-to-tens" }
  /** What is left to the target: 100 − rate. */
  | { readonly kind: "remainder" }
  /** Another target, which the plan's text gives: 2回×2クール = 4. */
  | { readonly kind: "plan-text"; readonly target: number; readonly words: string }
  /** Last year's stated value. */
  | { readonly kind: "last-year" }
  /** The rate of only one of several indicators. */
  | { readonly kind: "one-of-several"; readonly name: string };

export type CauseInput = {
  readonly achievement: AchievementResult;
  /** The indicators of the achievement's year. */
  readonly indicators: readonly IndicatorResult[];
  /** The text of the plan column; "" for none. */
  readonly planText: string;
  /** Last year's stated percent of the same record, null for none. */
  readonly lastYear: number | null;
};

/** Whether a stated rate is the computed one, rounded or cut at the digits stated. */
export function showsRate(stated: number, computed: number): boolean {
  const decimals = decimalsOf(stated);
  return nearlyEqual(roundHalfUp(computed, decimals), stated) || nearlyEqual(cutOff(computed, decimals), stated);
}

type Case = {
  readonly stated: number;
  readonly percent: number;
  readonly indicator: IndicatorResult;
  readonly input: CauseInput;
};
type Explanation = (subject: Case) => LikelyCause | undefined;

/** From the surest to the vaguest. */
const explanations: readonly Explanation[] = [
  planText,
  ({ stated, indicator: { target } }) =>
    target !== null && target.unit === "%" && nearlyEqual(target.value, stated)
      ? { kind: "target-repeated", target: target.raw }
      : undefined,
  ({ stated, indicator: { actual } }) =>
    actual !== null && actual.unit === "%" && nearlyEqual(actual.value, stated)
      ? { kind: "actual-repeated", actual: actual.raw }
      : undefined,
  ({ stated, input: { lastYear } }) =>
    lastYear !== null && nearlyEqual(lastYear, stated) && stated !== 100 ? { kind: "last-year" } : undefined,
  ({ stated, percent }) =>
    stated !== 0 && stated <= 3 && showsRate(stated, percent / 100) ? { kind: "fraction-for-percent" } : undefined,
  ({ stated, percent }) =>
    nearlyEqual(roundUp(percent, decimalsOf(stated)), stated) ? { kind: "rounded-up" } : undefined,
  ({ stated, percent }) =>
    percent > 10 && stated % 10 === 0 && cutOff(percent / 10, 0) * 10 === stated ? { kind: "cut-to-tens" } : undefined,
  ({ stated, indicator: { target, actual, direction } }) =>
    direction !== "lower" &&
    target !== null &&
    actual !== null &&
    actual.value !== 0 &&
    stated !== 100 &&
    showsRate(stated, (target.value * 100) / actual.value)
      ? { kind: "swapped" }
      : undefined,
  ({ stated, percent }) =>
    stated !== 0 && stated !== 100 && showsRate(stated, percent * 2)
      ? { kind: "doubled", exact: nearlyEqual(stated, roundHalfUp(percent, 1) * 2) }
      : undefined,
  ({ stated, percent }) =>
    stated !== 0 && stated !== 100 && showsRate(stated, percent / 2)
      ? { kind: "halved", exact: nearlyEqual(stated, roundHalfUp(percent, 1) / 2) }
      : undefined,
  digitShift,
  ({ stated, percent }) =>
    percent > 0 && percent < 100 && showsRate(stated, 100 - percent) ? { kind: "remainder" } : undefined,
];

function digitShift({ stated, percent }: Case): LikelyCause | undefined {
  const factor = ([10, 0.1, 100, 0.01] as const).find((each) => stated !== 0 && showsRate(stated, percent * each));
  return factor === undefined ? undefined : { kind: "digit-shift", factor };
}

const product = /(?<first>\d+)[^\d\s]{0,6}(?:[をがは、×x*\s]|ずつ)+(?<second>\d+)[^\d\s、。]{0,6}/gu;

/** Targets that the plan's text gives: its figures in the target's unit, and products such as 2回を2クール. */
function planText({ stated, indicator: { target, actual }, input }: Case): LikelyCause | undefined {
  if (target === null || actual === null || actual.value === 0) return undefined;
  const text = input.planText.normalize("NFKC");
  const products = [...text.matchAll(product)].map((match) => {
    return { value: Number(match.groups?.["first"]) * Number(match.groups?.["second"]), words: match[0] };
  });
  const listed = parseMeasure({ text, value: text, numberFormat: null }).quantities.map(({ value, raw }) => ({
    value,
    words: raw,
  }));
  const found = [...products, ...listed].find(
    ({ value }) => value > 0 && !nearlyEqual(value, target.value) && showsRate(stated, (actual.value * 100) / value),
  );
  return found === undefined ? undefined : { kind: "plan-text", target: found.value, words: found.words };
}

/** The cause that explains a stated rate which does not follow from its figures; undefined where none fits. */
export function findLikelyCause(input: CauseInput): LikelyCause | undefined {
  const [stated, second] = input.achievement.stated;
  if (stated === undefined || second !== undefined || input.achievement.computed === null) return undefined;
  const rated = input.indicators.filter(({ percent }) => percent !== null);
  const own = rated.length > 1 ? rated.find(({ percent }) => showsRate(stated, Number(percent))) : undefined;
  if (own !== undefined) return { kind: "one-of-several", name: own.name };
  const indicator = rated[0];
  if (indicator === undefined) return undefined;
  const subject: Case = { stated, percent: input.achievement.computed, indicator, input };
  for (const explanation of explanations) {
    const cause = explanation(subject);
    if (cause !== undefined) return cause;
  }
  return undefined;
}
