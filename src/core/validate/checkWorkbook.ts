import { computeSheet } from "../achievement/computeSheet";
import type { Finding } from "../model/finding";
import { emptyPlan, type Plan } from "../model/plan";
import type { ProgressSheet } from "../model/progress";
import type { WorkbookSnapshot, WorksheetSnapshot } from "../model/worksheet";
import { readSheet, saidColumnsOf } from "../read/readSheets";
import type { Rule } from "../rules/defineRule";
import { rules as allRules } from "../rules/index";
import { checkSheet, recheckSheet, type SheetCheck } from "./checkSheet";
import { createMemory, type CheckMemory } from "./memory";

export type CheckOptions = {
  readonly lastYear?: WorkbookSnapshot;
  /** What people settled about the workbook: columns whose role they set. */
  readonly plan?: Plan;
};

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

/** Reads and computes every worksheet of a workbook; what people settled in the plan goes before what is inferred. */
export function readWorkbook(workbook: WorkbookSnapshot, plan: Plan = emptyPlan): readonly ProgressSheet[] {
  return readWith(workbook, plan, createMemory());
}

function readWith({ worksheets }: WorkbookSnapshot, plan: Plan, memory: CheckMemory): readonly ProgressSheet[] {
  return worksheets.map((worksheet, index) => {
    const { keeper, last } = memory.of(index);
    if (last?.worksheet === worksheet && last.plan === plan) return last.sheet;
    const read = readSheet(worksheet, { said: saidColumnsOf(plan, worksheet.name), keeper });
    const sheet = computeSheet(read, undefined, undefined, keeper);
    memory.keep(index, { worksheet, plan, sheet });
    return sheet;
  });
}

type Pair = { readonly index: number; readonly sheet: ProgressSheet; readonly worksheet: WorksheetSnapshot };

/** What people see is checked; hidden sheets (last year's, lists) only where nothing else holds a record. */
function pairsToCheck({ worksheets }: WorkbookSnapshot, sheets: readonly ProgressSheet[]): readonly Pair[] {
  const pairs = sheets.flatMap((sheet, index) => {
    const worksheet = worksheets[index];
    return worksheet === undefined ? [] : [{ index, sheet, worksheet }];
  });
  const visible = pairs.filter(({ sheet }) => sheet.visible);
  return visible.some(({ sheet }) => sheet.records.length > 0) ? visible : pairs;
}

/** Checks a sheet, with what its last check left where that was the same sheet before an edit. */
function checkWith(pair: Pair, lastYear: readonly ProgressSheet[], { rules, memory }: Means): SheetCheck {
  const { index, sheet, worksheet } = pair;
  const before = memory.checkOf(index);
  const input = { sheet, worksheet, lastYear };
  const check = before === null ? checkSheet(input, rules) : recheckSheet(before, input, rules);
  memory.keepCheck(index, check);
  return check;
}

type Means = { readonly rules: readonly Rule[]; readonly memory: CheckMemory };

/**
 * Reads a workbook and runs every rule on it. The findings stand in the order of the sheets, rows and columns. A memory
 * belongs to one workbook, one plan and one list of rules, whose later states it makes cheap to check; it never changes
 * what is found.
 */
export function checkWorkbook(
  workbook: WorkbookSnapshot,
  { plan = emptyPlan, lastYear: lastYearsWorkbook }: CheckOptions = {},
  rules: readonly Rule[] = allRules,
  memory: CheckMemory = createMemory(),
): WorkbookCheck {
  const sheets = readWith(workbook, plan, memory);
  const lastYear = lastYearsWorkbook === undefined ? [] : readWorkbook(lastYearsWorkbook);
  const pairs = pairsToCheck(workbook, sheets);
  const checks = pairs.map((pair) => checkWith(pair, lastYear, { rules, memory }));
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
