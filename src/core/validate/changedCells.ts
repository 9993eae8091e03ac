import type { CellPatch, CellSnapshot, RowSnapshot, WorkbookSnapshot, WorksheetSnapshot } from "../model";
import { isCellError } from "../model";

/**
 * The cells that hold something else in the later state of a workbook: with them `patchWorkbook` makes it of the earlier
 * one. Null where more than cells has changed: worksheets, merges, hidden rows, drop-downs.
 */
export function changedCells(before: WorkbookSnapshot, after: WorkbookSnapshot): readonly CellPatch[] | null {
  if (before.worksheets.length !== after.worksheets.length) return null;
  const changed: CellPatch[] = [];
  for (const [index, worksheet] of after.worksheets.entries()) {
    const known = before.worksheets[index];
    if (known === undefined || frameOf(known) !== frameOf(worksheet)) return null;
    collectRows(known, worksheet, changed);
  }
  return changed;
}

/** All of a worksheet but its cells. */
function frameOf({ rows: _, ...frame }: WorksheetSnapshot): string {
  return JSON.stringify(frame);
}

function collectRows(before: WorksheetSnapshot, after: WorksheetSnapshot, changed: CellPatch[]): void {
  const { name: sheet } = after;
  const known = new Map(before.rows.map((row) => [row.rowIndex, row]));
  for (const row of after.rows) {
    const old = known.get(row.rowIndex);
    known.delete(row.rowIndex);
    if (old !== row) collectCells(old?.cells ?? [], row, (cell) => changed.push({ sheet, ...cell }));
  }
  for (const { rowIndex, cells } of known.values())
    collectCells(cells, { rowIndex, cells: [] }, (cell) => changed.push({ sheet, ...cell }));
}

function collectCells(
  before: readonly CellSnapshot[],
  { rowIndex, cells }: RowSnapshot,
  add: (patch: Omit<CellPatch, "sheet">) => void,
): void {
  const known = new Map(before.map((cell) => [cell.columnIndex, cell]));
  for (const cell of cells) {
    const { columnIndex } = cell;
    const old = known.get(columnIndex);
    known.delete(columnIndex);
    if (old === undefined || !sameCell(old, cell)) add({ rowIndex, columnIndex, cell });
  }
  for (const columnIndex of known.keys()) add({ rowIndex, columnIndex, cell: null });
}

/** Whether the two cells hold and show the same. */
export function sameCell(a: CellSnapshot, b: CellSnapshot): boolean {
  return (
    sameValue(a.value, b.value) &&
    a.text === b.text &&
    a.numberFormat === b.numberFormat &&
    a.isDate === b.isDate &&
    a.formula === b.formula
  );
}

function sameValue(a: CellSnapshot["value"], b: CellSnapshot["value"]): boolean {
  return isCellError(a) && isCellError(b) ? a.error === b.error : Object.is(a, b);
}
