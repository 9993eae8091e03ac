import type { CellEdit, CellSnapshot, EditValue } from "../../core/model";
import { boundsOf, placeOf } from "./cellPlaces";
import type { PaneContext } from "./context";

/** Rows that are read at once; a column of so many cells is read by every host. */
const rowsAtOnce = 20_000;

/** Those of the edits whose cells no longer hold what was written there. */
export async function overwrittenSince(
  { environment }: PaneContext,
  written: readonly CellEdit[],
): Promise<readonly CellEdit[]> {
  const cells = new Map<string, CellSnapshot | null>();
  for (const column of columnsOf(written)) {
    for (const { sheet, range } of boundsOf(column)) {
      for (let top = range.top; top <= range.bottom; top += rowsAtOnce) {
        const part = { ...range, top, bottom: Math.min(range.bottom, top + rowsAtOnce - 1) };
        const patches = await environment.host.readCells(sheet, part);
        for (const patch of patches) cells.set(placeOf(patch), patch.cell);
      }
    }
  }
  return written.filter((edit) => !holds(cells.get(placeOf(edit)) ?? null, edit.value));
}

function columnsOf(edits: readonly CellEdit[]): readonly (readonly CellEdit[])[] {
  const columns = new Map<number, CellEdit[]>();
  for (const edit of edits) {
    const known = columns.get(edit.columnIndex);
    if (known === undefined) columns.set(edit.columnIndex, [edit]);
    else known.push(edit);
  }
  return [...columns.values()];
}

/** A host may write a formula's signs in its own way: that there is one has to do. */
function holds(cell: CellSnapshot | null, value: EditValue): boolean {
  if (value.kind === "formula") return cell?.formula !== undefined;
  if (cell?.formula !== undefined) return false;
  const now = cell?.value ?? "";
  switch (value.kind) {
    case "blank":
      return now === "";
    case "text":
      return now === value.text;
    case "number":
      return typeof now === "number" && Math.abs(now - value.number) <= 1e-9 * Math.max(1, Math.abs(value.number));
  }
}
