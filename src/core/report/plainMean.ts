import { cutOff, decimalsOf, nearlyEqual, roundHalfUp } from "../achievement/decimals";
import type { AchievementResult } from "../model/achievement";
import type { ProgressRecord } from "../model/progress";
import { sameYear } from "../rules/facts/fields";

function isPlainMean({ indicators }: ProgressRecord, { verdict, computed, stated, year }: AchievementResult): boolean {
  const [only, second] = stated;
  if (verdict !== "mean" || computed === null || only === undefined || second !== undefined) return false;
  const rates = indicators.filter((each) => each.percent !== null && sameYear(each.year, year));
  const decimals = decimalsOf(only);
  return rates.length > 1 && [roundHalfUp, cutOff].some((round) => nearlyEqual(round(computed, decimals), only));
}

/** Whether the record tells several indicators as one plain mean. */
export function hasPlainMean(record: ProgressRecord): boolean {
  return record.achievement.some((result) => isPlainMean(record, result));
}
