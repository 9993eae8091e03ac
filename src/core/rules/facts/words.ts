import type { NonNumeric } from "../../model/achievement";
import type { Field, Measure } from "../../model/progress";
import { parseMeasure } from "../../parse/parseMeasure";
import { parsePartOfWhole } from "../../parse/partOfWhole";
import { rememberOf } from "../../text";

/**
 * The field as target, actual or baseline: its quantities, or the word that stands instead. Several rules ask about the
 * same cell, and it is parsed once.
 */
export const measureOf = rememberOf((field: Field): Measure => {
  const { text, value, numberFormat } = field;
  const share = field.role === "actual" ? parsePartOfWhole(text) : undefined;
  if (share !== undefined) return { quantities: [share.part], nonNumeric: null };
  return parseMeasure({ text, value, numberFormat });
});

/** What a field says where it says no number; null where it holds a number. */
export function saysOf(field: Field): NonNumeric | null {
  return measureOf(field).nonNumeric;
}
