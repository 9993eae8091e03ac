import type { Finding } from "../model/finding";
import type { ColumnRole, ProgressRecord, ProgressSheet } from "../model/progress";
import type { WorksheetSnapshot } from "../model/worksheet";
import type { Rule, RuleMeta } from "../rules/defineRule";
import { factsOf, type SheetFacts } from "../rules/facts/sheetFacts";
import { rules as allRules } from "../rules/index";
import { rememberFlatMap, rememberOf } from "../text";
import { settleFindings } from "./settleFindings";

/** What is checked: a sheet as read, its worksheet, and last year's sheets where they are known. */
export type SheetInput = {
  readonly sheet: ProgressSheet;
  readonly worksheet: WorksheetSnapshot;
  readonly lastYear?: readonly ProgressSheet[];
};

/** A sheet's check, kept so that the next one need look at the changed rows only. */
export type SheetCheck = {
  readonly sheet: ProgressSheet;
  readonly facts: SheetFacts;
  /** What the row rules found, by record: valid as long as the record and the facts stay the same. */
  readonly byRecord: ReadonlyMap<ProgressRecord, readonly Finding[]>;
  readonly findings: readonly Finding[];
  readonly rulesRun: readonly string[];
};

/** Roles of records' cells that none of the columns has. */
const ownRoles = rememberOf((columns: ProgressSheet["columns"]) => {
  const known = new Set(columns.map(({ role }) => role));
  return rememberFlatMap(({ fields }: ProgressRecord): readonly ColumnRole[] =>
    fields.map(({ role }) => role).filter((role) => !known.has(role)),
  );
});

/** The roles of the sheet's columns, and of its cells: a column may hold the target above the actual (上段：目標　下段：実績). */
function rolesOf({ columns, records }: ProgressSheet): ReadonlySet<ColumnRole> {
  return new Set([...columns.map(({ role }) => role), ...ownRoles(columns)(records)]);
}

/** Whether the sheet has the columns that the rule looks at. */
function meetsRequirements({ requires }: RuleMeta, present: ReadonlySet<ColumnRole>): boolean {
  const { allOf = [], anyOf = [] } = requires;
  return allOf.every((role) => present.has(role)) && (anyOf.length === 0 || anyOf.some((role) => present.has(role)));
}

function applicable(sheet: ProgressSheet, rules: readonly Rule[]): readonly Rule[] {
  if (sheet.kind === "other" || sheet.records.length === 0) return [];
  const roles = rolesOf(sheet);
  return rules.filter(
    ({ meta, checkSheet: onSheet, checkWorkbook }) =>
      (checkWorkbook === null || onSheet !== null) && meetsRequirements(meta, roles),
  );
}

type Reuse = Pick<SheetCheck, "facts" | "byRecord" | "rulesRun">;

/** Whether the row rules would say the same of the same record. */
function holds({ facts, rulesRun }: Reuse, now: Pick<Reuse, "facts" | "rulesRun">): boolean {
  return JSON.stringify([facts, rulesRun]) === JSON.stringify([now.facts, now.rulesRun]);
}

function run(input: SheetInput, rules: readonly Rule[], reuse: Reuse | null): SheetCheck {
  const { sheet, worksheet, lastYear = [] } = input;
  const facts = factsOf(sheet);
  const ran = applicable(sheet, rules);
  const rulesRun = ran.map(({ id }) => id);
  const known = reuse !== null && holds(reuse, { facts, rulesRun }) ? reuse.byRecord : null;
  const checkRecord = (record: ProgressRecord): readonly Finding[] =>
    known?.get(record) ?? ran.flatMap(({ checkRow }) => checkRow?.({ record, facts }) ?? []);
  const byRecord = new Map(sheet.records.map((record) => [record, checkRecord(record)] as const));
  const onSheet = ran.flatMap(({ checkSheet: check }) => check?.({ sheet, facts, worksheet, lastYear }) ?? []);
  const findings = settleFindings([...[...byRecord.values()].flat(), ...onSheet]);
  return { sheet, facts, byRecord, findings, rulesRun };
}

/** Runs every rule on one sheet. */
export function checkSheet(input: SheetInput, rules: readonly Rule[] = allRules): SheetCheck {
  return run(input, rules, null);
}

/**
 * Checks a changed sheet again: row rules look only at records that are not the very objects checked before, sheet
 * rules at all of them. If a change alters the sheet's facts, everything is checked anew; the list is always that of
 * a full check with the same rules.
 */
export function recheckSheet(before: SheetCheck, input: SheetInput, rules: readonly Rule[] = allRules): SheetCheck {
  return run(input, rules, before);
}
