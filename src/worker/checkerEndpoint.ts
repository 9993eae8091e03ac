import type { AchievementFill, CellPatch, Fix, Language, WorkbookSnapshot, WorksheetDraft } from "../core/model";
import type { CheckSettings } from "./Checker";
import { CheckerService } from "./checkerService";
import { type ReportPatch, ReportSender } from "./reportPatch";

/** The checker as the worker offers it: a report leaves as what is new in it. */
export class CheckerEndpoint {
  private readonly service = new CheckerService();
  private readonly reports = new ReportSender();

  check(workbook: WorkbookSnapshot, settings: CheckSettings): ReportPatch {
    return this.reports.send(this.service.check(workbook, settings));
  }

  update(patches: readonly CellPatch[]): ReportPatch {
    return this.reports.send(this.service.update(patches));
  }

  configure(settings: CheckSettings): ReportPatch {
    return this.reports.send(this.service.configure(settings));
  }

  proposeFixes(itemIds: readonly string[]): readonly Fix[] {
    return this.service.proposeFixes(itemIds);
  }

  fillAchievement(sheet: string, as: "values" | "formulas"): AchievementFill | null {
    return this.service.fillAchievement(sheet, as);
  }

  draft(kind: "result" | "slip", language: Language, fileName = ""): WorksheetDraft {
    return this.service.draft(kind, language, fileName);
  }
}
