import { rangeToA1 } from "../../../src/core/model";
import { rules } from "../../../src/core/rules";
import { checkWorkbook } from "../../../src/core/validate";
import { tableToWorksheet, workbookOf, worksheetOf } from "../rules/markdownSheet";

const head = [
  "| № | 事業名 | 担当課 | 指標名 | 目標値 | 実績値 | 達成度（％） | 実施状況 |",
  "| --- | --- | --- | --- | --- | --- | --- | --- |",
];
const rows = [
  "| 1 | カードの作成 | 健康課 | 作成枚数 | 500枚 | 450枚 | 90% | 窓口と図書館に置き、商店街にもお願いした。 |",
  "| 2 | 講座 | 健康課 | 開催回数 | 4回 | 3回 | 75% | 公民館で開き、延べ80人が参加した。 |",
  "| 3 | 訪問 | 福祉課 | 訪問世帯数 | 200世帯 | 120世帯 | 60% | 民生委員とともに訪ねて様子をうかがった。 |",
];
const table = (...lines: readonly string[]) => tableToWorksheet([...head, ...lines]);
const cover = {
  ...worksheetOf([{ rowIndex: 0, cells: [{ columnIndex: 0, value: "進捗状況の照会について" }] }]),
  name: "表紙",
};

function told(worksheet: ReturnType<typeof table>): readonly string[] {
  return checkWorkbook(workbookOf(worksheet)).findings.map(
    ({ ruleId, range }) => `${range === null ? "-" : rangeToA1(range)} ${ruleId}`,
  );
}

describe("checkWorkbook", () => {
  test("finds nothing in a sheet with nothing wrong, and tells which rules had nothing to look at", () => {
    const { findings, rulesRun, notApplicable, sheets } = checkWorkbook(workbookOf(table(...rows)));
    expect(findings).toEqual([]);
    expect(sheets.map(({ records }) => records.length)).toEqual([3]);
    expect(notApplicable).toEqual(["status-not-in-legend"]);
    expect([...rulesRun, ...notApplicable].sort()).toEqual(rules.map(({ id }) => id).sort());
  });

  test("reports one error for a file without a progress sheet", () => {
    const { findings } = checkWorkbook(workbookOf(cover));
    expect(findings).toMatchObject([
      { ruleId: "no-progress-sheet", severity: "error", sheet: "", range: null, data: { sheets: ["表紙"] } },
    ]);
    expect(checkWorkbook(workbookOf()).findings).toMatchObject([{ ruleId: "no-progress-sheet", sheet: "" }]);
  });

  test("keeps the order of the sheets", () => {
    const wrong = table(...rows.slice(0, 2), rows[2]!.replace("60%", "70%"));
    const { findings } = checkWorkbook(workbookOf(cover, { ...wrong, name: "Ｂ" }, { ...wrong, name: "Ａ" }));
    expect(findings.map(({ sheet }) => sheet)).toEqual(["Ｂ", "Ａ"]);
  });

  test("compares with last year's file where it is given", () => {
    const lastYear = workbookOf(table(...rows));
    const thisYear = workbookOf(table(rows[0]!, rows[1]!.replace("80人", "95人"), rows[2]!));
    const copies = checkWorkbook(thisYear, { lastYear }).findings.filter(
      ({ ruleId }) => ruleId === "copied-from-last-year",
    );
    expect(copies.map(({ range }) => range && rangeToA1(range))).toEqual(["H2", "H4"]);
    expect(checkWorkbook(thisYear).findings).toEqual([]);
  });

  test("does not compare rows that last year's file does not have", () => {
    const lastYear = workbookOf(table(...rows.map((row) => row.replace(/\| (?<n>\d) \|/u, "| 1$<n> |"))));
    expect(checkWorkbook(workbookOf(table(...rows)), { lastYear }).findings).toEqual([]);
  });
});

describe("one defect, one finding", () => {
  test("a cell's error is not reported as a blank or an unreadable number too", () => {
    expect(told(table(rows[0]!, rows[1]!, rows[2]!.replace("120世帯 | 60%", "#REF! | #REF!")))).toEqual([
      "F4 cell-error",
      "G4 cell-error",
    ]);
  });

  test("a rate a hundred times too large is told once", () => {
    const four = "| 4 | 授業 | 学校教育課 | 実施校数 | 10校 | 9校 | 90 {0.0%} | 全校で行った。 |";
    expect(told(table(...rows, four))).toEqual(["G5 achievement-mismatch"]);
  });

  test("a value that several merged rows share is told once", () => {
    expect(
      told(
        table(
          rows[0]!,
          rows[1]!.replace("3回 | 75%", "集計中 |"),
          "| ↑ | ↑ | 福祉課 | 回数 | 2回 | ↑ |  | 夜に開いた。 |",
        ),
      ),
    ).toEqual(["F3 value-provisional"]);
  });

  test("a missing actual is not reported again as different numbers of targets and actuals", () => {
    const two = "| 4 | 講座 | 健康課 | ①回数②参加者 | ①4回<br>②80人 | 58冊 | － | 公民館で開いた。 |";
    expect(told(table(...rows, two))).toEqual(["F5 indicator-count-mismatch"]);
  });

  test("a row shifted by a column is not reported as blank", () => {
    const shifted = [
      "| 事業名 | 担当課 | 実施状況 | 担当課の評価 | 達成度 | 今後の予定 |",
      head[1]!,
      "| カード | 健康課 | 窓口と図書館に置き、商店街にもお願いした。 | 計画どおりに進めることができたと考えている。 | 100% | 置く場所を増やし、企業にも声をかける。 |",
      "| 講座 | 健康課 | 公民館で3回開き、延べ80人が参加した。 | 働く世代の参加が少なかったことが課題である。 | 75% | 夜の開催を増やし、働く世代に知らせる。 |",
      "| 見学会 | 健康課 | 施設を開き、延べ40人が参加した。 | 案内が行き届かなかったことが課題である。 | 80% | 案内を早めに出し、回数を増やしていく。 |",
      "| 展示 | 健康課 | 図書館で開き、延べ90人が訪れた。 | 特設の棚がよく読まれたと聞いている。 | 80% | 案内を早めに出し、期間を延ばしていく。 |",
      "| 配布 | 健康課 | 駅前と商店街で、700枚を配った。 | 受け取ってくれる人が昨年よりも多かった。 | 90% | 大学の門の前でも配れるように相談する。 |",
      "| 手引き | 福祉課 | 手引きを改め、各課に100部を配った。 | 窓口の職員から使いやすいと言われている。 | 100% | 相談先の一覧を新しくして、続けて配る。 |",
      "| 訪問 | 福祉課 | 訪ねることのできない世帯が多く残っている。 | 60% | 訪ねる世帯を見直し、回数を増やしていきたい。 |  |",
    ];
    expect(told(tableToWorksheet(shifted))).toEqual(["D8:E8 cells-shifted"]);
  });
});
