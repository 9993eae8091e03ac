import type { AchievementPolicy, Direction, Formula, Quantity } from "../model/achievement";
import { unitFactor } from "../parse/unit";
import { nearlyEqual } from "./decimals";
import { explain } from "./explain";
import {
  computeComplement,
  computeElapsed,
  computeFromBaseline,
  computeInverse,
  computeRatio,
  computeThreshold,
  type Figures,
} from "./formulas";

/** What target and actual of one indicator give. */
export type Computation = {
  readonly formula: Formula;
  /** In percent, unrounded and uncapped; null where there is no rate. */
  readonly percent: number | null;
  /** Null where nothing tells which side of a target below 0 is the better. */
  readonly met: boolean | null;
  readonly explanation: string;
};

export type Judged = {
  readonly target: Quantity;
  readonly actual: Quantity;
  readonly baseline: Quantity | null;
  readonly direction: Direction;
  /** The formula that the plan names for this indicator, null for none. */
  readonly planned: Formula | null;
  /** The formula that the sheet's notes tell for indicators that are to fall, null for none. */
  readonly told: Formula | null;
};

/**
 * Chooses the formula. The plan's own choice goes first. An indicator that is to fall: from the baseline where there is
 * one (a rate that got worse then shows below zero), else inverse, the practice of 相模原市 that clerks know; complement
 * where the actual is 0 and the inverse has no value; a formula that the sheet's notes tell goes before these.
 * Everything else is a ratio; a target of 0 is met or not met.
 */
function chooseFormula(judged: Judged, figures: Figures, policy: AchievementPolicy): Formula {
  const { planned, direction } = judged;
  if (planned !== null) return planned;
  if (policy.formula === "threshold" || policy.formula === "elapsed") return policy.formula;
  if (direction === "lower") return chooseForFalling(judged.told, figures, policy);
  if (policy.formula === "fromBaseline" && computeFromBaseline(figures) !== null) return "fromBaseline";
  return figures.target === 0 ? "threshold" : "ratio";
}

function chooseForFalling(told: Formula | null, figures: Figures, policy: AchievementPolicy): Formula {
  const chosen = policy.formula === "ratio" ? told : policy.formula;
  if (chosen === "inverse" || chosen === "complement") return fallbackForZero(chosen, figures);
  return computeFromBaseline(figures) !== null ? "fromBaseline" : fallbackForZero("inverse", figures);
}

function fallbackForZero(formula: "inverse" | "complement", { target, actual }: Figures): Formula {
  if (target === 0) return "threshold";
  return formula === "inverse" && actual === 0 ? "complement" : formula;
}

/** The rate in percent by one formula; null where it has no value. */
export function applyFormula(formula: Formula, figures: Figures, elapsedShare: number): number | null {
  switch (formula) {
    case "ratio":
      return computeRatio(figures);
    case "inverse":
      return computeInverse(figures);
    case "complement":
      return computeComplement(figures);
    case "fromBaseline":
      return computeFromBaseline(figures);
    case "threshold":
      return computeThreshold();
    case "elapsed":
      return computeElapsed(figures, elapsedShare);
  }
}

/** Whether the target is met, by its comparator, else by the direction; a target of 0 is met with 0. */
export function isMet({ target, direction }: Judged, figures: Figures): boolean {
  const equal = nearlyEqual(figures.actual, figures.target);
  const above = figures.actual > figures.target && !equal;
  switch (
    target.comparator ??
    (direction === "lower" || (direction === "unknown" && target.value === 0) ? "<=" : ">=")
  ) {
    case ">":
      return above;
    case "<":
      return !above && !equal;
    case ">=":
      return above || equal;
    case "<=":
      return !above;
  }
}

/** Target, actual and baseline in the target's unit; undefined where the units count different things. */
export function toFigures({ target, actual, baseline }: Judged): Figures {
  const factor = unitFactor(actual.unit, target.unit) ?? 1;
  const baseFactor = baseline === null ? 1 : (unitFactor(baseline.unit, target.unit) ?? 1);
  return {
    target: target.value,
    actual: actual.value * factor,
    baseline: baseline === null ? null : baseline.value * baseFactor,
  };
}

/** A target below 0 (△5) has no rate: −3 ÷ −5 says nothing. It is met or not where the comparator or the direction tells. */
function judgeBelowZero(judged: Judged, figures: Figures): Computation {
  const { target, direction } = judged;
  const open = target.comparator === null && direction !== "higher" && direction !== "lower";
  const none = { formula: "threshold", percent: null } as const;
  if (open) return { ...none, met: null, explanation: "" };
  const met = isMet(judged, figures);
  return { ...none, met, explanation: explain({ ...judged, figures, ...none, met }) };
}

/** Works out one indicator whose target and actual are both numbers of one kind. */
export function computeIndicator(judged: Judged, policy: AchievementPolicy): Computation {
  const figures = toFigures(judged);
  if (figures.target < 0) return judgeBelowZero(judged, figures);
  const formula = chooseFormula(judged, figures, policy);
  const percent = applyFormula(formula, figures, policy.elapsedShare ?? 1);
  const met = isMet(judged, figures);
  return { formula, percent, met, explanation: explain({ ...judged, figures, formula, percent, met }) };
}
