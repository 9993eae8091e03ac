import type { FixKind, MarkReport, Task } from "../../core/model";

/** Every text of the pane that does not come from the core; a language that lacks one does not compile. */
export type PaneStrings = {
  readonly appName: string;
  readonly switchLanguage: { readonly label: string; readonly to: string };
  readonly intro: { readonly lines: readonly [string, string]; readonly check: string; readonly promise: string };
  readonly working: {
    readonly reading: string;
    readonly checking: string;
    readonly cancel: string;
    readonly progress: string;
  };
  readonly department: {
    readonly question: string;
    readonly hint: string;
    readonly office: string;
    readonly rows: (records: number) => string;
    readonly decide: string;
    readonly back: string;
    readonly current: (name: string) => string;
    readonly change: string;
  };
  readonly head: {
    readonly checked: (sheets: readonly string[]) => string;
    readonly noSheet: string;
    readonly recheck: string;
    readonly showMarks: string;
    readonly hideMarks: string;
    readonly comments: string;
    readonly notApplicable: (count: number) => string;
    readonly stale: string;
    readonly tools: string;
  };
  readonly tools: {
    readonly slip: string;
    readonly result: string;
    readonly fill: string;
    readonly undo: string;
    readonly columns: string;
    readonly accepted: (count: number) => string;
  };
  readonly list: {
    readonly name: string;
    readonly tasks: Readonly<Record<Task, string>>;
    readonly view: string;
    readonly byRows: string;
    readonly byKinds: string;
    readonly count: (count: number) => string;
    readonly now: (count: number) => string;
    readonly nothing: string;
    readonly nothingAsked: string;
    readonly blanksOfDepartments: string;
    readonly next: string;
    readonly previous: string;
    readonly nextKey: string;
    readonly previousKey: string;
    readonly place: (position: number, all: number) => string;
    readonly wholeSheet: string;
    readonly wholeFile: string;
    readonly row: (row: number) => string;
    readonly projectNumber: (number: string) => string;
    readonly acceptKind: string;
  };
  /** The finding at the cursor below the sheet. */
  readonly strip: { readonly name: string; readonly toList: string; readonly more: string; readonly less: string };
  readonly detail: {
    readonly why: string;
    readonly computed: string;
    readonly content: string;
    readonly blank: string;
    readonly departments: string;
    readonly fix: Readonly<Record<FixKind, string>>;
    readonly before: string;
    readonly after: string;
    readonly mend: string;
    readonly accept: string;
  };
  readonly accept: {
    readonly one: string;
    readonly kind: (count: number) => string;
    readonly reason: string;
    readonly reasons: readonly string[];
    readonly other: string;
    readonly otherText: string;
    readonly decide: string;
    readonly cancel: string;
    readonly needed: string;
  };
  readonly accepted: {
    readonly title: string;
    readonly none: string;
    readonly reason: (reason: string) => string;
    readonly kind: string;
    readonly withdraw: string;
    readonly withdrawOf: (what: string) => string;
  };
  readonly columns: {
    readonly title: string;
    readonly hint: string;
    readonly sheet: string;
    readonly column: (letters: string, header: string) => string;
    readonly noHeader: string;
    readonly role: string;
    readonly evidence: (evidence: readonly string[]) => string;
    readonly corrected: string;
    readonly infer: string;
    readonly none: string;
  };
  readonly fill: {
    readonly title: string;
    readonly hint: string;
    readonly sheet: string;
    readonly as: string;
    readonly values: string;
    readonly formulas: string;
    readonly preview: string;
    readonly none: string;
    readonly skipped: (count: number) => string;
    readonly table: string;
    readonly row: string;
    readonly before: string;
    readonly after: string;
    readonly run: (count: number) => string;
    readonly more: (count: number) => string;
  };
  readonly messages: {
    readonly unknown: string;
    readonly notSaved: string;
    readonly planUnreadable: string;
    readonly cancelled: string;
    readonly firstMarks: string;
    readonly refused: (refused: MarkReport["refused"]) => string;
    readonly edited: (what: FixKind | "fill", count: number) => string;
    readonly undone: (count: number) => string;
    readonly outdated: string;
    readonly notUndone: string;
    readonly accepted: (count: number) => string;
    readonly written: (name: string) => string;
    readonly undo: string;
    readonly dismiss: string;
    readonly area: string;
    readonly workbook: string;
  };
  readonly failure: { readonly title: string; readonly body: string; readonly resume: string; readonly list: string };
  readonly back: string;
};
