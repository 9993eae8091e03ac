import type { CellAddress, ColumnRole, Field, HeaderMatch, ReadRecord, Section } from "../model";
import { normalizeText, rememberOf, type Keeper } from "../text";
import { classifyRow, type RowContext, type RowKind } from "./classifyRow";
import type { Grid } from "./grid";
import { createFieldReader, isOmittedRow } from "./readFields";
import { pushHeading, type HeadingStack } from "./sectionLevels";
import { applyRowKind, type Stacking } from "./stackedRows";

/** A record before its fields are interpreted: which headings it stands under, and its fields row by row. */
export type RawRecord = Pick<ReadRecord, "rowIndex" | "lastRowIndex" | "omitted" | "fields"> & {
  readonly headings: readonly string[];
};

/** A table while its rows are read from top to bottom. */
export type State = {
  readonly context: RowContext;
  readonly known: Known;
  readonly stacking: Stacking | undefined;
  stack: HeadingStack;
  afterHeader: boolean;
  afterHeading: boolean;
  previous: readonly Field[] | undefined;
  readonly sections: Section[];
  readonly records: RawRecord[];
  readonly notes: string[];
  /** Where tables with another header begin. */
  readonly furtherTables: CellAddress[];
  ended: boolean;
};

/** What was worked out for the rows of one table; it holds as long as header, columns and merges stay. */
type Known = {
  readonly kinds: Readonly<Record<"afterHeader" | "below", WeakMap<object, RowKind>>>;
  readonly readFields: ReturnType<typeof createFieldReader>;
  /** Columns in which a record says something; of them those of names and of departments. */
  readonly telling: readonly number[];
  readonly names: readonly number[];
  readonly departments: readonly number[];
};

function columnsWhere(columns: readonly HeaderMatch[], test: (role: ColumnRole) => boolean): readonly number[] {
  return columns.filter(({ role }) => test(role)).map(({ columnIndex }) => columnIndex);
}

const knownOf = rememberOf(([columns]: readonly [readonly HeaderMatch[], ...unknown[]]): Known => ({
  kinds: { afterHeader: new WeakMap(), below: new WeakMap() },
  readFields: createFieldReader(columns),
  telling: columnsWhere(columns, (role) => role !== "other"),
  names: columnsWhere(columns, (role) => role === "projectName"),
  departments: columnsWhere(columns, (role) => role === "department"),
}));

/** Begins to read a table, with no heading and no record yet. */
export function startTable(context: RowContext, stacking: Stacking | undefined, keeper: Keeper): State {
  const { grid, columns, headerKeys, titleKeys } = context;
  const { merges, hiddenRows } = grid.sheet;
  const around = keeper.same("around the table", [[...headerKeys], [...titleKeys], grid.left, grid.right]);
  return {
    context,
    known: knownOf(keeper.items("table", [columns, around, merges, hiddenRows] as const)),
    stacking,
    stack: keeper.same("no headings", []),
    afterHeader: true,
    afterHeading: false,
    previous: undefined,
    sections: [],
    records: [],
    notes: [],
    furtherTables: [],
    ended: false,
  };
}

function kindOf({ known: { kinds: byPlace }, context, afterHeader }: State, rowIndex: number): RowKind {
  const kinds = byPlace[afterHeader ? "afterHeader" : "below"];
  const row = context.grid.row(rowIndex);
  const known = kinds.get(row);
  if (known !== undefined) return known;
  const kind = classifyRow(context, rowIndex, afterHeader);
  kinds.set(row, kind);
  return kind;
}

/** Whether the row goes on with the record above: its name and its department are cells merged from there. */
function continues({ known, context: { grid } }: State, rowIndex: number, firstRow: number): boolean {
  const covered = (columnIndex: number) => {
    const merge = grid.mergeAt(rowIndex, columnIndex);
    return merge !== undefined && merge.top < rowIndex && merge.top >= firstRow && merge.left <= columnIndex;
  };
  return known.names.length > 0 && known.names.every(covered) && known.departments.every(covered);
}

const deeper = rememberOf((stack: HeadingStack) => {
  const byText = new Map<string, HeadingStack>();
  return (text: string, consecutive: boolean): HeadingStack => {
    const key = `${consecutive ? "1" : "0"}${text}`;
    const known = byText.get(key) ?? pushHeading(stack, text, consecutive);
    byText.set(key, known);
    return known;
  };
});

const textsOf = rememberOf((stack: HeadingStack): readonly string[] => stack.map(({ text }) => text));

/** Puts the rows below under one more heading. */
export function addHeading(state: State, heading: Pick<Section, "rowIndex" | "text">, consecutive: boolean): void {
  state.stack = deeper(state.stack)(heading.text, consecutive);
  state.sections.push({ rowIndex: heading.rowIndex, level: state.stack.length, text: heading.text });
}

function headingAt(grid: Grid, rowIndex: number): Pick<Section, "rowIndex" | "text"> {
  const text = (grid.filled(rowIndex)[0]?.text ?? "").trim().replace(/[\s\u3000]*[(（](?:続き|つづき)[)）]$/u, "");
  return { rowIndex, text };
}

const firstRows = new WeakMap<readonly Field[], RawRecord>();

/** A record of one row; the same fields under the same headings give the same record again. */
function recordOf(fields: readonly Field[], rowIndex: number, headings: readonly string[]): RawRecord {
  const known = firstRows.get(fields);
  if (known?.rowIndex === rowIndex && known.headings === headings) return known;
  const record = { rowIndex, lastRowIndex: rowIndex, omitted: isOmittedRow(fields), fields, headings };
  firstRows.set(fields, record);
  return record;
}

type Extended = { readonly own: readonly Field[]; readonly record: RawRecord };
const furtherRows = new WeakMap<RawRecord, Extended>();

/** The record with one more row; the same again for the same record and fields. */
function extendRecord(last: RawRecord, own: readonly Field[]): RawRecord {
  const known = furtherRows.get(last);
  if (known?.own === own) return known.record;
  const rowIndex = last.lastRowIndex + 1;
  const added = own.filter(
    ({ rowIndex: row, origin }) => row === rowIndex && origin !== "merged" && origin !== "omitted",
  );
  const record = { ...last, lastRowIndex: rowIndex, fields: [...last.fields, ...added] };
  furtherRows.set(last, { own, record });
  return record;
}

/** Reads a row as a record of its own, or as a further row of the record above. */
export function addRecord(state: State, rowIndex: number, firstRow: number): void {
  const { grid, columns } = state.context;
  const last = state.records.at(-1);
  const kind = state.stacking?.kindOf(rowIndex);
  const read = state.known.readFields(grid, { rowIndex, firstRow, previous: state.previous });
  const own = applyRowKind(read, columns, kind);
  const stacked = kind !== undefined && kind !== "target" && state.records.length > 0;
  if (last?.lastRowIndex === rowIndex - 1 && (stacked || continues(state, rowIndex, firstRow))) {
    state.records[state.records.length - 1] = extendRecord(last, own);
  } else {
    state.records.push(recordOf(own, rowIndex, textsOf(state.stack)));
  }
  state.previous = own;
}

/** A row that says nothing where records say something is a ghost: a stray mark, a page number. */
function isGhost({ stacking, known, context: { grid } }: State, rowIndex: number): boolean {
  if (stacking?.kindOf(rowIndex) !== undefined) return false;
  return !known.telling.some((columnIndex) => grid.cell(rowIndex, columnIndex) !== undefined);
}

/** 【集計】進捗状況別の事業数, 参考: what follows the table is none of its records. */
const closingTitle =
  /^[【■●◆□○<〈(\s]*(?:集計|参考|内訳|総括|件数)(?:表)?[】>〉):\s]|(?:別の?(?:事業|取組|件|評価)数|の集計(?:表|結果)?)$/u;

const noted: ReadonlySet<RowKind> = new Set(["note", "legend", "heading"]);

function takeNote(state: State, grid: Grid, rowIndex: number, kind: RowKind): void {
  if (!noted.has(kind)) return;
  const texts = grid.filled(rowIndex).map(({ text }) => text);
  if (kind === "note") state.notes.push(texts.join(" "));
  if (kind === "legend" || (kind === "heading" && state.ended)) state.notes.push(texts.join(" : "));
  const closes = kind === "legend" || (kind === "heading" && closingTitle.test(normalizeText(texts[0] ?? "")));
  if (closes && state.records.length > 0) state.ended = true;
}

/** What the row is; before the first record of the table no other table begins. */
function kindHere(state: State, rowIndex: number, firstRow: number): RowKind {
  const kind = kindOf(state, rowIndex);
  const below = (state.records.at(-1)?.rowIndex ?? -1) >= firstRow;
  return kind === "another-header" && !below ? "record" : kind;
}

/** Another table under the records: its rows would be read under the wrong columns. */
function takeFurtherTable(state: State, rowIndex: number): void {
  const columnIndex = state.context.grid.filled(rowIndex)[0]?.columnIndex ?? 0;
  if (!state.ended) state.furtherTables.push({ rowIndex, columnIndex });
  state.ended = true;
}

/** Takes the next row for what it is: a heading, a note, a record … */
export function takeRow(state: State, rowIndex: number, firstRow: number): void {
  const { grid } = state.context;
  const kind = kindHere(state, rowIndex, firstRow);
  if (kind === "another-header") takeFurtherTable(state, rowIndex);
  takeNote(state, grid, rowIndex, kind);
  if (kind === "header") state.ended = false;
  if (!state.ended && kind === "heading") addHeading(state, headingAt(grid, rowIndex), state.afterHeading);
  if (!state.ended && kind === "record" && !isGhost(state, rowIndex)) addRecord(state, rowIndex, firstRow);
  state.afterHeader = kind === "header";
  state.afterHeading = kind === "heading";
}
