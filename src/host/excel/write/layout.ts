import { type CellRange, type IndexSpan, rangeToA1, toColumnLetters, type WorksheetDraft } from "../../../core/model";
import { placeLists } from "../../longLists";
import { isSupported } from "../requirementSets";

/** The standard column: how many characters it has, and how many points. */
export type WidthScale = { readonly standardWidth: number; readonly points: number };

/** Five pixels beside the characters, at 96 pixels an inch. */
const PADDING_POINTS = 3.75;

const TALLEST_ROW = 409;

/** Below the web's 5 MB: a height or a merge takes about 500 bytes. */
const MOST_IN_A_BATCH = 2000;

/** What a worksheet is laid out by; `listSheet` holds the drop-down lists that are too long for a validation. */
export type Surroundings = {
  readonly scale: WidthScale;
  readonly listSheet: string;
  /** Sends what was asked for so far. */
  readonly send: () => Promise<void>;
};

/** Widths, heights, merges, what stays in view, and drop-down lists; the last of it waits for the next batch. */
export async function layOut(
  sheet: Excel.Worksheet,
  draft: WorksheetDraft,
  { scale, listSheet, send }: Surroundings,
): Promise<void> {
  for (const { columnIndex, width } of draft.columnWidths ?? []) {
    const letters = toColumnLetters(columnIndex);
    sheet.getRange(`${letters}:${letters}`).format.columnWidth = toPoints(width, scale);
  }
  const requests = [
    ...joinHeights(draft.rowHeights ?? []).map(({ first, last, height }) => () => {
      sheet.getRange(toRows(first, last)).format.rowHeight = Math.min(height, TALLEST_ROW);
    }),
    ...(draft.merges ?? []).map((merge) => () => {
      sheet.getRange(rangeToA1(merge)).merge(false);
    }),
  ];
  for (const [index, request] of requests.entries()) {
    if (index > 0 && index % MOST_IN_A_BATCH === 0) await send();
    request();
  }
  freeze(sheet, draft.freeze);
  if (isSupported("dataValidation")) addLists(sheet, placeLists(draft.validations ?? [], listSheet));
}

type RowHeight = NonNullable<WorksheetDraft["rowHeights"]>[number];

/** Neighbouring rows of one height are set at once. */
function joinHeights(rows: readonly RowHeight[]): readonly (IndexSpan & { readonly height: number })[] {
  const spans: { first: number; last: number; height: number }[] = [];
  for (const { rowIndex, height } of rows) {
    const above = spans.at(-1);
    if (above?.height === height && above.last === rowIndex - 1) above.last = rowIndex;
    else spans.push({ first: rowIndex, last: rowIndex, height });
  }
  return spans;
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
