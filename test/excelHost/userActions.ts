import type { CellRange } from "../../src/core/model/cell";
import { parseAddress } from "./area";
import { type BookModel, cellKey, type CellModel, ensureCell, findSheet, keyAddress, type SheetModel } from "./model";
import { typeInto } from "./typedValue";

/** What Excel tells of a change that the user made. */
export type ChangedEvent = {
  readonly address: string;
  readonly changeType: "RangeEdited" | "RowInserted" | "RowDeleted";
  readonly source: "Local";
  readonly worksheetId: string;
};

/** The user types the same into every cell of a range; "" empties them. Protected cells would have refused it. */
export function typeIntoCells(book: BookModel, sheetName: string, address: string, typed: unknown): ChangedEvent {
  const sheet = requireSheet(book, sheetName);
  const { top, left, bottom, right } = parseAddress(address);
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) typeInto(ensureCell(sheet, row, column), typed);
  }
  return { address, changeType: "RangeEdited", source: "Local", worksheetId: sheet.id };
}

/** The user inserts whole rows before the row with this number (as Excel shows it), or deletes as many from it on. */
export function moveRows(book: BookModel, sheetName: string, row: number, by: number): ChangedEvent {
  const sheet = requireSheet(book, sheetName);
  const first = row - 1;
  shiftCells(sheet, first, by);
  const shift = (ranges: readonly CellRange[]): CellRange[] => ranges.flatMap((range) => shiftRange(range, first, by));
  sheet.merges = shift(sheet.merges);
  sheet.conditionalFormats = sheet.conditionalFormats.map((one) => ({ ...one, ranges: shift(one.ranges) }));
  sheet.validations = sheet.validations.map((one) => ({ ...one, ranges: shift(one.ranges) }));
  const changeType = by > 0 ? "RowInserted" : "RowDeleted";
  return { address: `${row}:${row + Math.abs(by) - 1}`, changeType, source: "Local", worksheetId: sheet.id };
}

function requireSheet(book: BookModel, name: string): SheetModel {
  const sheet = findSheet(book, name);
  if (sheet === undefined) throw new Error(`the test's workbook has no worksheet ${name}`);
  return sheet;
}

function shiftCells(sheet: SheetModel, first: number, by: number): void {
  const moved: [number, CellModel][] = [];
  for (const [key, cell] of sheet.cells) {
    const { rowIndex, columnIndex } = keyAddress(key);
    if (rowIndex < first) continue;
    sheet.cells.delete(key);
    const target = rowIndex + by;
    if (target >= first) moved.push([cellKey(target, columnIndex), cell]);
  }
  for (const [key, cell] of moved) sheet.cells.set(key, cell);
}

/** Grows, shrinks or moves with its rows; gone where all its rows are. */
function shiftRange(range: CellRange, first: number, by: number): CellRange[] {
  const shift = (index: number): number => (index < first ? index : Math.max(index + by, first));
  const top = shift(range.top);
  const bottom = shift(range.bottom + 1) - 1;
  return bottom < top ? [] : [{ ...range, top, bottom }];
}
