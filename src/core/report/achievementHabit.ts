import { readConventions } from "../achievement";
import { fallingFormulaOf } from "../achievement/conventions";
import { cutOff, roundHalfUp, roundUp } from "../achievement/decimals";
import type { Formula, Rounding, Verdict } from "../model/achievement";
import type { ProgressRecord, ProgressSheet } from "../model/progress";
import { piecesOf, rememberOf } from "../text";
import { factsOfRecord } from "./recordFacts";

/** How a sheet works its rates out, as far as its notes or its rows tell. */
export type RateHabit = {
  readonly rounding: Rounding;
  /** Rates are cut off at 100 %. */
  readonly capped: boolean;
  /** Several indicators of a row are told as one plain mean. */
  readonly takesMeans: boolean;
  /** How indicators that are to fall are worked out, where the sheet's notes say so. */
  readonly falling: Formula | null;
  /** Most of what the sheet states is not target against actual: marks out of five, shares of a plan's years. */
  readonly differs: boolean;
};

const agreeing: ReadonlySet<Verdict> = new Set(["exact", "floor", "capped", "mean"]);

/** Stated rates that are as computed, less those that are not. */
const agreementOf = rememberOf((records: readonly ProgressRecord[]): number =>
  records
    .flatMap(({ achievement }) => achievement)
    .reduce((sum, { verdict }) => sum + (agreeing.has(verdict) ? 1 : verdict === "mismatch" ? -1 : 0), 0),
);

function roundingOf({ rounding }: ProgressSheet["habit"]): Rounding {
  const { halfUp, floor, ceil } = rounding;
  if (floor > halfUp && floor >= ceil) return "floor";
  return ceil > halfUp ? "ceil" : "half-up";
}

/** The sheet's habit: what its notes say goes before what its rows show; without either rounded, uncapped. */
export const rateHabitOf = rememberOf((sheet: ProgressSheet): RateHabit => {
  const conventions = readConventions(sheet);
  const { cap, rounding } = conventions;
  const { capped, uncapped } = sheet.habit.cap;
  return {
    rounding: rounding ?? roundingOf(sheet.habit),
    capped: cap === null ? capped > uncapped : cap === "capped",
    takesMeans: sheet.records.some((record) => factsOfRecord(record).hasPlainMean),
    falling: fallingFormulaOf(conventions),
    differs: piecesOf(sheet.records).reduce((sum, records) => sum + agreementOf(records), 0) < 0,
  };
});

/** A percent in the sheet's way: rounded to the decimals, and cut off where rates are. */
export function roundRate(percent: number, decimals: number, { rounding, capped }: RateHabit): number {
  const round = { "half-up": roundHalfUp, floor: cutOff, ceil: roundUp }[rounding];
  const rounded = round(percent, decimals);
  return capped ? Math.min(100, rounded) : rounded;
}
