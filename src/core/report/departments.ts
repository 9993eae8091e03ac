import type { ProgressSheet } from "../model/progress";
import type { DepartmentSummary } from "../model/report";
import { isDepartment } from "../text";
import { factsOfRecord, type RecordFacts } from "./recordFacts";

/**
 * Which of a sheet's records are a department's: all of them where it is null, or where the sheet names no department at
 * all; a row that two departments share is of both.
 */
export function ownedFacts(records: readonly RecordFacts[], department: string | null): readonly RecordFacts[] {
  if (department === null || records.every(({ heads }) => heads.size === 0)) return records;
  return records.filter(({ subject }) => subject.departments.some((unit) => isDepartment(unit, department)));
}

/** A department's records of a sheet. */
export function ownedRecords(sheet: ProgressSheet, department: string | null): ProgressSheet["records"] {
  return ownedFacts(sheet.records.map(factsOfRecord), department).map(({ record }) => record);
}

/** The departments (課, without their 係) of the sheets in the order in which they first appear; a shared row counts for each. */
export function listDepartments(sheets: readonly (readonly RecordFacts[])[]): readonly DepartmentSummary[] {
  const byKey = new Map<string, { readonly name: string; records: number }>();
  for (const records of sheets) {
    for (const { heads } of records) {
      for (const [key, name] of heads) {
        const known = byKey.get(key);
        if (known === undefined) byKey.set(key, { name, records: 1 });
        else known.records += 1;
      }
    }
  }
  return [...byKey.values()];
}
