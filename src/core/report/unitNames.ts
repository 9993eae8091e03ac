import type { ProgressSheet } from "../model/progress";
import { departmentHead, isDepartment, toKey } from "../text";
import { factsOfRecord } from "./recordFacts";

/**
 * Units that a workbook names with and without their 局, 部 or 委員会: the long name's key by the short one's, 保健福祉局保護課 by
 * 保護課. A name that units of two 局 share is none's.
 */
export type UnitNames = ReadonlyMap<string, string>;

const shortest = 3;

/** What is left of a name behind each of its 局, 部 and 委員会, the shortest first. */
function endsOf(key: string): readonly string[] {
  return [...key.matchAll(/局|部|委員会/gu)]
    .map(({ index, 0: outer }) => key.slice(index + outer.length))
    .filter((end) => end.length >= shortest)
    .reverse();
}

/** Whether all names are spellings of one: each the end of the longest. */
function areOne(names: readonly string[]): boolean {
  const longest = names.reduce((best, name) => (name.length > best.length ? name : best), "");
  return names.every((name) => longest.endsWith(name));
}

/** The names among a workbook's departments that mean the same unit. */
export function unitNamesOf(sheets: readonly Pick<ProgressSheet, "records">[]): UnitNames {
  const keys = new Set(sheets.flatMap(({ records }) => records.flatMap((one) => [...factsOfRecord(one).heads.keys()])));
  const longs = new Map<string, string[]>();
  for (const key of keys) for (const end of endsOf(key)) longs.set(end, [...(longs.get(end) ?? []), key]);
  const names = new Map<string, string>();
  for (const key of keys) {
    const short = endsOf(key).find((end) => keys.has(end) && areOne(longs.get(end) ?? []));
    if (short !== undefined) names.set(key, short);
  }
  return names;
}

/** The key under which a unit's spellings come together. */
export function unitKey(key: string, names: UnitNames): string {
  return names.get(key) ?? key;
}

/** Whether a unit, as a cell names it, is the department; with the 局 before one of the two names or not. */
export function isUnitOf(unit: string, department: string, names: UnitNames): boolean {
  if (isDepartment(unit, department)) return true;
  if (names.size === 0) return false;
  const key = (name: string): string => unitKey(toKey(name), names);
  return key(departmentHead(unit)) === key(department) || key(unit) === key(departmentHead(department));
}

/** The same where the workbook's names are not at hand: one may be the other with its 局 or 部 before it. */
export function mayBeUnitOf(unit: string, department: string): boolean {
  const [own, asked] = [toKey(departmentHead(unit)), toKey(departmentHead(department))];
  return isDepartment(unit, department) || endsOf(own).includes(asked) || endsOf(asked).includes(own);
}
