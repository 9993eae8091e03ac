import type { CellPatch, CellSnapshot, Plan, RowSnapshot, WorkbookSnapshot, WorksheetSnapshot } from "../model";
import { emptyPlan } from "../model";
import { cutLike } from "../text";
import { sameCell } from "./changedCells";
import { checkWorkbook, type WorkbookCheck } from "./checkWorkbook";
import { createMemory, type CheckMemory } from "./memory";

/** A workbook and its check, kept so that an edit costs little. */
export type CheckSession = {
  readonly workbook: WorkbookSnapshot;
  readonly plan: Plan;
  readonly check: WorkbookCheck;
  /** What was read and found row by row, for the next check of the workbook. */
  readonly memory: CheckMemory;
};

/** Reads and checks a whole workbook. */
export function openSession(workbook: WorkbookSnapshot, plan: Plan = emptyPlan): CheckSession {
  return checkAgain(workbook, plan, createMemory());
}

/**
 * The session after cells were edited in place; its check equals that of a full check of the changed workbook. It takes
 * the same way as the full check: what did not change is found in the memory instead of being read, computed and checked.
 */
export function updateSession(session: CheckSession, patches: readonly CellPatch[]): CheckSession {
  return checkAgain(patchWorkbook(session.workbook, patches), session.plan, session.memory);
}

function checkAgain(workbook: WorkbookSnapshot, plan: Plan, memory: CheckMemory): CheckSession {
  return { workbook, plan, check: checkWorkbook(workbook, { plan }, undefined, memory), memory };
}

/**
 * The workbook with these cells' new content; patches of worksheets that it does not have are ignored. Rows and worksheets
 * in which nothing is new are the very same objects.
 */
export function patchWorkbook(workbook: WorkbookSnapshot, patches: readonly CellPatch[]): WorkbookSnapshot {
  const worksheets = workbook.worksheets.map((worksheet) => {
    const own = patches.filter(({ sheet }) => sheet.toLowerCase() === worksheet.name.toLowerCase());
    return own.length === 0 ? worksheet : patchWorksheet(worksheet, own);
  });
  return { ...workbook, worksheets };
}

function patchWorksheet(worksheet: WorksheetSnapshot, patches: readonly CellPatch[]): WorksheetSnapshot {
  const byRow = new Map<number, CellPatch[]>();
  for (const patch of patches) byRow.set(patch.rowIndex, [...(byRow.get(patch.rowIndex) ?? []), patch]);
  const rows = worksheet.rows.map((row) => patchRow(row, byRow.get(row.rowIndex) ?? []));
  const known = new Set(worksheet.rows.map(({ rowIndex }) => rowIndex));
  const added = [...byRow].flatMap(([rowIndex, own]) =>
    known.has(rowIndex) ? [] : [patchRow({ rowIndex, cells: [] }, own)],
  );
  if (rows.every((row, index) => row === worksheet.rows[index]) && added.every(({ cells }) => cells.length === 0))
    return worksheet;
  const all = added.length === 0 ? rows : [...rows, ...added].sort((a, b) => a.rowIndex - b.rowIndex);
  const kept = all.filter(({ cells }) => cells.length > 0);
  cutLike(kept, worksheet.rows);
  return { ...worksheet, rows: kept };
}

function patchRow(row: RowSnapshot, patches: readonly CellPatch[]): RowSnapshot {
  if (patches.length === 0) return row;
  const columns = new Map(row.cells.map((cell) => [cell.columnIndex, cell]));
  if (patches.every(({ columnIndex, cell }) => holds(columns.get(columnIndex), cell))) return row;
  for (const { columnIndex, cell } of patches) {
    if (cell === null) columns.delete(columnIndex);
    else columns.set(columnIndex, cell);
  }
  return { ...row, cells: [...columns.values()].sort((a, b) => a.columnIndex - b.columnIndex) };
}

function holds(known: CellSnapshot | undefined, cell: CellSnapshot | null): boolean {
  return known === undefined || cell === null ? known === (cell ?? undefined) : sameCell(known, cell);
}
