import type { CellRange, CellSnapshot, RowSnapshot, WorksheetSnapshot } from "../model";
import { displayText } from "../model";
import { rememberMap, rememberOf } from "../text";

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
  /** The row as the worksheet holds it: what was worked out from it alone is remembered by this object. */
  row(rowIndex: number): RowSnapshot;
};

/** Merges taller than this are searched one by one instead of being listed under each of their rows. */
const tallMerge = 500;

/** The merges under each of the rows that they cover, tall ones apart. */
const mergesByRow = rememberOf((merges: readonly CellRange[]) => {
  const byRow = new Map<number, CellRange[]>();
  const tall: CellRange[] = [];
  for (const merge of merges) {
    if (merge.bottom - merge.top > tallMerge) {
      tall.push(merge);
      continue;
    }
    for (let row = merge.top; row <= merge.bottom; row += 1) {
      const list = byRow.get(row);
      if (list) list.push(merge);
      else byRow.set(row, [merge]);
    }
  }
  return { byRow, tall };
});

/** A merge counts where it begins and on the rows that show something. */
function indexMerges(sheet: WorksheetSnapshot, showsText: (rowIndex: number) => boolean) {
  const { byRow, tall } = mergesByRow(sheet.merges);
  return (rowIndex: number, columnIndex: number): CellRange | undefined =>
    byRow
      .get(rowIndex)
      ?.find(
        ({ top, left, right }) =>
          left <= columnIndex && columnIndex <= right && (top === rowIndex || showsText(rowIndex)),
      ) ??
    tall.find(
      ({ top, left, bottom, right }) =>
        top <= rowIndex && rowIndex <= bottom && left <= columnIndex && columnIndex <= right,
    );
}

/** One row's cells by column, the texts that they show, formulas without a result, and how far the texts reach. */
type RowIndex = {
  readonly row: RowSnapshot;
  readonly cells: ReadonlyMap<number, CellSnapshot>;
  readonly filled: readonly FilledCell[];
  readonly uncached: ReadonlySet<number> | null;
  readonly left: number;
  readonly right: number;
};

function indexRow(row: RowSnapshot): RowIndex {
  const cells = new Map<number, CellSnapshot>();
  const uncached = row.cells.filter(({ value, formula }) => value === null && formula !== undefined);
  for (const cell of row.cells) if (displayText(cell).trim() !== "") cells.set(cell.columnIndex, cell);
  const filled = [...cells.values()].map((cell) => ({ columnIndex: cell.columnIndex, text: displayText(cell) }));
  const columns = filled.map(({ columnIndex }) => columnIndex);
  return {
    row,
    cells,
    filled,
    uncached: uncached.length === 0 ? null : new Set(uncached.map(({ columnIndex }) => columnIndex)),
    left: Math.min(Number.POSITIVE_INFINITY, ...columns),
    right: Math.max(-1, ...columns),
  };
}

const indexAll = rememberMap(rememberOf(indexRow));

function indexRows(sheet: WorksheetSnapshot) {
  const all = new Map<number, RowIndex>();
  const rowIndexes: number[] = [];
  let left = Number.POSITIVE_INFINITY;
  let right = -1;
  let sorted = true;
  for (const index of indexAll(sheet.rows)) {
    const { rowIndex } = index.row;
    all.set(rowIndex, index);
    if (index.filled.length === 0) continue;
    if (rowIndex < (rowIndexes.at(-1) ?? -1)) sorted = false;
    rowIndexes.push(rowIndex);
    left = Math.min(left, index.left);
    right = Math.max(right, index.right);
  }
  return { all, rowIndexes: sorted ? rowIndexes : rowIndexes.sort((a, b) => a - b), left: right < 0 ? 0 : left, right };
}

/** Builds the access paths to one worksheet. */
export function createGrid(sheet: WorksheetSnapshot): Grid {
  const { all, rowIndexes, left, right } = indexRows(sheet);
  const mergeAt = indexMerges(sheet, (rowIndex) => (all.get(rowIndex)?.filled.length ?? 0) > 0);
  const cell = (rowIndex: number, columnIndex: number) => all.get(rowIndex)?.cells.get(columnIndex);
  const text = (rowIndex: number, columnIndex: number) => displayText(cell(rowIndex, columnIndex));
  return {
    sheet,
    rowIndexes,
    left,
    right,
    cell,
    text,
    mergeAt,
    isUncached: (rowIndex, columnIndex) => all.get(rowIndex)?.uncached?.has(columnIndex) ?? false,
    shown(rowIndex, columnIndex) {
      const merge = mergeAt(rowIndex, columnIndex);
      return merge ? text(merge.top, merge.left) : text(rowIndex, columnIndex);
    },
    filled: (rowIndex) => all.get(rowIndex)?.filled ?? noCells,
    row: (rowIndex) => all.get(rowIndex)?.row ?? { rowIndex, cells: [] },
  };
}
