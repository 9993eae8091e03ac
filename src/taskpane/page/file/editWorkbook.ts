import {
  type CellEdit,
  type CellPatch,
  type CellSnapshot,
  LAST_COLUMN_INDEX,
  LAST_ROW_INDEX,
  toEditValue,
  type WorkbookSnapshot,
  type WorksheetSnapshot,
} from "../../../core/model";
import { patchWorkbook } from "../../../core/validate";
import type { SheetLayout } from "../../../host/sheetLayout";
import { HostError } from "../../../host/WorkbookHost";
import { enteredCell } from "../../../host/xlsx/layout/enteredCell";
import { findDependents } from "./dependents";
import { formatAt, lookAt } from "./formats";

/** What edits make of a workbook: what changed, and the edits that undo it, the last cell first. */
export type Edited = {
  readonly workbook: WorkbookSnapshot;
  /** The edited cells, then the formulas whose results are unknown now. */
  readonly patches: readonly CellPatch[];
  readonly inverse: readonly CellEdit[];
};

/** What is known of the worksheets beside their contents. */
export type SheetFacts = {
  readonly layouts: readonly SheetLayout[];
  /** Number formats that edits gave, by `formatKey`; they stay where a cell is emptied. */
  readonly formats: Map<string, string>;
};

/**
 * Puts new contents into the cells, as the file's own host does, without reading the file again. Throws a HostError
 * where the host would refuse; nothing is changed then.
 */
export function editWorkbook(workbook: WorkbookSnapshot, edits: readonly CellEdit[], facts: SheetFacts): Edited {
  const patches = new Map<string, CellPatch>();
  const inverse = new Map<string, CellEdit>();
  const formats = new Map<string, string>();
  for (const edit of edits) {
    const sheet = findSheet(workbook, edit.sheet);
    requireEditable(edit, sheet.name, facts.layouts);
    const { rowIndex, columnIndex } = edit;
    const key = formatKey(sheet.name, rowIndex, columnIndex);
    const before = findCell(sheet, rowIndex, columnIndex);
    const formatBefore =
      facts.formats.get(key) ?? formatAt(sheet.name, rowIndex, before ?? { columnIndex }, facts.layouts);
    const undo = inverse.get(key) ?? { sheet: sheet.name, rowIndex, columnIndex, value: toEditValue(before) };
    inverse.set(key, edit.numberFormat === undefined ? undo : { ...undo, numberFormat: formatBefore });
    if (edit.numberFormat !== undefined) formats.set(key, edit.numberFormat);
    const cell = enteredCell(columnIndex, edit.value, formats.get(key) ?? formatBefore);
    patches.set(key, { sheet: sheet.name, rowIndex, columnIndex, cell });
  }
  for (const [key, format] of formats) facts.formats.set(key, format);
  const edited = [...patches.values()];
  const all = [...edited, ...findDependents(workbook, edited)];
  return { workbook: patchWorkbook(workbook, all), patches: all, inverse: [...inverse.values()].reverse() };
}

/** The worksheet of this name, without case as in Excel; throws `sheet-missing`. */
export function findSheet({ worksheets }: WorkbookSnapshot, name: string): WorksheetSnapshot {
  const lower = name.toLowerCase();
  const found = worksheets.find((sheet) => sheet.name.toLowerCase() === lower);
  if (found === undefined) throw new HostError("sheet-missing", name);
  return found;
}

/** One cell of a worksheet; undefined where it is empty. */
export function findCell({ rows }: WorksheetSnapshot, rowIndex: number, columnIndex: number): CellSnapshot | undefined {
  let first = 0;
  let last = rows.length - 1;
  while (first <= last) {
    const middle = (first + last) >> 1;
    const row = rows[middle];
    if (row === undefined) return undefined;
    if (row.rowIndex === rowIndex) return row.cells.find((cell) => cell.columnIndex === columnIndex);
    if (row.rowIndex < rowIndex) first = middle + 1;
    else last = middle - 1;
  }
  return undefined;
}

/** The key of a cell among the formats that edits gave. */
function formatKey(sheet: string, rowIndex: number, columnIndex: number): string {
  return `${String(rowIndex)},${String(columnIndex)},${sheet.toLowerCase()}`;
}

function isLocked(layout: SheetLayout | undefined, rowIndex: number, columnIndex: number): boolean {
  return layout?.isProtected === true && lookAt(layout, rowIndex, columnIndex)?.unlocked !== true;
}

function requireEditable(
  { value, rowIndex, columnIndex }: CellEdit,
  sheet: string,
  layouts: readonly SheetLayout[],
): void {
  const layout = layouts.find(({ name }) => name === sheet);
  if (isLocked(layout, rowIndex, columnIndex)) throw new HostError("protected", sheet);
  const isInside = rowIndex >= 0 && rowIndex <= LAST_ROW_INDEX && columnIndex >= 0 && columnIndex <= LAST_COLUMN_INDEX;
  if (!isInside) throw new HostError("unsupported", `there is no cell ${String(rowIndex)}, ${String(columnIndex)}`);
  if (value.kind === "number" && !Number.isFinite(value.number)) throw new HostError("unsupported", "no number");
  if (value.kind === "formula" && value.formula.replace(/^=/u, "").trim() === "") {
    throw new HostError("unsupported", "an empty formula");
  }
}
