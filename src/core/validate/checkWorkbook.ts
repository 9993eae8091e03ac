import { computeSheet } from "../achievement/computeSheet";
import type { Finding } from "../model/finding";
import type { ProgressSheet } from "../model/progress";
import type { WorkbookSnapshot, WorksheetSnapshot } from "../model/worksheet";
import { readSheets } from "../read/readSheets";
import type { Rule } from "../rules/defineRule";
import { rules as allRules } from "../rules/index";
import { checkSheet } from "./checkSheet";

export type CheckOptions = { readonly lastYear?: WorkbookSnapshot };

/** A workbook's check: what was read, what was found, and which rules had something to look at. */
export type WorkbookCheck = {
  readonly sheets: readonly ProgressSheet[];
  /** Those of `sheets` that the rules looked at: a hidden sheet beside a visible one with records is read only. */
  readonly checked: readonly ProgressSheet[];
  readonly findings: readonly Finding[];
  readonly rulesRun: readonly string[];
  /** Rules whose columns no sheet has: neither passed nor failed. */
  readonly notApplicable: readonly string[];
};

/** Reads and computes every worksheet of a workbook. */
export function readWorkbook(workbook: WorkbookSnapshot): readonly ProgressSheet[] {
  return readSheets(workbook).map((sheet) => computeSheet(sheet));
}

type Pair = { readonly sheet: ProgressSheet; readonly worksheet: WorksheetSnapshot };

/** What people see is checked; hidden sheets (last year's, lists) only where nothing else holds a record. */
function pairsToCheck({ worksheets }: WorkbookSnapshot, sheets: readonly ProgressSheet[]): readonly Pair[] {
  const pairs = sheets.flatMap((sheet, index) => {
    const worksheet = worksheets[index];
    return worksheet === undefined ? [] : [{ sheet, worksheet }];
  });
  const visible = pairs.filter(({ sheet }) => sheet.visible);
  return visible.some(({ sheet }) => sheet.records.length > 0) ? visible : pairs;
}

/** Reads a workbook and runs every rule on it. The findings stand in the order of the sheets, rows and columns. */
export function checkWorkbook(
  workbook: WorkbookSnapshot,
  options: CheckOptions = {},
  rules: readonly Rule[] = allRules,
): WorkbookCheck {
  const sheets = readWorkbook(workbook);
  const lastYear = options.lastYear === undefined ? [] : readWorkbook(options.lastYear);
  const pairs = pairsToCheck(workbook, sheets);
  const checks = pairs.map((pair) => checkSheet({ ...pair, lastYear }, rules));
  const onWorkbook = rules.filter(({ checkWorkbook: check }) => check !== null);
  const ran = new Set([...onWorkbook.map(({ id }) => id), ...checks.flatMap(({ rulesRun }) => rulesRun)]);
  return {
    sheets,
    checked: pairs.map(({ sheet }) => sheet),
    findings: [
      ...onWorkbook.flatMap(({ checkWorkbook: check }) => check?.({ sheets }) ?? []),
      ...checks.flatMap(({ findings }) => findings),
    ],
    rulesRun: rules.map(({ id }) => id).filter((id) => ran.has(id)),
    notApplicable: rules.map(({ id }) => id).filter((id) => !ran.has(id)),
  };
}
