import type { IndicatorResult, MeasuredQuantity } from "../model/achievement";
import type { CellRange } from "../model/cell";
import type { Finding } from "../model/finding";
import type { ProgressRecord } from "../model/progress";
import { sameYear } from "../rules/facts/fields";

function isIn(range: CellRange, cell: { readonly rowIndex: number; readonly columnIndex: number }): boolean {
  const { top, bottom, left, right } = range;
  return top <= cell.rowIndex && cell.rowIndex <= bottom && left <= cell.columnIndex && cell.columnIndex <= right;
}

function uses({ target, actual, baseline }: IndicatorResult, range: CellRange): boolean {
  const cells = [target, actual, baseline].filter((cell): cell is MeasuredQuantity => cell !== null);
  return cells.some((cell) => isIn(range, cell));
}

/** How what the finding's cells state was computed, or what was computed from them; "" where nothing was. */
export function explanationOf({ range }: Finding, record: ProgressRecord | null): string {
  if (range === null || record === null) return "";
  const stated = record.achievement.filter((result) => isIn(range, result));
  const mine = record.indicators.filter(
    (indicator) => stated.some(({ year }) => sameYear(year, indicator.year)) || uses(indicator, range),
  );
  const told = mine.map(({ explanation }) => explanation).filter((explanation) => explanation !== "");
  return [...new Set(told)].join("、");
}
