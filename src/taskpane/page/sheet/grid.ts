import {
  type CellRange,
  type CellSnapshot,
  displayText,
  LAST_COLUMN_INDEX,
  LAST_ROW_INDEX,
  type RowSnapshot,
  type WorksheetSnapshot,
} from "../../../core/model";
import type { SheetLayout } from "../../../host/sheetLayout";
import { lookAt } from "../file/formats";
import { type Axis, buildAxis, positionOf } from "./axis";
import { textHeight } from "./textSize";

/** A worksheet made ready for painting. */
export type Grid = {
  readonly worksheet: WorksheetSnapshot;
  readonly layout: SheetLayout | undefined;
  readonly rows: Axis;
  readonly columns: Axis;
  /** Rows and columns that stay in view, as positions from the beginning. */
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly rowAt: (rowIndex: number) => RowSnapshot | undefined;
};

/** Empty rows and columns behind the contents, to type into. */
const SPARE_ROWS = 20;
const SPARE_COLUMNS = 3;
const LEAST_ROWS = 30;
const LEAST_COLUMNS = 12;
/** Where the file tells nothing of its looks. */
const USUAL_ROW_HEIGHT = 20;
const USUAL_COLUMN_WIDTH = 72;

/** Works out places and sizes of a worksheet. */
export function buildGrid(worksheet: WorksheetSnapshot, layout: SheetLayout | undefined): Grid {
  const extent = usedExtent(worksheet);
  const widths = columnWidths(layout);
  const columns = buildAxis(
    Math.min(LAST_COLUMN_INDEX + 1, Math.max(LEAST_COLUMNS, extent.columns + SPARE_COLUMNS)),
    worksheet.hiddenColumns,
    widths,
  );
  const byIndex = new Map(worksheet.rows.map((row) => [row.rowIndex, row]));
  const rowCount = Math.min(LAST_ROW_INDEX + 1, Math.max(LEAST_ROWS, extent.rows + SPARE_ROWS));
  const rows = buildAxis(rowCount, worksheet.hiddenRows, rowHeights(worksheet, layout, { byIndex, widths }));
  return {
    worksheet,
    layout,
    rows,
    columns,
    frozenRows: positionOf(rows, layout?.frozen.rows ?? 0),
    frozenColumns: positionOf(columns, layout?.frozen.columns ?? 0),
    rowAt: (rowIndex) => byIndex.get(rowIndex),
  };
}

/** The contents of a row's cell; undefined where it is empty. */
export function cellOf(row: RowSnapshot | undefined, columnIndex: number): CellSnapshot | undefined {
  return row?.cells.find((cell) => cell.columnIndex === columnIndex);
}

/** The merged range that a cell belongs to; undefined for a cell of its own. */
export function mergeAt({ merges }: WorksheetSnapshot, rowIndex: number, columnIndex: number): CellRange | undefined {
  return merges.find(
    ({ top, left, bottom, right }) =>
      top <= rowIndex && rowIndex <= bottom && left <= columnIndex && columnIndex <= right,
  );
}

/** Rows and columns in use. Merges count only as far as contents could be: a merge of whole columns is no content. */
function usedExtent({ rows, merges }: WorksheetSnapshot): { rows: number; columns: number } {
  let lastRow = rows.at(-1)?.rowIndex ?? -1;
  let lastColumn = -1;
  for (const { cells } of rows) lastColumn = Math.max(lastColumn, cells.at(-1)?.columnIndex ?? -1);
  for (const { bottom, right } of merges) {
    if (bottom < LAST_ROW_INDEX) lastRow = Math.max(lastRow, bottom);
    if (right < LAST_COLUMN_INDEX) lastColumn = Math.max(lastColumn, right);
  }
  return { rows: lastRow + 1, columns: lastColumn + 1 };
}

function columnWidths(layout: SheetLayout | undefined): (columnIndex: number) => number {
  const stated = layout?.columnWidths ?? [];
  const usual = layout?.defaultColumnWidth ?? USUAL_COLUMN_WIDTH;
  return (index) => stated.find(({ first, last }) => first <= index && index <= last)?.width ?? usual;
}

type RowSources = {
  readonly byIndex: ReadonlyMap<number, RowSnapshot>;
  readonly widths: (columnIndex: number) => number;
};

/** A row is as high as the file says; else it fits its wrapped texts, as Excel does when it opens the file. */
function rowHeights(
  { merges }: WorksheetSnapshot,
  layout: SheetLayout | undefined,
  { byIndex, widths }: RowSources,
): (rowIndex: number) => number {
  const stated = new Map(layout?.rowHeights.map(({ rowIndex, height }) => [rowIndex, height]));
  const usual = layout?.defaultRowHeight ?? USUAL_ROW_HEIGHT;
  const merged = new Set(merges.map(({ top, left }) => `${String(top)},${String(left)}`));
  const known = fittedHeights(layout);
  return (rowIndex) => {
    const row = byIndex.get(rowIndex);
    const height = stated.get(rowIndex) ?? (row === undefined ? usual : known.get(row));
    if (height !== undefined || row === undefined) return height ?? usual;
    let highest = usual;
    for (const cell of row.cells) {
      const { columnIndex } = cell;
      // As in Excel, merged cells do not make a row grow.
      if (typeof cell.value !== "string" || merged.has(`${String(rowIndex)},${String(columnIndex)}`)) continue;
      const wraps = lookAt(layout, rowIndex, columnIndex)?.wrap === true || cell.value.includes("\n");
      if (wraps) highest = Math.max(highest, textHeight(displayText(cell), widths(columnIndex)));
    }
    known.set(row, highest);
    return highest;
  };
}

/** Heights that were fitted, by row: an edit leaves all rows but its own as the objects that they are. */
const heights = new WeakMap<SheetLayout, WeakMap<RowSnapshot, number>>();

function fittedHeights(layout: SheetLayout | undefined): WeakMap<RowSnapshot, number> {
  const known = (layout === undefined ? undefined : heights.get(layout)) ?? new WeakMap<RowSnapshot, number>();
  if (layout !== undefined) heights.set(layout, known);
  return known;
}
