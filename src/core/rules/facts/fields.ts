import { cellRange, type CellRange } from "../../model/cell";
import type { ColumnRole, Field, ProgressRecord } from "../../model/progress";

/** The record's field of a column, by the column's position in the sheet's `columns`. */
export function fieldAt(record: ProgressRecord, column: number): Field | undefined {
  const field = record.fields[column];
  return field?.column === column ? field : record.fields.find((candidate) => candidate.column === column);
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

/** The rectangle of the field's cell. */
export function at(field: { readonly rowIndex: number; readonly columnIndex: number }): CellRange {
  return cellRange({ rowIndex: field.rowIndex, columnIndex: field.columnIndex });
}

/** Whether two of the sheet's years belong together; a column without a year belongs to every year. */
export function sameYear(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b;
}

/** The header as one line, as a message quotes it. */
export function oneLine(text: string): string {
  return text.replace(/[\s\u3000]+/gu, " ").trim();
}

/** The text as one line of at most `length` characters. */
export function excerpt(text: string, length = 20): string {
  const line = oneLine(text);
  return [...line].length <= length ? line : `${[...line].slice(0, length).join("")}…`;
}
