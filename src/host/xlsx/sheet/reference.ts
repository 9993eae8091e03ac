import { type CellRange, parseA1, toColumnIndex } from "../../../core/model/cell";
import { LAST_COLUMN_INDEX, LAST_ROW_INDEX } from "../../../core/model/cell";

/** An area with the worksheet that it names, if it names one. */
export type SheetReference = { readonly sheetName: string | undefined; readonly range: CellRange };

const wholeColumns = /^\$?(?<first>[A-Z]{1,3}):\$?(?<last>[A-Z]{1,3})$/iu;
const wholeRows = /^\$?(?<first>\d{1,7}):\$?(?<last>\d{1,7})$/u;
const sheetPrefix = /^(?:'(?<quoted>(?:[^']|'')+)'|(?<plain>[^\s'"!:()[\],;+*/&=<>^-]+))!(?<area>.+)$/su;

/** Reads one area: cells, whole columns (A:C) or whole rows (1:3); undefined for anything else. */
export function parseArea(text: string): CellRange | undefined {
  const range = parseA1(text) ?? parseWholeColumns(text) ?? parseWholeRows(text);
  if (range === undefined) return undefined;
  const isInside = range.top >= 0 && range.bottom <= LAST_ROW_INDEX && range.right <= LAST_COLUMN_INDEX;
  return isInside ? range : undefined;
}

/** Reads areas separated by blanks, as in `sqref`; what is no area is left out. */
export function parseAreas(text: string): CellRange[] {
  return text.split(/\s+/u).flatMap((area) => parseArea(area) ?? []);
}

/** Reads "A1:B2", "Sheet1!A1" or "'My Sheet'!$A:$A"; undefined for other files, several sheets and formulas. */
export function parseSheetReference(text: string): SheetReference | undefined {
  const prefix = sheetPrefix.exec(text)?.groups;
  const range = parseArea(prefix?.["area"] ?? text);
  if (range === undefined) return undefined;
  return { sheetName: prefix?.["quoted"]?.replaceAll("''", "'") ?? prefix?.["plain"], range };
}

/** Splits a list of references at its commas, but not inside of a quoted sheet name. */
export function splitReferences(text: string): string[] {
  return text.match(/(?:'(?:[^']|'')*'|[^,'])+/gu) ?? [];
}

function parseWholeColumns(text: string): CellRange | undefined {
  const groups = wholeColumns.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const first = toColumnIndex(groups["first"] ?? "");
  const last = toColumnIndex(groups["last"] ?? "");
  return { top: 0, bottom: LAST_ROW_INDEX, left: Math.min(first, last), right: Math.max(first, last) };
}

function parseWholeRows(text: string): CellRange | undefined {
  const groups = wholeRows.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const first = Number(groups["first"]) - 1;
  const last = Number(groups["last"]) - 1;
  return { top: Math.min(first, last), bottom: Math.max(first, last), left: 0, right: LAST_COLUMN_INDEX };
}
