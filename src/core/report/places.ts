import type { CellAddress, CellRange } from "../model/cell";
import type { Finding } from "../model/finding";
import type { HeaderMatch, ProgressRecord, ProgressSheet } from "../model/progress";
import { displayText, type CellSnapshot, type RowSnapshot, type WorksheetSnapshot } from "../model/worksheet";
import { headerLabel } from "../rules/facts/fields";
import { factsOfRecord, type RecordFacts } from "./recordFacts";

/** A checked sheet with its worksheet, and its records in their order and by the row where they begin. */
export type SheetPlaces = {
  readonly sheet: ProgressSheet;
  readonly worksheet: WorksheetSnapshot;
  readonly all: readonly RecordFacts[];
  readonly byRow: ReadonlyMap<number, readonly RecordFacts[]>;
  /** Records that are not the first of their key, with their key made distinct: the second row of a project is "…#2". */
  readonly laterKeys: ReadonlyMap<RecordFacts, string>;
};

/** Indexes a sheet's records, so that a finding's is found at once. */
export function placesOf(sheet: ProgressSheet, worksheet: WorksheetSnapshot): SheetPlaces {
  const all = sheet.records.map(factsOfRecord);
  const byRow = new Map<number, RecordFacts[]>();
  for (const facts of all) {
    const known = byRow.get(facts.rowIndex);
    if (known === undefined) byRow.set(facts.rowIndex, [facts]);
    else known.push(facts);
  }
  return { sheet, worksheet, all, byRow, laterKeys: laterKeysOf(all) };
}

function laterKeysOf(all: readonly RecordFacts[]): ReadonlyMap<RecordFacts, string> {
  const counts = new Map<string, number>();
  const later = new Map<RecordFacts, string>();
  for (const facts of all) {
    const count = (counts.get(facts.key) ?? 0) + 1;
    counts.set(facts.key, count);
    if (count > 1) later.set(facts, `${facts.key}#${String(count)}`);
  }
  return later;
}

/** What tells the record from all others of its sheet. */
export function distinctKey(facts: RecordFacts, { laterKeys }: SheetPlaces): string {
  return laterKeys.get(facts) ?? facts.key;
}

/** Whether the cell lies in the range. */
export function isWithin({ top, bottom, left, right }: CellRange, rowIndex: number, columnIndex: number): boolean {
  return top <= rowIndex && rowIndex <= bottom && left <= columnIndex && columnIndex <= right;
}

/** Whether a merge joins the cell with those of other records, or covers it: what stands there is not the record's alone. */
export function isShared(
  { rowIndex, columnIndex }: CellAddress,
  record: ProgressRecord,
  { worksheet, byRow }: SheetPlaces,
): boolean {
  const merge = worksheet.merges.find((range) => isWithin(range, rowIndex, columnIndex));
  if (merge === undefined) return false;
  if (merge.top !== rowIndex || merge.left !== columnIndex) return true;
  for (let row = merge.top; row <= merge.bottom; row += 1) if (row !== record.rowIndex && byRow.has(row)) return true;
  return false;
}

/** The record that the finding belongs to; null for findings about the sheet. Cards may stand side by side. */
export function recordOf({ rowIndex, range }: Finding, { byRow }: SheetPlaces): RecordFacts | null {
  const here = rowIndex === null ? undefined : byRow.get(rowIndex);
  const first = here?.[0];
  if (here === undefined || first === undefined) return null;
  if (here.length === 1 || range === null) return first;
  const holds = ({ record }: RecordFacts): boolean =>
    record.fields.some((field) => isWithin(range, field.rowIndex, field.columnIndex));
  return here.find(holds) ?? first;
}

function columnsIn(range: CellRange, { columns, kind }: ProgressSheet, about: RecordFacts | null): HeaderMatch[] {
  const held = new Set(
    about?.record.fields.flatMap(({ rowIndex, columnIndex, column }) =>
      isWithin(range, rowIndex, columnIndex) ? [column] : [],
    ),
  );
  if (held.size > 0) return columns.filter((_, position) => held.has(position));
  if (kind === "cards") return [];
  return columns.filter(({ columnIndex }) => range.left <= columnIndex && columnIndex <= range.right);
}

/** The headers of the finding's cells in one line, several joined by ・; "" where it is about no column. */
export function headerOf({ range }: Finding, sheet: ProgressSheet, about: RecordFacts | null): string {
  if (range === null) return "";
  return [...new Set(columnsIn(range, sheet, about).map(({ header }) => headerLabel(header)))]
    .filter((label) => label !== "")
    .join("・");
}

/** The worksheet's row; undefined where it is empty. Rows stand in their order, so that halving finds it. */
export function rowAt({ rows }: WorksheetSnapshot, rowIndex: number): RowSnapshot | undefined {
  let [low, high] = [0, rows.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row === undefined || row.rowIndex === rowIndex) return row;
    if (row.rowIndex < rowIndex) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/** The worksheet's cell; undefined where it is empty. */
export function cellAt(worksheet: WorksheetSnapshot, rowIndex: number, columnIndex: number): CellSnapshot | undefined {
  return rowAt(worksheet, rowIndex)?.cells.find((cell) => cell.columnIndex === columnIndex);
}

/** What the cells of the range's first row show, from left to right; "" for blanks. */
export function textOf({ range }: Finding, worksheet: WorksheetSnapshot): string {
  if (range === null) return "";
  return (rowAt(worksheet, range.top)?.cells ?? [])
    .filter(({ columnIndex }) => range.left <= columnIndex && columnIndex <= range.right)
    .map(displayText)
    .filter((text) => text.trim() !== "")
    .join("／");
}
