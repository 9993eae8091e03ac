import { toSheetName } from "../../../writtenSheet";
import { removeSheet } from "../package/removeSheet";
import {
  listDefinedNames,
  listSheets,
  requireEditable,
  type SheetPlace,
  type WorkbookFile,
} from "../package/workbookFile";
import { isOwnSheet } from "./writeWorksheet";

/** Takes out every worksheet that was written from a draft of this name; gives their names. */
export function removeWritten(workbook: WorkbookFile, draftName: string): readonly string[] {
  const removed: string[] = [];
  // Each removal moves the places of the others, so they are looked up anew.
  for (let sheet = findWritten(workbook, draftName); sheet !== undefined; sheet = findWritten(workbook, draftName)) {
    if (removed.length === 0) requireEditable(workbook);
    removeSheet(workbook, sheet);
    removed.push(sheet.name);
  }
  return removed;
}

function findWritten(workbook: WorkbookFile, draftName: string): SheetPlace | undefined {
  const wanted = toSheetName(draftName).toLowerCase();
  const names = listDefinedNames(workbook);
  return listSheets(workbook).find((sheet) => {
    const name = sheet.name.toLowerCase().replace(/ \(\d+\)$/u, "");
    return (name === wanted || sheet.name.toLowerCase() === wanted) && isOwnSheet(names, sheet);
  });
}
