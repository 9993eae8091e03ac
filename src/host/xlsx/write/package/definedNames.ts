import { findTag } from "../../xml/tags";
import { appendChild, type Element, readChildren } from "../xml/elements";
import { escapeAttribute, escapeElementText } from "../xml/escapes";
import { placeForChild, workbookOrder } from "../xml/schemaOrder";
import { applySplices } from "../xml/splices";
import { readPlainPart } from "./plainPart";
import type { WorkbookFile } from "./workbookFile";

/** A name for one worksheet only. */
export type SheetName = { readonly name: string; readonly formula: string; readonly isHidden?: boolean };

/** Sets names of a worksheet in place of those of the same name and of Excel's own (print area, filter …). */
export function setSheetNames({ file, name }: WorkbookFile, sheetIndex: number, names: readonly SheetName[]): void {
  const { text, mask, root } = readPlainPart(file, name, "workbook");
  const { children } = readChildren(mask, root.end);
  const list = children.find((child) => child.name === "definedNames");
  const present = list === undefined || list.close === list.end ? [] : readChildren(mask, list.tagEnd).children;
  const replaced = new Set(names.map((entry) => entry.name.toLowerCase()));
  const gone = present.filter((element) => {
    const attributes = findTag(text.slice(element.start, element.tagEnd), "definedName")?.attributes;
    const own = attributes?.get("name")?.toLowerCase() ?? "";
    return attributes?.get("localSheetId") === String(sheetIndex) && (own.startsWith("_xlnm.") || replaced.has(own));
  });
  const added = names.map((entry) => definedNameXml(entry, sheetIndex)).join("");
  file.setText(
    name,
    applySplices(text, [
      ...gone.map(({ start, end }) => ({ start, end, text: "" })),
      list === undefined ? newList(children, root.end, added) : appendChild(text, list, added),
    ]),
  );
}

function newList(
  children: readonly Element[],
  first: number,
  added: string,
): { readonly start: number; readonly end: number; readonly text: string } {
  const place = placeForChild(children, workbookOrder, "definedNames", first);
  return { start: place, end: place, text: `<definedNames>${added}</definedNames>` };
}

function definedNameXml({ name, formula, isHidden }: SheetName, sheetIndex: number): string {
  const hidden = isHidden === true ? ' hidden="1"' : "";
  return `<definedName name="${escapeAttribute(name)}" localSheetId="${String(sheetIndex)}"${hidden}>${escapeElementText(formula)}</definedName>`;
}
