import { isCellError, type CellRange, type CellValue } from "./cell";

/** One cell that holds something. Empty cells are absent from a snapshot, formatted or not. */
export type CellSnapshot = {
  readonly columnIndex: number;
  readonly value: CellValue;
  /** What Excel shows, where the number format changes the meaning (66% for 0.66, a date, 和暦); else absent. */
  readonly text?: string;
  /** The number format's code; absent for General and for text. */
  readonly numberFormat?: string;
  /** True where the format says that the number is a date or a time. */
  readonly isDate?: true;
  /** The formula, without "="; `value` is then its cached result. */
  readonly formula?: string;
};

/** One row that holds at least one cell; cells from left to right. */
export type RowSnapshot = {
  readonly rowIndex: number;
  readonly cells: readonly CellSnapshot[];
};

/** A drop-down list; `values` is null where the list stands in a range or a formula that was not resolved. */
export type ValidationList = {
  readonly ranges: readonly CellRange[];
  readonly values: readonly string[] | null;
  readonly formula: string;
};

/** An inclusive span of rows or columns, zero-based. */
export type IndexSpan = { readonly first: number; readonly last: number };

/** A worksheet as it was when it was read: plain data, rows from top to bottom, only what is present. */
export type WorksheetSnapshot = {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly rows: readonly RowSnapshot[];
  readonly merges: readonly CellRange[];
  readonly hiddenRows: readonly IndexSpan[];
  readonly hiddenColumns: readonly IndexSpan[];
  readonly validations: readonly ValidationList[];
  readonly printArea: readonly CellRange[];
};

/** A workbook as it was when it was read. `customXml` holds the raw parts, by part name. */
export type WorkbookSnapshot = {
  readonly worksheets: readonly WorksheetSnapshot[];
  readonly customXml: readonly { readonly part: string; readonly xml: string }[];
};

/** What a person sees in the cell: the formatted text where there is one, else the value in plain digits. */
export function displayText(cell: CellSnapshot | undefined): string {
  if (cell === undefined || cell.value === null) return "";
  if (cell.text !== undefined) return cell.text;
  if (isCellError(cell.value)) return cell.value.error;
  if (typeof cell.value === "boolean") return cell.value ? "TRUE" : "FALSE";
  return String(cell.value);
}
