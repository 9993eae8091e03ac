import type { AchievementPolicy } from "../model/achievement";

/** Plain mean of percents, in percent; null for none. */
export function meanPercent(percents: readonly number[]): number | null {
  return percents.length === 0 ? null : percents.reduce((sum, percent) => sum + percent, 0) / percents.length;
}

/** Cuts a percent off at the cap; null: no cap. */
export function capPercent(percent: number, cap: number | null): number {
  return cap === null ? percent : Math.min(percent, cap);
}

/** One percent for a record: the mean of its indicators, capped only if the plan says so, before or after the mean. */
export function recordPercent(percents: readonly number[], { cap, capBeforeMean }: AchievementPolicy): number | null {
  const mean = meanPercent(capBeforeMean ? percents.map((percent) => capPercent(percent, cap)) : percents);
  return mean === null ? null : capPercent(mean, cap);
}
