export { checkSheet, meetsRequirements, recheckSheet, type SheetCheck, type SheetInput } from "./checkSheet";
export { checkWorkbook, readWorkbook, type CheckOptions, type WorkbookCheck } from "./checkWorkbook";
