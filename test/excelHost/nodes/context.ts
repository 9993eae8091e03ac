import { type CellRange, isCellError } from "../../../src/core/model/cell";
import { HostFailure } from "../hostFailure";
import type { HostObject } from "../hostObject";
import { type BookModel, type CellModel, cellKey, keyAddress, type SheetModel } from "../model";

/** Some cells of one worksheet. */
export type Place = { readonly book: BookModel; readonly sheet: SheetModel; readonly ranges: readonly CellRange[] };

/** Tells listeners that something was changed, as Excel's events do. */
export function placeOf(argument: unknown): Place {
  const target = (argument as HostObject | undefined)?.target;
  if (target === undefined) throw new HostFailure("InvalidArgument");
  return target as Place;
}

/** Writing into a protected worksheet is refused, but for cells that are not locked. */
export function requireWritable({ sheet, ranges, book }: Place): void {
  if (!sheet.isProtected) return;
  for (const range of ranges) {
    for (const look of looksOf({ book, sheet, ranges: [range] })) {
      if (look?.["protection.locked"] !== false) throw new HostFailure("AccessDenied");
    }
  }
}

/** Changing the look, or the worksheet itself, is refused wherever it is protected. */
export function requireUnprotected(sheet: SheetModel): void {
  if (sheet.isProtected) throw new HostFailure("AccessDenied");
}

/** Every cell of the place, empty ones as undefined; whole columns and rows only as far as cells are stored. */
function* cellsOf({ sheet, ranges }: Place): Generator<CellModel | undefined> {
  for (const range of ranges) {
    const size = (range.bottom - range.top + 1) * (range.right - range.left + 1);
    if (size > 2_000_000) {
      yield undefined;
      for (const [key, cell] of sheet.cells) if (isAt(range, key)) yield cell;
      continue;
    }
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) yield sheet.cells.get(cellKey(row, column));
    }
  }
}

function* looksOf(place: Place): Generator<CellModel["look"]> {
  for (const cell of cellsOf(place)) yield cell?.look;
}

function isAt(range: CellRange, key: number): boolean {
  const { rowIndex, columnIndex } = keyAddress(key);
  return rowIndex >= range.top && rowIndex <= range.bottom && columnIndex >= range.left && columnIndex <= range.right;
}

/** What all cells of the place have in common; null where they differ, as the API gives it. */
export function common(place: Place, read: (cell: CellModel | undefined) => unknown): unknown {
  const found = new Set<unknown>();
  for (const cell of cellsOf(place)) {
    found.add(read(cell));
    if (found.size > 1) return null;
  }
  return [...found][0] ?? null;
}

export function shownText(cell: CellModel | undefined): string {
  if (cell?.value == null) return "";
  if (cell.text !== undefined) return cell.text;
  if (isCellError(cell.value)) return cell.value.error;
  return typeof cell.value === "boolean" ? String(cell.value).toUpperCase() : String(cell.value);
}

/** The value as `values` gives it. */
export function wireValue(cell: CellModel | undefined): string | number | boolean {
  if (cell?.value == null) return "";
  return isCellError(cell.value) ? cell.value.error : cell.value;
}

export function wireFormula(cell: CellModel | undefined): string | number | boolean {
  return cell?.formula === undefined ? wireValue(cell) : `=${cell.formula}`;
}

export function valueType(cell: CellModel | undefined): string {
  if (cell?.value == null) return cell?.formula === undefined ? "Empty" : "String";
  if (isCellError(cell.value)) return "Error";
  if (typeof cell.value === "number") return "Double";
  return typeof cell.value === "boolean" ? "Boolean" : "String";
}
