import type { CellAddress, CellRange, RowSnapshot, WorksheetSnapshot } from "../../../core/model";
import { cellRange } from "../../../core/model";
import { positionOf } from "./axis";
import { type Grid, mergeAt } from "./grid";

/** Where the arrow keys and their kin go. */
export type Step = "up" | "down" | "left" | "right" | "pageUp" | "pageDown" | "rowStart" | "rowEnd" | "start" | "end";

const PAGE = 20;

/** The whole of a cell: its merged range, or itself. */
export function wholeCell(worksheet: WorksheetSnapshot, { rowIndex, columnIndex }: CellAddress): CellRange {
  return mergeAt(worksheet, rowIndex, columnIndex) ?? cellRange({ rowIndex, columnIndex });
}

/** The cell that takes what is typed: of a merged range its first cell. */
export function typedCell(worksheet: WorksheetSnapshot, place: CellAddress): CellAddress {
  const { top, left } = wholeCell(worksheet, place);
  return { rowIndex: top, columnIndex: left };
}

/** The next cell in a direction, over hidden rows and columns and out of merged cells; the same one at the edge. */
export function moveFrom(grid: Grid, from: CellAddress, step: Step): CellAddress {
  const { worksheet, rows, columns } = grid;
  const { top, left, bottom, right } = wholeCell(worksheet, from);
  const row = positionOf(rows, from.rowIndex);
  const column = positionOf(columns, from.columnIndex);
  const lastUsed = worksheet.rows.at(-1);
  const lastColumn = (cells: RowSnapshot | undefined): number =>
    positionOf(columns, cells?.cells.at(-1)?.columnIndex ?? 0);
  const targets: Readonly<Record<Step, () => readonly [row: number, column: number]>> = {
    up: () => [positionOf(rows, top) - 1, column],
    down: () => [positionOf(rows, bottom + 1), column],
    left: () => [row, positionOf(columns, left) - 1],
    right: () => [row, positionOf(columns, right + 1)],
    pageUp: () => [row - PAGE, column],
    pageDown: () => [row + PAGE, column],
    rowStart: () => [row, 0],
    rowEnd: () => [row, lastColumn(grid.rowAt(from.rowIndex))],
    start: () => [0, 0],
    end: () => [positionOf(rows, lastUsed?.rowIndex ?? 0), lastColumn(lastUsed)],
  };
  return at(grid, ...targets[step]());
}

/** The cell at positions, kept inside of the sheet. Inside of a merged range the column stays: behind it, one goes on there. */
function at({ rows, columns }: Grid, row: number, column: number): CellAddress {
  const rowIndex = rows.indices[Math.min(Math.max(0, row), rows.indices.length - 1)] ?? 0;
  const columnIndex = columns.indices[Math.min(Math.max(0, column), columns.indices.length - 1)] ?? 0;
  return { rowIndex, columnIndex };
}
