import type { CellAddress, CellEdit, WorksheetSnapshot } from "../../../core/model";
import { displayText, isCellError } from "../../../core/model";
import type { SheetLayout } from "../../../host/sheetLayout";
import { findCell } from "../file/editWorkbook";
import { formatAt } from "../file/formats";
import { readTypedValue, toEditText } from "../typedValue";

/** What is in the editor. `initial` is the text with which it was opened. */
export type CellEditing = { readonly mode: "typing" | "opened"; readonly initial: string; readonly text: string };

/** What becomes of a typed text: an edit, nothing where nothing was changed, or a refusal. */
export type TypedResult = { readonly kind: "edit"; readonly edit: CellEdit } | { readonly kind: "same" | "formula" };

type Sheet = { readonly worksheet: WorksheetSnapshot; readonly layout: SheetLayout | undefined };

/** The text that a cell is opened with, so that confirming it changes nothing. */
export function openingText(sheet: Sheet, { rowIndex, columnIndex }: CellAddress): string {
  const cell = findCell(sheet.worksheet, rowIndex, columnIndex);
  if (cell === undefined) return "";
  if (cell.isDate === true || isCellError(cell.value) || cell.formula !== undefined) return displayText(cell);
  return toEditText(cell.value, formatOf(sheet, { rowIndex, columnIndex }));
}

/** Reads what was typed into a cell. */
export function readTyped(sheet: Sheet, place: CellAddress, { text, initial, mode }: CellEditing): TypedResult {
  if (mode === "opened" && text === initial) return { kind: "same" };
  const typed = readTypedValue(text, formatOf(sheet, place));
  if (typed.kind === "refused") return { kind: "formula" };
  const { value, numberFormat } = typed;
  const format = numberFormat === undefined ? {} : { numberFormat };
  return { kind: "edit", edit: { sheet: sheet.worksheet.name, ...place, value, ...format } };
}

/** The words of the cell's drop-down list; null where it has none. */
export function choicesOf(
  { validations }: WorksheetSnapshot,
  { rowIndex, columnIndex }: CellAddress,
): readonly string[] | null {
  const found = validations.find(({ ranges }) =>
    ranges.some(
      ({ top, left, bottom, right }) =>
        top <= rowIndex && rowIndex <= bottom && left <= columnIndex && columnIndex <= right,
    ),
  );
  return found?.values ?? null;
}

/** Cells copied from Excel or another table, as edits from a place on. Calculations among them stay out. */
export function readPasted(sheet: Sheet, { rowIndex, columnIndex }: CellAddress, pasted: string): CellEdit[] {
  const rows = splitTable(pasted.replaceAll("\r\n", "\n").replace(/\n$/u, ""));
  return rows.flatMap((texts, down) =>
    texts.flatMap((text, across) => {
      const place = { rowIndex: rowIndex + down, columnIndex: columnIndex + across };
      const result = readTyped(sheet, place, { mode: "typing", initial: "", text });
      return result.kind === "edit" ? [result.edit] : [];
    }),
  );
}

/** Tab-separated rows; a text with line ends or tabs stands in quotation marks, as Excel puts it on the clipboard. */
function splitTable(pasted: string): string[][] {
  const rows: string[][] = [[]];
  for (const { groups } of pasted.matchAll(/(?<text>"(?:[^"]|"")*"(?=[\t\n]|$)|[^\t\n]*)(?<end>[\t\n]|$)/gu)) {
    const text = groups?.["text"] ?? "";
    rows.at(-1)?.push(text.startsWith('"') && text.endsWith('"') && text.length > 1 ? unquote(text) : text);
    if (groups?.["end"] === "\n") rows.push([]);
    if (groups?.["end"] === "") break;
  }
  return rows;
}

function unquote(text: string): string {
  return text.slice(1, -1).replaceAll('""', '"');
}

function formatOf({ worksheet, layout }: Sheet, { rowIndex, columnIndex }: CellAddress): string {
  const cell = findCell(worksheet, rowIndex, columnIndex) ?? { columnIndex };
  return formatAt(worksheet.name, rowIndex, cell, layout === undefined ? [] : [layout]);
}
