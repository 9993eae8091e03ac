import { readChildren } from "../xml/elements";
import { placeForChild, workbookOrder } from "../xml/schemaOrder";
import { applySplices } from "../xml/splices";
import { withAttributes } from "../xml/tagAttributes";
import { readPlainPart } from "./plainPart";
import { removePart } from "./relate";
import { relatedPart, type WorkbookFile } from "./workbookFile";

/**
 * Lets Excel and LibreOffice calculate all formulas when they open the file: results that depend on changed cells are
 * out of date until then.
 */
export function requireCalculation({ file, name }: WorkbookFile): void {
  const { text, mask, root } = readPlainPart(file, name, "workbook");
  const { children } = readChildren(mask, root.end);
  const present = children.find((child) => child.name === "calcPr");
  const place = placeForChild(children, workbookOrder, "calcPr", root.end);
  const { start, tagEnd } = present ?? { start: place, tagEnd: place };
  const tag = present === undefined ? "<calcPr/>" : text.slice(start, tagEnd);
  const changed = withAttributes(tag, "calcPr", { fullCalcOnLoad: "1" });
  file.setText(name, applySplices(text, [{ start, end: tagEnd, text: changed }]));
}

/**
 * Takes out the list of the order in which formulas were calculated: an entry for a cell that has no formula any more
 * makes Excel repair the file. The list is a cache, and Excel makes it anew.
 */
export function forgetCalculationOrder(workbook: WorkbookFile): void {
  const part = relatedPart(workbook, "calcChain");
  if (part !== undefined) removePart(workbook.file, workbook.name, part);
}
