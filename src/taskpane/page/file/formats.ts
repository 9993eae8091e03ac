import type { CellSnapshot } from "../../../core/model";
import { rememberOf } from "../../../core/text";
import type { CellLook, LookRun, SheetLayout } from "../../../host/sheetLayout";

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

const runsByRow = rememberOf(({ lookRuns }: SheetLayout): ReadonlyMap<number, readonly LookRun[]> => {
  const byRow = new Map<number, LookRun[]>();
  for (const run of lookRuns) {
    const runs = byRow.get(run.rowIndex);
    if (runs === undefined) byRow.set(run.rowIndex, [run]);
    else runs.push(run);
  }
  return byRow;
});
