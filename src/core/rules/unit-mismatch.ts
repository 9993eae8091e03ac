import type { CellAddress } from "../model/cell";
import type { IndicatorResult, MeasuredQuantity } from "../model/achievement";
import type { LabelledQuantity, ProgressRecord } from "../model/progress";
import { isKnownUnit, looselySameUnit, unitFactor } from "../parse/unit";
import { defineRule, message } from "./defineRule";
import { withCommas } from "./facts/commas";
import { at, excerpt, fieldsIn, fieldsOf, sameYear } from "./facts/fields";
import { offScale } from "./facts/unitsOfCells";
import { measureOf } from "./facts/words";

type Mismatch = { readonly place: MeasuredQuantity; readonly expected: string; readonly found: string };

/** Two known units that count different things; an unknown or a missing unit is nobody's mistake. */
function differ(a: string, b: string): boolean {
  const known = [a, b].every((unit) => isKnownUnit(unit.replace(/\/.*$/u, "")));
  return known && !looselySameUnit(a, b) && unitFactor(a, b) === undefined;
}

/** The quantities typed in the cell, whatever unit its header or a unit column adds. */
function quantitiesAt(record: ProgressRecord, cell: CellAddress): readonly LabelledQuantity[] {
  return fieldsIn(record, cell).flatMap((field) => measureOf(field).quantities);
}

function mismatchOf(record: ProgressRecord, { target, actual, year }: IndicatorResult): Mismatch | null {
  if (actual === null) return null;
  const typed = quantitiesAt(record, actual);
  const paired = target !== null && quantitiesAt(record, target).length === typed.length;
  if (paired && differ(target.unit, actual.unit)) return { place: actual, expected: target.unit, found: actual.unit };
  const units = fieldsOf(record, "unit").filter((field) => sameYear(field.year, year));
  const [expected = ""] = units.map(({ text }) => text.trim());
  const [found = ""] = typed.map(({ unit }) => unit);
  return differ(expected, found) ? { place: actual, expected, found } : null;
}

function showValue(value: number): string {
  return withCommas(String(Number(value.toPrecision(12))));
}

export const unitMismatch = defineRule({
  id: "unit-mismatch",
  meta: {
    title: { ja: "目標と実績の単位が違う", en: "Target and actual in different units" },
    why: {
      ja: "単位が違う数を割り算しても、達成度にはなりません。",
      en: "Numbers in different units give no achievement.",
    },
    severity: "warning",
    addressee: "department",
    requires: { allOf: ["actual"], anyOf: ["target", "unit"] },
  },
  messages: {
    unit: message<{ expected: string; found: string }>({
      sample: { expected: "人", found: "回" },
      ja: ({ expected, found }) =>
        `目標の単位は「${expected}」、実績の単位は「${found}」です。「${expected}」での実績をご記入ください。目標の単位が違う場合は、お知らせください。`,
      en: ({ expected, found }) =>
        `The target counts 「${expected}」, the actual 「${found}」. Please give the actual in 「${expected}」; if the target's unit is wrong, please tell us.`,
    }),
    scale: message<{ typed: string; unit: string; value: number }>({
      sample: { typed: "120万円", unit: "千円", value: 1200 },
      ja: ({ typed, unit, value }) =>
        `「${typed}」と書かれていますが、この欄の単位は「${unit}」です。${showValue(value)}${unit}でよろしければ、書き直してください。`,
      en: ({ typed, unit, value }) =>
        `${typed} is given, but this column counts in ${unit}. If ${showValue(value)} ${unit} is meant, please write it so.`,
    }),
  },
  row(context, report) {
    const { record } = context;
    for (const { place, typed, unit, value } of offScale(context)) {
      report("scale", { at: at(place), data: { typed: excerpt(typed), unit, value } });
    }
    for (const indicator of record.indicators) {
      const mismatch = mismatchOf(record, indicator);
      if (mismatch === null) continue;
      const { place, expected, found } = mismatch;
      report("unit", { at: at(place), data: { expected, found } });
    }
  },
});
