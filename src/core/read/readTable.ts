import type { ColumnRole, Field, HeaderMatch, ReadRecord, Section } from "../model";
import { findYears, normalizeText, toKey } from "../text";
import { assignRoles } from "./assignRoles";
import { areaMark, classifyRow, rowContext, type RowContext, type RowKind } from "./classifyRow";
import type { HeaderBlock } from "./findHeader";
import type { Grid } from "./grid";
import { isOmittedRow, readFields } from "./readFields";
import { applyRowKind, findStacking, type Stacking } from "./stackedRows";
import { headingStyle, pushHeading, type HeadingStack } from "./sectionLevels";

/** A table's rows, sorted out; statuses, departments and names are read from the fields afterwards. */
export type TableReading = {
  readonly columns: readonly HeaderMatch[];
  readonly sections: readonly Section[];
  readonly records: readonly RawRecord[];
  /** Texts of legends and notes, above, inside and below the table. */
  readonly notes: readonly string[];
};

/** A record before its fields are interpreted: which headings it stands under, and its fields row by row. */
export type RawRecord = Pick<ReadRecord, "rowIndex" | "lastRowIndex" | "omitted" | "fields"> & {
  readonly headings: readonly string[];
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
      const heading = cells.length === 1 && plain.length <= 60 && !/^[※*(]|^注/u.test(plain) && !titleWord.test(plain);
      return heading && (areaMark.test(plain) || findYears(text).length === 0) ? [{ rowIndex, text }] : [];
    });
}

/**
 * Headings above the header hold for the table: 「基本施策１ …」 anywhere above it (a sheet for each area), and a chain of
 * headings that begins with a marked one and ends right above the header.
 */
function headingsAbove(grid: Grid, block: HeaderBlock): readonly Line[] {
  const first = block.rows[0] ?? 0;
  const lines = linesAbove(grid, first);
  const chain: Line[] = [];
  for (const line of [...lines].reverse()) {
    if (line.rowIndex !== first - 1 - chain.length) break;
    chain.unshift(line);
  }
  const start = chain.findIndex(({ text }) => headingStyle(text) !== "");
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

/** Whether the row goes on with the record above: its name and its department are cells merged from there. */
function continues(grid: Grid, columns: readonly HeaderMatch[], rowIndex: number, firstRow: number): boolean {
  const covered = (columnIndex: number) => {
    const merge = grid.mergeAt(rowIndex, columnIndex);
    return merge !== undefined && merge.top < rowIndex && merge.top >= firstRow && merge.left <= columnIndex;
  };
  const of = (role: ColumnRole) => columns.filter((column) => column.role === role);
  const names = of("projectName");
  const departments = of("department");
  return (
    names.length > 0 &&
    names.every(({ columnIndex }) => covered(columnIndex)) &&
    departments.every(({ columnIndex }) => covered(columnIndex))
  );
}

type State = {
  readonly stacking: Stacking | undefined;
  stack: HeadingStack;
  afterHeader: boolean;
  afterHeading: boolean;
  previous: readonly Field[] | undefined;
  readonly sections: Section[];
  readonly records: RawRecord[];
  readonly notes: string[];
  ended: boolean;
};

function addHeading(state: State, grid: Grid, rowIndex: number): void {
  const text = (grid.filled(rowIndex)[0]?.text ?? "").trim().replace(/[\s\u3000]*[(（](?:続き|つづき)[)）]$/u, "");
  state.stack = pushHeading(state.stack, text, state.afterHeading);
  state.sections.push({ rowIndex, level: state.stack.length, text });
}

function addRecord(state: State, context: RowContext, rowIndex: number, firstRow: number): void {
  const { grid, columns } = context;
  const last = state.records.at(-1);
  const kind = state.stacking?.kindOf(rowIndex);
  const read = readFields(grid, columns, { rowIndex, firstRow, previous: state.previous });
  const own = applyRowKind(read, columns, kind);
  const stacked = kind !== undefined && kind !== "target" && state.records.length > 0;
  if (last?.lastRowIndex === rowIndex - 1 && (stacked || continues(grid, columns, rowIndex, firstRow))) {
    const fields = [
      ...last.fields,
      ...own.filter(({ rowIndex: row, origin }) => row === rowIndex && origin !== "merged" && origin !== "omitted"),
    ];
    state.records[state.records.length - 1] = { ...last, lastRowIndex: rowIndex, fields };
  } else {
    state.records.push({
      rowIndex,
      lastRowIndex: rowIndex,
      omitted: isOmittedRow(own),
      fields: own,
      headings: state.stack.map(({ text }) => text),
    });
  }
  state.previous = own;
}

/** A row that says nothing where records say something is a ghost: a stray mark, a page number. */
function isGhost(state: State, context: RowContext, rowIndex: number): boolean {
  if (state.stacking?.kindOf(rowIndex) !== undefined) return false;
  const known = new Set(context.columns.filter(({ role }) => role !== "other").map(({ columnIndex }) => columnIndex));
  return !context.grid.filled(rowIndex).some(({ columnIndex }) => known.has(columnIndex));
}

/** 【集計】進捗状況別の事業数, 参考: what follows the table is none of its records. */
const closingTitle =
  /^[【■●◆□○<〈(\s]*(?:集計|参考|内訳|総括|件数)(?:表)?[】>〉):\s]|(?:別の?(?:事業|取組|件|評価)数|の集計(?:表|結果)?)$/u;

/** A mark and its meaning in two cells are one line of a legend. */
function noteTexts(grid: Grid, rowIndex: number): readonly string[] {
  const texts = grid.filled(rowIndex).map(({ text }) => text.trim());
  return texts.length === 2 && /^[A-Za-zＡ-Ｚ◎○〇◯△×☆★－]$/u.test(texts[0] ?? "") ? [texts.join(" : ")] : texts;
}

function takeNote(state: State, grid: Grid, rowIndex: number, kind: RowKind): void {
  const texts = grid.filled(rowIndex).map(({ text }) => text);
  if (kind === "note") state.notes.push(texts.join(" "));
  if (kind === "legend" || (kind === "heading" && state.ended)) state.notes.push(texts.join(" : "));
  const closes = kind === "legend" || (kind === "heading" && closingTitle.test(normalizeText(texts[0] ?? "")));
  if (closes && state.records.length > 0) state.ended = true;
}

function takeRow(state: State, context: RowContext, rowIndex: number, firstRow: number): void {
  const kind = classifyRow(context, rowIndex, state.afterHeader);
  takeNote(state, context.grid, rowIndex, kind);
  if (kind === "header") state.ended = false;
  if (!state.ended && kind === "heading") addHeading(state, context.grid, rowIndex);
  if (!state.ended && kind === "record" && !isGhost(state, context, rowIndex))
    addRecord(state, context, rowIndex, firstRow);
  state.afterHeader = kind === "header";
  state.afterHeading = kind === "heading";
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

function dataRowsOf(grid: Grid, block: HeaderBlock): readonly number[] {
  const last = block.rows.at(-1) ?? 0;
  const headerKeys = new Set([...block.parts.values()].flat().map(toKey));
  return grid.rowIndexes.filter((row) => {
    if (row <= last) return false;
    const cells = grid.filled(row);
    return (
      cells.length > 1 &&
      cells.filter(({ text }) => text.length <= longestHeader && headerKeys.has(toKey(text))).length <
        Math.max(2, cells.length * 0.6)
    );
  });
}

/** Reads the rows under a header into sections and records. Gives no record where none is there (an empty form). */
export function readTable(grid: Grid, block: HeaderBlock): TableReading {
  const dataRows = dataRowsOf(grid, block);
  const columns = assignRoles(grid, block, dataRows);
  const context = rowContext(grid, block, columns);
  const firstRow = (block.rows.at(-1) ?? 0) + 1;
  const state: State = {
    stacking: findStacking(grid, columns, dataRows),
    stack: [],
    afterHeader: true,
    afterHeading: false,
    previous: undefined,
    sections: [],
    records: [],
    notes: [],
    ended: false,
  };
  for (const rowIndex of figuresAbove(grid, block, columns)) addRecord(state, context, rowIndex, 0);
  state.previous = undefined;
  for (const heading of headingsAbove(grid, block)) {
    state.stack = pushHeading(state.stack, heading.text, true);
    state.sections.push({ rowIndex: heading.rowIndex, level: state.stack.length, text: heading.text });
  }
  const above = state.stack.length;
  for (const rowIndex of grid.rowIndexes) {
    if (rowIndex < (block.rows[0] ?? 0)) state.notes.push(...noteTexts(grid, rowIndex));
    if (rowIndex >= firstRow) takeRow(state, context, rowIndex, firstRow);
  }
  const { kept, dropped } = dropTrailing(state.sections, state.records);
  const area = sheetArea(grid);
  const bare =
    area !== undefined && above === 0 && kept.length === 0 && !columns.some(({ role }) => role === "policyArea");
  return {
    columns,
    sections: kept,
    records: bare ? state.records.map((record) => ({ ...record, headings: [area] })) : state.records,
    notes: [...state.notes, ...dropped.map(({ text }) => text)],
  };
}
