import type {
  AchievementFill,
  CellPatch,
  CheckReport,
  Fix,
  Language,
  WorkbookSnapshot,
  WorksheetDraft,
} from "../core/model";
import { buildReport, buildResultSheet, buildSubmissionSlip, fillAchievement, proposeFix } from "../core/report";
import { type CheckSession, openSession, updateSession } from "../core/validate";
import type { CheckSettings } from "./Checker";

type Checked = { readonly session: CheckSession; readonly settings: CheckSettings; readonly report: CheckReport };

/** The core as one workbook's checker. It does not wait and cannot be interrupted: who wants that, ends its worker. */
export class CheckerService {
  private checked: Checked | null = null;

  check(workbook: WorkbookSnapshot, settings: CheckSettings): CheckReport {
    return this.keep(openSession(workbook, settings.plan), settings);
  }

  update(patches: readonly CellPatch[]): CheckReport {
    const { session, settings } = this.require();
    return this.keep(updateSession(session, patches), settings);
  }

  configure(settings: CheckSettings): CheckReport {
    const { session } = this.require();
    // Acknowledgements and the department change what is shown, not what is found.
    const sameColumns = JSON.stringify(session.plan.sheets) === JSON.stringify(settings.plan.sheets);
    const next = sameColumns ? { ...session, plan: settings.plan } : openSession(session.workbook, settings.plan);
    return this.keep(next, settings);
  }

  proposeFixes(itemIds: readonly string[]): readonly Fix[] {
    const { session, report } = this.require();
    const wanted = new Set(itemIds);
    const items = report.items.filter(({ id }) => wanted.has(id));
    return items.flatMap((item) => proposeFix(session, item) ?? []);
  }

  fillAchievement(sheet: string, as: "values" | "formulas"): AchievementFill | null {
    const { session, settings } = this.require();
    return fillAchievement(session, sheet, as, settings.department);
  }

  draft(kind: "result" | "slip", language: Language, fileName = ""): WorksheetDraft {
    const { report } = this.require();
    return kind === "result"
      ? buildResultSheet(report, { language })
      : buildSubmissionSlip(report, { language, fileName });
  }

  private keep(session: CheckSession, settings: CheckSettings): CheckReport {
    const report = buildReport(session, { department: settings.department });
    this.checked = { session, settings, report };
    return report;
  }

  private require(): Checked {
    if (this.checked === null) throw new Error("nothing has been checked yet");
    return this.checked;
  }
}
