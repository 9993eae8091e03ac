import type { ColumnRole, HeaderMatch, ProgressRecord, ProgressSheet, StatusScale } from "../../model/progress";
import { askedStatuses } from "./askedStatuses";
import { contentFactsOf, type ContentFacts } from "./columnContent";
import { fieldAt, fieldsOf, headerLabel, isEmpty } from "./fields";
import { westernYear } from "../../text/fiscalYear";

/** none, few, most (60 % and at least three) or nearly all (85 % and at least five). */
export type Filling = "none" | "few" | "most" | "nearly-all";

/** A column, and what its cells are like as a whole. */
export type ColumnFacts = HeaderMatch &
  ContentFacts & {
    /** Position in the sheet's `columns`. */
    readonly index: number;
    /** The header as a message quotes it. */
    readonly label: string;
    /** How many of the rows that should be filled are. */
    readonly filled: Filling;
    /** Belongs to the year that is being filled in, or to no year. */
    readonly current: boolean;
  };

/**
 * What holds for a whole sheet, for row rules: worked out once, and coarse on purpose. While the facts stay the same,
 * a change in one row cannot change what another row's rules say.
 */
export type SheetFacts = {
  readonly name: string;
  readonly kind: ProgressSheet["kind"];
  readonly columns: readonly ColumnFacts[];
  readonly statusScale: StatusScale | null;
  /** Only some rows are being filled (the whole template sent to every 課): untouched rows are nobody's omission. */
  readonly partial: boolean;
  /** The statuses, as keys, beside which the sheet's own notes ask for a reason. */
  readonly reasonStatuses: readonly string[];
};

/** The columns in which a 課 reports. */
export const entryRoles: readonly ColumnRole[] = ["actual", "result", "status", "achievement", "evaluation"];

const most = { share: 0.6, count: 3 };
const nearlyAll = { share: 0.85, count: 5 };

/** Whether most rows of the column are filled, so that an empty cell stands out. */
export function isMostlyFilled({ filled }: { readonly filled: Filling }): boolean {
  return filled === "most" || filled === "nearly-all";
}

/** Whether something was typed into one of the record's entry columns. */
export function isTouched(record: ProgressRecord): boolean {
  return fieldsOf(record, ...entryRoles).some((field) => !isEmpty(field));
}

/** Whether the record is one that has to be filled in: neither 再掲 nor 省略. */
export function isOwnRecord(record: ProgressRecord): boolean {
  return !record.repeated && !record.omitted;
}

function fillOf(records: readonly ProgressRecord[], column: number): Filling {
  const filled = records.filter((record) => !isEmpty(fieldAt(record, column))).length;
  if (filled === 0) return "none";
  const reaches = ({ share, count }: typeof most): boolean => filled >= count && filled >= records.length * share;
  if (reaches(nearlyAll)) return "nearly-all";
  return reaches(most) ? "most" : "few";
}

type FilledColumn = HeaderMatch & { readonly index: number; readonly filled: Filling };

/** The newest year in which most rows report; 0 where no such column names a year. */
function currentYearOf(columns: readonly FilledColumn[]): number {
  const yearsOf = (roles: readonly ColumnRole[]): readonly number[] =>
    columns
      .filter((column) => roles.includes(column.role) && isMostlyFilled(column))
      .map(({ year }) => westernYear(year));
  const reported = Math.max(0, ...yearsOf(["actual", "result"]));
  return reported > 0 ? reported : Math.max(0, ...yearsOf(entryRoles));
}

function isCurrent(column: FilledColumn, columns: readonly FilledColumn[], currentYear: number): boolean {
  const { role, year, index } = column;
  if (role === "nextPlan") {
    return !columns.some((other) => other.role === "nextPlan" && other.filled !== "none" && other.index > index);
  }
  if (year === null || currentYear === 0) return true;
  const judges = role === "achievement" || role === "status" || role === "evaluation";
  return judges ? westernYear(year) >= currentYear : westernYear(year) === currentYear;
}

/** Works out a sheet's facts; pure and small, so that two of them can be compared as JSON. */
export function factsOf(sheet: ProgressSheet): SheetFacts {
  const own = sheet.records.filter(isOwnRecord);
  const reports = sheet.columns.some(({ role }) => entryRoles.includes(role));
  const touched = reports ? own.filter(isTouched) : own;
  const partial = touched.length < own.length * most.share;
  const expected = partial ? touched : own;
  const columns = sheet.columns.map((column, index) => ({ ...column, index, filled: fillOf(expected, index) }));
  const currentYear = currentYearOf(columns);
  return {
    name: sheet.name,
    kind: sheet.kind,
    statusScale: sheet.statusScale,
    partial,
    reasonStatuses: askedStatuses(sheet),
    columns: columns.map((column) => ({
      ...column,
      label: headerLabel(column.header),
      current: isCurrent(column, columns, currentYear),
      ...contentFactsOf(sheet, own, column),
    })),
  };
}
