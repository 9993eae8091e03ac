import type { CellAddress } from "./cell";
import type { CellEdit } from "./cellEdit";
import type { Finding, Language } from "./finding";
import type { HeaderMatch, ReadSheet } from "./progress";
import type { CellSnapshot } from "./worksheet";

/** A cell's new content as a host read it after an edit; null where the cell is empty now. */
export type CellPatch = CellAddress & { readonly sheet: string; readonly cell: CellSnapshot | null };

/** ご記入をお願いしたい点 | ご確認いただきたい点 | 参考. */
export type Task = "fill" | "confirm" | "note";

export const fixKinds = ["enter-achievement", "half-width", "allowed-word"] as const;
/** Enter the computed 達成度 | write a number in half-width | take the nearest word of the drop-down or legend. */
export type FixKind = (typeof fixKinds)[number];

/** A safe change that mends a finding: shown before it is done, undone by the host's inverse edits. */
export type Fix = {
  readonly itemId: string;
  readonly kind: FixKind;
  /** What the cell shows now, and what it will show. */
  readonly before: string;
  readonly after: string;
  readonly edits: readonly CellEdit[];
};

/** A finding as a person sees it in a list: with the project and the column that it is about. */
export type FindingItem = {
  /** Stays the same as long as the finding is about the same thing, also when its row moves. */
  readonly id: string;
  readonly finding: Finding;
  readonly task: Task;
  /** "№12"'s 12; several joined by ・; "" where the sheet has none or the finding is about the sheet. */
  readonly projectNumber: string;
  readonly projectName: string;
  readonly departments: readonly string[];
  /**
   * What its record is recognised by when the row moves: numbers, name and departments, and which of several alike it is;
   * null where the finding is about the sheet.
   */
  readonly record: string | null;
  /** The column's header in one line; "" where no column is concerned. */
  readonly header: string;
  /** What the cell shows; "" for a blank. */
  readonly cellText: string;
  /** 「48件÷50件＝96.0％」; "" where nothing was computed. */
  readonly explanation: string;
  readonly fixKind: FixKind | null;
};

export type AcknowledgedItem = { readonly item: FindingItem; readonly reason: string; readonly scope: "one" | "kind" };

/** 「3事業のうち2事業は記入済みです。残り2欄」: records that have to be filled in, neither 再掲 nor 省略. */
export type Completion = {
  readonly records: number;
  /** Distinct projects among the records. */
  readonly projects: number;
  readonly complete: number;
  /** Cells still to be filled in. */
  readonly blanks: number;
};

/** A worksheet of the workbook: what it was taken for. */
export type SheetSummary = {
  readonly name: string;
  /** What is printed above its table, with the plan and the year; "" where nothing is, or where it was not looked at. */
  readonly title: string;
  readonly kind: ReadSheet["kind"];
  readonly why: string | null;
  readonly visible: boolean;
  /** Whether the rules looked at it. */
  readonly checked: boolean;
  readonly records: number;
  readonly columns: readonly HeaderMatch[];
  /** Columns whose role a person has set. */
  readonly corrected: readonly number[];
};

/** What a rule looks at, as a short heading, and why a person should care. */
export type RuleText = {
  readonly id: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly why: Readonly<Record<Language, string>>;
};

export type DepartmentSummary = { readonly name: string; readonly records: number };

/** One of a department's records. */
export type EntrySummary = {
  readonly sheet: string;
  readonly rowIndex: number;
  readonly projectNumber: string;
  readonly projectName: string;
  /** Nothing that is asked of it is blank. */
  readonly complete: boolean;
};

/** A workbook's check as a shell shows it, for one department or (null) for the secretariat. */
export type CheckReport = {
  readonly department: string | null;
  readonly sheets: readonly SheetSummary[];
  /** Every department of the checked sheets, in the order in which they first appear. */
  readonly departments: readonly DepartmentSummary[];
  /** Open findings in the order of sheets, rows and columns. */
  readonly items: readonly FindingItem[];
  readonly acknowledged: readonly AcknowledgedItem[];
  readonly completion: Completion;
  /** The department's records, in their order; [] for the secretariat, whose list would be the whole sheet. */
  readonly entries: readonly EntrySummary[];
  /** 取組 and 事業 that were looked at. */
  readonly records: number;
  readonly projects: number;
  readonly rulesRun: readonly string[];
  readonly notApplicable: readonly string[];
  /** Every rule, run or not: a shell that shows the report need not know the rules. */
  readonly ruleTexts: readonly RuleText[];
};

/** The achievement column filled in: one line a cell that would change. */
export type AchievementFill = {
  readonly sheet: string;
  readonly header: string;
  readonly lines: readonly {
    readonly rowIndex: number;
    readonly projectNumber: string;
    readonly projectName: string;
    readonly before: string;
    readonly after: string;
    readonly explanation: string;
  }[];
  readonly edits: readonly CellEdit[];
  /** Rows that are left as they are because nothing can be computed. */
  readonly skipped: number;
};
