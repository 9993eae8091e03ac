import type { HeaderMatch, ReadSheet, StatusScale, WorkbookSnapshot, WorksheetSnapshot } from "../model";
import { readCards } from "./readCards";
import { clipMargin } from "./clipMargin";
import { findHeader, type HeaderBlock } from "./findHeader";
import { createGrid, type Grid } from "./grid";
import { interpretRecords } from "./interpretRecords";
import { readTable, type TableReading } from "./readTable";
import { explainOther, isTable, saysExample } from "./sheetKind";
import { findStatusScale } from "./statusScale";

function scaleOf(grid: Grid, reading: Pick<TableReading, "columns" | "records" | "notes">): StatusScale | null {
  const index = reading.columns.findLastIndex(({ role }) => role === "status");
  const column: HeaderMatch | undefined = reading.columns[index];
  if (column === undefined) return null;
  const values = reading.records.flatMap(({ fields }) =>
    fields.filter((field) => field.column === index && field.origin === "typed").map(({ text }) => text),
  );
  const rowIndex = reading.records[0]?.rowIndex ?? 0;
  return findStatusScale({ column, values, notes: reading.notes, validations: grid.sheet.validations, rowIndex });
}

function other(sheet: WorksheetSnapshot, why: string): ReadSheet {
  return {
    ...frame(sheet),
    kind: "other",
    why,
    headerRows: [],
    columns: [],
    sections: [],
    records: [],
    statusScale: null,
    notes: [],
  };
}

function frame(sheet: WorksheetSnapshot) {
  return { name: sheet.name, visible: sheet.visibility === "visible" };
}

function built(grid: Grid, kind: "table" | "cards", headerRows: readonly number[], reading: TableReading): ReadSheet {
  const statusScale = scaleOf(grid, reading);
  const records = interpretRecords(reading.records, reading.columns, statusScale);
  return {
    ...frame(grid.sheet),
    kind,
    why: null,
    headerRows,
    columns: reading.columns,
    sections: reading.sections,
    records,
    statusScale,
    notes: reading.notes.filter((note) => note.trim() !== ""),
  };
}

function builtTable(grid: Grid, block: HeaderBlock): ReadSheet {
  const { sheet, margin } = clipMargin(grid, block);
  const table = margin.length === 0 ? grid : createGrid(sheet);
  const header = margin.length === 0 ? block : (findHeader(table) ?? block);
  const reading = readTable(table, header);
  return built(table, "table", header.rows, { ...reading, notes: [...reading.notes, margin.join("\n")] });
}

/**
 * Reads one worksheet. A progress sheet is a table under a header or a set of cards; everything else (cover, list of
 * choices, example, narrative form) is `other` and says why. Never throws.
 */
export function readSheet(sheet: WorksheetSnapshot): ReadSheet {
  const grid = createGrid(sheet);
  if (grid.rowIndexes.length === 0) return other(sheet, "何も入力されていないシートです。");
  const example = saysExample(grid);
  if (example !== null) return other(sheet, example);
  const cards = readCards(grid);
  if (cards !== undefined) return built(grid, "cards", [], cards);
  const block = findHeader(grid);
  if (block && isTable(grid, block)) return builtTable(grid, block);
  return other(sheet, explainOther(grid, block));
}

/** Reads every worksheet of a workbook, in its order. */
export function readSheets(workbook: WorkbookSnapshot): readonly ReadSheet[] {
  return workbook.worksheets.map(readSheet);
}
