import {
  emptyPlan,
  type Field,
  type HeaderMatch,
  type Plan,
  type PlannedColumn,
  type ReadSheet,
  type StatusScale,
  type ValidationList,
  type WorkbookSnapshot,
  type WorksheetSnapshot,
} from "../model";
import { createKeeper, rememberFlatMap, rememberOf, type Keeper } from "../text";
import { readCards } from "./readCards";
import { clipMargin } from "./clipMargin";
import { findHeader, type HeaderBlock } from "./findHeader";
import { createGrid, type Grid } from "./grid";
import { interpretRecords } from "./interpretRecords";
import { readTable, type TableOptions, type TableReading } from "./readTable";
import { explainOther, isTable, saysExample } from "./sheetKind";
import { findStatusScale } from "./statusScale";
import type { RawRecord } from "./tableRows";

const statusesIn = rememberFlatMap(({ fields }: RawRecord): readonly Field[] =>
  fields.filter(({ role, origin }) => role === "status" && origin === "typed"),
);

type ScaleSources = readonly [
  column: HeaderMatch,
  values: readonly string[],
  notes: readonly string[],
  validations: readonly ValidationList[],
  rowIndex: number,
];

const findScale = rememberOf(([column, values, notes, validations, rowIndex]: ScaleSources) =>
  findStatusScale({ column, values, notes, validations, rowIndex }),
);

function scaleOf(grid: Grid, { columns, records, notes }: TableReading, keeper: Keeper): StatusScale | null {
  const index = columns.findLastIndex(({ role }) => role === "status");
  const column = columns[index];
  if (column === undefined) return null;
  const said = statusesIn(records).filter((field) => field.column === index);
  const values = keeper.items(
    "statuses",
    said.map(({ text }) => text),
  );
  const sources: ScaleSources = [column, values, notes, grid.sheet.validations, records[0]?.rowIndex ?? 0];
  return keeper.same("scale", findScale(keeper.items("sources of the scale", sources)));
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

type Frame = { readonly grid: Grid; readonly kind: "table" | "cards"; readonly headerRows: readonly number[] };

function built({ grid, kind, headerRows }: Frame, reading: TableReading, keeper: Keeper): ReadSheet {
  const notes = keeper.items("notes", reading.notes);
  const records = keeper.items("raw records", reading.records);
  const statusScale = scaleOf(grid, { ...reading, records, notes }, keeper);
  const said = notes.filter((note) => note.trim() !== "");
  return {
    ...frame(grid.sheet),
    kind,
    why: null,
    headerRows,
    columns: reading.columns,
    sections: reading.sections,
    records: interpretRecords(records, reading.columns, { scale: statusScale, keeper }),
    statusScale,
    notes: keeper.items("notes that say something", said),
    ...(reading.furtherTables === undefined ? {} : { furtherTables: reading.furtherTables }),
  };
}

function builtTable(grid: Grid, block: HeaderBlock, options: Required<TableOptions>): ReadSheet {
  const { keeper } = options;
  const { sheet, margin } = clipMargin(grid, block, keeper);
  const table = margin.length === 0 ? grid : createGrid(sheet);
  const header = margin.length === 0 ? block : (findHeader(table) ?? block);
  const reading = readTable(table, header, options);
  const notes = [...reading.notes, margin.join("\n")];
  return built({ grid: table, kind: "table", headerRows: header.rows }, { ...reading, notes }, keeper);
}

/**
 * Reads one worksheet. A progress sheet is a table under a header or a set of cards; everything else (cover, list of
 * choices, example, narrative form) is `other` and says why. Never throws. What people said of the columns (`said`) goes
 * before what is inferred. With the keeper of an earlier reading, what did not change costs little and stays the same
 * objects.
 */
export function readSheet(
  sheet: WorksheetSnapshot,
  { said = [], keeper = createKeeper() }: TableOptions = {},
): ReadSheet {
  const grid = createGrid(sheet);
  if (grid.rowIndexes.length === 0) return other(sheet, "何も入力されていないシートです。");
  const example = saysExample(grid);
  if (example !== null) return other(sheet, example);
  const cards = readCards(grid, keeper);
  if (cards !== undefined) return built({ grid, kind: "cards", headerRows: [] }, cards, keeper);
  const block = findHeader(grid);
  if (block && isTable(grid, block, said)) return builtTable(grid, block, { said, keeper });
  return other(sheet, explainOther(grid, block));
}

/** What the plan says of the columns of the worksheet with that name. */
export function saidColumnsOf({ sheets }: Plan, name: string): readonly PlannedColumn[] {
  return sheets.filter((sheet) => sheet.name.toLowerCase() === name.toLowerCase()).flatMap(({ columns }) => columns);
}

/** Reads every worksheet of a workbook, in its order. */
export function readSheets({ worksheets }: WorkbookSnapshot, plan: Plan = emptyPlan): readonly ReadSheet[] {
  return worksheets.map((worksheet) => readSheet(worksheet, { said: saidColumnsOf(plan, worksheet.name) }));
}
