export { checkSheet, recheckSheet } from "./checkSheet";
export { checkWorkbook, readWorkbook, type WorkbookCheck } from "./checkWorkbook";
