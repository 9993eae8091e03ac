import { emptyPlan, type CellSnapshot, type Plan, type WorkbookSnapshot } from "../../../src/core/model";
import { openSession, type CheckSession } from "../../../src/core/validate";
import { buildWorkbook, buildWorksheet, type CellInput, type WorksheetInput } from "../buildWorksheet";

const headers = ["№", "事業名", "担当課", "令和5年度\n目標値", "令和5年度\n実績値", "達成度（％）", "実施状況"];

/** Columns of the sheet, by the letters under which the tests name them. */
export const column = { number: 0, name: 1, department: 2, target: 3, actual: 4, achievement: 5, result: 6 } as const;

export type Row = readonly CellInput[];

/** A rate under a percent format, as Excel shows it. */
export function percent(rate: number, numberFormat = "0%"): Omit<CellSnapshot, "columnIndex"> {
  const decimals = numberFormat.includes(".") ? 1 : 0;
  return { value: rate, numberFormat, text: `${(rate * 100).toFixed(decimals)}%` };
}

/** Rows in which there is nothing to find; the department of each can be told. */
export function plainRows(
  count: number,
  rate: (computed: number) => CellInput = (computed) => percent(computed),
): Row[] {
  const departments = ["健康課", "福祉課", "学校教育課"];
  return Array.from({ length: count }, (_, index) => [
    index + 1,
    `相談の事業${String(index + 1)}`,
    departments[index % 3],
    50,
    45,
    rate(0.9),
    `窓口で${String(index + 3)}か月の間に相談を受けた。`,
  ]);
}

/** The row with some of its cells changed, by column. */
export function withCells(row: Row, cells: Readonly<Record<number, CellInput>>): Row {
  return row.map((cell, index) => (index in cells ? cells[index] : cell));
}

export function workbookOf(rows: readonly Row[], input: WorksheetInput = {}): WorkbookSnapshot {
  return buildWorkbook(buildWorksheet([headers, ...rows], input));
}

export function check(rows: readonly Row[], input: WorksheetInput = {}, plan: Plan = emptyPlan): CheckSession {
  return openSession(workbookOf(rows, input), plan);
}
