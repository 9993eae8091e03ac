import type { WorksheetSnapshot } from "../model";
import { displayText } from "../model";
import type { HeaderBlock } from "./findHeader";
import type { Grid } from "./grid";
import { isHeaderLike } from "./matchHeader";

/** A table without what stands beside it, and the texts of the margin (a legend to the right of the header). */
export type Clipped = { readonly sheet: WorksheetSnapshot; readonly margin: readonly string[] };

/** The last column of the table: an empty column and then words that are no header end it. */
function lastColumn(grid: Grid, block: HeaderBlock): number {
  const used = new Set(grid.rowIndexes.flatMap((row) => grid.filled(row).map(({ columnIndex }) => columnIndex)));
  for (let column = grid.left + 1; column <= grid.right; column += 1) {
    if (used.has(column) || block.parts.has(column)) continue;
    const beyond = [...block.parts].filter(([index]) => index > column);
    if (!beyond.some(([, parts]) => parts.some(isHeaderLike))) return column - 1;
  }
  return grid.right;
}

/** Takes away what stands beyond an empty column to the right of the table, without a header of its own. */
export function clipMargin(grid: Grid, block: HeaderBlock): Clipped {
  const last = lastColumn(grid, block);
  if (last >= grid.right) return { sheet: grid.sheet, margin: [] };
  const margin: string[] = [];
  const rows = grid.sheet.rows.map((row) => ({
    ...row,
    cells: row.cells.filter((cell) => {
      if (cell.columnIndex <= last) return true;
      margin.push(displayText(cell));
      return false;
    }),
  }));
  return { sheet: { ...grid.sheet, rows }, margin };
}
