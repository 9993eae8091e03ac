import type { NonNumeric } from "../../model/achievement";
import type { Field, Measure } from "../../model/progress";
import { parseMeasure } from "../../parse/parseMeasure";

/** The field as target, actual or baseline: its quantities, or the word that stands instead. */
export function measureOf({ text, value, numberFormat }: Field): Measure {
  return parseMeasure({ text, value, numberFormat });
}

/** What a field says where it says no number; null where it holds a number. */
export function saysOf(field: Field): NonNumeric | null {
  return measureOf(field).nonNumeric;
}
