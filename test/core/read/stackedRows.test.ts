import { fieldsOf, readRows, recordLines } from "./readRows";

const header = ["施策", "指標名", "単位", "区分", "令和４年度", "令和５年度", "評価", "担当課"];

describe("target above actual, told apart by a column of their own", () => {
  const sheet = readRows([
    header,
    ["読書の環境づくり", "貸出冊数", "冊", "目標", 43_000, 44_000, "○", "図書館"],
    [null, null, null, "実績", 43_520, 45_210, null, null],
    [null, "参加者数", "人", "目標", 800, 800, "△", "図書館"],
    [null, null, null, "実績", 655, "集計中", null, null],
  ]);

  test("one record for the two rows", () => {
    expect(sheet.records.map(({ rowIndex, lastRowIndex }) => [rowIndex, lastRowIndex])).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  test("the years' cells are targets in the upper row and actuals in the lower one", () => {
    const [first] = sheet.records;
    expect(fieldsOf(first, "target").map(({ year, text }) => [year, text])).toEqual([
      ["令和4年度", "43000"],
      ["令和5年度", "44000"],
    ]);
    expect(fieldsOf(first, "actual").map(({ year, text }) => [year, text])).toEqual([
      ["令和4年度", "43520"],
      ["令和5年度", "45210"],
    ]);
  });
});

test.each([
  { kinds: ["新規", "継続"], note: "other words" },
  { kinds: ["目標", "目標"], note: "targets only" },
  { kinds: ["目標", "備考"], note: "too few of the words" },
])("no stacked table: $note", ({ kinds }) => {
  const sheet = readRows([
    header,
    ["読書", "貸出冊数", "冊", kinds[0] ?? "", 1, 2, "○", "図書館"],
    ["読書", "参加者数", "人", kinds[1] ?? "", 3, 4, "○", "図書館"],
  ]);
  expect(sheet.records).toHaveLength(2);
  expect(recordLines(sheet)).toHaveLength(2);
  expect(fieldsOf(sheet.records[0], "target")).toEqual([]);
});
