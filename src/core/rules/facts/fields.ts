import { cellRange, type CellAddress, type CellRange } from "../../model/cell";
import type { AchievementResult } from "../../model/achievement";
import type { ColumnRole, Field, ProgressRecord, ProgressSheet } from "../../model/progress";

/** The record's field of a column, by the column's position in the sheet's `columns`. */
export function fieldAt(record: ProgressRecord, column: number): Field | undefined {
  return record.fields.find((field) => field.column === column);
}

/** The same as a list of none or one, for going through the columns. */
export function fieldsAt(record: ProgressRecord, column: number): readonly Field[] {
  return record.fields.filter((field) => field.column === column);
}

/** All fields of one role, in the order of the columns. */
export function fieldsOf(record: ProgressRecord, ...roles: readonly ColumnRole[]): readonly Field[] {
  return record.fields.filter(({ role }) => roles.includes(role));
}

/** Nothing typed: an empty cell, or one that holds white space only. */
export function isEmpty(field: Field | undefined): boolean {
  return field === undefined || field.text.trim() === "";
}

/** An empty cell of its own that somebody could fill: neither covered by a merge nor left out on purpose. */
export function isBlank(field: Field): boolean {
  return field.origin === "blank" || (field.origin === "typed" && isEmpty(field));
}

/** Whether the record is one that has to be filled in: neither 再掲 nor 省略. */
export function isOwnRecord({ repeated, omitted }: ProgressRecord): boolean {
  return !repeated && !omitted;
}

/** The rectangle of the field's cell. */
export function at({ rowIndex, columnIndex }: CellAddress): CellRange {
  return cellRange({ rowIndex, columnIndex });
}

function isSamePlace(a: CellAddress, b: CellAddress): boolean {
  return a.rowIndex === b.rowIndex && a.columnIndex === b.columnIndex;
}

/** The record's field that stands in the cell; none where the cell belongs to no column. */
export function fieldsIn({ fields }: ProgressRecord, cell: CellAddress): readonly Field[] {
  return fields.filter((field) => isSamePlace(field, cell));
}

/** What the achievement stated in the cell is worth. */
export function achievementIn({ achievement }: ProgressRecord, cell: CellAddress): AchievementResult | undefined {
  return achievement.find((result) => isSamePlace(result, cell));
}

/** The row where the record begins that holds the worksheet row; null where none does. */
export function recordRowOf({ records }: ProgressSheet, rowIndex: number): number | null {
  const holder = records.find((record) => record.rowIndex <= rowIndex && rowIndex <= record.lastRowIndex);
  return holder?.rowIndex ?? null;
}

/** Whether two of the sheet's years belong together; a column without a year belongs to every year. */
export function sameYear(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b;
}

/** The header as a message quotes it: one line, without the blanks that spread a word (実 績 値). */
export function headerLabel(header: string): string {
  return oneLine(header).replace(/(?<=[^\p{ASCII}]) | (?=[^\p{ASCII}])/gu, "");
}

/** The text as one line. */
export function oneLine(text: string): string {
  return text.replace(/[\s\u3000]+/gu, " ").trim();
}

/** The text as one line of at most `length` characters. */
export function excerpt(text: string, length = 20): string {
  const line = oneLine(text);
  return [...line].length <= length ? line : `${[...line].slice(0, length).join("")}…`;
}
