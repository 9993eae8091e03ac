import { columnLines, readRows } from "./readRows";
import type { CellInput, WorksheetInput } from "../buildWorksheet";

type Rows = readonly (readonly CellInput[])[];

const long = "講座を３回開き、延べ66人が参加した。家族会とも話し合った。";

function years(rows: Rows, input: WorksheetInput = {}): readonly string[] {
  return columnLines(readRows(rows, input));
}

describe("the year in the header", () => {
  test("each column keeps its own; between two reported years an indicator has none", () => {
    expect(
      years([
        [
          "№",
          "事業名",
          "担当課",
          "指標名",
          "令和５年度\n目標値",
          "令和４年度実績値",
          "令和5年度 実績値",
          "達成率（R5）",
          "備考",
        ],
        [1, "体操教室", "健康課", "回数", "10回", "8回", "9回", "90%", null],
        [2, "栄養相談", "健康課", "人数", "20人", "8人", "10人", "50%", null],
      ]),
    ).toEqual([
      "A projectNumber",
      "B projectName",
      "C department",
      "D indicator",
      "E target 令和5年度",
      "F actual 令和4年度",
      "G actual 令和5年度",
      "H achievement 令和5年度",
      "I other",
    ]);
  });

  test("a year that never came and the year of two eras are written in the era valid in them", () => {
    expect(
      years([
        ["事業名", "担当課", "平成30年度\n実績値", "平成31年度\n実績値", "平成35年度\n目標値"],
        ["体操教室", "健康課", "8回", "9回", "12回"],
      ]).slice(2),
    ).toEqual(["C actual 平成30年度", "D actual 令和元年度", "E target 令和5年度"]);
  });

  test("newest first", () => {
    expect(
      years([
        [
          "事業名",
          "担当課",
          "令和5年度までの目標値",
          "令和3年度評価指標",
          "令和２年度評価指標",
          "H29年度計画策定時の現状値",
        ],
        ["自殺死亡率", "健康課", "13.0以下", "15.1", "14.9", "16.8"],
        ["相談件数", "健康課", "1000件", "980件", "870件", "900件"],
      ]).slice(2),
    ).toEqual(["C target 令和5年度", "D actual 令和3年度", "E actual 令和2年度", "F baseline 平成29年度"]);
  });
});

describe("the year in the row above", () => {
  test("a merged year stands for the columns under it", () => {
    expect(
      years(
        [
          ["№", "事業名", "担当課", "令和５年度", null, null, "令和４年度", "備考"],
          [null, null, null, "目標値\n(a)", "実績値\n(b)", "達成率\n(b/a)", "実績値\n(c)", null],
          [1, "体操教室", "健康課", "10回", "9回", "90%", "8回", null],
        ],
        { merges: ["A1:A2", "B1:B2", "C1:C2", "D1:F1", "H1:H2"] },
      ),
    ).toEqual([
      "A projectNumber",
      "B projectName",
      "C department",
      "D target 令和5年度",
      "E actual 令和5年度",
      "F achievement 令和5年度",
      "G actual 令和4年度",
      "H other",
    ]);
  });

  test("two years side by side with the same captions", () => {
    expect(
      years(
        [
          ["取組名", "担当課", "令和４年度", null, null, "令和５年度", null, null],
          [null, null, "実施状況", "達成度", "次年度の予定", "実施状況", "達成度", "次年度の予定"],
          ["連絡会議", "健康課", long, "80%", "継続", long, "100%", "継続"],
          ["相談会", "福祉課", long, "70%", "継続", long, "90%", "見直す"],
        ],
        { merges: ["A1:A2", "B1:B2", "C1:E1", "F1:H1"] },
      ).filter((line) => !line.includes("nextPlan")),
    ).toEqual([
      "A projectName",
      "B department",
      "C result 令和4年度",
      "D achievement 令和4年度",
      "F result 令和5年度",
      "G achievement 令和5年度",
    ]);
  });

  test("an unmerged year stands for the empty cells to its right", () => {
    expect(
      years([
        ["№", "取組名", "担当課", "令和４年度", null, "令和５年度", null],
        [null, null, null, "実績値", "達成度", "実績値", "達成度"],
        [1, "連絡会議", "健康課", "2回", "80%", "3回", "100%"],
      ]).slice(3),
    ).toEqual(["D actual 令和4年度", "E achievement 令和4年度", "F actual 令和5年度", "G achievement 令和5年度"]);
  });

  test("years below the captions", () => {
    expect(
      years(
        [
          ["指標", "担当課", "基準値", "実績値", null, null, "目標値"],
          [null, null, "H30", "R2", "R3", "R4", "R7"],
          ["温室効果ガス排出量", "環境課", 512, 490, 478, 470, 400],
          ["リサイクル率", "環境課", 19.4, 19.9, 20.6, 21.2, 26],
        ],
        { merges: ["A1:A2", "B1:B2", "D1:F1"] },
      ).slice(2),
    ).toEqual([
      "C baseline 平成30年度",
      "D actual 令和2年度",
      "E actual 令和3年度",
      "F actual 令和4年度",
      "G target 令和7年度",
    ]);
  });
});

describe("the year of the neighbours", () => {
  test("achievement without a year follows the results before it", () => {
    expect(
      years([
        ["事業名", "担当課", "令和元年度実施状況", "達成度(%)", "令和2年度実施状況", "達成度(%)"],
        ["連絡会議", "健康課", long, "80%", long, "100%"],
        ["相談会", "福祉課", long, "70%", long, "90%"],
      ]).slice(2),
    ).toEqual(["C result 令和元年度", "D achievement 令和元年度", "E result 令和2年度", "F achievement 令和2年度"]);
  });

  test("one year alone belongs to all columns of the year", () => {
    expect(
      years([
        ["№", "事業名", "担当課", "令和2年度の実施計画", "指標名", "令和2年度\n目標値", "実績値", "達成度"],
        [1, "連絡会議", "健康課", long, "回数", "3回", "2回", "66%"],
        [2, "相談会", "福祉課", long, "回数", "6回", "6回", "100%"],
      ]).slice(3),
    ).toEqual([
      "D plan 令和2年度",
      "E indicator 令和2年度",
      "F target 令和2年度",
      "G actual 令和2年度",
      "H achievement 令和2年度",
    ]);
  });

  test("no year anywhere stays no year", () => {
    expect(
      years([
        ["№", "事業名", "担当課", "目標値", "実績値", "達成度"],
        [1, "連絡会議", "健康課", "3回", "2回", "66%"],
      ]).every((line) => line.split(" ").length === 2),
    ).toBe(true);
  });

  test("the next plan takes no neighbour's year, and a baseline only its own", () => {
    const lines = years([
      ["事業名", "担当課", "基準値", "令和5年度\n目標値", "令和5年度\n実績値", "今後の取組"],
      ["連絡会議", "健康課", "1回", "3回", "2回", "続ける"],
    ]);
    expect(lines).toContain("C baseline");
    expect(lines).toContain("F nextPlan");
  });

  test("a column without a year of its own says where it has it from", () => {
    const { columns } = readRows([
      ["事業名", "担当課", "令和5年度\n目標値", "実績値"],
      ["連絡会議", "健康課", "3回", "2回"],
    ]);
    expect(columns[2]?.evidence).toEqual(["見出し「令和5年度 目標値」"]);
    expect(columns[3]?.evidence).toContain("年度は隣の列から");
  });
});

describe("plans of the year after", () => {
  test("令和4年度予定 beside the results of 令和3年度 is the next plan", () => {
    expect(
      years([
        ["事業名", "担当課", "令和3年度\n取り組み状況", "評価", "令和4年度予定"],
        ["連絡会議", "健康課", long, "○", "対面で会議を開き、事例の共有と評価を行う予定である。"],
        ["相談会", "福祉課", long, "△", "会場を増やし、夜間の相談にも応じることとしたい。"],
      ]),
    ).toContain("E nextPlan 令和4年度");
  });

  test("令和3年度計画 beside the results of 令和3年度 is this year's", () => {
    expect(
      years([
        ["事業名", "担当課", "令和3年度実施計画", "令和3年度実施状況"],
        ["連絡会議", "健康課", long, long],
        ["相談会", "福祉課", long, long],
      ]),
    ).toContain("C plan 令和3年度");
  });
});
