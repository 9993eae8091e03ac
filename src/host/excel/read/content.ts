import type { IndexSpan, RowSnapshot } from "../../../core/model";
import { isAnswerTooLarge } from "../hostErrors";
import { isSupported } from "../requirementSets";
import type { Pace } from "../runInExcel";
import { requestCells, toRows } from "./cells";
import { type Chunk, ChunkPlan } from "./chunkPlan";
import { type FrameDetails, noDetails, requestDetails } from "./frameDetails";
import type { SheetFrame } from "./listing";

/** What a worksheet holds. */
export type SheetContent = Omit<FrameDetails, "hiddenColumns"> & {
  readonly rows: readonly RowSnapshot[];
  readonly hiddenRows: readonly IndexSpan[];
  readonly hiddenColumns: readonly IndexSpan[];
};

/**
 * One batch for the content of all worksheets; several, one after the other, where it exceeds what the web answers at
 * once. What does not grow with the rows comes with the first.
 */
export async function readContent(
  context: Excel.RequestContext,
  frames: readonly SheetFrame[],
  pace: Pace,
): Promise<SheetContent[]> {
  const reader = new ContentReader(frames);
  while (!reader.isDone) {
    pace.step(reader.share);
    reader.request();
    try {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one batch each time up to the web's 5 MB
      await context.sync();
    } catch (error) {
      if (!isAnswerTooLarge(error) || !reader.shrink()) throw error;
      continue;
    }
    reader.accept();
  }
  pace.step(1);
  return reader.contents();
}

/** Asks for one batch after the other, and collects the answers. */
class ContentReader {
  private readonly plan: ChunkPlan;
  private readonly rows: readonly RowSnapshot[][];
  private readonly hiddenRows: readonly number[][];
  private details: readonly FrameDetails[] | undefined;
  /** What was asked for last. */
  private chunks: readonly Chunk[] = [];
  private blocks: readonly RequestedBlock[] = [];
  private readDetails: (() => FrameDetails[]) | undefined;
  private mustGoAlone = false;

  constructor(private readonly frames: readonly SheetFrame[]) {
    this.plan = new ChunkPlan(frames.flatMap(toChunk));
    this.rows = frames.map(() => []);
    this.hiddenRows = frames.map(() => []);
  }

  get isDone(): boolean {
    return this.details !== undefined && this.plan.isDone;
  }

  get share(): number {
    return this.plan.share;
  }

  request(): void {
    this.readDetails = this.details === undefined ? requestDetails(this.frames) : undefined;
    this.chunks = this.mustGoAlone ? [] : this.plan.next();
    this.blocks = this.chunks.map((chunk) => requestBlock(this.frames, chunk));
    this.mustGoAlone = false;
  }

  accept(): void {
    this.details ??= this.readDetails?.();
    this.plan.learn(this.blocks.map(({ cells }) => cells));
    for (const [index, block] of this.blocks.entries()) this.keep(block, this.chunks[index]?.sheetIndex ?? 0);
  }

  private keep({ cells, properties }: RequestedBlock, sheetIndex: number): void {
    for (const row of toRows(cells)) this.rows[sheetIndex]?.push(row);
    for (const [index, { rowHidden }] of (properties?.value ?? []).entries()) {
      if (rowHidden === true) this.hiddenRows[sheetIndex]?.push(cells.rowIndex + index);
    }
  }

  /** The answer was too large: asks for less next time; false where it cannot be less. */
  shrink(): boolean {
    this.mustGoAlone = this.details === undefined && this.chunks.length > 0;
    return this.plan.retry(this.chunks) || this.mustGoAlone;
  }

  contents(): SheetContent[] {
    return this.rows.map((rows, index) => {
      const { hiddenColumns, ...details } = this.details?.[index] ?? noDetails;
      const hiddenRows = toSpans(this.hiddenRows[index] ?? []);
      return { ...details, rows, hiddenRows, hiddenColumns: toSpans(hiddenColumns) };
    });
  }
}

function toChunk({ used }: SheetFrame, sheetIndex: number): Chunk[] {
  return used === undefined ? [] : [{ sheetIndex, range: used }];
}

type RequestedBlock = {
  readonly cells: Excel.Range;
  readonly properties: OfficeExtension.ClientResult<Excel.RowProperties[]> | undefined;
};

/** Which rows are hidden comes with their cells: it costs twenty bytes a row. */
function requestBlock(frames: readonly SheetFrame[], { sheetIndex, range }: Chunk): RequestedBlock {
  const sheet = frames[sheetIndex]?.sheet;
  if (sheet === undefined) throw new Error("a chunk of no worksheet");
  const cells = requestCells(sheet, range);
  return { cells, properties: isSupported("hiddenRows") ? cells.getRowProperties({ rowHidden: true }) : undefined };
}

/** Indices in their order, joined where they touch. */
function toSpans(indices: readonly number[]): IndexSpan[] {
  const spans: { first: number; last: number }[] = [];
  for (const index of indices) {
    const previous = spans.at(-1);
    if (previous?.last === index - 1) previous.last = index;
    else spans.push({ first: index, last: index });
  }
  return spans;
}
