export { changedCells } from "./changedCells";
export { checkSheet, recheckSheet } from "./checkSheet";
export { checkWorkbook, readWorkbook, type WorkbookCheck } from "./checkWorkbook";
export { openSession, patchWorkbook, updateSession, type CheckSession } from "./session";
