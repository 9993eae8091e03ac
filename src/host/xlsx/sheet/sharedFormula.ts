import { toColumnIndex, toColumnLetters } from "../../../core/model/cell";
import { LAST_COLUMN_INDEX, LAST_ROW_INDEX } from "../../../core/model/cell";

/** By how many rows and columns a formula moves. */
export type FormulaShift = { readonly rows: number; readonly columns: number };

// Strings, quoted sheet names and structured references pass unchanged, and so do names and numbers; what is left are
// references to cells, to columns (A:C) and to rows (1:3). A name behind which "(" or "!" follows is none of these.
const pieces =
  /"[^"]*"|'[^']*'|\[[^[\]]*(?:\[[^[\]]*\][^[\]]*)*\]|(?<columns>\$?[A-Z]{1,3}:\$?[A-Z]{1,3})(?![\w.(!$])|(?<rows>\$?\d{1,7}:\$?\d{1,7})(?![\w.(!$])|(?<dollar>\$?)(?<letters>[A-Z]{1,3})(?<dollar2>\$?)(?<digits>\d{1,7})(?![\w.(!])|[\p{L}_\\$.][\p{L}\p{N}_.\\$?]*|\d[\d.]*(?:E[+-]?\d+)?/giu;

/** A shared formula as it reads in another cell: its relative references move with the cell, as Excel moves them. */
export function shiftFormula(formula: string, shift: FormulaShift): string {
  return formula.replace(pieces, (piece, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    if (groups["columns"] !== undefined) return shiftSpan(piece, (end) => shiftColumn(end, shift.columns));
    if (groups["rows"] !== undefined) return shiftSpan(piece, (end) => shiftRow(end, shift.rows));
    if (groups["letters"] === undefined) return piece;
    const column = shiftColumn(`${groups["dollar"] ?? ""}${groups["letters"]}`, shift.columns);
    const row = shiftRow(`${groups["dollar2"] ?? ""}${groups["digits"] ?? ""}`, shift.rows);
    return column === REFERENCE_ERROR || row === REFERENCE_ERROR ? REFERENCE_ERROR : column + row;
  });
}

const REFERENCE_ERROR = "#REF!";

function shiftSpan(span: string, shiftEnd: (end: string) => string): string {
  const ends = span.split(":").map(shiftEnd);
  return ends.includes(REFERENCE_ERROR) ? REFERENCE_ERROR : ends.join(":");
}

function shiftColumn(letters: string, by: number): string {
  if (letters.startsWith("$")) return letters;
  const index = toColumnIndex(letters) + by;
  return index < 0 || index > LAST_COLUMN_INDEX ? REFERENCE_ERROR : toColumnLetters(index);
}

function shiftRow(digits: string, by: number): string {
  if (digits.startsWith("$")) return digits;
  const index = Number(digits) - 1 + by;
  return index < 0 || index > LAST_ROW_INDEX ? REFERENCE_ERROR : String(index + 1);
}
