import { type CellRange, type CellSnapshot, rangeToA1, type RowSnapshot } from "../../../core/model";
import { changesText, isDateFormat, isPlainFormat } from "./numberFormat";

/** A block of cells as Excel gives it: one array a property, all of the same shape. */
export type LoadedBlock = {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly values: readonly (readonly unknown[])[];
  readonly text: readonly (readonly string[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly string[])[];
};

/** Asks for a block of cells; it can be read after the next batch. */
export function requestCells(sheet: Excel.Worksheet, range: CellRange): Excel.Range {
  const cells = sheet.getRange(rangeToA1(range));
  cells.load("rowIndex,columnIndex,values,text,formulas,numberFormat,valueTypes");
  return cells;
}

/** The rows of a block that hold something. */
export function toRows(block: LoadedBlock): RowSnapshot[] {
  return block.values.flatMap((values, row) => {
    const cells = values.flatMap((_, column) => toCell(block, row, column) ?? []);
    return cells.length === 0 ? [] : [{ rowIndex: block.rowIndex + row, cells }];
  });
}

function toCell(block: LoadedBlock, row: number, column: number): CellSnapshot | undefined {
  const value = block.values[row]?.[column];
  const formula = toFormula(block.formulas[row]?.[column], value);
  if (value === "" && formula === undefined) return undefined;
  const place = { columnIndex: block.columnIndex + column };
  const code = block.numberFormat[row]?.[column];
  const format = typeof code === "string" ? code : "";
  const text = block.text[row]?.[column] ?? "";
  const cell = { ...place, ...toContent(value, block.valueTypes[row]?.[column] ?? "", { format, text }) };
  return formula === undefined ? cell : { ...cell, formula };
}

/** A text that begins with "=" is its own formula; a real formula is not its own value. */
function toFormula(formula: unknown, value: unknown): string | undefined {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula.slice(1) : undefined;
}

type Shown = { readonly format: string; readonly text: string };

function toContent(value: unknown, type: string, shown: Shown): Omit<CellSnapshot, "columnIndex"> {
  if (typeof value === "number") return toNumber(value, shown);
  if (typeof value === "boolean") return { value };
  const text = typeof value === "string" ? value : "";
  if (type === "Error") return { value: { error: text } };
  return changesText(shown.format) && isReadable(shown.text) && shown.text !== text
    ? { value: text, text: shown.text, numberFormat: shown.format }
    : { value: text };
}

function toNumber(value: number, { format, text }: Shown): Omit<CellSnapshot, "columnIndex"> {
  if (isPlainFormat(format)) return { value };
  return {
    value,
    ...(isReadable(text) && text !== String(value) ? { text } : {}),
    numberFormat: format,
    ...(isDateFormat(format, value) ? { isDate: true as const } : {}),
  };
}

/** In a column that is too narrow, Excel shows "####" instead of the number. */
function isReadable(text: string): boolean {
  return !/^#+$/u.test(text);
}
