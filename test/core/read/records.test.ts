import type { CellInput } from "../buildWorksheet";
import { fieldsOf, readRows, readUnderHeader, recordLines, row } from "./readRows";

const indicatorHeader = ["№", "事業名", "担当課", "指標名", "目標値", "実績値", "達成度"];

describe("one record on several rows", () => {
  const rows: readonly (readonly CellInput[])[] = [
    indicatorHeader,
    [1, "連絡会議", "健康課", "開催回数", "2回", "1回", "50%"],
    [null, null, null, "参加者数", "20人", "10人", "50%"],
    [null, null, null, "満足度", "80%", "70%", "87%"],
    [2, "相談会", "福祉課", "開催回数", "4回", "4回", "100%"],
  ];

  test("name and department merged over the rows of its indicators", () => {
    const sheet = readRows(rows, { merges: ["A2:A4", "B2:B4", "C2:C4"] });
    expect(recordLines(sheet)).toEqual(["2 連絡会議", "5 相談会"]);
    const [first] = sheet.records;
    expect([first?.rowIndex, first?.lastRowIndex]).toEqual([1, 3]);
    expect(fieldsOf(first, "indicator").map(({ text }) => text)).toEqual(["開催回数", "参加者数", "満足度"]);
    expect(fieldsOf(first, "target").map(({ text, rowIndex }) => [text, rowIndex])).toEqual([
      ["2回", 1],
      ["20人", 2],
      ["80%", 3],
    ]);
    expect(fieldsOf(first, "projectName")).toHaveLength(1);
  });

  test("only the name merged: the departments differ, one record each", () => {
    const apart = rows.map((cells, index) => (index === 2 ? [null, null, "福祉課", ...cells.slice(3)] : cells));
    const sheet = readRows(apart, { merges: ["A2:A3", "B2:B3"] });
    expect(recordLines(sheet).slice(0, 2)).toEqual(["2 連絡会議", "3 連絡会議"]);
  });

  test("without merges every row is a record of its own", () => {
    expect(recordLines(readRows(rows))).toHaveLength(4);
  });

  test("a second line below the merged name is no project of its own", () => {
    const sheet = readRows(
      [
        ["事業名", "内容", "目的/期待効果・KPI", "実施時期", "発注先"],
        ["① 事例検討会", "支援者の連携を深める。", "連携の件数：10件", "12月", "なし"],
        [null, null, "検証の結果", "参加者は20人で、連携は12件であった。"],
        ["② 講演会", "市民に広く知らせる。", "参加者：100人", "2月", "○○社"],
        [null, null, "検証の結果", "参加者は80人であった。"],
      ],
      { merges: ["A2:A3", "B2:B3", "D3:E3", "A4:A5", "B4:B5", "D5:E5"] },
    );
    expect(recordLines(sheet)).toEqual(["2 事例検討会", "4 講演会"]);
    expect(sheet.records.map(({ lastRowIndex }) => lastRowIndex)).toEqual([2, 4]);
    expect(sheet.records.map(({ projectNumbers }) => projectNumbers)).toEqual([["①"], ["②"]]);
  });
});

describe("numbers", () => {
  test.each([
    { number: "39\n86", numbers: ["39", "86"], note: "two in a cell" },
    { number: 7, numbers: ["7"], note: "a number" },
    { number: null, numbers: [], note: "none" },
    { number: "－", numbers: [], note: "a dash" },
  ])("$note", ({ number, numbers }) => {
    const sheet = readUnderHeader([[number, "① 連絡会議", "健康課", "2回", "1回", "50%"]]);
    expect(sheet.records[0]?.projectNumbers).toEqual(numbers);
  });

  test("the mark before the name counts where there is no column of numbers", () => {
    const sheet = readRows([
      ["事業名", "担当課", "目標値", "実績値"],
      ["① 連絡会議", "健康課", "2回", "1回"],
      ["相談会", "福祉課", "2回", "1回"],
    ]);
    expect(sheet.records.map(({ projectNumbers }) => projectNumbers)).toEqual([["①"], []]);
    expect(sheet.records[0]).toMatchObject({ projectName: "① 連絡会議", displayName: "連絡会議" });
  });
});

describe("departments", () => {
  test.each([
    {
      cell: "福祉部　地域福祉課\n社会福祉協議会",
      departments: ["福祉部 地域福祉課", "社会福祉協議会"],
      note: "two bodies",
    },
    { cell: "健康課、健康課", departments: ["健康課"], note: "the same one twice" },
    { cell: "－", departments: [], note: "a dash" },
    { cell: null, departments: [], note: "a blank" },
  ])("$note", ({ cell, departments }) => {
    expect(readUnderHeader([row(1, "連絡会議", cell)]).records[0]?.departments).toEqual(departments);
  });

  test("部局 and 担当課 in two columns: the 課 answers", () => {
    const sheet = readRows([
      ["事業名", "部局", "担当課", "目標値", "実績値"],
      ["連絡会議", "保健福祉部", "健康課", "2回", "1回"],
      ["相談会", "産業部", "商工課", "2回", "1回"],
    ]);
    expect(sheet.records.map(({ departments }) => departments)).toEqual([["健康課"], ["商工課"]]);
    expect(fieldsOf(sheet.records[0], "division").map(({ text }) => text)).toEqual(["保健福祉部"]);
  });

  test("担当部 and 担当課 in two columns", () => {
    const sheet = readRows([
      ["事業名", "担当部", "担当課", "目標値", "実績値"],
      ["連絡会議", "保健福祉部", "健康課", "2回", "1回"],
      ["相談会", "産業部", "商工課", "2回", "1回"],
    ]);
    expect(sheet.columns.map(({ role }) => role).slice(1, 3)).toEqual(["division", "department"]);
  });
});

describe("areas in columns", () => {
  const head = ["基本目標", "施策の方向", "事業名", "担当課", "実績値", "評価"];

  test("merged, outermost first", () => {
    const sheet = readRows(
      [
        head,
        ["Ⅰ　人権", "１　啓発", "広報", "秘書課", "1回", "Ａ"],
        [null, null, "展示", "市民課", "2回", "B"],
        [null, "２　教育", "授業", "学校教育課", "3回", "Ａ"],
        ["Ⅱ　参画", "３　職場", "認定", "産業課", "4回", "Ａ"],
      ],
      { merges: ["A2:A4", "B2:B3"] },
    );
    expect(sheet.records.map(({ policyArea }) => policyArea.join(" > "))).toEqual([
      "Ⅰ　人権 > １　啓発",
      "Ⅰ　人権 > １　啓発",
      "Ⅰ　人権 > ２　教育",
      "Ⅱ　参画 > ３　職場",
    ]);
  });

  test("written once and left blank below; a new outer area ends the inner one", () => {
    const sheet = readRows([
      head,
      ["Ⅰ　人権", "１　啓発", "広報", "秘書課", "1回", "Ａ"],
      [null, null, "展示", "市民課", "2回", "B"],
      ["Ⅱ　参画", null, "認定", "産業課", "4回", "Ａ"],
    ]);
    expect(sheet.records.map(({ policyArea }) => policyArea.join(" > "))).toEqual([
      "Ⅰ　人権 > １　啓発",
      "Ⅰ　人権 > １　啓発",
      "Ⅱ　参画",
    ]);
    expect(fieldsOf(sheet.records[1], "policyArea").map(({ origin }) => origin)).toEqual(["ditto", "ditto"]);
  });

  test("a dash is no area", () => {
    const sheet = readRows([
      head,
      ["Ⅰ　人権", "－", "広報", "秘書課", "1回", "Ａ"],
      ["Ⅰ　人権", "１　啓発", "展示", "市民課", "2回", "B"],
    ]);
    expect(sheet.records[0]?.policyArea).toEqual(["Ⅰ　人権"]);
  });

  test("a heading inside the table comes before the columns", () => {
    const sheet = readRows([
      ["施策の項目", "取組名", "担当課", "実施状況", "達成度"],
      ["基本施策１　つながり"],
      ["(1) 会議", "連絡会議", "健康課", "書面で１回開催し、意見を得た。", "100%"],
      ["基本施策２　人材"],
      ["(1) 養成", "市民講座", "健康課", "初級を３回開いた。", "80%"],
    ]);
    expect(sheet.records.map(({ policyArea }) => policyArea)).toEqual([
      ["基本施策１　つながり", "(1) 会議"],
      ["基本施策２　人材", "(1) 養成"],
    ]);
  });
});

describe("statuses", () => {
  test("of two years the newer one counts", () => {
    const sheet = readRows([
      ["事業名", "担当課", "令和元年度\n評価", "平成30年度\n評価", "令和元年度実施状況"],
      ["連絡会議", "健康課", "○", "△", "３回開き、延べ66人が参加した。"],
      ["相談会", "福祉課", "△", "○", "４回開き、延べ80人が参加した。"],
      ["講座", "福祉課", null, "◎", "台風のため見送った。"],
    ]);
    expect(sheet.records.map(({ status }) => status?.code)).toEqual(["○", "△", "◎"]);
  });

  test("across a change of era the newer one counts", () => {
    const sheet = readRows([
      ["事業名", "担当課", "昭和63年度評価", "平成30年度評価", "昭和62年度評価"],
      ["連絡会議", "健康課", "○", "△", "×"],
    ]);
    expect(sheet.records.map(({ status }) => status?.code)).toEqual(["△"]);
  });

  test("a blank and a dash are no status", () => {
    const sheet = readRows([
      ["事業名", "担当課", "評価", "目標値"],
      ["連絡会議", "健康課", "○", "3回"],
      ["相談会", "福祉課", null, "3回"],
      ["講座", "福祉課", "－", "3回"],
    ]);
    expect(sheet.records.map(({ status }) => status?.code ?? null)).toEqual(["○", null, null]);
  });
});

describe("figures above the header", () => {
  test("a row with figures under target and actual is a record", () => {
    const sheet = readRows([
      ["計画全体の目標"],
      ["町がめざす数値", null, "自殺死亡率13.0以下", "15.1", "16.8"],
      [],
      ["評価指標", "担当課", "令和5年度目標値", "令和3年度実績値", "令和2年度実績値"],
      ["相談件数", "健康課", "1000件", "980件", "870件"],
    ]);
    expect(sheet.records.map(({ rowIndex }) => rowIndex + 1)).toEqual([2, 5]);
    expect(fieldsOf(sheet.records[0], "target").map(({ text }) => text)).toEqual(["自殺死亡率13.0以下"]);
  });

  test.each([
    { above: ["○○市自殺対策計画", null, "令和3年度", null, null], note: "a title with a year" },
    { above: [null, null, null, null, "資料４"], note: "a page's mark" },
    { above: ["※単位は人", null, "人口10万対", null, null], note: "a note" },
  ])("none: $note", ({ above }) => {
    const sheet = readRows([
      above,
      ["評価指標", "担当課", "令和5年度目標値", "令和3年度実績値", "令和2年度実績値"],
      ["相談件数", "健康課", "1000件", "980件", "870件"],
    ]);
    expect(sheet.records).toHaveLength(1);
  });
});
