import { remember } from "./remember";
import { toKey } from "./normalizeText";

const sectionBehindBlank = /^(?<head>.+?)[\s\u3000]+[(（]?[^\s\u3000]+(?:係|班|担当|グループ|チーム|[GＧ])[)）]?$/u;
const sectionInOneWord = /^(?<head>.+課)[(（]?[^課]+(?:係|班|担当|グループ|チーム)[)）]?$/u;

/** The 課 of a unit, without its 係: 健康課 健康係 → 健康課. A unit without a 係 is given back as it is. */
export const departmentHead: (unit: string) => string = remember((unit) => {
  const name = unit.trim();
  const match = sectionBehindBlank.exec(name) ?? sectionInOneWord.exec(name);
  return match?.groups?.["head"] ?? name;
});

/**
 * Whether a unit, as a cell names it, is the department: however its name is spread by blanks and line breaks, and
 * whether or not one of the two names the 係 as well. Two 係 of one 課 are two departments.
 */
export function isDepartment(unit: string, department: string): boolean {
  const [own, asked] = [toKey(unit), toKey(department)];
  return own === asked || toKey(departmentHead(unit)) === asked || own === toKey(departmentHead(department));
}
