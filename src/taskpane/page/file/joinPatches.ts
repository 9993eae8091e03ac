import { cellRange, type CellPatch, type CellRange } from "../../../core/model";

/** Edited cells below each other are told as one rectangle, so that a filled column is one change. */
export function joinPatches(patches: readonly CellPatch[]): { sheet: string; range: CellRange }[] {
  const joined: { sheet: string; range: CellRange }[] = [];
  const sorted = [...patches].sort((a, b) => a.columnIndex - b.columnIndex || a.rowIndex - b.rowIndex);
  for (const patch of sorted) {
    const last = joined.at(-1);
    const follows =
      last?.sheet === patch.sheet && last.range.left === patch.columnIndex && last.range.bottom === patch.rowIndex - 1;
    if (follows) last.range = { ...last.range, bottom: patch.rowIndex };
    else joined.push({ sheet: patch.sheet, range: cellRange(patch) });
  }
  return joined;
}
