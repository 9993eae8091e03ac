import type { CellAddress, CellEdit, CellRange } from "../../core/model";

/** A cell of the workbook as a key; names of worksheets are the same in capitals and small letters, as in Excel. */
export function placeOf({ sheet, rowIndex, columnIndex }: CellAddress & { readonly sheet: string }): string {
  return `${sheet.toLowerCase()}|${String(rowIndex)}|${String(columnIndex)}`;
}

/** The smallest rectangle on each worksheet that holds the cells. */
export function boundsOf(edits: readonly CellEdit[]): readonly { readonly sheet: string; readonly range: CellRange }[] {
  const bounds = new Map<string, CellRange>();
  for (const { sheet, rowIndex: row, columnIndex: column } of edits) {
    const known = bounds.get(sheet) ?? { top: row, left: column, bottom: row, right: column };
    const { top, left, bottom, right } = known;
    bounds.set(sheet, {
      top: Math.min(top, row),
      left: Math.min(left, column),
      bottom: Math.max(bottom, row),
      right: Math.max(right, column),
    });
  }
  return [...bounds].map(([sheet, range]) => ({ sheet, range }));
}
