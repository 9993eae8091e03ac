import { type CellRange, rangeToA1, toColumnLetters, type WorksheetDraft } from "../../../core/model";
import { placeLists } from "../../longLists";
import { isSupported } from "../requirementSets";

/** The standard column: how many characters it has, and how many points. */
export type WidthScale = { readonly standardWidth: number; readonly points: number };

/** Five pixels beside the characters, at 96 pixels an inch. */
const PADDING_POINTS = 3.75;

const TALLEST_ROW = 409;

/** What a worksheet is laid out by; `listSheet` holds the drop-down lists that are too long for a validation. */
export type Surroundings = { readonly scale: WidthScale; readonly listSheet: string };

/** Widths, heights, merges, what stays in view, and drop-down lists. */
export function layOut(sheet: Excel.Worksheet, draft: WorksheetDraft, { scale, listSheet }: Surroundings): void {
  for (const { columnIndex, width } of draft.columnWidths ?? []) {
    const letters = toColumnLetters(columnIndex);
    sheet.getRange(`${letters}:${letters}`).format.columnWidth = toPoints(width, scale);
  }
  for (const { rowIndex, height } of draft.rowHeights ?? []) {
    sheet.getRange(toRows(rowIndex, rowIndex)).format.rowHeight = Math.min(height, TALLEST_ROW);
  }
  for (const merge of draft.merges ?? []) sheet.getRange(rangeToA1(merge)).merge(false);
  freeze(sheet, draft.freeze);
  if (isSupported("dataValidation")) addLists(sheet, placeLists(draft.validations ?? [], listSheet));
}

/** Rows as Excel addresses them: "3:5". */
export function toRows(first: number, last: number): string {
  return `${first + 1}:${last + 1}`;
}

/** A column's width depends on the workbook's standard font, so the standard column serves as the measure. */
function toPoints(characters: number, { standardWidth, points }: WidthScale): number {
  const pointsPerCharacter = standardWidth > 0 ? (points - PADDING_POINTS) / standardWidth : 6;
  return characters * pointsPerCharacter + PADDING_POINTS;
}

function freeze(sheet: Excel.Worksheet, frozen: WorksheetDraft["freeze"]): void {
  const { rows, columns } = frozen ?? { rows: 0, columns: 0 };
  const { freezePanes } = sheet;
  freezePanes.unfreeze();
  const corner: CellRange = { top: 0, left: 0, bottom: rows - 1, right: columns - 1 };
  if (rows > 0 && columns > 0) freezePanes.freezeAt(sheet.getRange(rangeToA1(corner)));
  else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
}

function addLists(sheet: Excel.Worksheet, lists: ReturnType<typeof placeLists>): void {
  for (const { range, values, reference } of lists) {
    const source = reference === undefined ? values.join(",") : `=${reference}`;
    sheet.getRange(rangeToA1(range)).dataValidation.rule = { list: { inCellDropDown: true, source } };
  }
}
