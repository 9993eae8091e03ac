import {
  emptyPlan,
  type AcknowledgedItem,
  type AchievementFill,
  type CellEdit,
  type CheckReport,
  type Fix,
  type FixKind,
  type HostErrorCode,
  type Language,
  type Mark,
  type MarkReport,
  type Plan,
  type WorkbookErrorCode,
} from "../../core/model";

/** What is going on and can be ended by 中止; `share` is null where nobody knows how far it is. */
export type Activity = { readonly step: "reading" | "checking"; readonly share: number | null };

/** What the pane shows of a checked workbook. */
export type Place = "list" | "department" | "columns" | "fill" | "accepted";

/** 行ごと | 種類ごと */
export type ListView = "rows" | "kinds";

/** The finding that the person is at. Where it is gone, `position` tells which one stands in its place now. */
export type Cursor = { readonly id: string | null; readonly position: number };

/** The preview of the achievement column; null before it was asked for and where nothing can be computed. */
export type FillPreview = {
  readonly as: "values" | "formulas";
  readonly sheet: string;
  readonly fill: AchievementFill | null;
};

/** A workbook that was checked. */
export type Checked = {
  readonly kind: "checked";
  readonly report: CheckReport;
  /** True where the check was cancelled since, or cells could not be followed: the list is that of the last check. */
  readonly stale: boolean;
  readonly place: Place;
  readonly view: ListView;
  readonly notesOpen: boolean;
  readonly openKinds: readonly string[];
  readonly cursor: Cursor;
  /** What would mend the finding at the cursor. */
  readonly fix: Fix | null;
  readonly preview: FillPreview | null;
};

/** Nothing checked yet, or checked. */
export type Stage = { readonly kind: "idle" } | Checked;

/** Something that the pane did to cells. */
export type UndoStep = {
  readonly what: FixKind | "fill";
  /** What it wrote: where this no longer stands there, nothing is taken back. */
  readonly written: readonly CellEdit[];
  /** The edits that take it back. */
  readonly edits: readonly CellEdit[];
};

/** A sentence in the message bar: told in the language of the moment. */
export type PaneMessage =
  | { readonly kind: "host"; readonly code: HostErrorCode }
  | { readonly kind: "workbook"; readonly code: WorkbookErrorCode }
  | { readonly kind: "unknown" }
  | { readonly kind: "not-saved" }
  | { readonly kind: "plan-unreadable" }
  | { readonly kind: "cancelled" }
  | { readonly kind: "first-marks" }
  | { readonly kind: "marks-refused"; readonly refused: MarkReport["refused"] }
  | { readonly kind: "edited"; readonly what: UndoStep["what"]; readonly count: number }
  | { readonly kind: "undone"; readonly count: number }
  /** Nothing was written, since what the preview rested on has changed. */
  | { readonly kind: "outdated" }
  /** Nothing was taken back, since somebody wrote over it. */
  | { readonly kind: "not-undone" }
  | { readonly kind: "accepted"; readonly count: number; readonly accepted: AcknowledgedItem }
  | { readonly kind: "sheet-written"; readonly name: string };

export type Marking = {
  /** Whether the person wants marks, and comments beside them. */
  readonly wanted: boolean;
  readonly comments: boolean;
  /** What the sheet shows now; null where nothing is known to be shown. */
  readonly shown: readonly Mark[] | null;
};

export type PaneState = {
  readonly language: Language;
  readonly stage: Stage;
  readonly activity: Activity | null;
  /** A command that changes the workbook is running. */
  readonly busy: boolean;
  readonly plan: Plan;
  readonly marking: Marking;
  readonly messages: readonly PaneMessage[];
  readonly undo: readonly UndoStep[];
  /** The number of the newest question whose answer is shown; answers to older ones come too late. */
  readonly answered: number;
};

/** The pane before anything was asked. */
export function initialState(language: Language, marksWanted: boolean, commentsWanted: boolean): PaneState {
  return {
    language,
    stage: { kind: "idle" },
    activity: null,
    busy: false,
    plan: emptyPlan,
    marking: { wanted: marksWanted, comments: commentsWanted, shown: null },
    messages: [],
    undo: [],
    answered: 0,
  };
}

/** A checked workbook as it is first shown. */
export function firstView(report: CheckReport, place: Place): Checked {
  return {
    kind: "checked",
    report,
    stale: false,
    place,
    view: "rows",
    notesOpen: false,
    openKinds: [],
    cursor: { id: null, position: 0 },
    fix: null,
    preview: null,
  };
}
