import { type CellAddress, parseA1, rangeToA1 } from "../../../../core/model/cell";
import { findTag } from "../../xml/tags";
import type { SheetFrame } from "../package/sheetFrame";
import type { Splice } from "../xml/splices";
import { withAttributes } from "../xml/tagAttributes";

/** What a worksheet says of its extent is a hint, but some readers stop at it: it grows with new cells. */
export function growDimension({ mask, text, children }: SheetFrame, cells: readonly CellAddress[]): Splice[] {
  const element = children.find(({ name }) => name === "dimension");
  if (element === undefined) return [];
  const tag = text.slice(element.start, element.tagEnd);
  const ref = findTag(mask.slice(element.start, element.tagEnd), "dimension")?.attributes.get("ref") ?? "";
  const grown = growReference(ref, cells);
  return grown === ref
    ? []
    : [{ start: element.start, end: element.tagEnd, text: withAttributes(tag, "dimension", { ref: grown }) }];
}

function growReference(reference: string, cells: readonly CellAddress[]): string {
  const range = parseA1(reference);
  if (range === undefined) return reference;
  return rangeToA1(
    cells.reduce(
      ({ top, left, bottom, right }, { rowIndex, columnIndex }) => ({
        top: Math.min(top, rowIndex),
        left: Math.min(left, columnIndex),
        bottom: Math.max(bottom, rowIndex),
        right: Math.max(right, columnIndex),
      }),
      range,
    ),
  );
}
