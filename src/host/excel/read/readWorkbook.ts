import type { WorkbookSnapshot, WorksheetSnapshot } from "../../../core/model";
import type { HostOptions } from "../../WorkbookHost";
import { runInExcel } from "../runInExcel";
import { readContent, type SheetContent } from "./content";
import { listWorkbook, readFrames, type SheetFrame } from "./listing";
import { type ListSources, resolveList } from "./validationLists";

const visibilities = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

/**
 * Reads the workbook in three batches, whatever the number of worksheets and rows: what there is, where it is, and
 * what it is; the last becomes several where it exceeds what the web answers at once.
 */
export function readWorkbook(
  options: HostOptions & { readonly sheets?: readonly string[] },
): Promise<WorkbookSnapshot> {
  return runInExcel(options, async (context, pace) => {
    const listing = await listWorkbook(context, options.sheets);
    const { frames, stored } = await readFrames(context, listing, pace);
    const contents = await readContent(context, frames, pace);
    const rows = new Map(frames.map(({ sheet }, index) => [sheet.name.toLowerCase(), contents[index]?.rows]));
    const sources: ListSources = {
      rows: (name) => rows.get(name.toLowerCase()),
      definedName: (name) => listing.names.get(name.toLowerCase()),
    };
    return {
      worksheets: frames.flatMap((frame, index) => {
        const content = contents[index];
        return content === undefined ? [] : [toSnapshot(frame, content, sources)];
      }),
      customXml: stored.map(({ part, xml }) => ({ part, xml: xml.value })),
    };
  });
}

function toSnapshot({ sheet, printArea }: SheetFrame, content: SheetContent, sources: ListSources): WorksheetSnapshot {
  const { rows, merges, hiddenRows, hiddenColumns, lists } = content;
  return {
    name: sheet.name,
    visibility: visibilities[sheet.visibility],
    rows,
    merges,
    hiddenRows,
    hiddenColumns,
    validations: lists.map((list) => resolveList(list, sheet.name, sources)),
    printArea,
  };
}
