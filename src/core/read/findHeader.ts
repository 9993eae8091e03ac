import { findYears, normalizeText, rememberOf } from "../text";
import type { FilledCell, Grid } from "./grid";
import { headerScore, isHeaderLike, matchHeader } from "./matchHeader";

/** The rows of the first header, and the header of every column, its parts from top to bottom. */
export type HeaderBlock = {
  readonly rows: readonly number[];
  readonly parts: ReadonlyMap<number, readonly string[]>;
  /** Sum of the scores of the distinct roles; about one a column. */
  readonly score: number;
};

/** A header stands within this many filled rows from the top; cover sheets and long notes fit above it. */
const searchRows = 80;
const highestHeader = 3;
/** Fewer roles than this are no header: a legend of two columns is not a table of projects. */
const fewestRoles = 3;

type RowScore = { readonly rowIndex: number; readonly roles: number; readonly score: number };

const scoreOf = rememberOf((cells: readonly FilledCell[]): Omit<RowScore, "rowIndex"> => {
  const best = new Map<string, number>();
  let long = 0;
  for (const { text } of cells) {
    const score = headerScore(text);
    if (score > 0) {
      const role = matchHeader([text])?.role ?? "other";
      best.set(role, Math.max(best.get(role) ?? 0, score));
    } else if (text.length > 40) long += 1;
  }
  const sum = [...best.values()].reduce((total, score) => total + score, 0);
  return { roles: best.size, score: long > 2 ? 0 : sum };
});

/** A short text without figures of its own: what an upper or lower part of a header looks like. */
function isCaption(raw: string): boolean {
  const text = normalizeText(raw);
  return text.length <= 25 && !/[。]/u.test(text) && !(/^[\d.,%]+$/u.test(text) && findYears(raw).length === 0);
}

function spansRow(grid: Grid, rowIndex: number): boolean {
  const cells = grid.filled(rowIndex);
  const only = cells[0];
  if (only === undefined || cells.length > 1) return false;
  const merge = grid.mergeAt(rowIndex, only.columnIndex);
  return (
    only.columnIndex === grid.left ||
    (merge !== undefined && merge.right - merge.left + 1 > (grid.right - grid.left) * 0.6)
  );
}

function mergesInto(grid: Grid, upper: number, lower: number): boolean {
  return grid.filled(upper).some(({ columnIndex }) => (grid.mergeAt(upper, columnIndex)?.bottom ?? upper) >= lower);
}

function groupsColumns(grid: Grid, rowIndex: number): boolean {
  return grid.filled(rowIndex).some(({ columnIndex, text }) => {
    const merge = grid.mergeAt(rowIndex, columnIndex);
    return (merge !== undefined && merge.right > merge.left) || findYears(text).length > 0;
  });
}

/** Whether the row above belongs to the header: merged into it, or naming groups of its columns. */
function extendsUp(grid: Grid, above: number, first: number): boolean {
  const cells = grid.filled(above);
  if (cells.length === 0 || spansRow(grid, above) || !cells.every(({ text }) => isCaption(text))) return false;
  return (
    mergesInto(grid, above, first) ||
    (groupsColumns(grid, above) && cells.some(({ columnIndex }) => columnIndex > grid.left))
  );
}

/** Whether a cell of a row above reaches into the row. */
function isReached(grid: Grid, rowIndex: number, first: number): boolean {
  for (let column = grid.left; column <= grid.right; column += 1) {
    const merge = grid.mergeAt(rowIndex, column);
    if (merge && merge.top < rowIndex && merge.top >= first) return true;
  }
  return false;
}

/** Whether the row has captions just where the row above does not reach down: the lower half of a two-row header. */
function fillsGaps(grid: Grid, last: number, row: number): boolean {
  let reached = 0;
  for (let column = grid.left; column <= grid.right; column += 1) {
    const covered = (grid.mergeAt(row, column)?.top ?? row) < row;
    if (covered) reached += 1;
    if (covered === (grid.text(row, column) !== "") && grid.shown(last, column) !== "") return false;
  }
  return reached >= 2;
}

/** Whether the row below belongs to the header: its cells are captions under cells that span columns, or go on from them. */
function extendsDown(grid: Grid, first: number, below: number): boolean {
  const last = below - 1;
  const cells = grid.filled(below);
  if (cells.length === 0 || spansRow(grid, below) || !cells.every(({ text }) => isCaption(text))) return false;
  const merged = isReached(grid, below, first);
  const like = cells.filter(({ text }) => isHeaderLike(text)).length;
  if (merged && (cells.every(({ columnIndex }) => grid.text(last, columnIndex) === "") || fillsGaps(grid, last, below)))
    return true;
  return (
    like >= 1 &&
    like >= cells.length * 0.6 &&
    (merged || groupsColumns(grid, last)) &&
    !cells.some(
      ({ columnIndex }) =>
        grid.text(last, columnIndex) !== "" && (grid.mergeAt(last, columnIndex)?.bottom ?? last) >= below,
    )
  );
}

function extendRows(grid: Grid, main: number): number[] {
  const rows = [main];
  for (let above = main - 1; rows.length < highestHeader && above >= 0; above -= 1) {
    if (!extendsUp(grid, above, rows[0] ?? main)) break;
    rows.unshift(above);
  }
  for (let below = main + 1; rows.length < highestHeader; below += 1) {
    if (!extendsDown(grid, rows[0] ?? main, below)) break;
    rows.push(below);
  }
  return rows;
}

/** An unmerged 「令和3年度」 above its group's first column stands for the empty cells to its right too. */
function groupCaption(grid: Grid, rowIndex: number, columnIndex: number): string {
  const own = grid.shown(rowIndex, columnIndex);
  if (own !== "" || grid.mergeAt(rowIndex, columnIndex)) return own;
  for (let left = columnIndex - 1; left >= grid.left; left -= 1) {
    const text = grid.shown(rowIndex, left);
    if (text === "") continue;
    return grid.mergeAt(rowIndex, left) === undefined && findYears(text).length > 0 && text.length <= 12 ? text : "";
  }
  return "";
}

function collectParts(grid: Grid, rows: readonly number[]): Map<number, readonly string[]> {
  const parts = new Map<number, readonly string[]>();
  const last = rows.at(-1) ?? 0;
  for (let column = grid.left; column <= grid.right; column += 1) {
    const texts: string[] = [];
    for (const row of rows) {
      const merge = grid.mergeAt(row, column);
      if (merge && merge.top < row && rows.includes(merge.top)) continue;
      const text = row === last ? grid.shown(row, column) : groupCaption(grid, row, column);
      if (text.trim() !== "") texts.push(text);
    }
    if (texts.length > 0) parts.set(column, texts);
  }
  return parts;
}

/** A header whose words are spread over two rows, too few in each of them to be one. */
function findSplitHeader(grid: Grid, scores: readonly RowScore[]): RowScore | undefined {
  return scores.find((upper, index) => {
    const lower = scores[index + 1];
    return (
      lower?.rowIndex === upper.rowIndex + 1 &&
      upper.roles + lower.roles >= fewestRoles &&
      upper.roles > 0 &&
      extendsDown(grid, upper.rowIndex, lower.rowIndex)
    );
  });
}

/** Finds the first header of a sheet, one to three rows high; undefined where no row looks like one. */
export function findHeader(grid: Grid): HeaderBlock | undefined {
  const scores = grid.rowIndexes
    .slice(0, searchRows)
    .map((rowIndex): RowScore => ({ rowIndex, ...scoreOf(grid.filled(rowIndex)) }));
  const highest = Math.max(0, ...scores.map(({ score }) => score));
  const main =
    scores.find(({ roles, score }) => roles >= fewestRoles && score >= highest * 0.7) ?? findSplitHeader(grid, scores);
  if (main === undefined) return undefined;
  const rows = extendRows(grid, main.rowIndex);
  return { rows, parts: collectParts(grid, rows), score: main.score };
}
