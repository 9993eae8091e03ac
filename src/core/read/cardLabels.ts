import type { ColumnRole } from "../model";
import { createKeeper, parseFiscalYear, remember, rememberOf, type Keeper } from "../text";
import { isBareYear, linesOfYears, ofYear, yearAbove, yearHeads } from "./cardYears";
import type { FilledCell, Grid } from "./grid";
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

/** Words that are hardly ever a value: two of them in a line, and it labels its values. */
const surestLabel = 0.8;

function isLabel(text: string, least = labelScore): boolean {
  return text.length <= 24 && headerScore(text) >= least;
}

/** The columns of a row's labels, and those of cells that may be labels among other labels. */
const labelsIn = rememberOf((cells: readonly FilledCell[]) => ({
  sure: cells.filter(({ text }) => isLabel(text)).map(({ columnIndex }) => columnIndex),
  weak: cells.filter(({ text }) => isLabel(text, weakLabelScore)).map(({ columnIndex }) => columnIndex),
}));

/** What makes two labels the same: their words and their year. */
export function labelKey(label: string): string {
  return headerKey(label) + (parseFiscalYear(label)?.label ?? "");
}

const meaningOf = remember((label) => ({ key: labelKey(label), role: matchHeader([label])?.role ?? "other" }));

function pair(label: string, labelRow: number, rowIndex: number, columnIndex: number): CardPair {
  const { key, role } = meaningOf(label);
  return { key, label, role, labelRow, rowIndex, columnIndex };
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
  return labelsIn(grid.filled(rowIndex)).sure.length >= 3 && labelsFill(grid, rowIndex);
}

function labelsFill(grid: Grid, rowIndex: number): boolean {
  const cells = grid.filled(rowIndex);
  const rest = cells.slice(isLabel(cells[0]?.text ?? "") ? 0 : 1);
  const labels = rest.filter(({ text }) => isLabel(text));
  if (labels.length < 3 || labels.length < rest.length * 0.6) return false;
  if (labels.length === rest.length) return true;
  const below = grid.filled((grid.mergeAt(rowIndex, rest[0]?.columnIndex ?? 0)?.bottom ?? rowIndex) + 1);
  const heads = new Set(cells.map(({ columnIndex }) => columnIndex));
  return below.length >= 2 && below.every(({ columnIndex, text }) => heads.has(columnIndex) && !isLabel(text));
}

function hasMoreThan(grid: Grid, columnIndex: number, most: number): boolean {
  let cells = 0;
  return grid.rowIndexes.some((row) => {
    if (grid.cell(row, columnIndex) !== undefined) cells += 1;
    return cells > most;
  });
}

/** The columns in which labels stand, rather than values that happen to look like labels (指標名｜開催回数). */
function findLabelColumns(grid: Grid, rows: readonly number[]): ReadonlySet<number> {
  const labels = new Map<number, number>();
  for (const row of rows) {
    for (const column of labelsIn(grid.filled(row)).sure) labels.set(column, (labels.get(column) ?? 0) + 1);
  }
  return new Set([...labels].flatMap(([column, count]) => (hasMoreThan(grid, column, count * 2) ? [] : [column])));
}

/** The cell below a label, where its value stands if there is no room beside it. */
function below(grid: Grid, rowIndex: number, { columnIndex }: Cell): number | undefined {
  const row = (grid.mergeAt(rowIndex, columnIndex)?.bottom ?? rowIndex) + 1;
  const text = grid.text(row, columnIndex);
  return text !== "" && !isLabel(text) ? row : undefined;
}

type Found = { readonly pairs: readonly CardPair[]; readonly alone: boolean };

function findPairs(grid: Grid, rowIndex: number, labelColumns: ReadonlySet<number>): Found {
  const pairs: CardPair[] = [];
  let alone = true;
  const cells = grid.filled(rowIndex);
  const { sure, weak } = labelsIn(cells);
  const labels = ({ columnIndex }: Cell) => (labelColumns.has(columnIndex) ? weak : sure).includes(columnIndex);
  // 指標名｜開催回数: what looks like a label, but stands in a column of values, is the value of the label before it.
  const isLabelToo = (label: Cell, next: Cell) =>
    labels(next) && (labelColumns.has(next.columnIndex) || !labelColumns.has(label.columnIndex));
  for (const [index, cell] of cells.entries()) {
    if (!labels(cell) || pairs.at(-1)?.columnIndex === cell.columnIndex) continue;
    const next = cells[index + 1];
    const beside = afterMerge(grid, rowIndex, cell.columnIndex);
    const taken = beside > grid.right || (next?.columnIndex === beside && isLabelToo(cell, next));
    if (taken) alone = false;
    const row = taken ? below(grid, rowIndex, cell) : rowIndex;
    if (row !== undefined) pairs.push(pair(cell.text, rowIndex, row, taken ? cell.columnIndex : beside));
  }
  return { pairs, alone };
}

const pairsKnown = rememberOf<readonly unknown[], WeakMap<object, readonly CardPair[]>>(() => new WeakMap());

/** The labels of a row, each with its value beside it or below; found once where no other row has a say in it. */
function pairFinder(grid: Grid, labelColumns: ReadonlySet<number>, keeper: Keeper) {
  const around = [keeper.same("label columns", [...labelColumns]), grid.right, grid.sheet.merges];
  const known = pairsKnown(keeper.items("around the labels", around));
  return (rowIndex: number): readonly CardPair[] => {
    const cells = grid.filled(rowIndex);
    const before = known.get(cells);
    if (before !== undefined) return before;
    const { pairs, alone } = findPairs(grid, rowIndex, labelColumns);
    if (alone) known.set(cells, pairs);
    return pairs;
  };
}

/** A row of a small table says something else than labels under two of its heads at least. */
function isTableRow(grid: Grid, heads: readonly Cell[], row: number): boolean {
  const cells = grid.filled(row);
  if (cells.length === 0 || headsTable(grid, row)) return false;
  const first = cells[0];
  if (cells.filter(({ text }) => isLabel(text, surestLabel)).length >= 2 && isLabel(first?.text ?? "", surestLabel))
    return false;
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

/** The heads of a small table, each with the year above it; a line that begins with a year gives it to all its values. */
function pairsOfTable(grid: Grid, headRow: number, rows: readonly number[]): readonly CardPair[] {
  const heads = grid
    .filled(headRow)
    .map(({ columnIndex, text }) => ({ columnIndex, text: ofYear(text, yearAbove(grid, headRow, columnIndex)) }));
  return rows.flatMap((row) => {
    const [first] = grid.filled(row);
    const year = first !== undefined && isBareYear(first.text) ? first.text : undefined;
    return heads.map(({ columnIndex, text }) => {
      const label = isBareYear(grid.text(row, columnIndex)) ? text : ofYear(text, year);
      return pair(label, headRow, row, columnIndex);
    });
  });
}

/** The values of a small table whose columns are years and whose lines are labelled (目標値, 実績値). */
function pairsOfYears(grid: Grid, headRow: number): readonly CardPair[] {
  const years = yearHeads(grid, headRow);
  return linesOfYears(grid, headRow, isLabel).flatMap(({ label, rowIndex }) =>
    years.map(({ columnIndex, text }) => pair(ofYear(label, text), rowIndex, rowIndex, columnIndex)),
  );
}

/** All labels of a sheet with the places of their values, in reading order. */
export function collectPairs(grid: Grid, keeper: Keeper = createKeeper()): readonly CardPair[] {
  const pairs: CardPair[] = [];
  const taken = new Set<number>();
  const take = (found: readonly CardPair[]): void => {
    for (const each of found) {
      taken.add(each.rowIndex);
      pairs.push(each);
    }
  };
  const labelled = grid.rowIndexes.filter((row) => labelsIn(grid.filled(row)).weak.length > 0);
  const pairsOfRow = pairFinder(grid, findLabelColumns(grid, labelled), keeper);
  const rows = grid.rowIndexes.filter(
    (row) => labelsIn(grid.filled(row)).weak.length > 0 || yearHeads(grid, row).length > 0,
  );
  for (const rowIndex of rows) {
    if (taken.has(rowIndex)) continue;
    const ofYears = pairsOfYears(grid, rowIndex);
    const heads = headsTable(grid, rowIndex);
    if (ofYears.length > 0) take(ofYears);
    else if (heads) take(pairsOfTable(grid, rowIndex, tableRows(grid, grid.filled(rowIndex), rowIndex)));
    else if (yearHeads(grid, rowIndex).length === 0 || !headsTable(grid, rowIndex + 1))
      for (const found of pairsOfRow(rowIndex)) pairs.push(found);
  }
  return pairs;
}
