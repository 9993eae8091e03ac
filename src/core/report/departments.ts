import type { ProgressSheet } from "../model/progress";
import type { DepartmentSummary } from "../model/report";
import { factsOfRecord, type RecordFacts } from "./recordFacts";
import { isUnitOf, unitKey, type UnitNames } from "./unitNames";

/** Whose records are wanted (all of them where it is null), and which names of the workbook mean the same unit. */
export type Ownership = { readonly department: string | null; readonly names: UnitNames };

/**
 * Which of a sheet's records are a department's: all of them where it is null, or where the sheet names no department at
 * all; a row that two departments share is of both.
 */
export function ownedFacts(records: readonly RecordFacts[], { department, names }: Ownership): readonly RecordFacts[] {
  if (department === null || records.every(({ heads }) => heads.size === 0)) return records;
  return records.filter(({ subject }) => subject.departments.some((unit) => isUnitOf(unit, department, names)));
}

/** A department's records of a sheet. */
export function ownedRecords(sheet: ProgressSheet, ownership: Ownership): ProgressSheet["records"] {
  return ownedFacts(sheet.records.map(factsOfRecord), ownership).map(({ record }) => record);
}

/**
 * The departments (課, without their 係) of the sheets in the order in which they first appear, each by its shortest name;
 * a shared row counts for each.
 */
export function listDepartments(
  sheets: readonly (readonly RecordFacts[])[],
  names: UnitNames,
): readonly DepartmentSummary[] {
  const byKey = new Map<string, DepartmentSummary>();
  for (const { heads } of sheets.flat()) {
    for (const [key, name] of shortHeads(heads, names)) {
      const known = byKey.get(key) ?? { name, records: 0 };
      const isShorter = names.size > 0 && name.length < known.name.length;
      byKey.set(key, { name: isShorter ? name : known.name, records: known.records + 1 });
    }
  }
  return [...byKey.values()];
}

/** A record's departments by the key of their unit: one that it names twice is one. */
function shortHeads(heads: RecordFacts["heads"], names: UnitNames): RecordFacts["heads"] {
  if (names.size === 0) return heads;
  return new Map([...heads].map(([key, name]) => [unitKey(key, names), name]));
}
