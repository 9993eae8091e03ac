import type { AchievementHabit, AchievementResult } from "../model/achievement";
import type { ProgressRecord } from "../model/progress";
import { piecesOf, rememberOf } from "../text";
import { decimalsOf, cutOff, nearlyEqual, roundHalfUp, roundUp } from "./decimals";

type Count<K extends string> = Record<K, number>;

/** Rounding shows only where rounding and cutting differ (66.67), or where a value was lifted (33.3 → 34). */
function countRounding(counts: Count<"halfUp" | "floor" | "ceil">, stated: number, computed: number): void {
  const decimals = decimalsOf(stated);
  const [half, cut, up] = [roundHalfUp(computed, decimals), cutOff(computed, decimals), roundUp(computed, decimals)];
  if (nearlyEqual(cut, up)) return;
  if (nearlyEqual(half, up)) {
    if (nearlyEqual(stated, half)) counts.halfUp += 1;
    else if (nearlyEqual(stated, cut)) counts.floor += 1;
  } else if (nearlyEqual(stated, up)) counts.ceil += 1;
}

/** A cap shows only where more than 100 was reached. */
function countCap(counts: Count<"capped" | "uncapped">, stated: number, computed: number): void {
  if (roundHalfUp(computed, decimalsOf(stated)) <= 100) return;
  if (nearlyEqual(stated, 100)) counts.capped += 1;
  else if (stated > 100) counts.uncapped += 1;
}

const calledOff = /中止|休止|延期|取りやめ|見送り/u;

function wasCalledOff({ fields }: ProgressRecord, year: string | null): boolean {
  return fields.some(
    ({ role, text, year: own }) =>
      (role === "actual" || role === "result" || role === "evaluation" || role === "reason" || role === "status") &&
      (own === null || year === null || own === year) &&
      calledOff.test(text),
  );
}

function countCancelled(counts: Count<"dash" | "zero">, { nonNumeric, stated }: AchievementResult): void {
  if (nonNumeric === "dash") counts.dash += 1;
  else if (stated.length === 1 && stated[0] === 0) counts.zero += 1;
}

type Counts = {
  readonly rounding: Count<"halfUp" | "floor" | "ceil">;
  readonly cap: Count<"capped" | "uncapped">;
  readonly cancelled: Count<"dash" | "zero">;
};

function countNothing(): Counts {
  return {
    rounding: { halfUp: 0, floor: 0, ceil: 0 },
    cap: { capped: 0, uncapped: 0 },
    cancelled: { dash: 0, zero: 0 },
  };
}

function countsOf(record: ProgressRecord): Counts {
  const counts = countNothing();
  for (const result of record.achievement) {
    const [stated, second] = result.stated;
    if (wasCalledOff(record, result.year)) countCancelled(counts.cancelled, result);
    if (stated === undefined || second !== undefined || result.computed === null) continue;
    countRounding(counts.rounding, stated, result.computed);
    countCap(counts.cap, stated, result.computed);
  }
  return counts;
}

function add<K extends string>(sum: Count<K>, counts: Count<K>): void {
  for (const key in counts) sum[key] += counts[key];
}

function total(all: readonly Counts[]): Counts {
  const sum = countNothing();
  for (const { rounding, cap, cancelled } of all) {
    add(sum.rounding, rounding);
    add(sum.cap, cap);
    add(sum.cancelled, cancelled);
  }
  return sum;
}

const totalOf = rememberOf((records: readonly ProgressRecord[]) => total(records.map(countsOf)));

/**
 * The habit that a sheet's stated values follow: how it rounds, whether it caps at 100, and how it shows what was called
 * off. Counted are only values that tell the difference; one stated value against one computed value.
 */
export function computeHabit(records: readonly ProgressRecord[]): AchievementHabit {
  return total(piecesOf(records).map(totalOf));
}
