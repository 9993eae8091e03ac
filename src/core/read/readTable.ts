import type { CellAddress, HeaderMatch, Section } from "../model";
import { createKeeper, findYears, normalizeText, rememberOf, toKey, type Keeper } from "../text";
import { assignRoles } from "./assignRoles";
import { areaMark, isPageLabel, rowContext } from "./classifyRow";
import type { HeaderBlock } from "./findHeader";
import type { FilledCell, Grid } from "./grid";
import { nothingSaid, type SaidColumns } from "./saidRoles";
import { headingStyle } from "./sectionLevels";
import { findStacking } from "./stackedRows";
import { addHeading, addRecord, startTable, takeRow, type RawRecord, type State } from "./tableRows";

/** A table's rows, sorted out; statuses, departments and names are read from the fields afterwards. */
export type TableReading = {
  readonly columns: readonly HeaderMatch[];
  readonly sections: readonly Section[];
  readonly records: readonly RawRecord[];
  /** Texts of legends and notes, above, inside and below the table. */
  readonly notes: readonly string[];
  readonly furtherTables?: readonly CellAddress[];
};

const titleWord = /(?:一覧|状況|進捗|シート|調査?票|表|資料|様式|について|管理|報告書?|計画書?)(?:[(（].*[)）])?$/u;

type Line = { readonly rowIndex: number; readonly text: string };

/** The lines above the header that hold one short text each, notes and titles apart. */
function linesAbove(grid: Grid, first: number): readonly Line[] {
  return grid.rowIndexes
    .filter((row) => row < first)
    .flatMap((rowIndex) => {
      const cells = grid.filled(rowIndex);
      const text = cells[0]?.text.trim() ?? "";
      const plain = normalizeText(text);
      const remark = /^[※*(]|^注/u.test(plain) || isPageLabel(plain);
      const heading = cells.length === 1 && plain.length <= 60 && !remark && !titleWord.test(plain);
      return heading && (areaMark.test(plain) || findYears(text).length === 0) ? [{ rowIndex, text }] : [];
    });
}

/**
 * Whether every further page stands under an area in a line of its own right above its header: then so does the first.
 * `data` are the rows that repeat no header.
 */
function headsEveryPage(grid: Grid, block: HeaderBlock, data: readonly number[], line: Line): boolean {
  const holdsData = new Set(data);
  const last = block.rows.at(-1) ?? 0;
  const again = grid.rowIndexes.filter((row) => row > last && !holdsData.has(row) && grid.filled(row).length > 1);
  const place = grid.filled(line.rowIndex)[0]?.columnIndex;
  const above = again.filter((row) => !again.includes(row - 1)).map((row) => grid.filled(row - 1));
  return (
    above.length > 0 &&
    above.every(
      ([only, another]) =>
        only?.columnIndex === place && another === undefined && toKey(only?.text ?? "") !== toKey(line.text),
    )
  );
}

/**
 * Headings above the header hold for the table: 「基本施策１ …」 anywhere above it (a sheet for each area), a chain of
 * headings that begins with a marked one and ends right above the header, and a line like those above further pages.
 */
function headingsAbove(grid: Grid, block: HeaderBlock, data: readonly number[]): readonly Line[] {
  const first = block.rows[0] ?? 0;
  const lines = linesAbove(grid, first);
  const chain: Line[] = [];
  for (const line of [...lines].reverse()) {
    if (line.rowIndex !== first - 1 - chain.length) break;
    chain.unshift(line);
  }
  const marked = chain.findIndex(({ text }) => headingStyle(text) !== "");
  const nearest = chain.at(-1);
  const paged = marked < 0 && nearest !== undefined && headsEveryPage(grid, block, data, nearest);
  const start = paged ? chain.length - 1 : marked;
  const chained = start < 0 ? [] : chain.slice(start);
  return [...lines.filter((line) => areaMark.test(normalizeText(line.text)) && !chained.includes(line)), ...chained];
}

/** A sheet named after an area gives it to its records where neither heading nor column does. */
function sheetArea(grid: Grid): string | undefined {
  const name = grid.sheet.name.trim();
  return areaMark.test(normalizeText(name)) ? name : undefined;
}

/** Rows above the header that hold figures under the columns of target and actual are records too. */
function figuresAbove(grid: Grid, block: HeaderBlock, columns: readonly HeaderMatch[]): readonly number[] {
  const first = block.rows[0] ?? 0;
  const target = columns.find(({ role }) => role === "target")?.columnIndex;
  const actuals = columns.filter(({ role }) => role === "actual").map(({ columnIndex }) => columnIndex);
  if (target === undefined || actuals.length === 0) return [];
  const figure = (row: number, column: number) => /\d/u.test(normalizeText(grid.text(row, column)));
  return grid.rowIndexes.filter(
    (row) => row < first && figure(row, target) && actuals.some((column) => figure(row, column)),
  );
}

/** A mark and its meaning in two cells are one line of a legend. */
function noteTexts(grid: Grid, rowIndex: number): readonly string[] {
  const texts = grid.filled(rowIndex).map(({ text }) => text.trim());
  return texts.length === 2 && /^[A-Za-zＡ-Ｚ◎○〇◯△×☆★－]$/u.test(texts[0] ?? "") ? [texts.join(" : ")] : texts;
}

/** A heading after which no record comes any more is a note or a stray title, not an area. */
function dropTrailing(
  sections: readonly Section[],
  records: readonly RawRecord[],
): { kept: Section[]; dropped: Section[] } {
  const last = records.at(-1)?.rowIndex ?? -1;
  return {
    kept: sections.filter(({ rowIndex }) => rowIndex < last),
    dropped: sections.filter(({ rowIndex }) => rowIndex >= last),
  };
}

/** Longer texts are not compared with the headers. */
const longestHeader = 80;

/** Whether a row under the header holds data: several cells, most of them other words than the header's. */
const dataTest = rememberOf((keys: readonly string[]) => {
  const headerKeys = new Set(keys);
  return rememberOf((cells: readonly FilledCell[]): boolean => {
    if (cells.length <= 1) return false;
    const repeated = cells.filter(({ text }) => text.length <= longestHeader && headerKeys.has(toKey(text)));
    return repeated.length < Math.max(2, cells.length * 0.6);
  });
});

/** The rows under a header that hold data, and no heading, note or repeated header. */
export function dataRowsOf(grid: Grid, block: HeaderBlock, keeper: Keeper = createKeeper()): readonly number[] {
  const last = block.rows.at(-1) ?? 0;
  const holdsData = dataTest(keeper.same("header keys", [...block.parts.values()].flat().map(toKey)));
  return grid.rowIndexes.filter((row) => row > last && holdsData(grid.filled(row)));
}

/** What people said of the table's columns, and the keeper of what was read before. */
export type TableOptions = { readonly said?: SaidColumns; readonly keeper?: Keeper };

/** Puts records under an area; the same record gives the same again. */
const underArea = rememberOf(({ area }: { readonly area: string }) =>
  rememberOf((record: RawRecord): RawRecord => ({ ...record, headings: [area] })),
);

/** Goes through the rows above and below the header; tells how many headings stand above it. */
function readRows(state: State, block: HeaderBlock, data: readonly number[]): number {
  const { grid, columns } = state.context;
  const [top, firstRow] = [block.rows[0] ?? 0, (block.rows.at(-1) ?? 0) + 1];
  for (const rowIndex of figuresAbove(grid, block, columns)) addRecord(state, rowIndex, 0);
  state.previous = undefined;
  for (const heading of headingsAbove(grid, block, data)) addHeading(state, heading, true);
  const above = state.stack.length;
  for (const rowIndex of grid.rowIndexes) {
    if (rowIndex < top) state.notes.push(...noteTexts(grid, rowIndex));
    if (rowIndex >= firstRow) takeRow(state, rowIndex, firstRow);
  }
  return above;
}

/** Reads the rows under a header into sections and records. Gives no record where none is there (an empty form). */
export function readTable(
  grid: Grid,
  block: HeaderBlock,
  { said = nothingSaid, keeper = createKeeper() }: TableOptions = {},
): TableReading {
  const dataRows = dataRowsOf(grid, block, keeper);
  const columns = assignRoles(grid, block, dataRows, { said, keeper });
  const state = startTable(rowContext(grid, block, columns), findStacking(grid, columns, dataRows), keeper);
  const above = readRows(state, block, dataRows);
  const { kept, dropped } = dropTrailing(state.sections, state.records);
  const area = sheetArea(grid);
  const bare =
    area !== undefined && above === 0 && kept.length === 0 && !columns.some(({ role }) => role === "policyArea");
  return {
    columns,
    sections: kept,
    records: bare ? state.records.map(underArea(keeper.same("area of the sheet", { area }))) : state.records,
    notes: [...state.notes, ...dropped.map(({ text }) => text)],
    ...(state.furtherTables.length > 0 ? { furtherTables: state.furtherTables } : {}),
  };
}
