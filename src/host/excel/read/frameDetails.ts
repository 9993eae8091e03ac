import type { CellRange, IndexSpan } from "../../../core/model";
import { isSupported } from "../requirementSets";
import { requestAreas, toAreas } from "./listing";

/** Merges and what is hidden; empty where this Excel cannot tell. */
export type FrameDetails = {
  readonly merges: readonly CellRange[];
  readonly hiddenRows: readonly IndexSpan[];
  readonly hiddenColumns: readonly IndexSpan[];
};

/**
 * Asks for merges and hidden rows of a worksheet, at a cost that does not depend on its number of rows: hidden is what
 * the visible areas leave out. Gives the way to read the answer after the next batch.
 */
export function requestDetails(sheet: Excel.Worksheet, extent: CellRange, address: string): () => FrameDetails {
  const range = sheet.getRange(address);
  const merged = isSupported("mergedAreas") ? requestAreas(range.getMergedAreasOrNullObject()) : undefined;
  if (!isSupported("specialCells")) {
    return () => ({ merges: toAreas(merged), hiddenRows: [], hiddenColumns: [] });
  }
  range.load("rowHidden,columnHidden");
  const visible = requestAreas(range.getSpecialCellsOrNullObject("Visible"));
  return () => {
    const areas = toAreas(visible);
    // The answers of a range are booleans, or null where its rows differ; the typings leave the null out.
    const { rowHidden, columnHidden } = range as { rowHidden: boolean | null; columnHidden: boolean | null };
    return {
      merges: toAreas(merged),
      hiddenRows: toHidden(rowHidden, areas.map(rowsOf), { first: extent.top, last: extent.bottom }),
      hiddenColumns: toHidden(columnHidden, areas.map(columnsOf), { first: extent.left, last: extent.right }),
    };
  };
}

function rowsOf({ top, bottom }: CellRange): IndexSpan {
  return { first: top, last: bottom };
}

function columnsOf({ left, right }: CellRange): IndexSpan {
  return { first: left, last: right };
}

/** Where no cell is visible, either all rows or all columns are hidden: the other answer is then without a base. */
function toHidden(answer: boolean | null, visible: readonly IndexSpan[], all: IndexSpan): IndexSpan[] {
  if (answer !== null) return answer ? [all] : [];
  return visible.length === 0 ? [] : complement(visible, all);
}

/** What the spans leave out. */
function complement(spans: readonly IndexSpan[], all: IndexSpan): IndexSpan[] {
  const gaps: IndexSpan[] = [];
  let next = all.first;
  for (const { first, last } of [...spans].sort((a, b) => a.first - b.first)) {
    if (first > next) gaps.push({ first: next, last: first - 1 });
    next = Math.max(next, last + 1);
  }
  if (next <= all.last) gaps.push({ first: next, last: all.last });
  return gaps;
}
