import type { CellRange } from "../../../core/model/cell";
import type { IndexSpan } from "../../../core/model/worksheet";
import { corrupt } from "../corrupt";
import { findTag, findTags, innerXml, isTrue } from "../xml/tags";
import { LAST_COLUMN_INDEX } from "../../../core/model/cell";
import { IndexSpans } from "./indexSpans";
import { parseArea } from "./reference";

/** Merged ranges, as written behind the rows. */
export function readMerges(tail: string): CellRange[] {
  const container = findTag(tail, "mergeCells");
  if (container === undefined) return [];
  return findTags(innerXml(tail, container), "mergeCell").map(({ attributes }) => {
    const range = parseArea(attributes.get("ref") ?? "");
    if (range === undefined) throw corrupt(`the merged range "${attributes.get("ref") ?? ""}" is none`);
    return range;
  });
}

/** Hidden columns, as written before the rows. A column of no width is as hidden as one that is marked so. */
export function readHiddenColumns(head: string): readonly IndexSpan[] {
  const spans = new IndexSpans();
  const container = findTag(head, "cols");
  if (container === undefined) return [];
  for (const { attributes } of findTags(innerXml(head, container), "col")) {
    const width = attributes.get("width");
    if (!isTrue(attributes.get("hidden")) && (width === undefined || Number(width) !== 0)) continue;
    const first = Number(attributes.get("min")) - 1;
    const last = Math.min(Number(attributes.get("max")) - 1, LAST_COLUMN_INDEX);
    if (!(first >= 0 && first <= last)) throw corrupt("a hidden column has no place");
    spans.add(first, last);
  }
  return spans.toSorted();
}

/** Whether rows without an element of their own are hidden ("hide all rows below"). */
export function hidesUnlistedRows(head: string): boolean {
  return isTrue(findTag(head, "sheetFormatPr")?.attributes.get("zeroHeight"));
}
