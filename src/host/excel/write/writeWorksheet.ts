import { type CellRange, type DraftCell, rangeToA1, type WorksheetDraft } from "../../../core/model";
import { buildListSheet } from "../../longLists";
import type { HostOptions } from "../../WorkbookHost";
import { isSupported } from "../requirementSets";
import { type Pace, runInExcel } from "../runInExcel";
import { layOut } from "./layout";
import { openOwnSheet } from "./ownSheet";
import { setUpPages } from "./pages";
import { applyStyles } from "./styles";
import { toTyped } from "./typedText";

/** Writes a draft into a worksheet of our own; lists that are too long for a validation, into a hidden one beside it. */
export function writeWorksheet(draft: WorksheetDraft, options: HostOptions): Promise<{ readonly name: string }> {
  return runInExcel(options, async (context, pace) => {
    // Before a worksheet is made: what cannot be written is refused.
    for (const { value } of draft.cells) toTyped(value);
    const { name } = await writeSheet({ context, pace }, draft);
    pace.step(1);
    return { name };
  });
}

type Writing = { readonly context: Excel.RequestContext; readonly pace: Pace };
type Written = { readonly sheet: Excel.Worksheet; readonly name: string };

async function writeSheet({ context, pace }: Writing, draft: WorksheetDraft): Promise<Written> {
  const { sheet, name } = await openOwnSheet(context, draft.name);
  const lists = isSupported("dataValidation") ? buildListSheet(draft, `選択肢 ${name}`) : undefined;
  const listSheet = lists === undefined ? undefined : await writeSheet({ context, pace }, lists);
  if (listSheet !== undefined) listSheet.sheet.visibility = "Hidden";
  pace.step(0);
  const untouched = sheet.getRange("XFD1").format;
  sheet.load("standardWidth");
  untouched.load("columnWidth");
  await context.sync();
  await writeCells({ context, sheet, pace }, draft);
  applyStyles(sheet, draft);
  const scale = { standardWidth: sheet.standardWidth, points: untouched.columnWidth };
  const send = async (): Promise<void> => {
    pace.step();
    await context.sync();
  };
  await layOut(sheet, draft, { scale, listSheet: listSheet?.name ?? "", send });
  setUpPages(sheet, draft.print);
  await context.sync();
  return { sheet, name };
}

type Work = Writing & { readonly sheet: Excel.Worksheet };

/** Characters of a batch, each at most three bytes, with room for the cells' own commas and quotes. */
const MOST_CHARACTERS = 1_000_000;

/** Blocks of rows, one after the other. */
async function writeCells({ context, sheet, pace }: Work, draft: WorksheetDraft): Promise<void> {
  const blocks = toBlocks(draft.cells);
  for (const [index, block] of blocks.entries()) {
    pace.step(index / blocks.length);
    const range = sheet.getRange(rangeToA1(block.range));
    const { formats, values } = fillBlock(block, draft);
    if (formats !== undefined) range.numberFormat = formats;
    range.formulas = values;
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one batch each time up to the web's 5 MB
    await context.sync();
  }
}

type Block = { readonly range: CellRange; readonly cells: readonly DraftCell[] };

function toBlocks(cells: readonly DraftCell[]): Block[] {
  const sorted = [...cells].sort((a, b) => a.rowIndex - b.rowIndex);
  const left = Math.min(...columnSpan(sorted));
  const right = Math.max(...columnSpan(sorted));
  const blocks: DraftCell[][] = [];
  let characters = 0;
  for (const cell of sorted) {
    const block = blocks.at(-1);
    const isNewRow = block?.at(-1)?.rowIndex !== cell.rowIndex;
    characters += 4 + String(toTyped(cell.value)).length + (isNewRow ? 4 * (right - left) : 0);
    if (block === undefined || (isNewRow && characters > MOST_CHARACTERS)) {
      blocks.push([cell]);
      characters = 0;
    } else {
      block.push(cell);
    }
  }
  return blocks.map((block) => ({
    range: { left, right, top: block[0]?.rowIndex ?? 0, bottom: block.at(-1)?.rowIndex ?? 0 },
    cells: block,
  }));
}

/** The first and the last column, without spreading as many arguments as there are cells. */
function columnSpan(cells: readonly DraftCell[]): [number, number] {
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const { columnIndex } of cells) {
    first = Math.min(first, columnIndex);
    last = Math.max(last, columnIndex);
  }
  return [first, last];
}

type Filled = { readonly values: (string | number | boolean)[][]; readonly formats: string[][] | undefined };

function fillBlock({ range, cells }: Block, { styles }: WorksheetDraft): Filled {
  const shape = <T>(value: T): T[][] =>
    Array.from({ length: range.bottom - range.top + 1 }, () =>
      Array.from({ length: range.right - range.left + 1 }, () => value),
    );
  const values = shape<string | number | boolean>("");
  const formats = shape("General");
  let hasFormats = false;
  for (const { rowIndex, columnIndex, value, style } of cells) {
    const [row, column] = [rowIndex - range.top, columnIndex - range.left];
    const format = styles[style ?? ""]?.numberFormat;
    const [rowValues, rowFormats] = [values[row], formats[row]];
    if (rowValues !== undefined) rowValues[column] = toTyped(value);
    if (format !== undefined && rowFormats !== undefined) rowFormats[column] = format;
    hasFormats ||= format !== undefined;
  }
  return { values, formats: hasFormats ? formats : undefined };
}
