import type { CellRange, CellSnapshot, WorksheetSnapshot } from "../model";
import { displayText } from "../model";

/** A cell that shows text of its own. */
export type FilledCell = { readonly columnIndex: number; readonly text: string };

const noCells: readonly FilledCell[] = [];

/** Random access to a worksheet: cells by place, merges resolved. Costs grow with the cells present. */
export type Grid = {
  readonly sheet: WorksheetSnapshot;
  /** Zero-based rows that hold something, from top to bottom. */
  readonly rowIndexes: readonly number[];
  /** The leftmost and the rightmost column that hold something. */
  readonly left: number;
  readonly right: number;
  /** The cell at that very place, undefined where it is empty. */
  cell(rowIndex: number, columnIndex: number): CellSnapshot | undefined;
  /** What a person sees at that very place; "" for an empty or covered cell. */
  text(rowIndex: number, columnIndex: number): string;
  /** Whether a formula stands there whose result the file does not hold: not blank, though it shows nothing. */
  isUncached(rowIndex: number, columnIndex: number): boolean;
  /** The merge that covers the place, its first cell included. */
  mergeAt(rowIndex: number, columnIndex: number): CellRange | undefined;
  /** What a person reads at the place: a covered cell shows its merge's text. */
  shown(rowIndex: number, columnIndex: number): string;
  /** The cells of one row that show text of their own, from left to right. */
  filled(rowIndex: number): readonly FilledCell[];
};

/** Merges taller than this are searched one by one instead of being listed under each of their rows. */
const tallMerge = 500;

function indexMerges(sheet: WorksheetSnapshot, rows: ReadonlyMap<number, unknown>) {
  const byRow = new Map<number, CellRange[]>();
  const tall: CellRange[] = [];
  for (const merge of sheet.merges) {
    if (merge.bottom - merge.top > tallMerge) {
      tall.push(merge);
      continue;
    }
    for (let row = merge.top; row <= merge.bottom; row += 1) {
      if (row !== merge.top && !rows.has(row)) continue;
      const list = byRow.get(row);
      if (list) list.push(merge);
      else byRow.set(row, [merge]);
    }
  }
  return (rowIndex: number, columnIndex: number): CellRange | undefined =>
    byRow.get(rowIndex)?.find((merge) => merge.left <= columnIndex && columnIndex <= merge.right) ??
    tall.find(
      ({ top, left, bottom, right }) =>
        top <= rowIndex && rowIndex <= bottom && left <= columnIndex && columnIndex <= right,
    );
}

/** Builds the access paths to one worksheet. */
export function createGrid(sheet: WorksheetSnapshot): Grid {
  const rows = new Map<number, Map<number, CellSnapshot>>();
  const uncached = new Map<number, Set<number>>();
  let left = Number.POSITIVE_INFINITY;
  let right = -1;
  for (const row of sheet.rows) {
    const cells = new Map<number, CellSnapshot>();
    for (const cell of row.cells) {
      if (cell.value === null && cell.formula !== undefined) {
        uncached.set(row.rowIndex, (uncached.get(row.rowIndex) ?? new Set()).add(cell.columnIndex));
      }
      if (displayText(cell).trim() === "") continue;
      cells.set(cell.columnIndex, cell);
      left = Math.min(left, cell.columnIndex);
      right = Math.max(right, cell.columnIndex);
    }
    if (cells.size > 0) rows.set(row.rowIndex, cells);
  }
  const filled = new Map<number, readonly FilledCell[]>();
  for (const [rowIndex, cells] of rows)
    filled.set(
      rowIndex,
      [...cells.values()].map((cell) => ({ columnIndex: cell.columnIndex, text: displayText(cell) })),
    );
  const mergeAt = indexMerges(sheet, rows);
  const cell = (rowIndex: number, columnIndex: number) => rows.get(rowIndex)?.get(columnIndex);
  const text = (rowIndex: number, columnIndex: number) => displayText(cell(rowIndex, columnIndex));
  return {
    sheet,
    rowIndexes: [...rows.keys()].sort((a, b) => a - b),
    left: right < 0 ? 0 : left,
    right,
    cell,
    text,
    mergeAt,
    isUncached: (rowIndex, columnIndex) => uncached.get(rowIndex)?.has(columnIndex) ?? false,
    shown(rowIndex, columnIndex) {
      const merge = mergeAt(rowIndex, columnIndex);
      return merge ? text(merge.top, merge.left) : text(rowIndex, columnIndex);
    },
    filled: (rowIndex) => filled.get(rowIndex) ?? noCells,
  };
}
