import type { CellRange } from "../../model/cell";
import type { ColumnRole, ProgressRecord } from "../../model/progress";
import type { SheetContext } from "../defineRule";
import { isBlank } from "./fields";
import { headerRange } from "./headers";
import { entryRoles, type ColumnFacts } from "./sheetFacts";

/** Columns in which somebody is to write; an empty one is worth a word only here. */
const filledIn: readonly ColumnRole[] = [...entryRoles, "nextPlan", "target"];

function isColumnEmpty(record: ProgressRecord, column: number): boolean {
  return record.fields.every((field) => field.column !== column || isBlank(field) || field.origin === "omitted");
}

function isEmptyThroughout({ sheet }: SheetContext, { filled, index }: ColumnFacts): boolean {
  return filled === "none" && sheet.records.every((record) => isColumnEmpty(record, index));
}

/** The columns to be filled in that are empty in every row; of several of one role the first, if none is filled. */
export function emptyColumns(context: SheetContext): readonly ColumnFacts[] {
  const { columns } = context.facts;
  return columns.filter((column, position) => {
    if (!filledIn.includes(column.role) || !isEmptyThroughout(context, column)) return false;
    return !columns.some((other, place) => other.role === column.role && (other.filled !== "none" || place < position));
  });
}

/** All columns of a form in which nobody has reported yet, from left to right; none where something is filled in. */
export function blankForm(context: SheetContext): readonly ColumnFacts[] {
  const current = context.facts.columns.filter((column) => column.current);
  const entries = current.filter(({ role }) => entryRoles.includes(role));
  if (entries.length === 0 || !entries.every((column) => isEmptyThroughout(context, column))) return [];
  return current
    .filter((column) => filledIn.includes(column.role) && isEmptyThroughout(context, column))
    .sort((a, b) => a.columnIndex - b.columnIndex);
}

/** The headers of neighbouring columns as one range; where they do not stand side by side, the first of them. */
export function headersRange(context: SheetContext, columns: readonly ColumnFacts[]): CellRange | null {
  const ranges = columns.flatMap((column) => headerRange(context, column) ?? []);
  const [first] = ranges;
  if (first === undefined) return null;
  const adjoin = ranges.every(({ left }, position) => left === first.left + position);
  if (!adjoin || context.sheet.kind === "cards") return first;
  return {
    ...first,
    right: first.left + ranges.length - 1,
    top: Math.min(...ranges.map(({ top }) => top)),
    bottom: Math.max(...ranges.map(({ bottom }) => bottom)),
  };
}
