import type { CellRange, CellSnapshot, IndexSpan, Mark, Severity } from "../../../core/model";
import { displayText } from "../../../core/model";
import type { CellLook } from "../../../host/sheetLayout";
import { MARK_SEVERITIES } from "../../../host/markSignature";
import { lookAt } from "../file/formats";
import { type Axis, positionOf, spanOf, startOf } from "./axis";
import { cellOf, type Grid } from "./grid";
import { textWidth } from "./textSize";

/** One cell as it is painted; places and sizes in pixels from the first row and column. */
export type PaintedCell = {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
  readonly cell: CellSnapshot | undefined;
  readonly look: CellLook | undefined;
  readonly severity: Severity | undefined;
  /** Whether its mark asks for a blank to be filled in. */
  readonly isBlankAsked: boolean;
  /** Whether it stays at the left while the sheet scrolls. */
  readonly isFrozen: boolean;
  /** Width of a text that runs on over empty neighbours, as in Excel. */
  readonly overflow: number;
};

export type PaintedRow = {
  readonly rowIndex: number;
  readonly top: number;
  readonly height: number;
  /** False where the row itself is out of view and only a merged cell that begins in it is seen. */
  readonly isWhole: boolean;
  readonly cells: readonly PaintedCell[];
};

/** Positions on both axes. */
export type Window = {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
};

type Place = { readonly rowIndex: number; readonly columnIndex: number };
const MOST_OVERFLOW_COLUMNS = 12;
const CELL_PADDING = 8;
const key = (rowIndex: number, columnIndex: number): number => rowIndex * 16_384 + columnIndex;

/**
 * What is to be painted of a window: its rows, with the cells of the frozen columns and of the window; and before them
 * rows out of view from which a merged cell reaches into it.
 */
export function paintedRows(grid: Grid, window: Window, marks: readonly Mark[]): PaintedRow[] {
  const { rows, columns, frozenColumns } = grid;
  const columnPositions = [
    ...positions(0, Math.min(frozenColumns, window.firstColumn) - 1),
    ...positions(window.firstColumn, window.lastColumn),
  ];
  const shown = (range: CellRange): boolean =>
    touches(rows, { first: range.top, last: range.bottom }, { first: window.firstRow, last: window.lastRow });
  const merges = grid.worksheet.merges.filter((merge) => shown(merge));
  const covered = coveredCells(grid, merges, window);
  const seenMarks = marks.filter(({ range }) => shown(range));
  const paint = (place: Place): PaintedCell => paintCell(grid, place, { covered, marks: seenMarks });
  const early = earlyRows(grid, merges, window).map(({ position, places }) =>
    paintRow(rows, position, places.map(paint)),
  );
  const whole = positions(window.firstRow, window.lastRow).map((position) => {
    const rowIndex = rows.indices[position] ?? 0;
    const places = columnPositions.map((column) => ({ rowIndex, columnIndex: columns.indices[column] ?? 0 }));
    const anchors = merges.filter((merge) => isAnchorLeftOf(grid, merge, position, columnPositions));
    const further = anchors.map((merge) => ({ rowIndex, columnIndex: anchorColumn(columns, merge) }));
    const cells = [...further, ...places].filter((place) => covered.get(key(rowIndex, place.columnIndex)) !== null);
    return { ...paintRow(rows, position, cells.map(paint)), isWhole: true };
  });
  return [...early, ...whole];
}

function paintRow(rows: Axis, position: number, cells: readonly PaintedCell[]): PaintedRow {
  const top = startOf(rows, position);
  const height = startOf(rows, position + 1) - top;
  return { rowIndex: rows.indices[position] ?? 0, top, height, isWhole: false, cells };
}

/** Merged cells by the cell that shows them; null for cells below others. Only what the window can ask for. */
function coveredCells(
  { rows, columns, frozenColumns }: Grid,
  merges: readonly CellRange[],
  window: Window,
): Map<number, CellRange | null> {
  const covered = new Map<number, CellRange | null>();
  for (const merge of merges) {
    const firstRow = Math.max(positionOf(rows, merge.top), window.firstRow);
    const lastRow = Math.min(positionOf(rows, merge.bottom + 1) - 1, window.lastRow);
    const lastColumn = Math.min(positionOf(columns, merge.right + 1) - 1, Math.max(window.lastColumn, frozenColumns));
    for (let row = firstRow; row <= lastRow; row++) {
      for (let column = positionOf(columns, merge.left); column <= lastColumn; column++) {
        covered.set(key(rows.indices[row] ?? 0, columns.indices[column] ?? 0), null);
      }
    }
    const rowIndex = rows.indices[positionOf(rows, merge.top)] ?? merge.top;
    covered.set(key(rowIndex, anchorColumn(columns, merge)), merge);
  }
  return covered;
}

function anchorColumn(columns: Axis, merge: CellRange): number {
  return columns.indices[positionOf(columns, merge.left)] ?? merge.left;
}

function earlyRows(
  { rows, columns }: Grid,
  merges: readonly CellRange[],
  window: Window,
): { position: number; places: Place[] }[] {
  const byPosition = new Map<number, Place[]>();
  for (const merge of merges) {
    const position = positionOf(rows, merge.top);
    if (position >= window.firstRow) continue;
    const place = { rowIndex: rows.indices[position] ?? 0, columnIndex: anchorColumn(columns, merge) };
    byPosition.set(position, [...(byPosition.get(position) ?? []), place]);
  }
  return [...byPosition].sort(([a], [b]) => a - b).map(([position, places]) => ({ position, places }));
}

/** A merged cell that begins in this row, left of the window, but reaches into it. */
function isAnchorLeftOf({ rows, columns }: Grid, merge: CellRange, row: number, columnPositions: number[]): boolean {
  if (positionOf(rows, merge.top) !== row) return false;
  const column = positionOf(columns, merge.left);
  const last = columnPositions.at(-1) ?? -1;
  return !columnPositions.includes(column) && column <= last;
}

/** Whether indices and positions have something in common. */
function touches({ indices }: Axis, span: IndexSpan, positions: IndexSpan): boolean {
  const [from, to] = [indices[positions.first], indices[positions.last]];
  return from !== undefined && to !== undefined && span.first <= to && span.last >= from;
}

type PaintSources = {
  readonly covered: ReadonlyMap<number, CellRange | null>;
  readonly marks: readonly Mark[];
};

function paintCell(grid: Grid, { rowIndex, columnIndex }: Place, { covered, marks }: PaintSources): PaintedCell {
  const merge = covered.get(key(rowIndex, columnIndex)) ?? undefined;
  const range = merge ?? { top: rowIndex, bottom: rowIndex, left: columnIndex, right: columnIndex };
  const across = spanOf(grid.columns, range.left, range.right) ?? { start: 0, size: 0 };
  const down = spanOf(grid.rows, range.top, range.bottom) ?? { start: 0, size: 0 };
  // A merged cell's contents stand in its very first cell, also where that is hidden.
  const cell = cellOf(grid.rowAt(range.top), range.left);
  const look = lookAt(grid.layout, range.top, range.left);
  const text = displayText(cell);
  return {
    rowIndex,
    columnIndex,
    columnSpan: range.right - range.left + 1,
    rowSpan: range.bottom - range.top + 1,
    left: across.start,
    width: across.size,
    height: down.size,
    text,
    cell,
    look,
    ...markOf(marks, range),
    isFrozen: positionOf(grid.columns, columnIndex) < grid.frozenColumns,
    overflow: merge === undefined ? overflowOf(grid, { rowIndex, columnIndex }, { cell, look }, across.size) : 0,
  };
}

/** The gravest of the cell's marks; a blank that is to be filled in goes before what is to be confirmed. */
function markOf(marks: readonly Mark[], cell: CellRange): Pick<PaintedCell, "severity" | "isBlankAsked"> {
  const own = marks.filter(
    ({ range }) =>
      range.top <= cell.bottom && cell.top <= range.bottom && range.left <= cell.right && cell.left <= range.right,
  );
  const severity = MARK_SEVERITIES.find((one) => own.some((mark) => mark.severity === one));
  return { severity, isBlankAsked: own.some((mark) => mark.severity === severity && mark.task === "fill") };
}

/** An unwrapped text at the left runs on until the next cell that holds something. */
function overflowOf(
  grid: Grid,
  { rowIndex, columnIndex }: Place,
  painted: Pick<PaintedCell, "cell" | "look">,
  width: number,
): number {
  if (!runsOn(painted)) return 0;
  const needed = textWidth(displayText(painted.cell)) + CELL_PADDING;
  const { columns } = grid;
  const from = positionOf(columns, columnIndex);
  const row = grid.rowAt(rowIndex);
  let room = width;
  for (let next = from + 1; room < needed && next <= from + MOST_OVERFLOW_COLUMNS; next++) {
    const index = columns.indices[next];
    if (index === undefined || cellOf(row, index) !== undefined) break;
    room = startOf(columns, next + 1) - startOf(columns, from);
  }
  return room > width ? Math.min(room, needed) : 0;
}

/** Numbers never run on, nor does what is wrapped or not at the left. */
function runsOn({ cell, look }: Pick<PaintedCell, "cell" | "look">): boolean {
  if (typeof cell?.value !== "string" || cell.value.includes("\n")) return false;
  return look?.wrap !== true && (look?.horizontal ?? "left") === "left";
}

function positions(first: number, last: number): number[] {
  return last < first ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
