import { emptyPlan, type CheckReport, type WorksheetDraft, type WorksheetSnapshot } from "../../../src/core/model";
import { buildReport, buildResultSheet } from "../../../src/core/report";
import { wrappedHeight } from "../../../src/core/report/wrappedHeight";
import { checkWorkbook } from "../../../src/core/validate";
import { buildWorksheet, type CellInput } from "../buildWorksheet";

const header = ["№", "事業名", "担当課", "目標値", "実績値", "達成度(%)"];
const row = (number: number, department: string, stated: string | null): readonly CellInput[] => [
  number,
  `相談会${String(number)}`,
  department,
  "10回",
  "9回",
  stated,
];
const sheet = (name: string): WorksheetSnapshot =>
  buildWorksheet([header, row(1, "福祉課", "50%"), row(2, "健康課", "90%"), row(3, "健康課", "40%")], { name });

function reportOf(worksheets: readonly WorksheetSnapshot[], department: string | null = null): CheckReport {
  const workbook = { worksheets, customXml: [] };
  return buildReport({ workbook, plan: emptyPlan, check: checkWorkbook(workbook) }, { department });
}

/** The draft's texts by row; blanks are "". */
function textsOf({ cells }: WorksheetDraft): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (const { rowIndex, columnIndex, value } of cells) {
    const texts = (rows[rowIndex] ??= []);
    texts[columnIndex] = value.kind === "text" ? value.text : "";
  }
  return rows;
}

test("title, evidence, how the marks look, the header, one line a finding", () => {
  const texts = textsOf(buildResultSheet(reportOf([sheet("進捗")]), { language: "ja" }));
  expect(texts.slice(0, 3).map(([text]) => text)).toEqual([
    "点検結果",
    expect.stringMatching(/^3事業を\d+項目で点検しました。.*要確認2件/u),
    expect.stringContaining("印は画面用です。内容・書式は変わりません。"),
  ]);
  expect(texts[3]).toEqual(["№", "事業名", "担当課", "欄（見出し）", "セル", "区分", "内容", "計算"]);
  expect(texts[4]).toEqual([
    "1",
    "相談会1",
    "福祉課",
    "達成度(%)",
    "F2",
    "要確認",
    expect.stringContaining("90％"),
    "9回÷10回＝90％",
  ]);
  expect(texts.slice(4).map(([number]) => number)).toEqual(["1", "3"]);
});

test("the header repeats on paper, stays in view, and every row has a height and a border", () => {
  const draft = buildResultSheet(reportOf([sheet("進捗")]), { language: "ja" });
  expect(draft.freeze).toEqual({ rows: 4, columns: 0 });
  expect(draft.print).toMatchObject({
    paper: "A4",
    landscape: true,
    fitToWidth: 1,
    titleRows: { first: 3, last: 3 },
  });
  const rows = [...new Set(draft.cells.map(({ rowIndex }) => rowIndex))];
  expect(draft.rowHeights?.map(({ rowIndex }) => rowIndex)).toEqual(rows);
  for (const { rowIndex, style = "" } of draft.cells) {
    expect(draft.styles[style]?.wrap === true || rowIndex === 0).toBe(true);
    if (rowIndex > 2) expect(draft.styles[style]?.border).toBe("thin");
  }
});

test("nothing on it is told by colour alone: grey and black only", () => {
  const { styles } = buildResultSheet(reportOf([sheet("進捗")]), { language: "ja" });
  for (const { fill = "FFFFFF", color = "000000" } of Object.values(styles)) {
    for (const [, red, green, blue] of [fill, color].map((hex) => /(?<r>..)(?<g>..)(?<b>..)/u.exec(hex) ?? [])) {
      expect([green, blue]).toEqual([red, red]);
    }
  }
});

test("worksheets are told apart where there are several; a file without a progress sheet says so", () => {
  const several = textsOf(buildResultSheet(reportOf([sheet("今年"), sheet("別表")]), { language: "ja" }));
  expect(
    several
      .filter((texts) => texts.length === 1)
      .map(([text]) => text)
      .slice(3),
  ).toEqual(["■ 今年", "■ 別表"]);
  const cover = buildWorksheet([["送付状"]], { name: "送付状" });
  const none = textsOf(buildResultSheet(reportOf([cover]), { language: "ja" }));
  expect(none[1]).toEqual(["進捗状況表がないため、点検していません。"]);
  expect(none.at(-1)?.[5]).toBe("要修正\n事務局");
});

test("nothing found: the evidence alone, and no empty table", () => {
  const clean = buildWorksheet([header, row(1, "福祉課", "90%"), row(2, "福祉課", "90%")], { name: "進捗" });
  const draft = buildResultSheet(reportOf([clean]), { language: "ja" });
  expect(textsOf(draft)).toEqual([["点検結果"], [expect.stringContaining("直すところは見つかりませんでした")]]);
  expect(draft.freeze).toBeUndefined();
});

test("one department: its name, its rows, its counts", () => {
  const texts = textsOf(buildResultSheet(reportOf([sheet("進捗")], "福祉課"), { language: "ja" }));
  expect(texts[1]).toEqual(["担当課：福祉課"]);
  expect(texts[2]?.[0]).toMatch(/^1事業を/u);
  expect(texts.slice(5).map(([number]) => number)).toEqual(["1"]);
});

test("English is complete", () => {
  const draft = buildResultSheet(reportOf([buildWorksheet([header, row(1, "Welfare", "50%")])]), { language: "en" });
  expect(draft.name).toBe("Check result");
  const own = textsOf(draft).map((texts) => texts.filter((_, column) => ![1, 3, 6, 7].includes(column)));
  expect(own.flat().join("")).not.toMatch(/[ぁ-んァ-ヶ一-龠]/u);
});

test("a copy with the sheet is checked as the file was: the list is no progress sheet", () => {
  const before = reportOf([sheet("進捗")]);
  const draft = buildResultSheet(before, { language: "ja" });
  const list = buildWorksheet(textsOf(draft), { name: "点検結果" });
  const after = reportOf([sheet("進捗"), list]);
  expect(after.sheets.map(({ kind }) => kind)).toEqual(["table", "other"]);
  expect({ ...after, sheets: [] }).toEqual({ ...before, sheets: [] });
});

test("rows grow with their longest text, and never above Excel's limit", () => {
  const height = (...texts: readonly string[]): number =>
    wrappedHeight(
      texts.map((text) => ({ text, width: 44 })),
      9,
    );
  expect(height("")).toBe(height("短い文"));
  // 44 characters of width hold 25 full-width characters of nine points at most.
  expect(height("あ".repeat(60))).toBeGreaterThanOrEqual(3 * 9 * 1.2);
  expect(height("短い文", "あ".repeat(60))).toBe(height("あ".repeat(60)));
  expect(height("一\n二\n三")).toBeGreaterThan(height("一\n二"));
  expect(height("ｱｲｳabc".repeat(6))).toBeLessThan(height("アイウ愛憂江".repeat(6)));
  expect(height("あ".repeat(5000))).toBe(409);
});

test("a blank that is to be filled in has the list's word, 要記入, in the table as in the evidence", () => {
  const rows = [1, 2, 3, 4, 5, 6].map((number) => row(number, "健康課", "90%"));
  const blank = buildWorksheet([header, ...rows, [7, "相談会7", "健康課", "10回", null, "90%"]], { name: "進捗" });
  const texts = textsOf(buildResultSheet(reportOf([blank]), { language: "ja" }));
  expect(texts[1]?.[0]).toContain("要記入1件がありました");
  expect(texts.at(-1)?.slice(4, 6)).toEqual(["E8", "要記入"]);
});

test("what is about the whole file carries no sheet's name", () => {
  const letter = buildWorksheet([["送付状"]], { name: "表紙" });
  const report = reportOf([letter]);
  expect(report.items.map(({ finding }) => [finding.ruleId, finding.sheet])).toEqual([["no-progress-sheet", ""]]);
});
