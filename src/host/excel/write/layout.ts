import { type CellRange, rangeToA1, toColumnLetters, type WorksheetDraft } from "../../../core/model";
import { isSupported } from "../requirementSets";

/** The standard column: how many characters it has, and how many points. */
export type WidthScale = { readonly standardWidth: number; readonly points: number };

/** Five pixels beside the characters, at 96 pixels an inch. */
const PADDING_POINTS = 3.75;

const TALLEST_ROW = 409;

/** Excel's limit for the items of a list that are typed rather than referred to. */
const LONGEST_LIST = 255;

/** Widths, heights, merges, what stays in view, and drop-down lists. */
export function layOut(sheet: Excel.Worksheet, draft: WorksheetDraft, scale: WidthScale): void {
  for (const { columnIndex, width } of draft.columnWidths ?? []) {
    const letters = toColumnLetters(columnIndex);
    sheet.getRange(`${letters}:${letters}`).format.columnWidth = toPoints(width, scale);
  }
  for (const { rowIndex, height } of draft.rowHeights ?? []) {
    sheet.getRange(toRows(rowIndex, rowIndex)).format.rowHeight = Math.min(height, TALLEST_ROW);
  }
  for (const merge of draft.merges ?? []) sheet.getRange(rangeToA1(merge)).merge(false);
  freeze(sheet, draft.freeze);
  if (isSupported("dataValidation")) for (const list of draft.validations ?? []) addList(sheet, list);
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

/** A list that Excel cannot hold is left out: any value may then be typed, which is no wrong result. */
function addList(sheet: Excel.Worksheet, { range, values }: NonNullable<WorksheetDraft["validations"]>[number]): void {
  const source = values.join(",");
  if (source.length > LONGEST_LIST || values.some((value) => value.includes(","))) return;
  sheet.getRange(rangeToA1(range)).dataValidation.rule = { list: { inCellDropDown: true, source } };
}
