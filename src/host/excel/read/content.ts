import { rangeToA1, type RowSnapshot } from "../../../core/model";
import { excelCode } from "../hostErrors";
import type { Pace } from "../runInExcel";
import { toRows } from "./cells";
import { type Chunk, ChunkPlan } from "./chunkPlan";
import { type FrameDetails, requestDetails } from "./frameDetails";
import type { SheetFrame } from "./listing";
import { requestLists, type StatedList } from "./validationLists";

/** What a worksheet holds. */
export type SheetContent = FrameDetails & {
  readonly rows: readonly RowSnapshot[];
  readonly lists: readonly StatedList[];
};

type Details = FrameDetails & { readonly lists: readonly StatedList[] };

const noDetails: Details = { merges: [], hiddenRows: [], hiddenColumns: [], lists: [] };

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
      if (!isTooLarge(error) || !reader.shrink()) throw error;
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
  private details: readonly Details[] | undefined;
  /** What was asked for last. */
  private chunks: readonly Chunk[] = [];
  private blocks: readonly Excel.Range[] = [];
  private readDetails: (() => Details[]) | undefined;
  private mustGoAlone = false;

  constructor(private readonly frames: readonly SheetFrame[]) {
    this.plan = new ChunkPlan(frames.flatMap(toChunk));
    this.rows = frames.map(() => []);
  }

  get isDone(): boolean {
    return this.details !== undefined && this.plan.isDone;
  }

  get share(): number {
    return this.plan.share;
  }

  request(): void {
    this.readDetails = this.details === undefined ? requestAllDetails(this.frames) : undefined;
    this.chunks = this.mustGoAlone ? [] : this.plan.next();
    this.blocks = this.chunks.map((chunk) => requestBlock(this.frames, chunk));
    this.mustGoAlone = false;
  }

  accept(): void {
    this.details ??= this.readDetails?.();
    this.plan.learn(this.blocks);
    for (const [index, block] of this.blocks.entries()) {
      this.rows[this.chunks[index]?.sheetIndex ?? 0]?.push(...toRows(block));
    }
  }

  /** The answer was too large: asks for less next time; false where it cannot be less. */
  shrink(): boolean {
    this.mustGoAlone = this.details === undefined && this.chunks.length > 0;
    return this.plan.retry(this.chunks) || this.mustGoAlone;
  }

  contents(): SheetContent[] {
    return this.rows.map((rows, index) => ({ ...(this.details?.[index] ?? noDetails), rows }));
  }
}

function toChunk({ used }: SheetFrame, sheetIndex: number): Chunk[] {
  return used === undefined ? [] : [{ sheetIndex, range: used }];
}

function requestBlock(frames: readonly SheetFrame[], { sheetIndex, range }: Chunk): Excel.Range {
  const sheet = frames[sheetIndex]?.sheet;
  if (sheet === undefined) throw new Error("a chunk of no worksheet");
  const block = sheet.getRange(rangeToA1(range));
  block.load("rowIndex,columnIndex,values,text,formulas,numberFormat,valueTypes");
  return block;
}

function requestAllDetails(frames: readonly SheetFrame[]): () => Details[] {
  const readers = frames.map(({ sheet, extent, validated }) => {
    const readFrame = extent === undefined ? undefined : requestDetails(sheet, extent, rangeToA1(extent));
    const readLists = requestLists(sheet, validated);
    return (): Details => ({ ...(readFrame?.() ?? noDetails), lists: readLists() });
  });
  return () => readers.map((read) => read());
}

function isTooLarge(error: unknown): boolean {
  return excelCode(error) === "ResponsePayloadSizeLimitExceeded";
}
