export { isDash, normalizeText, toKey } from "./normalizeText";
export { findYears, parseFiscalYear, westernYear, withoutYears, type YearMention } from "./fiscalYear";
export { toEraYear } from "./eras";
export { departmentHabit, looksLikeDepartment, splitDepartments, type DepartmentHabit } from "./departments";
export { createKeeper, type Keeper } from "./keeper";
export { cutLike, piecesOf, rememberFlatMap, rememberMap } from "./pieces";
export { remember, rememberIn, rememberOf } from "./remember";
export { departmentHead, isDepartment } from "./departmentHead";
