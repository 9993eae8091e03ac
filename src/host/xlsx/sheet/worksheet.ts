import type { CellRange } from "../../../core/model/cell";
import type { IndexSpan, RowSnapshot } from "../../../core/model/worksheet";
import { corrupt } from "../corrupt";
import type { Budget } from "../limits";
import { findTag } from "../xml/tags";
import type { CellContext } from "./cellReader";
import { SheetDataReader } from "./sheetData";
import { hidesUnlistedRows, readHiddenColumns, readMerges } from "./sheetFrame";
import { readStatedLists, type StatedList } from "./validations";

/** What a worksheet's own part tells. */
export type WorksheetPart = {
  readonly rows: readonly RowSnapshot[];
  readonly merges: readonly CellRange[];
  readonly hiddenRows: readonly IndexSpan[];
  readonly hiddenColumns: readonly IndexSpan[];
  readonly lists: readonly StatedList[];
};

/** Reads a worksheet's part. */
export function readWorksheet(xml: string, context: CellContext, budget: Budget): WorksheetPart {
  const sheetData = findTag(xml, "sheetData");
  if (sheetData === undefined) throw corrupt("a worksheet has no rows element");
  // Searches in the head must not run on through millions of cells.
  const head = xml.slice(0, sheetData.start);
  const options = { hidesUnlistedRows: hidesUnlistedRows(head), budget };
  const { rows, hiddenRows } = sheetData.isEmpty
    ? { rows: [], hiddenRows: [] }
    : new SheetDataReader(xml, context, options).read(sheetData.end);
  const tail = xml.slice(sheetData.isEmpty ? sheetData.end : xml.lastIndexOf("</sheetData"));
  const merges = readMerges(tail);
  const hiddenColumns = readHiddenColumns(head);
  const lists = readStatedLists(tail);
  budget.spend("ranges", merges.length + hiddenColumns.length);
  for (const { ranges } of lists) budget.spend("ranges", ranges.length);
  return { rows, merges, hiddenRows, hiddenColumns, lists };
}
