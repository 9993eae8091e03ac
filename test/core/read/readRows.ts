import type { ColumnRole, ReadRecord, ReadSheet } from "../../../src/core/model";
import { createGrid, type Grid } from "../../../src/core/read/grid";
import { readSheet } from "../../../src/core/read/readSheets";
import { buildWorksheet, type CellInput, type WorksheetInput } from "../buildWorksheet";

type Rows = readonly (readonly CellInput[])[];

export function gridOf(rows: Rows, input: WorksheetInput = {}): Grid {
  return createGrid(buildWorksheet(rows, input));
}

export function readRows(rows: Rows, input: WorksheetInput = {}): ReadSheet {
  return readSheet(buildWorksheet(rows, input));
}

/** The header of a plain sheet, six columns, for tests that are about its rows. */
export const header = ["№", "事業名", "担当課", "目標値", "実績値", "達成度(%)"] as const;

/** A record under `header`; what a test does not care about is filled in. */
export function row(number: number, name: string | null, department: string | null = "健康課"): readonly CellInput[] {
  return [number, name, department, `${String(number + 10)}回`, `${String(number + 5)}回`, "80%"];
}

/** A sheet under `header` whose rows are those given. */
export function readUnderHeader(rows: Rows, input: WorksheetInput = {}): ReadSheet {
  return readRows([header, ...rows], input);
}

/** "A projectNumber", "F target 令和5年度": one line a column. */
export function columnLines({ columns }: ReadSheet): readonly string[] {
  return columns.map(({ columnIndex, role, year }) =>
    [String.fromCharCode(65 + columnIndex), role, year].filter((part) => part !== null).join(" "),
  );
}

/** One-based row and name of every record. */
export function recordLines({ records }: ReadSheet): readonly string[] {
  return records.map(({ rowIndex, displayName }) => `${String(rowIndex + 1)} ${displayName}`);
}

/** One-based row, level and text of every heading. */
export function sectionLines({ sections }: ReadSheet): readonly string[] {
  return sections.map(({ rowIndex, level, text }) => `${String(rowIndex + 1)} ${String(level)} ${text}`);
}

export function fieldsOf(record: ReadRecord | undefined, role: ColumnRole) {
  return record?.fields.filter((field) => field.role === role) ?? [];
}

export function roles({ columns }: ReadSheet): readonly ColumnRole[] {
  return columns.map(({ role }) => role);
}
