import { type CellPatch, type CellRange, type RowSnapshot } from "../../../core/model";
import { requireFewCells, toPatches } from "../../cellPatches";
import type { HostOptions } from "../../WorkbookHost";
import { isAnswerTooLarge } from "../hostErrors";
import { runInExcel } from "../runInExcel";
import { requestCells, toRows } from "./cells";
import { ChunkPlan } from "./chunkPlan";

/** Reads the cells of a rectangle: one batch, or several where it exceeds what the web answers at once. */
export function readCells(sheetName: string, range: CellRange, options: HostOptions): Promise<readonly CellPatch[]> {
  return runInExcel(options, async (context, pace) => {
    requireFewCells(range);
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const plan = new ChunkPlan([{ sheetIndex: 0, range }]);
    const rows: RowSnapshot[] = [];
    while (!plan.isDone) {
      pace.step(plan.share);
      const chunks = plan.next();
      const blocks = chunks.map((chunk) => requestCells(sheet, chunk.range));
      try {
        // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one batch each time up to the web's 5 MB
        await context.sync();
      } catch (error) {
        if (!isAnswerTooLarge(error) || !plan.retry(chunks)) throw error;
        continue;
      }
      plan.learn(blocks);
      for (const block of blocks) rows.push(...toRows(block));
    }
    pace.step(1);
    return toPatches(sheetName, range, rows);
  });
}
