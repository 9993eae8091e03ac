import type { CellInput } from "../buildWorksheet";
import { fieldsOf, readRows } from "./readRows";

type Rows = readonly (readonly CellInput[])[];

const top: Rows = [
  ["事業番号", 4, "事業名", "預かり会員の募集"],
  ["基本目標", "１　安心して育てる", "担当課", "こども課"],
  ["事業内容", "会員どうしで子どもを預かる。"],
  ["指標", "会員数", "単位", "人"],
];
const bottom: Rows = [["評価", "Ｃ", "課題等", "会員が歳を重ねている。"]];

function valuesOf(rows: Rows, merges: readonly string[] = []) {
  const { kind, records } = readRows(rows, { merges });
  const told = (role: "target" | "actual" | "achievement") =>
    fieldsOf(records[0], role).map(({ year, text }) => `${year ?? "?"} ${text}`);
  return { kind, target: told("target"), actual: told("actual"), achievement: told("achievement") };
}

const expected = {
  kind: "cards",
  target: ["令和4年度 40", "令和5年度 45", "令和6年度 50"],
  actual: ["令和4年度 38", "令和5年度 36", "令和6年度 35"],
  achievement: ["令和4年度 95%", "令和5年度 80%", "令和6年度 70%"],
};

const figures: Rows = [
  ["目標値", 40, 45, 50],
  ["実績値", 38, 36, 35],
  ["達成率", "95%", "80%", "70%"],
];

test.each(["年度", "区分", null, "項目"])("the years of a card in one row, under 「%s」", (label) => {
  const rows = [...top, [label, "令和４年度", "R5", "2024年度"], ...figures, ...bottom];
  expect(valuesOf(rows)).toEqual(expected);
});

test("in merged cells, with the card's other fields behind them", () => {
  const wide = (cells: readonly CellInput[]) => cells.flatMap((cell, index) => (index === 0 ? [cell] : [cell, null]));
  const rows = [...top, wide(["年度", "令和４年度", "令和５年度", "令和６年度"]), ...figures.map(wide), ...bottom];
  const merges = [5, 6, 7, 8].flatMap((at) =>
    ["B:C", "D:E", "F:G"].map((span) => span.replace(/[A-Z]/gu, `$&${String(at)}`)),
  );
  expect(valuesOf(rows, merges)).toEqual(expected);
});

test("two indicators, each with its lines", () => {
  const rows = [
    ...top.slice(0, 3),
    ["成果指標", "区分", "令和５年度", "令和６年度"],
    ["会員数（人）", "目標値", 45, 50],
    [null, "実績値", 36, 35],
    ["交流会（回）", "目標値", 4, 5],
    [null, "実績値", 4, 3],
    ...bottom,
  ];
  expect(valuesOf(rows, ["A5:A6", "A7:A8"])).toMatchObject({
    kind: "cards",
    target: ["令和5年度 45", "令和6年度 50", "令和5年度 4", "令和6年度 5"],
    actual: ["令和5年度 36", "令和6年度 35", "令和5年度 4", "令和6年度 3"],
  });
});

test("a start and an end are no years of a table", () => {
  const rows = [...top, ["開始年度", "R4", "終了年度", "R8"], ["目標値", 40, "実績値", 38], ...bottom];
  expect(valuesOf(rows)).toMatchObject({ target: ["? 40"], actual: ["? 38"] });
});

test("one year a row", () => {
  const rows = [
    ...top,
    ["年度", "目標値", "実績値", "達成率"],
    ["令和４年度", 40, 38, "95%"],
    ["令和５年度", 45, 36, "80%"],
    ["令和６年度", 50, 35, "70%"],
    ...bottom,
  ];
  expect(valuesOf(rows)).toEqual(expected);
});

test("target and actual under every year", () => {
  const rows = [
    ...top,
    ["推移", "令和５年度", null, "令和６年度", null],
    [null, "目標値", "実績値", "目標値", "実績値"],
    ["会員数", 45, 36, 50, 35],
    ...bottom,
  ];
  expect(valuesOf(rows, ["B5:C5", "D5:E5"])).toMatchObject({
    kind: "cards",
    target: ["令和5年度 45", "令和6年度 50"],
    actual: ["令和5年度 36", "令和6年度 35"],
  });
});

test("a label for every year", () => {
  const rows = [...top, ["R5目標値", 45, "R5実績値", 36], ["R6目標値", 50, "R6実績値", 35], ...bottom];
  expect(valuesOf(rows)).toMatchObject({
    target: ["令和5年度 45", "令和6年度 50"],
    actual: ["令和5年度 36", "令和6年度 35"],
  });
});

test("what stands below the years without a year stays as it is", () => {
  const { records } = readRows([...top, ["年度", "R4", "R5", "R6"], ...figures, ...bottom]);
  expect(records[0]?.status).toEqual({ code: "C", label: "C" });
  expect(fieldsOf(records[0], "issue").map(({ text }) => text)).toEqual(["会員が歳を重ねている。"]);
});

describe("a card's 進捗状況", () => {
  const rows = (said: string): Rows => [...top, ["目標値", 40, "実績値", 38], ["進捗状況", said], ["課題", "会員の数"]];

  test("filled from a drop-down is a status, though a single card shows one word only", () => {
    const sheet = readRows(rows("もう一息"), { validations: { B6: ["順調", "もう一息", "これから"] } });
    expect(sheet.records[0]?.status).toEqual({ code: null, label: "もう一息" });
  });

  test.each(["概ね順調", "遅れている", "計画どおり", "未着手", "Ｂ", "◎", "一部実施"])("%s is a status", (said) => {
    expect(readRows(rows(said)).records[0]?.status?.label).toBeDefined();
  });

  test("a sentence is none", () => {
    const sheet = readRows(rows("会員どうしの交流会を春と秋に開き、新しい会員を募った。"));
    expect(sheet.records[0]?.status).toBeNull();
    expect(fieldsOf(sheet.records[0], "result")).toHaveLength(1);
  });
});
