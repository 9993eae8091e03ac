import { findTags } from "../../xml/tags";
import { appendChild, type Element, readChildren } from "../xml/elements";
import { escapeAttribute } from "../xml/escapes";
import { placeForChild, workbookOrder } from "../xml/schemaOrder";
import { applySplices, type Splice } from "../xml/splices";
import { readPlainPart } from "./plainPart";
import { addRelationship, declareContentType, freePartName, OFFICE_RELATIONSHIPS } from "./relate";
import { listSheets, requireOpenStructure, type SheetPlace, type WorkbookFile } from "./workbookFile";

const WORKSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const EMPTY_SHEET =
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>';

/** The blank in the closing tag tells a view that was added from one that the file had: it is taken out again. */
export const ADDED_VIEWS = "<bookViews><workbookView/></bookViews >";

/** Adds an empty worksheet behind all others. Throws `protected` where none may be added. */
export function addSheet(workbook: WorkbookFile, name: string, isHidden: boolean): SheetPlace {
  requireOpenStructure(workbook);
  const { file, name: workbookName } = workbook;
  const index = listSheets(workbook).length;
  const folder = workbookName.slice(0, workbookName.lastIndexOf("/") + 1);
  const part = freePartName(file, `${folder}worksheets/sheet`, ".xml");
  file.setText(part, EMPTY_SHEET);
  const id = addRelationship(file, workbookName, "worksheet", part);
  declareContentType(file, part, WORKSHEET_TYPE);
  const { text, mask, root } = readPlainPart(file, workbookName, "workbook");
  const { children } = readChildren(mask, root.end);
  const hasPrefix = root.attributes.get("xmlns:r") === OFFICE_RELATIONSHIPS;
  const sheet = [
    `<sheet${hasPrefix ? "" : ` xmlns:r="${OFFICE_RELATIONSHIPS}"`} name="${escapeAttribute(name)}"`,
    ` sheetId="${String(nextSheetId(mask))}"${isHidden ? ' state="hidden"' : ""} r:id="${id}"/>`,
  ].join("");
  const list = children.find((child) => child.name === "sheets");
  const splices = list === undefined ? [] : [appendChild(text, list, sheet)];
  file.setText(workbookName, applySplices(text, [...splices, ...addView(children, root.end)]));
  return { name, index, part, isWorksheet: true };
}

function nextSheetId(mask: string): number {
  return findTags(mask, "sheet").reduce(
    (next, { attributes }) => Math.max(next, (Number(attributes.get("sheetId")) || 0) + 1),
    1,
  );
}

/** A worksheet's view belongs to a view of the workbook. */
function addView(children: readonly Element[], first: number): Splice[] {
  if (children.some(({ name }) => name === "bookViews")) return [];
  const place = placeForChild(children, workbookOrder, "bookViews", first);
  return [{ start: place, end: place, text: ADDED_VIEWS }];
}
