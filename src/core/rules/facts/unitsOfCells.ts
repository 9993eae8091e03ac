import type { IndicatorResult, MeasuredQuantity } from "../../model/achievement";
import type { Field } from "../../model/progress";
import { readHeaderUnit } from "../../parse/headerUnit";
import { sameUnit, splitScale, unitFactor } from "../../parse/unit";
import { normalizeText } from "../../text/normalizeText";
import type { RowContext } from "../defineRule";
import { fieldsIn, fieldsOf, sameYear } from "./fields";
import { measureOf } from "./words";

/** A figure that is not in the unit of its column, and what it would be in it. */
export type OffScale = {
  readonly place: MeasuredQuantity;
  /** As typed, the column's unit, and the value in it. */
  readonly typed: string;
  readonly unit: string;
  readonly value: number;
};

/** The unit of the cell's column, from its header or from the record's unit column; "" for none. */
function columnUnit({ record, facts }: RowContext, field: Field): string {
  const header = readHeaderUnit(facts.columns[field.column]?.header ?? "");
  if (header !== "") return header;
  const [unit] = fieldsOf(record, "unit").filter(({ year }) => sameYear(year, field.year));
  return normalizeText(unit?.text ?? "").replace(/^\(|\)$/gu, "");
}

/** 2,000万円 in a column of 千円: the value is clear, yet a total of the column would go wrong. */
function otherScale(context: RowContext, place: MeasuredQuantity): OffScale | undefined {
  const [field] = fieldsIn(context.record, place);
  if (field === undefined) return undefined;
  const unit = columnUnit(context, field);
  const [typed, another] = measureOf(field).quantities;
  if (typed === undefined || another !== undefined || typed.unit === "" || splitScale(unit).scale === 1)
    return undefined;
  const factor = unitFactor(typed.unit, unit);
  if (factor === undefined || sameUnit(typed.unit, unit)) return undefined;
  return { place, typed: field.text.trim(), unit, value: typed.value * factor };
}

const smallestScale = 100;

/** 791,000 in a column of 千人 against a target of 850: persons, not thousands, since only then the two are near. */
function unscaled(context: RowContext, { target, actual }: IndicatorResult): OffScale | undefined {
  if (target === null || actual === null || target.value <= 0) return undefined;
  const [field] = fieldsIn(context.record, actual);
  const bare = field !== undefined && measureOf(field).quantities.every(({ unit }) => unit === "");
  const { scale } = splitScale(actual.unit);
  if (!bare || scale < smallestScale || !sameUnit(target.unit, actual.unit)) return undefined;
  const quotient = actual.value / scale / target.value;
  if (quotient < 0.1 || quotient > 10) return undefined;
  return { place: actual, typed: field.text.trim(), unit: actual.unit, value: actual.value / scale };
}

/** The record's figures that are written in another scale than their column's. */
export function offScale(context: RowContext): readonly OffScale[] {
  const found = context.record.indicators.flatMap((indicator) => {
    const { target, actual, baseline } = indicator;
    const others = [target, actual, baseline].flatMap((place) =>
      place === null ? [] : (otherScale(context, place) ?? []),
    );
    return [...others, ...[unscaled(context, indicator)].flatMap((one) => one ?? [])];
  });
  const places = new Map(found.map((one) => [`${String(one.place.rowIndex)}:${String(one.place.columnIndex)}`, one]));
  return [...places.values()];
}
