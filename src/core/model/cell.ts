/** A cell's place on its worksheet; both indices count from zero, as in Office.js. */
export type CellAddress = { readonly rowIndex: number; readonly columnIndex: number };

/** The last row and column of Excel's grid. */
export const LAST_ROW_INDEX = 1_048_575;
export const LAST_COLUMN_INDEX = 16_383;

/** A rectangle of cells; all four indices count from zero and are inclusive. */
export type CellRange = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/** A formula's error (`#REF!`, `#DIV/0!` …), kept apart from text that merely looks like one. */
export type CellError = { readonly error: string };

/** What a cell holds. Dates are serial numbers; whether a number is a date is told by the cell's `isDate`. */
export type CellValue = string | number | boolean | CellError | null;

/** Whether the value is a formula's error. */
export function isCellError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}

/** Letters of a zero-based column: 0 → "A", 26 → "AA". */
export function toColumnLetters(columnIndex: number): string {
  let letters = "";
  for (let rest = columnIndex + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Zero-based column of its letters: "A" → 0, "AA" → 26. */
export function toColumnIndex(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** A1 notation of a cell, without `$`: row 11, column 10 → "K12". */
export function toA1({ rowIndex, columnIndex }: CellAddress): string {
  return `${toColumnLetters(columnIndex)}${String(rowIndex + 1)}`;
}

/** A1 notation of a rectangle; one cell stays one cell ("K12", "J12:L12"). */
export function rangeToA1({ top, left, bottom, right }: CellRange): string {
  const start = toA1({ rowIndex: top, columnIndex: left });
  const end = toA1({ rowIndex: bottom, columnIndex: right });
  return start === end ? start : `${start}:${end}`;
}

/** Reads "B2" or "B2:D9" (with or without `$`); undefined for anything else, whole rows and columns included. */
export function parseA1(reference: string): CellRange | undefined {
  const match = /^\$?(?<c1>[A-Z]{1,3})\$?(?<r1>\d{1,7})(?::\$?(?<c2>[A-Z]{1,3})\$?(?<r2>\d{1,7}))?$/iu.exec(reference);
  const parts = match?.groups;
  if (!parts?.["c1"] || !parts["r1"]) return undefined;
  const left = toColumnIndex(parts["c1"]);
  const top = Number(parts["r1"]) - 1;
  const right = parts["c2"] ? toColumnIndex(parts["c2"]) : left;
  const bottom = parts["r2"] ? Number(parts["r2"]) - 1 : top;
  return {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  };
}

/** The rectangle of one cell. */
export function cellRange({ rowIndex, columnIndex }: CellAddress): CellRange {
  return { top: rowIndex, left: columnIndex, bottom: rowIndex, right: columnIndex };
}
