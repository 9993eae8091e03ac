import type { CellSnapshot } from "../../../core/model";
import type { CellLook, LookRun, SheetLayout } from "../../../host/sheetLayout";

/** Runs of a layout by row; worked out once a layout. */
const known = new WeakMap<SheetLayout, ReadonlyMap<number, readonly LookRun[]>>();

/** How a cell looks; undefined where it looks as usual. */
export function lookAt(layout: SheetLayout | undefined, rowIndex: number, columnIndex: number): CellLook | undefined {
  if (layout === undefined) return undefined;
  const run = runsByRow(layout)
    .get(rowIndex)
    ?.find(({ first, last }) => first <= columnIndex && columnIndex <= last);
  return run === undefined ? undefined : layout.looks[run.look];
}

/** The number format of a cell, blank ones included; "General" where it has none. */
export function formatAt(
  sheet: string,
  rowIndex: number,
  cell: Pick<CellSnapshot, "columnIndex" | "numberFormat">,
  layouts: readonly SheetLayout[],
): string {
  const layout = layouts.find(({ name }) => name === sheet);
  return cell.numberFormat ?? lookAt(layout, rowIndex, cell.columnIndex)?.numberFormat ?? "General";
}

function runsByRow(layout: SheetLayout): ReadonlyMap<number, readonly LookRun[]> {
  const before = known.get(layout);
  if (before !== undefined) return before;
  const byRow = new Map<number, LookRun[]>();
  for (const run of layout.lookRuns) {
    const runs = byRow.get(run.rowIndex);
    if (runs === undefined) byRow.set(run.rowIndex, [run]);
    else runs.push(run);
  }
  known.set(layout, byRow);
  return byRow;
}
