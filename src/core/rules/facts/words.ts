import type { NonNumeric } from "../../model/achievement";
import type { Field, Measure } from "../../model/progress";
import { parseMeasure } from "../../parse/parseMeasure";
import { parsePartOfWhole } from "../../parse/partOfWhole";

/** Several rules ask about the same cell; a field never changes, so it is parsed once. */
const parsed = new WeakMap<Field, Measure>();

/** The field as target, actual or baseline: its quantities, or the word that stands instead. */
export function measureOf(field: Field): Measure {
  const known = parsed.get(field);
  if (known !== undefined) return known;
  const { text, value, numberFormat } = field;
  const share = field.role === "actual" ? parsePartOfWhole(text) : undefined;
  const measure: Measure =
    share === undefined ? parseMeasure({ text, value, numberFormat }) : { quantities: [share.part], nonNumeric: null };
  parsed.set(field, measure);
  return measure;
}

/** What a field says where it says no number; null where it holds a number. */
export function saysOf(field: Field): NonNumeric | null {
  return measureOf(field).nonNumeric;
}
