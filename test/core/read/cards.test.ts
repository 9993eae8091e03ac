import { readSheets } from "../../../src/core/read/readSheets";
import { buildWorkbook, buildWorksheet, type CellInput } from "../buildWorksheet";
import { fieldsOf, readRows, recordLines, sectionLines } from "./readRows";

type Rows = readonly (readonly CellInput[])[];

function card(
  number: number,
  name: string,
  more: { readonly department?: string; readonly status?: string } = {},
): Rows {
  return [
    ["事業番号", number, "事業名", name],
    ["基本施策", "１　からだを動かす習慣づくり", "担当課", more.department ?? "健康づくり課"],
    ["事業の概要", "市内の名所を巡る歩こう会を開く。"],
    ["指標名", "参加者数", "単位", "人"],
    ["目標値（令和５年度）", 400, "実績値（令和５年度）", 436],
    ["達成率（％）", 109, "評価", more.status ?? "Ａ"],
    ["実施内容", "春と秋に計８回開き、親子の参加も見られた。"],
    ["課題", "暑い時期の開催が難しい。"],
    ["今後の方向性", "時間帯を早朝に移して続ける。"],
  ];
}

const sheet = readRows([
  ["第２期鳴海原市健康づくり計画　事業評価調書（令和５年度）"],
  ["評価区分　Ａ：100％以上　Ｂ：80％以上100％未満　Ｃ：80％未満"],
  [],
  ...card(1, "歩こう会"),
  [],
  ...card(2, "健康ポイント", { department: "健康づくり課\n保険年金課", status: "Ｂ" }),
  [],
  ...card(3, "水中運動教室", { status: "－" }),
]);

describe("one card per block", () => {
  test("a record each, with its first and last row", () => {
    expect(sheet).toMatchObject({ kind: "cards", why: null, headerRows: [] });
    expect(recordLines(sheet)).toEqual(["4 歩こう会", "14 健康ポイント", "24 水中運動教室"]);
    expect(sheet.records.map(({ rowIndex, lastRowIndex }) => [rowIndex, lastRowIndex])).toEqual([
      [3, 11],
      [13, 21],
      [23, 31],
    ]);
  });

  test("a column a label, with its role and year", () => {
    expect(sheet.columns.map(({ header, role }) => `${header} ${role}`)).toEqual([
      "事業番号 projectNumber",
      "事業名 projectName",
      "基本施策 policyArea",
      "担当課 department",
      "事業の概要 description",
      "指標名 indicator",
      "単位 unit",
      "目標値（令和５年度） target",
      "実績値（令和５年度） actual",
      "達成率（％） achievement",
      "評価 status",
      "実施内容 result",
      "課題 issue",
      "今後の方向性 nextPlan",
    ]);
    expect(sheet.columns.filter(({ role }) => role === "target" || role === "actual").map(({ year }) => year)).toEqual([
      "令和5年度",
      "令和5年度",
    ]);
  });

  test("the values stand beside their labels", () => {
    const [first, second, third] = sheet.records;
    expect(first).toMatchObject({
      projectNumbers: ["1"],
      policyArea: ["１　からだを動かす習慣づくり"],
      departments: ["健康づくり課"],
    });
    expect(second?.departments).toEqual(["健康づくり課", "保険年金課"]);
    expect(fieldsOf(second, "target")).toMatchObject([{ value: 400, rowIndex: 17, columnIndex: 1, origin: "typed" }]);
    expect(fieldsOf(second, "actual")).toMatchObject([{ value: 436, rowIndex: 17, columnIndex: 3 }]);
    expect([first, second, third].map((record) => record?.status)).toEqual([
      { code: "A", label: "100%以上" },
      { code: "B", label: "80%以上100%未満" },
      null,
    ]);
  });

  test("a value that is missing is a blank", () => {
    const rows = card(1, "歩こう会").map((cells) => (cells[0] === "課題" ? ["課題", null, "備考", "－"] : cells));
    const [record] = readRows([...rows, ...card(2, "健康ポイント")]).records;
    expect(fieldsOf(record, "issue")).toMatchObject([{ origin: "blank", text: "" }]);
  });
});

test("labels that are merged: the value stands behind the merge", () => {
  const shifted = card(1, "歩こう会").map(([label, value, second, last]) => [label, null, value, second, null, last]);
  const found = readRows(shifted, {
    merges: shifted.flatMap((_, index) => [
      `A${String(index + 1)}:B${String(index + 1)}`,
      `D${String(index + 1)}:E${String(index + 1)}`,
    ]),
  });
  expect(found.kind).toBe("cards");
  expect(recordLines(found)).toEqual(["1 歩こう会"]);
  expect(fieldsOf(found.records[0], "department").map(({ text }) => text)).toEqual(["健康づくり課"]);
});

test("a second name on the card says what it is about", () => {
  const rows = card(1, "歩こう会").flatMap((cells) =>
    cells[0] === "課題" ? [["取組名", "市内を歩く", "備考", "－"], cells] : [cells],
  );
  const { columns, records } = readRows(rows);
  expect(columns.find(({ header }) => header === "取組名")?.role).toBe("description");
  expect(records[0]?.displayName).toBe("歩こう会");
});

test("a small table of indicators inside the card gives several fields", () => {
  const withTable = (number: number, name: string): Rows => [
    ["事業番号", number, "事業名", name],
    ["担当課", "健康課", "評価", "Ａ"],
    ["事業の概要", "教室を開く。"],
    ["指標名", "目標値", "実績値", "達成率"],
    ["開催回数", "10回", "8回", "80%"],
    ["参加者数", "200人", "220人", "110%"],
    ["課題", "若い世代の参加が少ない。"],
  ];
  const found = readRows([...withTable(1, "歩こう会"), [], ...withTable(2, "健康ポイント")]);
  expect(recordLines(found)).toEqual(["1 歩こう会", "9 健康ポイント"]);
  expect(fieldsOf(found.records[0], "indicator").map(({ text }) => text)).toEqual(["開催回数", "参加者数"]);
  expect(fieldsOf(found.records[0], "target").map(({ text, rowIndex }) => [text, rowIndex])).toEqual([
    ["10回", 4],
    ["200人", 5],
  ]);
  expect(fieldsOf(found.records[1], "achievement").map(({ text }) => text)).toEqual(["80%", "110%"]);
  expect(fieldsOf(found.records[0], "issue")).toHaveLength(1);
});

test("labels above their values, and no empty row between the cards", () => {
  const compact = (number: number, name: string): Rows => [
    ["事業番号", "事業名", "担当課", "評価"],
    [number, name, "健康課", "Ａ"],
    ["事業の概要", "市内の名所を巡る。"],
    ["指標名", "参加者数", "目標値", "400人"],
    ["課題", "暑い時期の開催が難しい。"],
  ];
  const found = readRows([...compact(1, "歩こう会"), ...compact(2, "健康ポイント"), ...compact(3, "水中運動教室")]);
  expect(found.kind).toBe("cards");
  expect(recordLines(found)).toEqual(["1 歩こう会", "6 健康ポイント", "11 水中運動教室"]);
  expect(found.records.map(({ lastRowIndex }) => lastRowIndex + 1)).toEqual([5, 10, 15]);
  expect(found.records.map(({ projectNumbers }) => projectNumbers)).toEqual([["1"], ["2"], ["3"]]);
  expect(found.records.map((record) => fieldsOf(record, "target").map(({ text }) => text))).toEqual([
    ["400人"],
    ["400人"],
    ["400人"],
  ]);
});

test("cards do not overlap, whatever stands in their small tables", () => {
  const found = readRows([
    ["№", "事業名", "今後の取組", "単位", "令和４年度"],
    ["№"],
    ["達成度(%)"],
    ["指標名", "事業名"],
    ["健康課"],
    ["№"],
    ["実施状況", "－", "健康課"],
    [null, "達成度(%)", "－"],
  ]);
  for (const [index, { rowIndex }] of found.records.entries())
    expect(rowIndex).toBeGreaterThan(found.records[index - 1]?.lastRowIndex ?? -1);
});

test("headings between the cards", () => {
  const found = readRows(
    [["基本施策１　運動"], ...card(1, "歩こう会"), ["基本施策２　食育"], ...card(2, "親子料理教室")].filter(
      (cells) => cells[0] !== "基本施策",
    ),
  );
  expect(sectionLines(found)).toEqual(["1 1 基本施策１　運動", "10 1 基本施策２　食育"]);
  expect(found.records.map(({ policyArea }) => policyArea)).toEqual([["基本施策１　運動"], ["基本施策２　食育"]]);
});

test("one card a sheet", () => {
  const sheets = readSheets(
    buildWorkbook(
      ...["歩こう会", "健康ポイント"].map((name, index) =>
        buildWorksheet(card(index + 1, name), { name: `調書${String(index + 1)}` }),
      ),
    ),
  );
  expect(
    sheets.map(({ name, kind, records }) => `${name} ${kind} ${records.map(({ displayName }) => displayName).join()}`),
  ).toEqual(["調書1 cards 歩こう会", "調書2 cards 健康ポイント"]);
});

describe("no cards", () => {
  test.each<{ rows: Rows; note: string }>([
    {
      rows: [
        ["№", "事業名", "担当課", "目標値", "実績値"],
        [1, "連絡会議", "健康課", "2回", "1回"],
      ],
      note: "a table",
    },
    {
      rows: [
        ["担当課", "健康課"],
        ["課長名", "○○"],
        ["提出日", "６月"],
        ["№", "事業名", "目標値", "実績値", "評価"],
        [1, "連絡会議", "2回", "1回", "○"],
      ],
      note: "a table under the sender's name",
    },
    {
      rows: [
        ["事業名", "歩こう会"],
        ["担当課", "健康課"],
      ],
      note: "two labels",
    },
    { rows: [["事業名", "歩こう会", "担当課", "健康課", "目標値", "2回", "実績値", "1回"]], note: "all in one row" },
    {
      rows: [
        ["担当課", "健康課"],
        ["目標値", "2回"],
        ["実績値", "1回"],
        ["評価", "Ａ"],
      ],
      note: "no project's name",
    },
    { rows: [["令和５年度の取組について"]], note: "no label" },
  ])("$note", ({ rows }) => {
    expect(readRows(rows).kind).not.toBe("cards");
  });
});
