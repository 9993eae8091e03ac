import type { CellValue } from "../../src/core/model/cell";
import type { ColumnRole, Field, HeaderMatch, ReadRecord, ReadSheet } from "../../src/core/model/progress";

/** A column of a test sheet. */
export type TestColumn = { readonly header: string; readonly role: ColumnRole; readonly year?: string };

/** A cell of a test sheet: its value, or its value with what the number format makes of it. */
export type TestCell = CellValue | { readonly value: CellValue; readonly text: string; readonly numberFormat: string };

function isFormatted(cell: TestCell): cell is Extract<TestCell, { readonly text: string }> {
  return typeof cell === "object" && cell !== null && "text" in cell;
}

function toField(cell: TestCell, { role, year }: TestColumn, column: number, rowIndex: number): Field {
  const value = isFormatted(cell) ? cell.value : cell;
  const text = isFormatted(cell) ? cell.text : value === null || typeof value === "object" ? "" : String(value);
  const numberFormat = isFormatted(cell) ? cell.numberFormat : null;
  const origin = value === null ? "blank" : "typed";
  return { column, role, year: year ?? null, rowIndex, columnIndex: column, origin, text, value, numberFormat };
}

/** A sheet as the read layer would give it, from columns and rows of cells; the header stands in row 1. */
export function buildReadSheet(columns: readonly TestColumn[], rows: readonly (readonly TestCell[])[]): ReadSheet {
  const records = rows.map((cells, index): ReadRecord => {
    const rowIndex = index + 1;
    return {
      rowIndex,
      lastRowIndex: rowIndex,
      policyArea: [],
      projectNumbers: [String(rowIndex)],
      projectName: `事業${String(rowIndex)}`,
      displayName: `事業${String(rowIndex)}`,
      departments: [],
      repeated: false,
      omitted: false,
      status: null,
      fields: columns.map((column, position) => toField(cells[position] ?? null, column, position, rowIndex)),
    };
  });
  const matches = columns.map(({ header, role, year }, columnIndex): HeaderMatch => ({
    columnIndex,
    header,
    role,
    year: year ?? null,
    score: 1,
    evidence: [],
  }));
  return {
    name: "進捗状況",
    kind: "table",
    why: null,
    visible: true,
    headerRows: [0],
    columns: matches,
    sections: [],
    records,
    statusScale: null,
    notes: [],
  };
}
