import { cellRange, type CellRange } from "../../model/cell";
import type { ProgressSheet } from "../../model/progress";
import { displayText, type WorksheetSnapshot } from "../../model/worksheet";
import type { ColumnFacts } from "./sheetFacts";

type Sheet = { readonly sheet: ProgressSheet; readonly worksheet: WorksheetSnapshot };

/** The lowest header cell of the column that holds text; on a card, the column's cell in the first record. */
export function headerRange({ sheet, worksheet }: Sheet, column: ColumnFacts): CellRange | null {
  const { columnIndex, index } = column;
  if (sheet.kind === "cards") {
    const field = sheet.records[0]?.fields.find((one) => one.column === index);
    return field === undefined ? null : cellRange(field);
  }
  const labelled = sheet.headerRows.filter((headerRow) => {
    const row = worksheet.rows.find(({ rowIndex }) => rowIndex === headerRow);
    return displayText(row?.cells.find((cell) => cell.columnIndex === columnIndex)).trim() !== "";
  });
  const rowIndex = labelled.at(-1) ?? sheet.headerRows.at(-1);
  return rowIndex === undefined ? null : cellRange({ rowIndex, columnIndex });
}
