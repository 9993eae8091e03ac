import type { ColumnRole } from "../model";
import type { Grid } from "./grid";
import { headerKey, headerScore, matchHeader } from "./matchHeader";

/** A label and the place of its value; the value's cell may be empty. */
export type CardPair = {
  readonly key: string;
  readonly label: string;
  readonly role: ColumnRole;
  /** The row and column of the label, and of the value. */
  readonly labelRow: number;
  readonly rowIndex: number;
  readonly columnIndex: number;
};

/** Words that may label a card's field. */
const labelScore = 0.7;

/** Words that label a field only where labels are to be expected: 実施内容 beside a card's other labels. */
const weakLabelScore = 0.5;

function isLabel(text: string, least = labelScore): boolean {
  return text.length <= 24 && headerScore(text) >= least;
}

function pair(label: string, labelRow: number, rowIndex: number, columnIndex: number): CardPair {
  return { key: headerKey(label), label, role: matchHeader([label])?.role ?? "other", labelRow, rowIndex, columnIndex };
}

type Cell = { readonly columnIndex: number; readonly text: string };

function afterMerge(grid: Grid, rowIndex: number, columnIndex: number): number {
  return (grid.mergeAt(rowIndex, columnIndex)?.right ?? columnIndex) + 1;
}

/**
 * Labels side by side (指標｜目標値｜実績値) head a small table, after a caption at most: their values stand below. One
 * word in four may be unknown where the row below has no label.
 */
function headsTable(grid: Grid, rowIndex: number): boolean {
  const cells = grid.filled(rowIndex);
  const rest = cells.slice(isLabel(cells[0]?.text ?? "") ? 0 : 1);
  const labels = rest.filter(({ text }) => isLabel(text));
  if (labels.length < 3 || labels.length < rest.length * 0.6) return false;
  if (labels.length === rest.length) return true;
  const below = grid.filled((grid.mergeAt(rowIndex, rest[0]?.columnIndex ?? 0)?.bottom ?? rowIndex) + 1);
  const heads = new Set(cells.map(({ columnIndex }) => columnIndex));
  return below.length >= 2 && below.every(({ columnIndex, text }) => heads.has(columnIndex) && !isLabel(text));
}

/** The columns in which labels stand, rather than values that happen to look like labels (指標名｜開催回数). */
function findLabelColumns(grid: Grid): ReadonlySet<number> {
  const counts = new Map<number, { labels: number; cells: number }>();
  for (const { columnIndex, text } of grid.rowIndexes.flatMap((row) => grid.filled(row))) {
    const count = counts.get(columnIndex) ?? { labels: 0, cells: 0 };
    counts.set(columnIndex, { labels: count.labels + (isLabel(text) ? 1 : 0), cells: count.cells + 1 });
  }
  return new Set(
    [...counts].filter(([, { labels, cells }]) => labels >= cells * 0.5).map(([columnIndex]) => columnIndex),
  );
}

/** The cell below a label, where its value stands if there is no room beside it. */
function below(grid: Grid, rowIndex: number, { columnIndex }: Cell): number | undefined {
  const row = (grid.mergeAt(rowIndex, columnIndex)?.bottom ?? rowIndex) + 1;
  const text = grid.text(row, columnIndex);
  return text !== "" && !isLabel(text) ? row : undefined;
}

function pairsOfRow(grid: Grid, rowIndex: number, labelColumns: ReadonlySet<number>): CardPair[] {
  const pairs: CardPair[] = [];
  const cells = grid.filled(rowIndex);
  const labels = ({ columnIndex, text }: Cell) =>
    isLabel(text, labelColumns.has(columnIndex) ? weakLabelScore : labelScore);
  // 指標名｜開催回数: what looks like a label, but stands in a column of values, is the value of the label before it.
  const isLabelToo = (label: Cell, next: Cell) =>
    labels(next) && (labelColumns.has(next.columnIndex) || !labelColumns.has(label.columnIndex));
  for (const [index, cell] of cells.entries()) {
    if (!labels(cell) || pairs.at(-1)?.columnIndex === cell.columnIndex) continue;
    const next = cells[index + 1];
    const beside = afterMerge(grid, rowIndex, cell.columnIndex);
    const taken = beside > grid.right || (next?.columnIndex === beside && isLabelToo(cell, next));
    const row = taken ? below(grid, rowIndex, cell) : rowIndex;
    if (row !== undefined) pairs.push(pair(cell.text, rowIndex, row, taken ? cell.columnIndex : beside));
  }
  return pairs;
}

/** A row of a small table says something else than labels under two of its heads at least. */
function isTableRow(grid: Grid, heads: readonly Cell[], row: number): boolean {
  const cells = grid.filled(row);
  if (cells.length === 0 || headsTable(grid, row)) return false;
  const first = cells[0];
  const values = heads.filter(({ columnIndex }) => {
    const text = grid.text(row, columnIndex);
    return text !== "" && !isLabel(text);
  });
  return values.length >= 2 || (first !== undefined && !isLabel(first.text));
}

/** The rows below a small table's header, up to the next label, header or empty row. */
function tableRows(grid: Grid, heads: readonly Cell[], headRow: number): readonly number[] {
  const rows: number[] = [];
  for (let row = headRow + 1; isTableRow(grid, heads, row); row += 1) rows.push(row);
  return rows;
}

/** All labels of a sheet with the places of their values, in reading order. */
export function collectPairs(grid: Grid): readonly CardPair[] {
  const pairs: CardPair[] = [];
  const taken = new Set<number>();
  const labelColumns = findLabelColumns(grid);
  for (const rowIndex of grid.rowIndexes) {
    if (taken.has(rowIndex)) continue;
    if (!headsTable(grid, rowIndex)) {
      pairs.push(...pairsOfRow(grid, rowIndex, labelColumns));
      continue;
    }
    const heads = grid.filled(rowIndex);
    for (const row of tableRows(grid, heads, rowIndex)) {
      taken.add(row);
      pairs.push(...heads.map(({ columnIndex, text }) => pair(text, rowIndex, row, columnIndex)));
    }
  }
  return pairs;
}
