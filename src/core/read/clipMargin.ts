import type { CellSnapshot, RowSnapshot, WorksheetSnapshot } from "../model";
import { displayText } from "../model";
import { createKeeper, normalizeText, rememberMap, rememberOf, type Keeper } from "../text";
import type { HeaderBlock } from "./findHeader";
import type { Grid } from "./grid";
import { isHeaderLike } from "./matchHeader";

/** A table without what stands beside it, and the texts of the margin (a legend to the right of the header). */
export type Clipped = { readonly sheet: WorksheetSnapshot; readonly margin: readonly string[] };

/** The orders in which a legend lists its marks. */
const scales = ["SABCDEFG", "☆◎○△▲×-", "★◎○△▲×-", "543210", "012345"];
const markFirst = /^[(\[「【]?(?<mark>[A-Za-z◎○△▲×☆★\d-])[)\]」】]?\s*(?:[:…‥=.・,、]|\s)\s*\S/u;
const markOnly = /^[A-Za-z◎○△▲×☆★\d-]$/u;

function markOf(text: string): string {
  const plain = normalizeText(text);
  return (markOnly.test(plain) ? plain : (markFirst.exec(plain)?.groups?.["mark"] ?? "")).toUpperCase();
}

/** Whether the marks follow one another as a scale does, each of them once. */
function isScaleInOrder(marks: readonly string[]): boolean {
  return scales.some((scale) => {
    const places = marks.map((mark) => (mark === "" ? -1 : scale.indexOf(mark)));
    return places.every((place, index) => place >= 0 && place > (places[index - 1] ?? -1));
  });
}

/** The texts of a column below the first header row, from top to bottom. */
function textsBelow(grid: Grid, { rows }: HeaderBlock, column: number): readonly string[] {
  return grid.rowIndexes
    .filter((row) => row > (rows[0] ?? 0))
    .flatMap((row) => (grid.cell(row, column) === undefined ? [] : [grid.text(row, column)]));
}

/**
 * Whether a column explains the marks of the table, line by line: 「◎：目標を上回った」, 「○：おおむね達成した」. Marks that stand
 * alone (their meanings in the next column) count where `alone` says so.
 */
function explainsMarks(grid: Grid, block: HeaderBlock, column: number, alone: boolean): boolean {
  const texts = textsBelow(grid, block, column);
  const lines = alone ? texts : texts.filter((text) => !markOnly.test(normalizeText(text)));
  return texts.length >= 3 && lines.length === texts.length && isScaleInOrder(texts.map(markOf));
}

/** A memo beside the table: next to nothing in a column without a header. */
function isStray(grid: Grid, block: HeaderBlock, column: number): boolean {
  const rows = grid.rowIndexes.filter((row) => row >= (block.rows[0] ?? 0)).length;
  return !block.parts.has(column) && textsBelow(grid, block, column).length <= Math.max(1, rows * 0.1);
}

/** The column before the first one beyond an empty column where no header stands, or a legend. */
function lastBeforeGap(grid: Grid, block: HeaderBlock): number {
  const isUsed = (column: number) => grid.rowIndexes.some((row) => grid.cell(row, column) !== undefined);
  for (let column = grid.left + 1; column <= grid.right; column += 1) {
    if (block.parts.has(column) || isUsed(column)) continue;
    const beyond = [...block.parts].filter(([index]) => index > column);
    const headed = beyond.some(([, parts]) => parts.some(isHeaderLike));
    if (!headed || explainsMarks(grid, block, column + 1, grid.right > column + 1)) return column - 1;
  }
  return grid.right;
}

/** The last column of the table: before a gap and words that are no header, a legend or a stray memo. */
function lastColumn(grid: Grid, block: HeaderBlock): number {
  let last = lastBeforeGap(grid, block);
  while (last > grid.left && (isStray(grid, block, last) || explainsMarks(grid, block, last, false))) last -= 1;
  return last;
}

type ClippedRow = { readonly row: RowSnapshot; readonly margin: readonly CellSnapshot[] };

/** Cuts rows behind a column; the same row gives the same clipped row again. */
const clipperAt = rememberOf(({ last }: { readonly last: number }) =>
  rememberMap(
    rememberOf((row: RowSnapshot): ClippedRow => {
      const margin = row.cells.filter(({ columnIndex }) => columnIndex > last);
      if (margin.length === 0) return { row, margin };
      return { row: { ...row, cells: row.cells.filter(({ columnIndex }) => columnIndex <= last) }, margin };
    }),
  ),
);

/** Takes away what stands to the right of the table without a header of its own, or explains its marks. */
export function clipMargin(grid: Grid, block: HeaderBlock, keeper: Keeper = createKeeper()): Clipped {
  const last = lastColumn(grid, block);
  if (last >= grid.right) return { sheet: grid.sheet, margin: [] };
  const clipped = clipperAt(keeper.same("last column", { last }))(grid.sheet.rows);
  const margin = clipped.flatMap((each) => each.margin.map(displayText));
  const rows = keeper.items(
    "clipped rows",
    clipped.map(({ row }) => row),
  );
  return { sheet: { ...grid.sheet, rows }, margin };
}
