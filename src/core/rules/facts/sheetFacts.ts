import type { ColumnRole, HeaderMatch, ProgressRecord, ProgressSheet, StatusScale } from "../../model/progress";
import { askedStatuses } from "./askedStatuses";
import { contentFactsOf, type ContentFacts } from "./columnContent";
import { fieldAt, fieldsOf, headerLabel, isEmpty, isOwnRecord } from "./fields";
import { westernYear } from "../../text/fiscalYear";
import { piecesOf } from "../../text/pieces";
import { rememberOf } from "../../text/remember";

export { isOwnRecord } from "./fields";

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

/** How many records there are, and how many of them fill each column. */
type Count = { readonly records: number; readonly filled: readonly number[] };

function countIn(columns: ProgressSheet["columns"], records: readonly ProgressRecord[]): Count {
  const filled = columns.map((_, column) => records.filter((record) => !isEmpty(fieldAt(record, column))).length);
  return { records: records.length, filled };
}

/** The counts of a piece of the records that have to be filled in: of all of them, and of those that were touched. */
const counter = rememberOf((columns: ProgressSheet["columns"]) =>
  rememberOf((piece: readonly ProgressRecord[]) => {
    const own = piece.filter(isOwnRecord);
    return { own: countIn(columns, own), touched: countIn(columns, own.filter(isTouched)) };
  }),
);

function total(columns: ProgressSheet["columns"], counts: readonly Count[]): Count {
  return {
    records: counts.reduce((sum, { records }) => sum + records, 0),
    filled: columns.map((_, column) => counts.reduce((sum, { filled }) => sum + (filled[column] ?? 0), 0)),
  };
}

function fillOf(records: number, filled: number): Filling {
  if (filled === 0) return "none";
  const reaches = ({ share, count }: typeof most): boolean => filled >= count && filled >= records * share;
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

/** Whether so few of the rows are filled in that the others are somebody else's: the whole template sent to every 課. */
export function isPartlyFilled(touched: number, own: number): boolean {
  return touched < own * most.share;
}

/** Works out a sheet's facts; pure and small, so that two of them can be compared as JSON. */
export function factsOf(sheet: ProgressSheet): SheetFacts {
  const counts = piecesOf(sheet.records).map(counter(sheet.columns));
  const own = total(
    sheet.columns,
    counts.map((count) => count.own),
  );
  const reports = sheet.columns.some(({ role }) => entryRoles.includes(role));
  const touched = reports
    ? total(
        sheet.columns,
        counts.map((count) => count.touched),
      )
    : own;
  const partial = isPartlyFilled(touched.records, own.records);
  const expected = partial ? touched : own;
  const columns = sheet.columns.map((column, index) => ({
    ...column,
    index,
    filled: fillOf(expected.records, expected.filled[index] ?? 0),
  }));
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
      ...contentFactsOf(sheet, column),
    })),
  };
}
