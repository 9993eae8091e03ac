import { HostError } from "../../../WorkbookHost";
import { findTag } from "../../xml/tags";
import type { SheetFrame } from "../package/sheetFrame";
import { type Element, readChildren } from "../xml/elements";
import { AttributeScanner } from "../../xml/attributes";
import { startsElement } from "../../sheet/stringItem";
import { toColumnIndex } from "../../../../core/model/cell";

/** Where a row stands; `element` is undefined where the row is not in the file, and would have to stand at `place`. */
export type RowPlace = { readonly rowIndex: number; readonly place: number; readonly element: Element | undefined };

/** A cell with its column. */
export type CellPlace = { readonly columnIndex: number; readonly element: Element };

/**
 * Finds rows by their indices, which are in ascending order. Throws `unsupported` where the rows of the file are not
 * in order: where a new row would belong is then a matter of opinion.
 */
export function findRows({ mask, sheetData }: SheetFrame, wanted: readonly number[]): RowPlace[] {
  const places: RowPlace[] = [];
  let rowIndex = -1;
  for (let at = nextTag(mask, sheetData.tagEnd); at < sheetData.close;) {
    const element = readRow(mask, at);
    const index = readRowIndex(mask, element, rowIndex + 1);
    if (!(index > rowIndex)) throw new HostError("unsupported", "the rows of a worksheet are not in order");
    rowIndex = index;
    for (let next = wanted[places.length]; next !== undefined && next <= rowIndex; next = wanted[places.length]) {
      places.push({ rowIndex: next, place: at, element: next === rowIndex ? element : undefined });
    }
    if (places.length === wanted.length) return places;
    at = nextTag(mask, element.end);
  }
  const rest = wanted.slice(places.length);
  return [...places, ...rest.map((next) => ({ rowIndex: next, place: sheetData.close, element: undefined }))];
}

/** The cells of a row from left to right; throws `unsupported` where they are not in order. */
export function readCells(mask: string, row: Element): CellPlace[] {
  if (row.close === row.end) return [];
  let columnIndex = -1;
  return readChildren(mask, row.tagEnd)
    .children.filter(({ name }) => name === "c")
    .map((element) => {
      const reference = findTag(mask.slice(element.start, element.tagEnd), "c")?.attributes.get("r");
      const index = reference === undefined ? columnIndex + 1 : toColumnIndex(reference.replace(/\d+$/u, ""));
      if (!(index > columnIndex)) throw new HostError("unsupported", "the cells of a row are not in order");
      columnIndex = index;
      return { columnIndex, element };
    });
}

function nextTag(mask: string, from: number): number {
  const at = mask.indexOf("<", from);
  return at < 0 ? mask.length : at;
}

/** Rows do not contain each other, so that the next closing tag is the row's own. */
function readRow(mask: string, start: number): Element {
  if (!startsElement(mask, start, "row")) throw new HostError("unsupported", "something else stands between the rows");
  const scanner = new AttributeScanner(mask);
  scanner.at = start + 4;
  while (scanner.next());
  const tagEnd = scanner.at;
  if (scanner.isEmpty) return { name: "row", start, tagEnd, close: tagEnd, end: tagEnd };
  const close = mask.indexOf("</row", tagEnd);
  if (close < 0) throw new HostError("unsupported", "a row is cut off");
  return { name: "row", start, tagEnd, close, end: mask.indexOf(">", close) + 1 };
}

/** A row without number of its own is numbered by its first cell, or follows the row before. */
function readRowIndex(mask: string, { start, tagEnd, close }: Element, following: number): number {
  const own = findTag(mask.slice(start, tagEnd), "row")?.attributes.get("r");
  if (own !== undefined) return Number(own) - 1;
  const first = close > tagEnd ? findTag(mask.slice(tagEnd, close), "c")?.attributes.get("r") : undefined;
  const digits = /\d+$/u.exec(first ?? "")?.[0];
  return digits === undefined ? following : Number(digits) - 1;
}
