import { type CellEdit, type CellRange } from "../../../core/model";

/** Edits of cells below each other: they are read and written as one block. */
export type EditRun = { readonly sheet: string; readonly range: CellRange; readonly edits: readonly CellEdit[] };

const LONGEST_RUN = 500;

/** Below the web's limits: a request takes about 450 bytes a run, an answer and a request what the cells hold. */
const MOST_RUNS = 1500;
const MOST_CELLS = 1500;
const MOST_CHARACTERS = 500_000;

/** The edits as runs, batch by batch; of two edits of a cell the later counts. */
export function toBatches(edits: readonly CellEdit[]): EditRun[][] {
  const batches: EditRun[][] = [];
  let cells = 0;
  let characters = 0;
  for (const run of toRuns(edits)) {
    const batch = batches.at(-1);
    const length = run.edits.reduce((sum, { value }) => sum + (value.kind === "text" ? value.text.length : 0), 0);
    cells += run.edits.length;
    characters += length;
    const isFull = cells > MOST_CELLS || characters > MOST_CHARACTERS || (batch?.length ?? 0) >= MOST_RUNS;
    if (batch !== undefined && !isFull) {
      batch.push(run);
    } else {
      batches.push([run]);
      cells = run.edits.length;
      characters = length;
    }
  }
  return batches;
}

/** The batch in two; undefined where it is one cell. */
export function splitBatch(batch: readonly EditRun[]): [EditRun[], EditRun[]] | undefined {
  const [run] = batch;
  if (run === undefined || (batch.length === 1 && run.edits.length === 1)) return undefined;
  if (batch.length > 1) {
    const half = Math.ceil(batch.length / 2);
    return [batch.slice(0, half), batch.slice(half)];
  }
  const half = Math.ceil(run.edits.length / 2);
  return [toRun(run.edits.slice(0, half)), toRun(run.edits.slice(half))];
}

function toRuns(edits: readonly CellEdit[]): EditRun[] {
  const last = new Map(edits.map((edit) => [toKey(edit), edit]));
  // An earlier edit of the same cell may have set the number format that a later one leaves alone.
  for (const edit of edits) {
    const later = last.get(toKey(edit));
    if (later?.numberFormat === undefined && edit.numberFormat !== undefined && later !== undefined) {
      last.set(toKey(edit), { ...later, numberFormat: edit.numberFormat });
    }
  }
  const sorted = [...last.values()].sort(
    (a, b) => compare(a.sheet, b.sheet) || a.columnIndex - b.columnIndex || a.rowIndex - b.rowIndex,
  );
  const runs: CellEdit[][] = [];
  for (const edit of sorted) {
    const run = runs.at(-1);
    const above = run?.at(-1);
    if (run !== undefined && run.length < LONGEST_RUN && above !== undefined && isBelow(edit, above)) run.push(edit);
    else runs.push([edit]);
  }
  return runs.flatMap(toRun);
}

function toRun(edits: readonly CellEdit[]): EditRun[] {
  const [first] = edits;
  if (first === undefined) return [];
  const { sheet, rowIndex: top, columnIndex: left } = first;
  return [{ sheet, range: { top, left, right: left, bottom: top + edits.length - 1 }, edits }];
}

function toKey({ sheet, rowIndex, columnIndex }: CellEdit): string {
  return `${rowIndex},${columnIndex},${sheet.toLowerCase()}`;
}

function isBelow(edit: CellEdit, above: CellEdit): boolean {
  const isSameColumn = edit.columnIndex === above.columnIndex && compare(edit.sheet, above.sheet) === 0;
  return isSameColumn && edit.rowIndex === above.rowIndex + 1;
}

function compare(a: string, b: string): number {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  return left < right ? -1 : left > right ? 1 : 0;
}
