// How long an edit takes until the check is up to date: node scripts/run.mjs bench/editing.ts
// Beside it the full check of the same workbook, which says the same and is what an edit would cost without the session.
import type { CellPatch, WorkbookSnapshot } from "../src/core/model";
import { checkWorkbook, openSession, patchWorkbook, updateSession, type CheckSession } from "../src/core/validate";
import { readXlsx } from "../src/host/xlsx";
import { measureInTurn, median } from "./measure";
import { buildWorkbook } from "./workbooks";

const ROUNDS = 15;
const WARM_UP = 5;

/** An edit in the middle of the sheet; `value` tells it from the one before. */
function edit(workbook: WorkbookSnapshot, columnIndex: number, value: string | number): readonly CellPatch[] {
  const [worksheet] = workbook.worksheets;
  const rowIndex = Math.floor((worksheet?.rows.length ?? 0) / 2);
  return [{ sheet: worksheet?.name ?? "", rowIndex, columnIndex, cell: { columnIndex, value } }];
}

/** Wrong rates in every fifth row, so that the list is as long as that of a careless sheet. */
function withMistakes(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const [worksheet] = workbook.worksheets;
  const patches = (worksheet?.rows ?? []).flatMap(({ rowIndex }): readonly CellPatch[] =>
    rowIndex > 0 && rowIndex % 5 === 0
      ? [{ sheet: worksheet?.name ?? "", rowIndex, columnIndex: 8, cell: { columnIndex: 8, value: "3.3%" } }]
      : [],
  );
  return patchWorkbook(workbook, patches);
}

async function measure(rows: number): Promise<void> {
  const workbook = withMistakes(readXlsx(buildWorkbook("editing.xlsx", rows, 1).bytes));
  let session: CheckSession = openSession(workbook);
  let turn = 0;
  const editing = (columnIndex: number, next: (turn: number) => string | number) => (): void => {
    turn += 1;
    session = updateSession(session, edit(workbook, columnIndex, next(turn)));
  };
  const results = await measureInTurn(
    [
      { name: "a number (実績値)", run: editing(7, (each) => 100 + each) },
      { name: "a sentence (実施状況)", run: editing(9, (each) => `${each}回の相談会を開き、延べ80人が参加した。`) },
      { name: "a department (担当課)", run: editing(4, (each) => (each % 2 === 0 ? "福祉課" : "税務課")) },
    ],
    ROUNDS,
    WARM_UP,
  );
  const [full] = await measureInTurn([{ name: "full check", run: () => checkWorkbook(session.workbook) }], 3, 1);
  console.log(`\n${rows} rows × 12 columns (${session.check.findings.length} findings)`);
  for (const { name, milliseconds } of [...results, ...(full === undefined ? [] : [full])]) {
    const slowest = Math.max(...milliseconds);
    console.log(
      `  ${name.padEnd(28)} ${median(milliseconds).toFixed(1).padStart(8)} ms  (slowest ${slowest.toFixed(1)} ms)`,
    );
  }
}

async function main(): Promise<void> {
  console.log("Edit to updated check (median)");
  for (const rows of [100, 1_000, 5_000, 20_000]) await measure(rows);
}

void main();
