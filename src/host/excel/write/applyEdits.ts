import { type CellEdit, type EditValue, rangeToA1 } from "../../../core/model";
import { HostError, type HostOptions } from "../../WorkbookHost";
import { isAnswerTooLarge } from "../hostErrors";
import { requestWritable } from "../readOnly";
import { type Pace, runInExcel } from "../runInExcel";
import { type EditRun, splitBatch, toBatches } from "./editRuns";
import { toTyped } from "./typedText";

/** Reads what the cells hold, writes, and gives the edits that bring it back. Nothing is written where one is locked. */
export function applyEdits(edits: readonly CellEdit[], options: HostOptions): Promise<readonly CellEdit[]> {
  return runInExcel(options, async (context, pace) => {
    // Before anything is written: what cannot be is refused as a whole.
    for (const { value } of edits) toTyped(value);
    const sheets = await findSheets(context, edits);
    const { batches, before } = await readBatches({ context, pace, sheets }, toBatches(edits));
    try {
      await writeBatches({ context, pace, sheets }, batches);
    } catch (error) {
      await restore({ context, pace, sheets }, before);
      throw error;
    }
    return before.reverse();
  });
}

type Work = { readonly context: Excel.RequestContext; readonly pace: Pace; readonly sheets: Sheets };
type Before = { readonly batches: readonly (readonly EditRun[])[]; readonly before: CellEdit[] };

/** Reads what the cells hold; a batch whose answer is too large is halved, and written in halves as well. */
async function readBatches({ context, pace, sheets }: Work, planned: readonly EditRun[][]): Promise<Before> {
  const waiting = [...planned];
  const batches: EditRun[][] = [];
  const before: CellEdit[] = [];
  for (let batch = waiting.shift(); batch !== undefined; batch = waiting.shift()) {
    pace.step(batches.length / (batches.length + waiting.length + 1) / 2);
    const blocks = batch.map((run) => requestBlock(sheets, run));
    try {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one batch each time up to the web's 5 MB
      await context.sync();
    } catch (error) {
      const halves = isAnswerTooLarge(error) ? splitBatch(batch) : undefined;
      if (halves === undefined) throw error;
      waiting.unshift(...halves);
      continue;
    }
    batches.push(batch);
    for (const block of blocks) before.push(...toInverse(block));
  }
  return { batches, before };
}

type Sheets = ReadonlyMap<string, Excel.Worksheet>;

async function findSheets(context: Excel.RequestContext, edits: readonly CellEdit[]): Promise<Sheets> {
  const requireWritable = requestWritable(context);
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/protection/protected");
  await context.sync();
  requireWritable();
  const sheets = new Map(worksheets.items.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  for (const { sheet } of edits) if (!sheets.has(sheet.toLowerCase())) throw new HostError("sheet-missing", sheet);
  return sheets;
}

function findRange(sheets: Sheets, { sheet: name, range }: EditRun): { sheet: Excel.Worksheet; range: Excel.Range } {
  const sheet = sheets.get(name.toLowerCase());
  if (sheet === undefined) throw new HostError("sheet-missing", name);
  return { sheet, range: sheet.getRange(rangeToA1(range)) };
}

type Block = { readonly run: EditRun; readonly range: Excel.Range; readonly isProtected: boolean };

function requestBlock(sheets: Sheets, run: EditRun): Block {
  const { sheet, range } = findRange(sheets, run);
  range.load("values,formulas,numberFormat,valueTypes");
  const isProtected = sheet.protection.protected;
  if (isProtected) range.format.protection.load("locked");
  return { run, range, isProtected };
}

function toInverse({ run, range, isProtected }: Block): CellEdit[] {
  // Null where some of the cells are locked; the typings leave the null out.
  const { locked } = isProtected ? (range.format.protection as { locked: boolean | null }) : { locked: false };
  if (locked !== false) throw new HostError("protected", run.sheet);
  return run.edits.map(({ sheet, rowIndex, columnIndex, numberFormat }, row) => ({
    sheet,
    rowIndex,
    columnIndex,
    value: toEditValue(range.formulas[row]?.[0], range.values[row]?.[0], range.valueTypes[row]?.[0]),
    ...(numberFormat === undefined ? {} : { numberFormat: String(range.numberFormat[row]?.[0] ?? "General") }),
  }));
}

function toEditValue(formula: unknown, value: unknown, type: string | undefined): EditValue {
  // A text that begins with "=" is its own formula; a real formula is not its own value.
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value) {
    return { kind: "formula", formula: formula.slice(1) };
  }
  if (typeof value === "number") return { kind: "number", number: value };
  if (typeof value === "boolean") return { kind: "formula", formula: value ? "TRUE" : "FALSE" };
  if (typeof value !== "string" || value === "") return { kind: "blank" };
  return type === "Error" ? { kind: "formula", formula: value } : { kind: "text", text: value };
}

async function writeBatches({ context, pace, sheets }: Work, batches: readonly (readonly EditRun[])[]): Promise<void> {
  for (const [index, batch] of batches.entries()) {
    pace.step(0.5 + index / batches.length / 2);
    for (const run of batch) writeRun(findRange(sheets, run).range, run.edits);
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one batch each time up to the web's 5 MB
    await context.sync();
  }
  pace.step(1);
}

/** Excel keeps what it wrote before it fails: brings back what it can, and leaves the failure to be told. */
async function restore({ context, sheets }: Work, before: readonly CellEdit[]): Promise<void> {
  try {
    for (const batch of toBatches(before)) {
      for (const run of batch) writeRun(findRange(sheets, run).range, run.edits);
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one batch each time up to the web's 5 MB
      await context.sync();
    }
  } catch {
    // The cells that could not be written cannot be written back either.
  }
}

function writeRun(range: Excel.Range, edits: readonly CellEdit[]): void {
  const formats = edits.map(({ numberFormat }) => [numberFormat ?? null]);
  // The format comes first: under "@" a formula would become a text. Null leaves a cell's format as it is.
  if (formats.some(([format]) => format !== null)) range.numberFormat = formats;
  range.formulas = edits.map(({ value }) => [toTyped(value)]);
}
