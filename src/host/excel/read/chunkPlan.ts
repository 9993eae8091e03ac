import type { CellRange } from "../../../core/model";
import type { LoadedBlock } from "./cells";

/** Some rows of one worksheet. */
export type Chunk = { readonly sheetIndex: number; readonly range: CellRange };

/** Cells of the first batch: below the web's 5 MB up to 430 bytes a cell. */
const FIRST_CELLS = 12_000;
const MOST_CELLS = 100_000;
const LEAST_CELLS = 200;

/** What a batch may answer, with room for what the estimate misses. */
const TARGET_BYTES = 3_500_000;

const SAMPLED_ROWS = 100;

/**
 * Cuts worksheets into batches that stay below the web's limit. How many bytes a cell takes is learnt from the batches
 * that came; a batch that was refused is cut in half and asked for again.
 */
export class ChunkPlan {
  private readonly waiting: Chunk[];
  private readonly allCells: number;
  private doneCells = 0;
  private cellsPerBatch = FIRST_CELLS;

  constructor(chunks: readonly Chunk[]) {
    this.waiting = [...chunks];
    this.allCells = chunks.reduce((sum, { range }) => sum + cellCount(range), 0);
  }

  get isDone(): boolean {
    return this.waiting.length === 0;
  }

  /** 0 to 1. */
  get share(): number {
    return this.allCells === 0 ? 1 : this.doneCells / this.allCells;
  }

  /** The next batch's chunks, in the order of worksheets and rows. */
  next(): Chunk[] {
    const batch: Chunk[] = [];
    let room = this.cellsPerBatch;
    while (room > 0) {
      const chunk = this.waiting.shift();
      if (chunk === undefined) break;
      const { first, rest } = cutRows(chunk, room);
      // A row that does not fit any more waits for a batch of its own.
      if (batch.length > 0 && cellCount(first.range) > room) {
        this.waiting.unshift(chunk);
        break;
      }
      batch.push(first);
      if (rest !== undefined) this.waiting.unshift(rest);
      room -= cellCount(first.range);
    }
    return batch;
  }

  /** Books blocks that came, and learns from them. */
  learn(blocks: readonly LoadedBlock[]): void {
    let cells = 0;
    let bytes = 0;
    for (const block of blocks) {
      const size = block.values.length * (block.values[0]?.length ?? 0);
      cells += size;
      bytes += size * bytesPerCell(block);
    }
    this.doneCells += cells;
    const fitting = cells === 0 ? this.cellsPerBatch : Math.floor((TARGET_BYTES / bytes) * cells);
    this.cellsPerBatch = Math.min(MOST_CELLS, Math.max(LEAST_CELLS, fitting));
  }

  /** Takes a refused batch back, to be asked for in smaller pieces; false where it cannot become smaller. */
  retry(batch: readonly Chunk[]): boolean {
    const canShrink = batch.length > 1 || batch.some(({ range }) => range.bottom > range.top);
    this.waiting.unshift(...batch);
    this.cellsPerBatch = Math.floor(batch.reduce((sum, { range }) => sum + cellCount(range), 0) / 2);
    return canShrink;
  }
}

function cellCount({ top, left, bottom, right }: CellRange): number {
  return (bottom - top + 1) * (right - left + 1);
}

function cutRows(chunk: Chunk, room: number): { first: Chunk; rest: Chunk | undefined } {
  const { sheetIndex, range } = chunk;
  const rows = Math.max(1, Math.floor(room / (range.right - range.left + 1)));
  const cut = range.top + rows - 1;
  if (cut >= range.bottom) return { first: chunk, rest: undefined };
  return {
    first: { sheetIndex, range: { ...range, bottom: cut } },
    rest: { sheetIndex, range: { ...range, top: cut + 1 } },
  };
}

/** Estimated from some rows, spread over the block. */
function bytesPerCell({ values, text, formulas, numberFormat }: LoadedBlock): number {
  const step = Math.max(1, Math.floor(values.length / SAMPLED_ROWS));
  let cells = 0;
  let bytes = 0;
  for (let row = 0; row < values.length; row += step) {
    for (const part of [values, text, formulas, numberFormat]) {
      for (const value of part[row] ?? []) bytes += byteLength(value);
    }
    cells += values[row]?.length ?? 0;
  }
  // Each cell has a type as well, about ten bytes.
  return cells === 0 ? 0 : 10 + bytes / cells;
}

/** Length in UTF-8 with quotes and comma; Japanese characters take three bytes. */
function byteLength(value: unknown): number {
  const text = String(value);
  let bytes = text.length + 3;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) bytes += 2;
  return bytes;
}
