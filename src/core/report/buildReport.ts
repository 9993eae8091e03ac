import type { Finding } from "../model/finding";
import type { Plan } from "../model/plan";
import type { ProgressSheet } from "../model/progress";
import type { CheckReport, FindingItem, RuleText, SheetSummary } from "../model/report";
import { rules } from "../rules";
import { partItems } from "./acknowledge";
import type { CheckedWorkbook } from "./checkedWorkbook";
import { completionOf, entriesOf } from "./completion";
import { correctedColumns } from "./correctColumn";
import { countProjects } from "./countProjects";
import { listDepartments } from "./departments";
import { IdCounter, toItem } from "./items";
import { findingsOfDepartment, ownSheets, type OwnSheet } from "./ownSheets";
import { sheetTitle } from "./sheetTitle";
import { unitNamesOf } from "./unitNames";

/** For whom the report is: one department's own rows; null for the secretariat, who sees all. */
export type ReportOptions = { readonly department: string | null };

const ruleTexts: readonly RuleText[] = rules.map(({ id, meta: { title, why } }) => ({ id, title, why }));

function buildItems(findings: readonly Finding[], sheets: ReadonlyMap<string, OwnSheet>): readonly FindingItem[] {
  const ids = new IdCounter();
  return findings.map((finding) => toItem(finding, sheets.get(finding.sheet), ids));
}

function summarize(sheet: ProgressSheet, plan: Plan, own: ReadonlyMap<string, OwnSheet>): SheetSummary {
  const { name, kind, why, visible, records, columns } = sheet;
  const corrected = correctedColumns(plan, sheet);
  const looked = own.get(name);
  const title = looked === undefined ? "" : sheetTitle(sheet, looked.places.worksheet);
  const checked = looked !== undefined;
  return { name, title, kind, why, visible, checked, records: records.length, columns, corrected };
}

/**
 * A check as a shell shows it. After an edit, the items of unchanged findings are the very same objects, so that a
 * list shows them again at no cost.
 */
export function buildReport({ workbook, plan, check }: CheckedWorkbook, { department }: ReportOptions): CheckReport {
  const names = unitNamesOf(check.checked);
  const own = ownSheets(workbook, check.checked, department);
  const sheets = [...own.values()];
  const findings = department === null ? check.findings : findingsOfDepartment(check.findings, own);
  const { items, acknowledged } = partItems(buildItems(findings, own), plan, names);
  const { completion, unfinished } = completionOf(own, items, department === null);
  return {
    department,
    sheets: check.sheets.map((sheet) => summarize(sheet, plan, own)),
    departments: listDepartments(
      sheets.map(({ places }) => places.all),
      names,
    ),
    items,
    acknowledged,
    completion,
    entries: department === null ? [] : entriesOf(own, unfinished),
    records: sheets.reduce((sum, { records }) => sum + records.length, 0),
    projects: countProjects(sheets.map(({ records }) => records)),
    rulesRun: check.rulesRun,
    notApplicable: check.notApplicable,
    ruleTexts,
  };
}
