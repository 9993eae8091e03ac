import { readConventions } from "../achievement";
import { cutOff, roundHalfUp, roundUp } from "../achievement/decimals";
import type { Rounding } from "../model/achievement";
import type { ProgressSheet } from "../model/progress";
import { factsOfRecord } from "./recordFacts";

/** How a sheet works its rates out, as far as its notes or its rows tell. */
export type RateHabit = {
  readonly rounding: Rounding;
  /** Rates are cut off at 100 %. */
  readonly capped: boolean;
  /** Several indicators of a row are told as one plain mean. */
  readonly takesMeans: boolean;
};

function roundingOf({ rounding }: ProgressSheet["habit"]): Rounding {
  const { halfUp, floor, ceil } = rounding;
  if (floor > halfUp && floor >= ceil) return "floor";
  return ceil > halfUp ? "ceil" : "half-up";
}

const kept = new WeakMap<ProgressSheet, RateHabit>();

/** The sheet's habit: what its notes say goes before what its rows show; without either rounded, uncapped. */
export function rateHabitOf(sheet: ProgressSheet): RateHabit {
  const known = kept.get(sheet);
  if (known !== undefined) return known;
  const { cap, rounding } = readConventions(sheet);
  const { capped, uncapped } = sheet.habit.cap;
  const habit: RateHabit = {
    rounding: rounding ?? roundingOf(sheet.habit),
    capped: cap === null ? capped > uncapped : cap === "capped",
    takesMeans: sheet.records.some((record) => factsOfRecord(record).hasPlainMean),
  };
  kept.set(sheet, habit);
  return habit;
}

/** A percent in the sheet's way: rounded to the decimals, and cut off where rates are. */
export function roundRate(percent: number, decimals: number, { rounding, capped }: RateHabit): number {
  const round = { "half-up": roundHalfUp, floor: cutOff, ceil: roundUp }[rounding];
  const rounded = round(percent, decimals);
  return capped ? Math.min(100, rounded) : rounded;
}
