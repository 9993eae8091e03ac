import type {
  AchievementFill,
  CellPatch,
  CheckReport,
  Fix,
  Language,
  Plan,
  WorkbookSnapshot,
  WorksheetDraft,
} from "../core/model";

/** For whom and by what the workbook is checked. */
export type CheckSettings = {
  /** One department's own rows; null for the secretariat, who sees all. */
  readonly department: string | null;
  readonly plan: Plan;
};

/** Thrown by a Checker whose work was ended by `cancel`. */
export class CheckCancelled extends Error {
  constructor() {
    super("the check was cancelled");
    this.name = "CheckCancelled";
  }
}

/**
 * Checks one workbook and keeps it, so that an edit costs little. In the page it runs in a worker; tests run it in place.
 * `check` comes first; what is asked before rejects. Every method rejects with CheckCancelled once cancelled; `check`
 * may then be called again.
 */
export type Checker = {
  check(workbook: WorkbookSnapshot, settings: CheckSettings): Promise<CheckReport>;
  /** Cells were edited in place: the report is that of a full check. */
  update(patches: readonly CellPatch[]): Promise<CheckReport>;
  /** The same workbook for another department or plan. */
  configure(settings: CheckSettings): Promise<CheckReport>;
  /** What would mend these items, where it is safe; those without a fix are left out. */
  proposeFixes(itemIds: readonly string[]): Promise<readonly Fix[]>;
  /** The achievement column of the sheet filled in; null where the sheet has none that can be computed. */
  fillAchievement(sheet: string, as: "values" | "formulas"): Promise<AchievementFill | null>;
  /** The worksheet 点検結果, or the 提出票 for the department head. */
  draft(kind: "result" | "slip", language: Language, fileName?: string): Promise<WorksheetDraft>;
  /** Ends what is running. */
  cancel(): void;
};
