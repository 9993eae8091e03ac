import { corrupt } from "../../corrupt";
import { findTag, isTrue } from "../../xml/tags";
import type { EditablePackage } from "./editablePackage";
import { readPlainPart } from "./plainPart";
import { type Element, readChildren } from "../xml/elements";

/** A worksheet's part without its rows: what stands before and behind them, by element. */
export type SheetFrame = {
  readonly text: string;
  readonly mask: string;
  /** Place behind the root's opening tag. */
  readonly first: number;
  /** `<sheetData>` itself among them. */
  readonly children: readonly Element[];
  readonly sheetData: Element;
  readonly isProtected: boolean;
};

/** Reads the frame; what it costs does not depend on the number of cells. */
export function readSheetFrame(file: EditablePackage, part: string): SheetFrame {
  const { text, mask, root } = readPlainPart(file, part, "worksheet");
  const tag = findTag(mask, "sheetData", root.end);
  if (tag === undefined) throw corrupt("a worksheet has no rows element");
  const close = tag.isEmpty ? tag.end : mask.lastIndexOf("</sheetData");
  if (close < 0) throw corrupt("the rows of a worksheet are cut off");
  const end = tag.isEmpty ? tag.end : mask.indexOf(">", close) + 1;
  const sheetData = { name: "sheetData", start: tag.start, tagEnd: tag.end, close, end };
  // The head ends with the rows, as if they closed its parent.
  const head = readChildren(`${mask.slice(0, tag.start)}</`, root.end).children;
  const tail = readChildren(mask, end).children;
  const protection = tail.find(({ name }) => name === "sheetProtection");
  const protectionTag = protection && findTag(text.slice(protection.start, protection.tagEnd), "sheetProtection");
  return {
    text,
    mask,
    first: root.end,
    children: [...head, sheetData, ...tail],
    sheetData,
    isProtected: isTrue(protectionTag?.attributes.get("sheet")),
  };
}
