import type { AchievementHabit, AchievementResult, IndicatorResult, NonNumeric, Quantity } from "./achievement";
import type { CellAddress, CellValue } from "./cell";

/** What a column holds; the definitions stand in docs/glossary.md. */
export const columnRoles = [
  "projectNumber",
  "projectName",
  "description",
  "department",
  "division",
  "policyArea",
  "policyItem",
  "planPage",
  "plan",
  "indicator",
  "target",
  "actual",
  "baseline",
  "unit",
  "direction",
  "result",
  "evaluation",
  "achievement",
  "status",
  "reason",
  "issue",
  "nextPlan",
  "schedule",
  "contractor",
  "other",
] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** One column (or, on a card, one label) and what it was taken for (見出しの対応付け). */
export type HeaderMatch = {
  readonly columnIndex: number;
  /** The header as written, parts of several rows joined by a line break; "" for a column without a header. */
  readonly header: string;
  readonly role: ColumnRole;
  /** 令和N年度, with the era valid in that year; null where no year belongs to the column. */
  readonly year: string | null;
  /** 0 to 1: how sure the match is. */
  readonly score: number;
  /** Why, in words for a person: which synonym, position or content decided. */
  readonly evidence: readonly string[];
};

/**
 * How a field's text came about: typed in its own cell, taken over from a merge or a ditto mark, or not there: blank, left
 * out on purpose, or a formula whose result the file does not hold.
 */
export type FieldOrigin = "typed" | "merged" | "ditto" | "blank" | "omitted" | "uncached";

/** What a record holds in one column. */
export type Field = {
  /** Position in the sheet's `columns`. */
  readonly column: number;
  readonly role: ColumnRole;
  readonly year: string | null;
  /** The cell itself; for a merged field the merge's first cell. */
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly origin: FieldOrigin;
  /** As shown in the cell that the field's text comes from; never normalised. */
  readonly text: string;
  readonly value: CellValue;
  readonly numberFormat: string | null;
};

/** A cell of target, actual or baseline, read: its quantities (none, one or several) or the word it says instead. */
export type Measure = {
  readonly quantities: readonly LabelledQuantity[];
  readonly nonNumeric: NonNumeric | null;
};

/** A quantity with the label or number mark that stands beside it in its cell ("" where there is none). */
export type LabelledQuantity = Quantity & {
  readonly label: string;
  readonly mark: string | null;
  /** The line or heading above that several labelled quantities share. */
  readonly group?: string;
};

export type Section = { readonly rowIndex: number; readonly level: number; readonly text: string };

export type StatusValue = { readonly code: string | null; readonly label: string };

/** A record as the read layer gives it: words and cells, nothing computed yet. */
export type ReadRecord = {
  /** Zero-based worksheet row where the record begins, and where it ends. */
  readonly rowIndex: number;
  readonly lastRowIndex: number;
  /** Headings, then policyArea columns, then policyItem; outermost first, as written. */
  readonly policyArea: readonly string[];
  readonly projectNumbers: readonly string[];
  readonly projectName: string;
  /** The name without 再掲, （…にも掲載） and ①. */
  readonly displayName: string;
  readonly departments: readonly string[];
  /** 再掲: listed elsewhere too, never counted twice. */
  readonly repeated: boolean;
  /** 省略: the rest of the row is left out on purpose. */
  readonly omitted: boolean;
  readonly status: StatusValue | null;
  /** One entry a column, in the order of the sheet's columns. */
  readonly fields: readonly Field[];
};

/** One row, or group of rows, or card, of one 担当 (one 取組), with what was computed from it. */
export type ProgressRecord = ReadRecord & {
  readonly indicators: readonly IndicatorResult[];
  readonly achievement: readonly AchievementResult[];
};

/** The words or marks that a status column may hold, and where they were found. */
export type StatusScale = {
  readonly entries: readonly { readonly code: string | null; readonly label: string }[];
  readonly origin: "legend" | "validation" | "values";
};

/** A worksheet as the read layer gives it; `other` is no progress sheet and says why. */
export type ReadSheet = {
  readonly name: string;
  readonly kind: "table" | "cards" | "other";
  readonly why: string | null;
  readonly visible: boolean;
  /** Zero-based rows of the first header. */
  readonly headerRows: readonly number[];
  readonly columns: readonly HeaderMatch[];
  readonly sections: readonly Section[];
  readonly records: readonly ReadRecord[];
  readonly statusScale: StatusScale | null;
  /** What stands around the table: titles, notes, legends, as written. */
  readonly notes: readonly string[];
  /** Where further tables begin whose headers are others than the first one's; what stands below them is not read. */
  readonly furtherTables?: readonly CellAddress[];
};

/** A worksheet, read and computed (進捗状況表). */
export type ProgressSheet = Omit<ReadSheet, "records"> & {
  readonly records: readonly ProgressRecord[];
  readonly habit: AchievementHabit;
};
