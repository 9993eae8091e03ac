import type { ColumnRole, PlannedColumn } from "../model";
import { toKey } from "../text";
import { become, type DraftColumn } from "./settleRoles";

/** What people said of a worksheet's columns (「この列は何ですか」). */
export type SaidColumns = readonly PlannedColumn[];

export const nothingSaid: SaidColumns = [];

/** The role that a person gave the column; undefined where nobody did, or where the header is another by now. */
export function saidRole(said: SaidColumns, columnIndex: number, header: string): ColumnRole | undefined {
  return said.findLast((one) => one.position === columnIndex && toKey(one.header) === toKey(header))?.role;
}

type YearOf = (columnIndex: number, role: ColumnRole) => { readonly label: string } | undefined;

/**
 * Where a person named the column of the targets, another one of the same year that was merely inferred is none, unless
 * the year has as many actuals as targets: of every other role a sheet may well have two columns.
 */
export function settleTargets(columns: readonly DraftColumn[], yearOf: YearOf): void {
  const ofYear = (role: ColumnRole, year: string | undefined) =>
    columns.filter((column) => column.role === role && yearOf(column.columnIndex, role)?.label === year);
  for (const { columnIndex } of columns.filter(({ said, role }) => said && role === "target")) {
    const year = yearOf(columnIndex, "target")?.label;
    const targets = ofYear("target", year);
    if (targets.length <= Math.max(1, ofYear("actual", year).length)) continue;
    for (const other of targets) become(other, "other", 0.4, "目標の列は別に指定されている");
  }
}
