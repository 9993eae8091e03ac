import type { Direction } from "../model/achievement";
import type { LabelledQuantity } from "../model/progress";
import { toKey } from "../text/normalizeText";
import { nearlyEqual, showNumber } from "./decimals";
import { comparable } from "./pairQuantities";

/** A target told as a change (↑, 増加), with the figures that it is judged by. */
export type Change = {
  readonly targetText: string;
  readonly direction: Direction;
  readonly actual: LabelledQuantity | null;
  readonly baseline: LabelledQuantity | null;
};

const lastYear = /前年|昨年|前回/u;
const orKept = /維持|以上|以下|横ばい/u;

/**
 * Whether a change that is asked for took place since the baseline; null where a side is missing, where last year's
 * figure is asked for, or where the direction is open. There is no rate. Source: 流山市「↑↓→」, domain.md 1.3.
 */
export function judgeChange({ targetText, direction, actual, baseline }: Change): boolean | null {
  const key = toKey(targetText);
  if (actual === null || baseline === null || !comparable(baseline, actual) || lastYear.test(key)) return null;
  if (direction !== "higher" && direction !== "lower") return null;
  if (nearlyEqual(actual.value, baseline.value)) return orKept.test(key);
  return actual.value > baseline.value === (direction === "higher");
}

/** 「実績47％、基準45.2％：達成」. */
export function explainChange(actual: LabelledQuantity, baseline: LabelledQuantity, met: boolean): string {
  const show = ({ value, unit }: LabelledQuantity): string => `${showNumber(value)}${unit === "%" ? "％" : unit}`;
  return `実績${show(actual)}、基準${show(baseline)}：${met ? "達成" : "未達成"}`;
}
