import {
  type CellEdit,
  type CellSnapshot,
  type CellValue,
  type EditValue,
  type RowSnapshot,
  toEditValue,
  type WorksheetSnapshot,
} from "../../core/model";
import { HostError } from "../WorkbookHost";

const errorValue = /^#[A-Z][A-Z\d/_]*[!?]?$/u;

/** The worksheet with new contents in its cells, and the edits that undo it, the last cell first. */
export function editCells(
  sheet: WorksheetSnapshot,
  edits: readonly CellEdit[],
): { readonly sheet: WorksheetSnapshot; readonly inverse: readonly CellEdit[] } {
  const rows = new Map(
    sheet.rows.map((row) => [row.rowIndex, new Map(row.cells.map((cell) => [cell.columnIndex, cell]))]),
  );
  const inverse = new Map<string, CellEdit>();
  for (const edit of edits) {
    const { rowIndex, columnIndex, numberFormat } = edit;
    const row = rows.get(rowIndex) ?? new Map<number, CellSnapshot>();
    const before = row.get(columnIndex);
    const key = `${rowIndex},${columnIndex}`;
    const undo = inverse.get(key) ?? { sheet: edit.sheet, rowIndex, columnIndex, value: toEditValue(before) };
    const hasFormat = numberFormat !== undefined && undo.numberFormat === undefined;
    inverse.set(key, hasFormat ? { ...undo, numberFormat: before?.numberFormat ?? "General" } : undo);
    const cell = toCell(edit, before);
    if (cell === undefined) row.delete(columnIndex);
    else row.set(columnIndex, cell);
    rows.set(rowIndex, row);
  }
  return { sheet: { ...sheet, rows: toRows(rows) }, inverse: [...inverse.values()].reverse() };
}

function toRows(rows: ReadonlyMap<number, ReadonlyMap<number, CellSnapshot>>): RowSnapshot[] {
  return [...rows]
    .filter(([, cells]) => cells.size > 0)
    .sort(([a], [b]) => a - b)
    .map(([rowIndex, cells]) => ({
      rowIndex,
      cells: [...cells.values()].sort((a, b) => a.columnIndex - b.columnIndex),
    }));
}

/** A cell with a new content; undefined where it holds nothing any more. Its format stays, unless a new one is given. */
function toCell(edit: CellEdit, before: CellSnapshot | undefined): CellSnapshot | undefined {
  const content = toContent(edit.value);
  if (content === undefined) return undefined;
  const format = edit.numberFormat ?? before?.numberFormat ?? "General";
  const isFormatted = typeof content.value === "number" && format !== "General" && format !== "@";
  const isDate = edit.numberFormat === undefined && before?.isDate === true;
  return {
    columnIndex: edit.columnIndex,
    value: content.value,
    ...(isFormatted ? { numberFormat: format, ...(isDate ? { isDate: true as const } : {}) } : {}),
    ...(content.formula === undefined ? {} : { formula: content.formula }),
  };
}

type Content = { readonly value: CellValue; readonly formula?: string };

/** What a cell holds after it was written; a formula has no value until a program works it out. */
function toContent(value: EditValue): Content | undefined {
  switch (value.kind) {
    case "blank":
      return undefined;
    case "text":
      return value.text === "" ? undefined : { value: value.text };
    case "number":
      if (!Number.isFinite(value.number)) throw new HostError("unsupported", `${value.number} is no number of a cell`);
      return { value: value.number };
    case "formula":
      return toFormula(value.formula.replace(/^=/u, ""));
  }
}

/** TRUE, FALSE and an error alone are constants: among the edits, such a constant has no other form. */
function toFormula(formula: string): Content {
  if (formula.trim() === "") throw new HostError("unsupported", "an empty formula");
  if (formula === "TRUE" || formula === "FALSE") return { value: formula === "TRUE" };
  return errorValue.test(formula) ? { value: { error: formula } } : { value: null, formula };
}
