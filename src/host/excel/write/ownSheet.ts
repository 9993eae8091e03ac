import { ExcelUtilities } from "@microsoft/office-js-helpers";
import { requestWritable } from "../readOnly";
import { freeSheetName, toSheetName, WRITTEN_SHEET_NAME } from "../../writtenSheet";

/**
 * A worksheet that may be written: a new one, or one of the same name that was written before, emptied. A worksheet of
 * the user's is never touched: a name that it has is avoided.
 */
export async function openOwnSheet(
  context: Excel.RequestContext,
  wanted: string,
): Promise<{ sheet: Excel.Worksheet; name: string }> {
  const requireWritable = requestWritable(context);
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  requireWritable();
  const written = worksheets.items.map((sheet) => {
    const name = sheet.names.getItemOrNullObject(WRITTEN_SHEET_NAME);
    name.load("formula");
    return { sheet, name };
  });
  await context.sync();
  const foreign = written.filter(({ sheet, name }) => name.isNullObject || name.formula !== toFormula(sheet.name));
  const name = freeSheetName(
    toSheetName(wanted),
    foreign.map(({ sheet }) => sheet.name),
  );
  // Only emptied (clearOnly): the function would otherwise delete the worksheet, and all that refers to it.
  const sheet = await ExcelUtilities.forceCreateSheet(context.workbook, name, true);
  const isNew = !written.some((other) => other.sheet.name.toLowerCase() === name.toLowerCase());
  if (isNew) sheet.names.add(WRITTEN_SHEET_NAME, toFormula(name)).visible = false;
  return { sheet, name };
}

/** What marks a worksheet as written under a name. */
function toFormula(name: string): string {
  return `="${name.replaceAll('"', '""')}"`;
}
