import type { ColumnRole } from "../model";
import { findYears, parseFiscalYear, type YearMention } from "../text";

type YearColumn = { readonly columnIndex: number; readonly parts: readonly string[]; readonly role: ColumnRole };

/** A column's year, and whether its own header names it. */
export type ColumnYear = { readonly label: string; readonly western: number; readonly own: boolean };

const yearly: ReadonlySet<ColumnRole> = new Set([
  "plan",
  "indicator",
  "target",
  "actual",
  "result",
  "evaluation",
  "achievement",
  "status",
  "reason",
  "issue",
  "nextPlan",
]);
const reported: ReadonlySet<ColumnRole> = new Set(["actual", "result", "evaluation", "achievement", "status"]);
/** Roles that stand before the results of their year: their neighbour is to the right. */
const leading: ReadonlySet<ColumnRole> = new Set(["plan", "indicator", "target"]);

/** The year in the header itself; the lowest part that names one decides, so that 「R4」 beats the group above it. */
function namedYear({ parts, role }: YearColumn): YearMention | undefined {
  const lowest = [...parts].reverse().find((part) => parseFiscalYear(part) !== undefined) ?? "";
  // 「進捗率 2023／2024」 holds the actual of the first year against the target of the second.
  return role === "achievement" ? findYears(lowest)[0] : parseFiscalYear(lowest);
}

/**
 * The fiscal year of every column: what its header names, else the nearest column of the same year group. A sheet that
 * reports one year only gives that year to all columns of the year.
 */
export function columnYears(columns: readonly YearColumn[]): {
  readonly named: ReadonlyMap<number, YearMention>;
  yearOf(columnIndex: number, role: ColumnRole): ColumnYear | undefined;
} {
  const named = new Map<number, YearMention>();
  for (const column of columns) {
    const year = namedYear(column);
    if (year) named.set(column.columnIndex, year);
  }
  const anchors = columns.filter(
    ({ columnIndex, role }) => named.has(columnIndex) && yearly.has(role) && role !== "nextPlan",
  );
  const reportedYears = new Set(
    anchors.filter(({ role }) => reported.has(role)).map(({ columnIndex }) => named.get(columnIndex)?.label),
  );
  const borrow = (columnIndex: number, role: ColumnRole): YearMention | undefined => {
    if (!yearly.has(role) || role === "nextPlan") return undefined;
    const usable =
      reported.has(role) && reportedYears.size > 0 ? anchors.filter((anchor) => reported.has(anchor.role)) : anchors;
    if (leading.has(role) && reportedYears.size > 1) return undefined;
    const left = usable.filter((anchor) => anchor.columnIndex < columnIndex).at(-1);
    const right = usable.find((anchor) => anchor.columnIndex > columnIndex);
    const chosen = leading.has(role) ? (right ?? left) : (left ?? right);
    return chosen ? named.get(chosen.columnIndex) : undefined;
  };
  return {
    named,
    yearOf(columnIndex, role) {
      const own = named.get(columnIndex);
      const year = own ?? borrow(columnIndex, role);
      return year ? { label: year.label, western: year.western, own: own !== undefined } : undefined;
    },
  };
}
