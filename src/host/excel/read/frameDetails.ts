import { type CellRange, rangeToA1 } from "../../../core/model";
import { isSupported } from "../requirementSets";
import { requestAreas, type SheetFrame, toAreas } from "./listing";
import { requestLists, type StatedList } from "./validationLists";

/** What of a worksheet does not grow with its rows; empty where this Excel cannot tell. */
export type FrameDetails = {
  readonly merges: readonly CellRange[];
  /** Indices in their order. */
  readonly hiddenColumns: readonly number[];
  readonly lists: readonly StatedList[];
};

export const noDetails: FrameDetails = { merges: [], hiddenColumns: [], lists: [] };

/** Asks for the details of all worksheets; gives the way to read the answer after the next batch. */
export function requestDetails(frames: readonly SheetFrame[]): () => FrameDetails[] {
  const readers = frames.map((frame) => {
    const readMerges = requestMerges(frame);
    const readColumns = requestHiddenColumns(frame);
    const readLists = requestLists(frame.sheet, frame.validated);
    return () => ({ merges: readMerges(), hiddenColumns: readColumns(), lists: readLists() });
  });
  return () => readers.map((read) => read());
}

function requestMerges({ sheet, extent }: SheetFrame): () => readonly CellRange[] {
  if (extent === undefined || !isSupported("mergedAreas")) return () => [];
  const merged = requestAreas(sheet.getRange(rangeToA1(extent)).getMergedAreasOrNullObject());
  return () => toAreas(merged);
}

function requestHiddenColumns({ sheet, used }: SheetFrame): () => readonly number[] {
  if (used === undefined || !isSupported("hiddenRows")) return () => [];
  const row = sheet.getRange(rangeToA1({ top: 0, left: 0, bottom: 0, right: used.right }));
  const columns = row.getColumnProperties({ columnHidden: true });
  return () => columns.value.flatMap(({ columnHidden }, index) => (columnHidden === true ? [index] : []));
}
