import { rangeToA1, type CellRange, type WorksheetDraft } from "../../../../core/model";
import { buildListSheet } from "../../../longLists";
import { HostError } from "../../../WorkbookHost";
import { freeSheetName, quoteSheetName, toSheetName, WRITTEN_SHEET_NAME } from "../../../writtenSheet";
import { relationshipsPart } from "../../parts/partName";
import type { DefinedName } from "../../workbookPart";
import { addSheet } from "../package/addSheet";
import { forgetCalculationOrder, requireCalculation } from "../package/calculation";
import { type SheetName, setSheetNames } from "../package/definedNames";
import { readSheetFrame } from "../package/sheetFrame";
import {
  listDefinedNames,
  listSheets,
  requireEditable,
  type SheetPlace,
  type WorkbookFile,
} from "../package/workbookFile";
import { DraftStyles } from "../styles/draftStyles";
import { StyleSheet } from "../styles/styleSheet";
import { worksheetXml } from "./worksheetXml";

/**
 * Writes a draft as a worksheet and gives its name. A worksheet of the name is replaced, in its place, only where this
 * program wrote it and nobody renamed it; else the draft becomes 「名前 (2)」. Throws `protected` and `unsupported`.
 */
export function writeWorksheet(workbook: WorkbookFile, draft: WorksheetDraft): string {
  requireEditable(workbook);
  return writeSheet(workbook, draft, false);
}

function writeSheet(workbook: WorkbookFile, draft: WorksheetDraft, isHidden: boolean): string {
  const sheets = listSheets(workbook);
  const definedNames = listDefinedNames(workbook);
  const own = sheets.filter((sheet) => isOwnSheet(definedNames, sheet));
  const taken = sheets.filter((sheet) => !own.includes(sheet)).map(({ name }) => name);
  const name = freeSheetName(toSheetName(draft.name), taken);
  const present = own.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  const lists = buildListSheet(draft, toSheetName(`選択肢 ${name}`));
  const sheet = present === undefined ? addSheet(workbook, name, isHidden) : clearSheet(workbook, present);
  const listSheet = lists === undefined ? "" : writeSheet(workbook, lists, true);
  const styles = new StyleSheet(workbook);
  const options = { isFirst: sheets.length === 0 && !isHidden, listSheet };
  workbook.file.setText(sheet.part, worksheetXml(draft, new DraftStyles(styles, draft.styles), options));
  styles.save();
  setSheetNames(workbook, sheet.index, sheetNames(sheet.name, draft));
  if (draft.cells.some(({ value }) => value.kind === "formula")) {
    forgetCalculationOrder(workbook);
    requireCalculation(workbook);
  }
  return sheet.name;
}

/** Whether this program wrote the worksheet under the name that it still has. */
export function isOwnSheet(names: readonly DefinedName[], { name, index, isWorksheet }: SheetPlace): boolean {
  const marker = names.find((entry) => entry.name === WRITTEN_SHEET_NAME && entry.sheetIndex === index);
  return isWorksheet && marker?.formula.trim() === textFormula(name);
}

/** What belonged to the former content goes with it: pictures, comments, tables. */
function clearSheet(workbook: WorkbookFile, sheet: SheetPlace): SheetPlace {
  if (readSheetFrame(workbook.file, sheet.part).isProtected) {
    throw new HostError("protected", `the worksheet ${sheet.name} is protected`);
  }
  const relationships = relationshipsPart(sheet.part);
  if (workbook.file.has(relationships)) workbook.file.remove(relationships);
  forgetCalculationOrder(workbook);
  return sheet;
}

function sheetNames(name: string, { print }: WorksheetDraft): SheetName[] {
  const sheet = quoteSheetName(name);
  const marker = { name: WRITTEN_SHEET_NAME, formula: textFormula(name), isHidden: true };
  const { printArea, titleRows } = print ?? {};
  const area = printArea && { name: "_xlnm.Print_Area", formula: `${sheet}!${absolute(printArea)}` };
  const titles = titleRows && {
    name: "_xlnm.Print_Titles",
    formula: `${sheet}!$${String(titleRows.first + 1)}:$${String(titleRows.last + 1)}`,
  };
  return [marker, area, titles].filter((entry) => entry !== undefined);
}

function textFormula(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function absolute(range: CellRange): string {
  return rangeToA1(range).replaceAll(/(?<letters>[A-Z]+)(?<digits>\d+)/gu, "$$$<letters>$$$<digits>");
}
