export { isDash, normalizeText, toKey } from "./normalizeText";
export { findYears, parseFiscalYear, westernYear, withoutYears, type YearMention } from "./fiscalYear";
export { toEraYear } from "./eras";
export { departmentHabit, looksLikeDepartment, splitDepartments, type DepartmentHabit } from "./departments";
export { remember } from "./remember";
