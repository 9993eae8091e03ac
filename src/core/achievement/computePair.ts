import type {
  AchievementPolicy,
  Direction,
  IndicatorResult,
  MeasuredQuantity,
  PlannedIndicator,
  Quantity,
} from "../model/achievement";
import type { Field, LabelledQuantity, Measure } from "../model/progress";
import { parseMeasure } from "../parse/parseMeasure";
import type { CalculationNotes } from "../parse/calculationNotes";
import { unitFactor, unitKey } from "../parse/unit";
import { computeIndicator, toFigures, type Judged } from "./computeIndicator";
import { fallingFormulaOf, pointsAtAny } from "./conventions";
import { resolveDirection, suspectsLower, type FoundDirection } from "./direction";
import { explainChange, judgeChange } from "./judgeChange";
import { comparable, type Pair } from "./pairQuantities";
import { resolveFraction } from "./resolveFraction";
import type { Track } from "./tracks";
import type { Rated } from "./verdict";

/** One indicator with what a verdict needs beside it. */
export type RatedIndicator = {
  readonly result: IndicatorResult;
  readonly rated: Rated;
  /**
   * That it is to fall is a guess: from the name, because a note tells a formula for such indicators, or from a target
   * clearly below the baseline.
   */
  readonly assumed: boolean;
};

/** What stands around a pair. */
export type PairContext = {
  readonly track: Track;
  readonly name: string;
  readonly baseline: LabelledQuantity | null;
  /** The target's cell, and the actual's, for what it says where it says no number. */
  readonly target: Measure;
  readonly actual: Measure;
  readonly planned: PlannedIndicator | null;
  readonly policy: AchievementPolicy;
  readonly conventions: CalculationNotes;
  /** A note points at the indicator as one that is to fall. */
  readonly pointed: boolean;
  /** Target and actual are both told as a change (74人減): the more of it, the better. */
  readonly change: "up" | "down" | null;
};

/** Works out one indicator; without a rate where a side is missing, unclear, or counts something else. */
export function computePair(pair: Pair, context: PairContext): RatedIndicator {
  const target = pair.target === null ? null : resolveFraction(pair.target, pair.actual);
  const actual = pair.actual === null ? zeroFor(context, target) : resolveFraction(pair.actual, target);
  const baseline = baselineFor(context, target);
  const found = directionOf(context, { target, actual, baseline });
  const described = describe(pair, context, { target, actual, baseline, direction: found.direction });
  const assumed = found.assumed || isAssumedToFall(described, context);
  const result: IndicatorResult = assumed ? { ...described, direction: "lower" } : described;
  const rated: Rated = { name: result.name, mark: markOf(pair), percent: null, certain: pair.clear, figures: null };
  if (target === null) return { result: withChange(result, pair.actual, context), rated, assumed };
  if (actual === null || !pair.clear || !comparable(target, actual)) return { result, rated, assumed };
  return rate({ result, rated, assumed }, { target, actual }, context);
}

/** A name that suggests that less is better, in a sheet whose notes tell a formula for such indicators, and point at none. */
function isAssumedToFall({ direction, name }: IndicatorResult, { conventions, planned }: PairContext): boolean {
  const free = direction === "unknown" && planned === null && !pointsAtAny(conventions);
  return free && fallingFormulaOf(conventions) !== null && suspectsLower(name);
}

/** A target told as a change (↑) is met or not met by the baseline. */
function withChange(result: IndicatorResult, actual: LabelledQuantity | null, context: PairContext): IndicatorResult {
  const { track, baseline, target } = context;
  if (target.nonNumeric !== "relative" || actual === null || baseline === null) return result;
  const met = judgeChange({ targetText: String(track.target?.text), direction: result.direction, actual, baseline });
  return met === null
    ? result
    : { ...result, formula: "threshold", met, explanation: explainChange(actual, baseline, met) };
}

function markOf({ target, actual }: Pair): string | null {
  return target?.mark ?? actual?.mark ?? null;
}

function rate(
  { result, rated, assumed }: RatedIndicator,
  { target, actual }: { readonly target: Quantity; readonly actual: Quantity },
  { planned, policy, conventions, change }: PairContext,
): RatedIndicator {
  const { direction } = result;
  const baseline = result.baseline !== null && comparable(target, result.baseline) ? result.baseline : null;
  const told = fallingFormulaOf(conventions);
  const judged: Judged =
    change === null
      ? { target, actual, baseline, direction, planned: planned?.formula ?? null, told }
      : { target, actual, baseline: null, direction: "higher", planned: "ratio", told: null };
  const computation = computeIndicator(judged, policy);
  const figures =
    target.value < 0 ? null : { actual: toFigures(judged).actual, target: target.value, unit: unitKey(target.unit) };
  const certain = unitFactor(actual.unit, target.unit) !== undefined;
  return {
    result: { ...result, ...computation },
    rated: { ...rated, percent: computation.percent, certain, figures },
    assumed,
  };
}

/** The figures of one indicator, those that there are. */
type Quantities = {
  readonly target: LabelledQuantity | null;
  readonly actual: LabelledQuantity | null;
  readonly baseline: LabelledQuantity | null;
};

/** The indicator as read, before anything is computed. */
function describe(
  pair: Pair,
  { track, name }: PairContext,
  { target, actual, baseline, direction }: Quantities & { readonly direction: Direction },
): IndicatorResult {
  return {
    year: track.year,
    name,
    target: measured(target, track.target),
    actual: pair.actual === null ? null : measured(actual, track.actual),
    baseline: measured(baseline, track.baseline ?? track.target),
    direction,
    formula: "ratio",
    explanation: "",
    percent: null,
    met: null,
    certain: pair.clear,
  };
}

function directionOf(
  { track, name, planned, pointed, change, conventions }: PairContext,
  { target, actual, baseline }: Quantities,
): FoundDirection {
  if (change !== null) return { direction: change === "down" ? "lower" : "higher", assumed: false };
  return resolveDirection({
    name,
    stated: track.direction?.text ?? "",
    pointed,
    othersPointed: pointsAtAny(conventions),
    planned: planned?.direction ?? null,
    targetText: track.target?.text ?? "",
    target,
    baseline: baseline?.value ?? null,
    actual: likeBaseline(actual, baseline),
  });
}

/** The actual in the baseline's unit; null where the two cannot be compared. */
function likeBaseline(actual: LabelledQuantity | null, baseline: LabelledQuantity | null): number | null {
  if (actual === null || baseline === null || !comparable(baseline, actual)) return null;
  return actual.value * (unitFactor(actual.unit, baseline.unit) ?? 1);
}

function measured(quantity: LabelledQuantity | null, field: Field | null): MeasuredQuantity | null {
  if (quantity === null || field === null) return null;
  const { raw, value, unit, comparator, notes } = quantity;
  return { raw, value, unit, comparator, notes, rowIndex: field.rowIndex, columnIndex: field.columnIndex };
}

/** The baseline of the sheet, else that of the plan. */
function baselineFor({ baseline, planned }: PairContext, partner: Quantity | null): LabelledQuantity | null {
  if (baseline !== null) return resolveFraction(baseline, partner);
  const text = planned?.baseline ?? null;
  return text === null ? null : (parseMeasure({ text, value: text, numberFormat: null }).quantities[0] ?? null);
}

/** 中止 counts as 0 only where the plan says so. */
function zeroFor({ actual, policy }: PairContext, target: LabelledQuantity | null): LabelledQuantity | null {
  const calledOff = actual.nonNumeric === "cancelled" || actual.nonNumeric === "not-done";
  if (target === null || !calledOff || policy.cancelled === "exclude") return null;
  return { ...target, raw: "", value: 0, comparator: null, notes: [] };
}
