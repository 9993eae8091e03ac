import type { AchievementPolicy } from "../model/achievement";

/** Nothing is capped, rounded or left out: what holds until a plan says otherwise. */
export const defaultPolicy: AchievementPolicy = {
  formula: "ratio",
  cap: null,
  rounding: "half-up",
  decimals: null,
  several: "mean",
  capBeforeMean: false,
  cancelled: "exclude",
};
