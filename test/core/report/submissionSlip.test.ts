import type { CheckReport, WorksheetDraft } from "../../../src/core/model";
import { emptyPlan } from "../../../src/core/model";
import { acknowledge, addAcknowledgement, buildReport, buildSubmissionSlip } from "../../../src/core/report";
import { writeNewWorkbook } from "../../../src/host/xlsx";
import { readXlsx } from "../../../src/host/xlsx";
import { check, column, percent, plainRows, withCells, type Row } from "./checkedSheet";

const rows: readonly Row[] = plainRows(9).map((row, index) => {
  if (index === 0) return withCells(row, { [column.result]: null, [column.achievement]: percent(0.7) });
  return index === 3 ? withCells(row, { [column.achievement]: percent(0.6) }) : row;
});

function reportOf(accepted: boolean, department: string | null = "健康課"): CheckReport {
  const report = buildReport(check(rows), { department });
  const last = report.items.at(-1);
  const terms = { scope: "one", reason: "国の調査の確定値による", department } as const;
  const ack = accepted && last !== undefined ? acknowledge(last, terms) : null;
  const plan = ack === null ? emptyPlan : addAcknowledgement(emptyPlan, ack);
  return buildReport(check(rows, {}, plan), { department });
}

function textsOf({ cells }: WorksheetDraft): readonly string[] {
  return cells.flatMap(({ value }) => (value.kind === "text" ? [value.text] : []));
}

describe("buildSubmissionSlip", () => {
  test("tells how far the department is, every project, and what is open", () => {
    const texts = textsOf(buildSubmissionSlip(reportOf(false), { language: "ja" }));
    expect(texts.slice(0, 7)).toEqual([
      "進捗状況表　提出票",
      "対象の表：進捗状況",
      "担当課：健康課",
      "3事業のうち2事業は記入済みです。残り1欄",
      "課長確認",
      "担当",
      "日付",
    ]);
    expect(texts).toEqual(expect.arrayContaining(["相談の事業1", "相談の事業4", "相談の事業7", "ご記入", "ご確認"]));
    expect(texts.filter((text) => text === "直すところは見つかりませんでした。")).toHaveLength(1);
    expect(texts.filter((text) => text.startsWith("【達成度（％）】実績45÷目標50＝90％となります。"))).toHaveLength(2);
    expect(texts).toContain(
      "「実施状況」が空欄です。ご記入をお願いします。書くことがない場合は「－」とお書きください。",
    );
    expect(texts).not.toContain("このままでよいとした点");
  });

  test("tells what was accepted, with the reason", () => {
    const texts = textsOf(buildSubmissionSlip(reportOf(true), { language: "ja", title: "令和5年度　提出票" }));
    expect(texts[0]).toBe("令和5年度　提出票");
    expect(texts).toContain("このままでよいとした点");
    expect(texts).toContain("このままでよいとした点のみです（下の表）。");
    expect(texts.at(-1)).toMatch(/^【達成度（％）】.+\n理由：国の調査の確定値による$/u);
  });

  test("for the secretariat lists what is open, in the order of the sheet", () => {
    const texts = textsOf(buildSubmissionSlip(reportOf(false, null), { language: "ja" }));
    expect(texts).toContain("担当課：すべて");
    expect(texts.filter((text) => text.startsWith("相談の事業"))).toEqual(["相談の事業1", "相談の事業4"]);
  });

  test("is one A4 page wide, with a repeated header, and a height for every row", () => {
    const draft = buildSubmissionSlip(reportOf(true), { language: "en" });
    const rowsUsed = new Set(draft.cells.map(({ rowIndex }) => rowIndex));
    const header = draft.cells.find(({ value }) => value.kind === "text" && value.text === "Result of the check");
    expect(draft.print).toMatchObject({ paper: "A4", landscape: false, fitToWidth: 1, blackAndWhite: true });
    expect(draft.print?.titleRows).toEqual({ first: header?.rowIndex, last: header?.rowIndex });
    expect(draft.rowHeights?.map(({ rowIndex }) => rowIndex)).toEqual([...rowsUsed].sort((a, b) => a - b));
    for (const { height } of draft.rowHeights ?? []) expect(height).toBeLessThanOrEqual(409);
    for (const { style } of draft.cells) expect(Object.keys(draft.styles)).toContain(style);
  });

  test("no two cells of it stand in one place, and it is written as a workbook", () => {
    const draft = buildSubmissionSlip(reportOf(true), { language: "ja" });
    const places = draft.cells.map(({ rowIndex, columnIndex }) => `${String(rowIndex)},${String(columnIndex)}`);
    expect(new Set(places).size).toBe(places.length);
    const [sheet] = readXlsx(writeNewWorkbook([draft])).worksheets;
    expect(sheet?.name).toBe("提出票");
    expect(sheet?.merges).toHaveLength(draft.merges?.length ?? 0);
  });
});
