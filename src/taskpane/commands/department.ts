import type { CheckReport } from "../../core/model";
import type { Preferences } from "../environment";
import { preferenceKeys } from "./context";

/** A department, the secretariat (null), or nobody who was asked yet (undefined). */
export type RememberedDepartment = string | null | undefined;

/** The answer to 「あなたの課は？」 that was given before, in this workbook or another. */
export function readDepartment(preferences: Preferences): RememberedDepartment {
  const text = preferences.read(preferenceKeys.department);
  if (text === null) return undefined;
  return text.startsWith("=") ? text.slice(1) : null;
}

export function rememberDepartment(preferences: Preferences, department: string | null): void {
  preferences.write(preferenceKeys.department, department === null ? "*" : `=${department}`);
}

/** Whether the person has to be asked: there is a choice, and the answer of before is none of them. */
export function mustAsk({ departments }: Pick<CheckReport, "departments">, remembered: RememberedDepartment): boolean {
  if (departments.length < 2 || remembered === null) return false;
  return !departments.some(({ name }) => name === remembered);
}
