import { type CellRange, rangeToA1 } from "../../core/model";
import { runInExcel } from "./runInExcel";

/** Shows the cells to the user and selects them. */
export function revealCells(sheetName: string, range: CellRange): Promise<void> {
  return runInExcel({}, async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    sheet.activate();
    sheet.getRange(rangeToA1(range)).select();
    await context.sync();
  });
}
