import { toA1, type CellAddress } from "../model/cell";
import type { IndicatorResult, MeasuredQuantity } from "../model/achievement";
import { nearlyEqual } from "../achievement/decimals";
import type { RateHabit } from "./achievementHabit";
import type { AchievementStyle } from "./achievementStyle";
import { cellAt, type SheetPlaces } from "./places";

/** The cell's reference where it holds nothing but the number, bare (48) or under a percent format; null elsewhere. */
function referenceTo(quantity: MeasuredQuantity | null, { worksheet }: SheetPlaces): string | null {
  if (quantity === null) return null;
  const value = cellAt(worksheet, quantity.rowIndex, quantity.columnIndex)?.value;
  const shown = quantity.unit === "%" ? quantity.value / 100 : quantity.value;
  return typeof value === "number" && (nearlyEqual(value, quantity.value) || nearlyEqual(value, shown))
    ? toA1(quantity)
    : null;
}

function isPercentCell(quantity: MeasuredQuantity, { worksheet }: SheetPlaces): boolean {
  return !nearlyEqual(Number(cellAt(worksheet, quantity.rowIndex, quantity.columnIndex)?.value), quantity.value);
}

/** The division itself as a fraction of 1; null where its cells cannot be used in a formula. */
function fraction({ formula, target, actual }: IndicatorResult, places: SheetPlaces): string | null {
  const [goal, result] = [referenceTo(target, places), referenceTo(actual, places)];
  if (goal === null || result === null || target === null || actual === null) return null;
  if (isPercentCell(target, places) !== isPercentCell(actual, places)) return null;
  switch (formula) {
    case "ratio":
      return `${result}/${goal}`;
    case "inverse":
      return `${goal}/${result}`;
    case "complement":
      return `2-${result}/${goal}`;
    default:
      return null;
  }
}

const rounds = { "half-up": "ROUND", floor: "ROUNDDOWN", ceil: "ROUNDUP" } as const;

/** What a formula is written with. */
type Written = { readonly style: AchievementStyle; readonly habit: RateHabit; readonly places: SheetPlaces };

/**
 * The rate of one indicator as a formula over its cells, rounded and cut off in the sheet's way: without "=". Null where
 * a cell holds more than its number (48件), or the rate takes more than a division.
 */
export function rateFormula(indicators: readonly IndicatorResult[], { style, habit, places }: Written): string | null {
  const [only, second] = indicators;
  const division = only === undefined || second !== undefined ? null : fraction(only, places);
  if (division === null) return null;
  const inPercent = style.form === "number" && style.scale === "percent";
  const value = inPercent ? `(${division})*100` : division;
  const digits = style.decimals + (inPercent ? 0 : 2);
  const rounded = `${rounds[habit.rounding]}(${value},${String(digits)})`;
  return habit.capped ? `MIN(${inPercent ? "100" : "1"},${rounded})` : rounded;
}

/** The number format under which a formula's result shows as the column's typed rates do. */
export function formatFor({ decimals, numberFormat }: AchievementStyle): string {
  return numberFormat ?? (decimals === 0 ? "0%" : `0.${"0".repeat(decimals)}%`);
}

/** Whether the cell holds a formula: such a cell is never written to. */
export function holdsFormula({ worksheet }: SheetPlaces, { rowIndex, columnIndex }: CellAddress): boolean {
  return cellAt(worksheet, rowIndex, columnIndex)?.formula !== undefined;
}
