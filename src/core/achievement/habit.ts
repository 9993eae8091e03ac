import type { AchievementHabit, AchievementResult } from "../model/achievement";
import type { ProgressRecord } from "../model/progress";
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

/**
 * The habit that a sheet's stated values follow: how it rounds, whether it caps at 100, and how it shows what was called
 * off. Counted are only values that tell the difference; one stated value against one computed value.
 */
export function computeHabit(records: readonly ProgressRecord[]): AchievementHabit {
  const rounding = { halfUp: 0, floor: 0, ceil: 0 };
  const cap = { capped: 0, uncapped: 0 };
  const cancelled = { dash: 0, zero: 0 };
  for (const record of records) {
    for (const result of record.achievement) {
      const [stated, second] = result.stated;
      if (wasCalledOff(record, result.year)) countCancelled(cancelled, result);
      if (stated === undefined || second !== undefined || result.computed === null) continue;
      countRounding(rounding, stated, result.computed);
      countCap(cap, stated, result.computed);
    }
  }
  return { rounding, cap, cancelled };
}
