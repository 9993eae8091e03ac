import { type CellRange, rangeToA1 } from "../../../src/core/model/cell";
import type { IndexSpan, WorkbookSnapshot, WorksheetSnapshot } from "../../../src/core/model/worksheet";

/**
 * A worksheet without the differences between a file and Excel that docs name: what is hidden is told from the
 * first to the last row with a value only, drop-down lists by their cells and not by the rules they are written in, merges in any order.
 */
export function comparable({ worksheets }: WorkbookSnapshot): unknown[] {
  return worksheets.map((sheet) => {
    const extent = extentOf(sheet);
    return {
      ...sheet,
      merges: sheet.merges.map(rangeToA1).sort(),
      hiddenRows: clip(sheet.hiddenRows, sheet.rows[0]?.rowIndex ?? 0, sheet.rows.at(-1)?.rowIndex ?? 0),
      hiddenColumns: clip(sheet.hiddenColumns, 0, lastColumn(sheet)),
      validations: listsByCell(sheet, extent),
      printArea: sheet.printArea.map(rangeToA1),
    };
  });
}

function extentOf({ rows, merges }: WorksheetSnapshot): CellRange {
  const extent = { top: 0, left: 0, bottom: 0, right: 0 };
  for (const { rowIndex, cells } of rows) {
    extent.bottom = Math.max(extent.bottom, rowIndex);
    extent.right = Math.max(extent.right, cells.at(-1)?.columnIndex ?? 0);
  }
  for (const { bottom, right } of merges) {
    extent.bottom = Math.max(extent.bottom, bottom);
    extent.right = Math.max(extent.right, right);
  }
  return extent;
}

function lastColumn({ rows }: WorksheetSnapshot): number {
  return rows.reduce((last, { cells }) => Math.max(last, cells.at(-1)?.columnIndex ?? 0), 0);
}

function clip(spans: readonly IndexSpan[], from: number, to: number): IndexSpan[] {
  return spans
    .filter(({ first, last }) => first <= to && last >= from)
    .map(({ first, last }) => ({ first: Math.max(first, from), last: Math.min(last, to) }));
}

function listsByCell({ validations }: WorksheetSnapshot, extent: CellRange): Record<string, unknown> {
  const lists: Record<string, unknown> = {};
  for (const { ranges, values, formula } of validations) {
    for (const { top, left, bottom, right } of ranges) {
      for (let row = top; row <= Math.min(bottom, extent.bottom); row++) {
        for (let column = left; column <= Math.min(right, extent.right); column++) {
          lists[`${row},${column}`] = { values, formula };
        }
      }
    }
  }
  return lists;
}
