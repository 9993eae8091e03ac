import type { CellPatch, CellRange, CellSnapshot, RowSnapshot } from "../core/model";
import { HostError } from "./WorkbookHost";

/** Above it, reading everything is hardly dearer; whole columns, which hold a million cells, are always above. */
const MOST_CELLS = 20_000;

/** Throws `too-large` where a rectangle is better read with the whole worksheet. */
export function requireFewCells({ top, left, bottom, right }: CellRange): void {
  const cells = (bottom - top + 1) * (right - left + 1);
  if (cells > MOST_CELLS) throw new HostError("too-large", `${cells} cells at once`);
}

/**
 * One patch for each cell of the rectangle, row by row. It is never clipped to the cells in use: what was emptied at a
 * worksheet's end no longer is in use, and has to be told as empty all the same.
 */
export function toPatches(sheet: string, range: CellRange, rows: readonly RowSnapshot[]): CellPatch[] {
  const { top, left, bottom, right } = range;
  const known = new Map(rows.map((row) => [row.rowIndex, row]));
  const patches: CellPatch[] = [];
  for (let rowIndex = top; rowIndex <= bottom; rowIndex++) {
    const cells = new Map<number, CellSnapshot>();
    for (const cell of known.get(rowIndex)?.cells ?? []) cells.set(cell.columnIndex, cell);
    for (let columnIndex = left; columnIndex <= right; columnIndex++) {
      patches.push({ sheet, rowIndex, columnIndex, cell: cells.get(columnIndex) ?? null });
    }
  }
  return patches;
}
