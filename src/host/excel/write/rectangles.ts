import type { CellAddress, CellRange } from "../../../core/model";

/** The cells as few rectangles: neighbours in a row are joined first, then equal stretches of rows below each other. */
export function toRectangles(cells: readonly CellAddress[]): CellRange[] {
  const rectangles: CellRange[] = [];
  const open = new Map<string, number>();
  for (const stretch of toStretches(cells)) {
    const key = `${stretch.left}:${stretch.right}`;
    const index = open.get(key);
    const above = index === undefined ? undefined : rectangles[index];
    if (index !== undefined && above?.bottom === stretch.top - 1) rectangles[index] = { ...above, bottom: stretch.top };
    else open.set(key, rectangles.push(stretch) - 1);
  }
  return rectangles;
}

function toStretches(cells: readonly CellAddress[]): CellRange[] {
  const stretches: CellRange[] = [];
  const sorted = [...cells].sort((a, b) => a.rowIndex - b.rowIndex || a.columnIndex - b.columnIndex);
  for (const { rowIndex, columnIndex } of sorted) {
    const last = stretches.at(-1);
    if (last?.top === rowIndex && columnIndex <= last.right + 1) {
      stretches[stretches.length - 1] = { ...last, right: columnIndex };
    } else {
      stretches.push({ top: rowIndex, bottom: rowIndex, left: columnIndex, right: columnIndex });
    }
  }
  return stretches;
}
