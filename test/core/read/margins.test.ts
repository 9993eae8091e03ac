import { columnLines, header, readRows, readUnderHeader, recordLines, row, sectionLines } from "./readRows";

const legend = ["【評価基準】", "◎：目標を上回った", "○：おおむね達成した", "△：下回った"];

describe("a legend beside the table", () => {
  const rows = [
    [...header, null, legend[0]],
    ["１　からだを動かす", null, null, null, null, null, null, legend[1]],
    [...row(1, "歩こう会"), null, legend[2]],
    [...row(2, "水中運動"), null, legend[3]],
    ["２　よく眠る", null, null, null, null, null, null],
    row(3, "眠りの講座"),
  ];

  test("makes no heading a record, and is a note", () => {
    const sheet = readRows(rows, { merges: ["A2:F2", "A5:F5"] });
    expect(recordLines(sheet)).toEqual(["3 歩こう会", "4 水中運動", "6 眠りの講座"]);
    expect(sectionLines(sheet)).toEqual(["2 1 １　からだを動かす", "5 1 ２　よく眠る"]);
    expect(columnLines(sheet)).toHaveLength(6);
    expect(sheet.notes.join("\n")).toContain("○：おおむね達成した");
  });

  test("stands right beside the table just as well", () => {
    const beside = rows.map((cells) => cells.filter((_, index) => index !== 6));
    const sheet = readRows(beside, { merges: ["A2:F2", "A5:F5"] });
    expect(recordLines(sheet)).toEqual(["3 歩こう会", "4 水中運動", "6 眠りの講座"]);
    expect(columnLines(sheet)).toHaveLength(6);
  });

  test("with marks and meanings in two columns", () => {
    const sheet = readRows(
      [
        [...header, null, "評価区分", "内容"],
        ["１　からだを動かす", null, null, null, null, null, null, "Ａ", "達成した"],
        [...row(1, "歩こう会"), null, "Ｂ", "おおむね達成した"],
        [...row(2, "水中運動"), null, "Ｃ", "達成していない"],
        [...row(3, "体力測定")],
      ],
      { merges: ["A2:F2"] },
    );
    expect(recordLines(sheet)).toEqual(["3 歩こう会", "4 水中運動", "5 体力測定"]);
    expect(columnLines(sheet)).toHaveLength(6);
  });

  test("a column of marks for every project is no legend", () => {
    const sheet = readRows([
      [...header, null, "評価"],
      [...row(1, "歩こう会"), null, "Ａ"],
      [...row(2, "水中運動"), null, "Ｂ"],
      [...row(3, "体力測定"), null, "Ａ"],
    ]);
    expect(columnLines(sheet).at(-1)).toBe("H status");
  });
});

test("a memo beside a heading leaves it a heading", () => {
  const sheet = readRows(
    [
      header,
      ["１　からだを動かす", null, null, null, null, null, "要確認"],
      row(1, "歩こう会"),
      row(2, "水中運動"),
      ["２　よく眠る"],
      row(3, "眠りの講座"),
      row(4, "昼寝の部屋"),
      row(5, "枕の貸出し"),
    ],
    { merges: ["A2:F2", "A5:F5"] },
  );
  expect(recordLines(sheet)).toEqual(["3 歩こう会", "4 水中運動", "6 眠りの講座", "7 昼寝の部屋", "8 枕の貸出し"]);
});

describe("a table on several pages, each under its area", () => {
  const pages = (areas: readonly (string | null)[]) =>
    readRows(
      areas.flatMap((area, page) => [
        [`運動の推進　進捗状況（${String(page + 1)}／${String(areas.length)}）`],
        [area],
        header,
        row(2 * page + 1, `教室${"東西南"[page] ?? ""}`),
        row(2 * page + 2, `講座${"東西南"[page] ?? ""}`),
      ]),
    );

  test.each([
    ["想定１　大きな地震", "想定２　大きな津波", "想定３　大雨"],
    ["働く人のために", "学ぶ人のために", "育てる人のために"],
  ])("the line above the first header is an area like those of the further pages: %s", (...areas) => {
    const sheet = pages(areas);
    expect(sheet.records.map(({ policyArea }) => policyArea)).toEqual(areas.flatMap((area) => [[area], [area]]));
  });

  test("a line above one header alone says nothing of areas", () => {
    expect(pages(["働く人のために"]).records.map(({ policyArea }) => policyArea)).toEqual([[], []]);
  });

  test("a header of two rows on every page changes nothing", () => {
    const head = [
      ["№", "取組", "担当課", "令和6年度", null, "進捗率"],
      [null, null, null, "目標", "実績", null],
    ];
    const merges = [3, 9].flatMap((top) =>
      ["A", "B", "C", "F"].map((column) => `${column}${String(top)}:${column}${String(top + 1)}`),
    );
    const sheet = readRows(
      [
        ["防災計画　進捗一覧（1/2）"],
        ["地震に備える"],
        ...head,
        [1, "家具の固定", "防災課", "60件", "47件", "78%"],
        [2, "塀の撤去", "建築課", "20件", "20件", "100%"],
        ["防災計画　進捗一覧（2/2）"],
        ["津波に備える"],
        ...head,
        [1, "避難訓練", "防災課", "2回", "2回", "100%"],
        [2, "地図の配布", "防災課", "500枚", "450枚", "90%"],
      ],
      { merges: [...merges, "D3:E3", "D9:E9"] },
    );
    expect(sectionLines(sheet)).toEqual(["2 1 地震に備える", "8 1 津波に備える"]);
  });
});

describe("a second table under the first", () => {
  const second = (cells: readonly string[]) =>
    readUnderHeader([row(1, "歩こう会"), row(2, "水中運動"), [], cells, row(3, "体力測定")]);

  test("with other columns is told, and not read under the first one's", () => {
    const sheet = second(["指標名", "単位", "担当課", "実績値", "目標値", "課題"]);
    expect(recordLines(sheet)).toEqual(["2 歩こう会", "3 水中運動"]);
    expect(sheet.furtherTables).toEqual([{ rowIndex: 4, columnIndex: 0 }]);
  });

  test.each([
    [["№", "事業名", "担当課", "目標値", "実績値", "達成度(%)"]],
    [["番号", "取組名", "所管課", "目標", "実績", "達成率"]],
    [["№", "事業名", "担当課", "R5目標値", "R5実績値", "R5達成度"]],
  ])("with the same columns goes on with the first: %s", (cells) => {
    const sheet = second(cells);
    expect(recordLines(sheet)).toEqual(["2 歩こう会", "3 水中運動", "6 体力測定"]);
    expect(sheet.furtherTables).toBeUndefined();
  });
});
