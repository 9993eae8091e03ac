import { readSheets } from "../../../src/core/read/readSheets";
import { buildWorkbook, buildWorksheet } from "../buildWorksheet";
import { columnLines, header, readRows, readUnderHeader, recordLines, roles, row, sectionLines } from "./readRows";

const plain = ["projectNumber", "projectName", "department", "target", "actual", "achievement"];

describe("where the header stands", () => {
  test("in the first row", () => {
    const sheet = readUnderHeader([row(1, "連絡会議")]);
    expect(sheet).toMatchObject({ kind: "table", why: null, headerRows: [0] });
    expect(roles(sheet)).toEqual(plain);
  });

  test("in row 20, below title, notes and a legend", () => {
    const notes = Array.from({ length: 15 }, (_, index) => [
      `※${String(index + 1)}　記入にあたっての注意を読んでください。`,
    ]);
    const sheet = readRows([
      ["○○市計画　進捗状況一覧"],
      ["令和５年度実績"],
      [],
      ...notes,
      [],
      header,
      row(1, "連絡会議"),
    ]);
    expect(sheet.headerRows).toEqual([19]);
    expect(recordLines(sheet)).toEqual(["21 連絡会議"]);
    expect(sheet.sections).toEqual([]);
  });

  test("shifted down and to the right", () => {
    const sheet = readUnderHeader([row(1, "連絡会議"), row(2, "相談会")], { at: "D8" });
    expect(sheet.headerRows).toEqual([7]);
    expect(columnLines(sheet)[0]).toBe("D projectNumber");
    expect(recordLines(sheet)).toEqual(["9 連絡会議", "10 相談会"]);
  });

  test("below rows that hold a few header words themselves", () => {
    const sheet = readRows([
      ["担当課", "健康課"],
      ["提出日", "令和６年６月"],
      [],
      header,
      row(1, "連絡会議"),
      row(2, "相談会"),
    ]);
    expect(sheet.headerRows).toEqual([3]);
    expect(sheet.records).toHaveLength(2);
  });
});

describe("how high the header is", () => {
  const captions = [null, null, null, "目標値", "実績値", "達成度"];

  test("two rows, merged downwards and to the right", () => {
    const sheet = readRows([["№", "事業名", "担当課", "令和５年度", null, null], captions, row(1, "連絡会議")], {
      merges: ["A1:A2", "B1:B2", "C1:C2", "D1:F1"],
    });
    expect(sheet.headerRows).toEqual([0, 1]);
    expect(roles(sheet)).toEqual(plain);
    expect(sheet.columns[3]?.header).toBe("令和５年度\n目標値");
    expect(recordLines(sheet)).toEqual(["3 連絡会議"]);
  });

  test("two rows, the words spread over both", () => {
    const sheet = readRows(
      [
        ["取組名", "担当課", "令和５年度", null],
        [null, null, "実績値", "達成度"],
        ["連絡会議", "健康課", "2回", "80%"],
        ["相談会", "福祉課", "3回", "90%"],
      ],
      {
        merges: ["A1:A2", "B1:B2", "C1:D1"],
      },
    );
    expect(sheet.headerRows).toEqual([0, 1]);
    expect(recordLines(sheet)).toEqual(["3 連絡会議", "4 相談会"]);
  });

  test("three rows", () => {
    const sheet = readRows(
      [
        ["№", "成果指標", "担当課", "成果指標の推移", null, null, "達成率"],
        [null, null, null, "基準値", "実績値", "目標値", null],
        [null, null, null, "H30", "R5", "R7", null],
        [1, "排出量", "環境課", 512, 455, 400, "50.9"],
        [2, "照明ＬＥＤ化率", "財産課", 38, 70.2, 100, "70.2"],
      ],
      { merges: ["A1:A3", "B1:B3", "C1:C3", "D1:F1", "G1:G3"] },
    );
    expect(sheet.headerRows).toEqual([0, 1, 2]);
    expect(columnLines(sheet).slice(3)).toEqual([
      "D baseline 平成30年度",
      "E actual 令和5年度",
      "F target 令和7年度",
      "G achievement 令和5年度",
    ]);
    expect(sheet.records.map(({ rowIndex }) => rowIndex + 1)).toEqual([4, 5]);
  });

  test("a title merged over the table is no part of it", () => {
    const sheet = readRows([["令和５年度　進捗状況"], header, row(1, "連絡会議")], { merges: ["A1:F1"] });
    expect(sheet.headerRows).toEqual([1]);
  });

  test("a record directly below is no part of it", () => {
    const sheet = readUnderHeader([[1, "目標管理", "企画課", "2回", "1回", "50%"]]);
    expect(sheet.headerRows).toEqual([0]);
    expect(recordLines(sheet)).toEqual(["2 目標管理"]);
  });

  test("the header of two rows again on the next page", () => {
    const upper = ["№", "事業名", "担当課", "令和５年度", null, null];
    const sheet = readRows([upper, captions, row(1, "連絡会議"), upper, captions, row(2, "相談会")], {
      merges: ["A1:A2", "B1:B2", "C1:C2", "D1:F1", "A4:A5", "B4:B5", "C4:C5", "D4:F4"],
    });
    expect(recordLines(sheet)).toEqual(["3 連絡会議", "6 相談会"]);
    expect(sheet.sections).toEqual([]);
  });
});

describe("columns", () => {
  test("blank separator columns are passed over", () => {
    const sheet = readRows([
      ["№", null, "事業名", null, "担当課", "目標値", null, "実績値"],
      [1, null, "連絡会議", null, "健康課", "2回", null, "1回"],
      [2, null, "相談会", null, "福祉課", "2回", null, "1回"],
    ]);
    expect(columnLines(sheet)).toEqual(["A projectNumber", "C projectName", "E department", "F target", "H actual"]);
  });

  test("a vertically merged column without a header names the areas", () => {
    const sheet = readRows(
      [
        [null, "事業名", "担当課", "実施状況", "評価"],
        ["（１）介護予防の推進", "体操教室", "長寿課", "集会所で行い、延べ4,210人が参加した。", "順調"],
        [null, "栄養相談", "保健課", "31人に助言した。前の年より多い。", "順調"],
        ["（２）見守りと生活支援", "配食", "長寿課", "週３回の配達を続けた。", "遅れ"],
        [null, "ごみ出し", "福祉課", "協力員を33人に増やした。", "順調"],
      ],
      { merges: ["A2:A3", "A4:A5"] },
    );
    expect(roles(sheet)[0]).toBe("policyArea");
    expect(sheet.columns[0]).toMatchObject({ header: "", evidence: ["見出しのない結合セルの列"] });
    expect(sheet.records.map(({ policyArea }) => policyArea)).toEqual([
      ["（１）介護予防の推進"],
      ["（１）介護予防の推進"],
      ["（２）見守りと生活支援"],
      ["（２）見守りと生活支援"],
    ]);
  });

  test("a column without a header that lists departments, numbers or rates", () => {
    const sheet = readRows([
      [null, "事業名", null, "目標値", "実績値", null],
      [1, "連絡会議", "健康課", "2回", "1回", "50%"],
      [2, "相談会", "福祉課", "4回", "4回", "100%"],
      [3, "講座", "健康課", "5回", "4回", "80%"],
    ]);
    expect(roles(sheet)).toEqual(plain);
    expect(sheet.columns[2]?.evidence).toEqual(["課の名が並ぶ"]);
  });

  test("a column whose words nobody knows is no question's", () => {
    const sheet = readRows([
      [...header, "ﾁｪｯｸ欄A"],
      [...row(1, "連絡会議"), "済"],
      [...row(2, "相談会"), "済"],
    ]);
    expect(sheet.columns.at(-1)).toMatchObject({ role: "other", score: 0, evidence: [] });
  });

  test("without a column for the name the best substitute takes its place", () => {
    const sheet = readRows([
      ["基本方針", "施策の項目", "担当課", "実施状況", "評価"],
      ["Ⅰ　予防", "広報紙での特集", "秘書課", "６月号に特集を載せた。", "Ａ"],
      ["Ⅰ　予防", "窓口の案内", "市民課", "案内を全戸に配った。", "B"],
    ]);
    expect(roles(sheet)[1]).toBe("projectName");
    expect(recordLines(sheet)).toEqual(["2 広報紙での特集", "3 窓口の案内"]);
  });

  test("two columns of names: the surer one is the project's", () => {
    const sheet = readRows([
      ["主な取組", "事業名", "担当課", "実施状況", "評価"],
      ["相談を広げる", "夜間相談", "福祉課", "週に一度、夜間に開いた。", "Ａ"],
      ["人を育てる", "養成講座", "健康課", "初級を３回開いた。", "B"],
    ]);
    expect(roles(sheet)).toEqual(["policyItem", "projectName", "department", "result", "status"]);
  });
});

describe("the workbook", () => {
  test("a sheet for each area: the heading above the header holds for its records", () => {
    const sheets = readSheets(
      buildWorkbook(
        ...[1, 2, 3].map((area) =>
          buildWorksheet(
            [
              ["若竹市計画　令和６年度進捗管理シート"],
              [`基本施策${String(area)}　支援その${String(area)}`],
              [],
              header,
              row(area, "面談"),
            ],
            {
              name: `基本施策${String(area)}`,
            },
          ),
        ),
      ),
    );
    expect(sheets.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      "基本施策1 table",
      "基本施策2 table",
      "基本施策3 table",
    ]);
    expect(sheets.flatMap(({ records }) => records.map(({ policyArea }) => policyArea))).toEqual([
      ["基本施策1　支援その1"],
      ["基本施策2　支援その2"],
      ["基本施策3　支援その3"],
    ]);
    expect(sheets[0] && sectionLines(sheets[0])).toEqual(["2 1 基本施策1　支援その1"]);
  });

  test("a sheet named after an area gives its name where nothing else does", () => {
    expect(readUnderHeader([row(1, "面談")], { name: "重点施策２" }).records[0]?.policyArea).toEqual(["重点施策２"]);
    expect(
      readUnderHeader([["基本施策１　つながり"], row(1, "面談")], { name: "重点施策２" }).records[0]?.policyArea,
    ).toEqual(["基本施策１　つながり"]);
    expect(readUnderHeader([row(1, "面談")], { name: "Sheet1" }).records[0]?.policyArea).toEqual([]);
  });

  test.each(["hidden", "veryHidden"] as const)(
    "a sheet that is %s is read and says that it is not visible",
    (visibility) => {
      const sheet = readUnderHeader([row(1, "面談")], { visibility });
      expect(sheet).toMatchObject({ kind: "table", visible: false });
      expect(sheet.records).toHaveLength(1);
    },
  );

  test("hidden rows and columns are read like others", () => {
    const sheet = readUnderHeader([row(1, "面談"), row(2, "教室")], { hiddenRows: [3], hiddenColumns: ["C"] });
    expect(sheet.records.map(({ departments }) => departments)).toEqual([["健康課"], ["健康課"]]);
  });

  test("a workbook without sheets gives none", () => {
    expect(readSheets(buildWorkbook())).toEqual([]);
  });

  test("an empty form is a table without records", () => {
    const sheet = readUnderHeader([]);
    expect(sheet).toMatchObject({ kind: "table", records: [], sections: [], statusScale: null });
    expect(roles(sheet)).toEqual(plain);
  });
});
