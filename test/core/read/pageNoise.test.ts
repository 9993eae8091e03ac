import type { CellInput } from "../buildWorksheet";
import { header, readRows, readUnderHeader, recordLines, row } from "./readRows";

/** What printing, copying and templates leave between the records, and no careful reader would count. */
describe("neither record nor heading", () => {
  test.each<{ cells: readonly CellInput[]; note: string }>([
    { cells: ["- 2 -"], note: "a page number" },
    { cells: ["2/3"], note: "a page number of several" },
    { cells: ["２ページ"], note: "a page number in words" },
    { cells: [null, null, null, null, null, "P.2"], note: "a page number at the right" },
    { cells: ["（次頁へ続く）"], note: "a word of the page break" },
    { cells: ["（前頁からの続き）"], note: "a word of the page break" },
    { cells: ["（以下余白）"], note: "the rest is empty" },
    { cells: ["①", "②", "③", "④", "⑤", "⑥"], note: "the columns' numbers" },
    { cells: ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"], note: "the columns' numbers in brackets" },
    { cells: [null, null, null, "(回)", "(回)", "(%)"], note: "the columns' units" },
    { cells: ["※達成度は切捨て"], note: "a note" },
  ])("$note", ({ cells }) => {
    const sheet = readUnderHeader([row(1, "連絡会議"), cells, row(2, "相談会")]);
    expect(recordLines(sheet)).toEqual(["2 連絡会議", "4 相談会"]);
    expect(sheet.sections).toEqual([]);
    expect(sheet.records.map(({ policyArea }) => policyArea)).toEqual([[], []]);
  });

  const byDepartment = ["担当課", "№", "事業名", "目標値", "実績値", "達成度(%)"];

  test.each(["小計", "合計", "計", "小　計", "総務課計"])("%s merged from the departments on", (total) => {
    const merges = ["A3:C3"];
    const sheet = readRows(
      [
        byDepartment,
        ["総務課", 1, "連絡会議", "20回", "10回", "50%"],
        [total, null, null, 20, 10, "50%"],
        ["健康課", 2, "相談会", "4回", "3回", "75%"],
      ],
      { merges },
    );
    expect(recordLines(sheet)).toEqual(["2 連絡会議", "4 相談会"]);
  });

  test.each([
    ["１ページ", "２ページ"],
    ["- 1 -", "- 2 -"],
    ["1/2ページ", "2/2ページ"],
    ["（1/2）", "（2/2）"],
    ["第１頁", "第２頁"],
    ["p.1", "p.2"],
  ])("%s above the header of every page", (first, second) => {
    const sheet = readRows([
      ["関係事業一覧"],
      [null, null, null, null, null, first],
      header,
      row(1, "連絡会議"),
      [null, null, null, null, null, second],
      header,
      row(2, "相談会"),
    ]);
    expect(recordLines(sheet)).toEqual(["4 連絡会議", "7 相談会"]);
    expect(sheet.sections).toEqual([]);
    expect(sheet.records.map(({ policyArea }) => policyArea)).toEqual([[], []]);
  });

  test("directly below the header", () => {
    const sheet = readUnderHeader([["①", "②", "③", "④", "⑤", "⑥=⑤/④"], row(1, "連絡会議")]);
    expect(recordLines(sheet)).toEqual(["3 連絡会議"]);
  });

  test("an example inside the table", () => {
    const sheet = readUnderHeader([["例", "○○教室", "○○課", "100人", "90人", "90%"], row(1, "連絡会議")]);
    expect(recordLines(sheet)).toEqual(["3 連絡会議"]);
  });

  test("formatted rows without a value", () => {
    const sheet = readUnderHeader([
      row(1, "連絡会議"),
      ["", "", "", "", "", ""],
      [" ", null, "\u3000"],
      row(2, "相談会"),
      [""],
    ]);
    expect(recordLines(sheet)).toEqual(["2 連絡会議", "5 相談会"]);
  });

  test("an empty numbered row waits for an entry", () => {
    const sheet = readUnderHeader([row(1, "連絡会議"), [2, null, null, null, null, null]]);
    expect(recordLines(sheet)).toEqual(["2 連絡会議", "3 "]);
  });
});

describe("records that look like noise", () => {
  test.each<{ cells: readonly CellInput[]; name: string; note: string }>([
    { cells: [2, "継続", "健康課", "2回", "1回", "50%"], name: "継続", note: "a short name" },
    { cells: [2, "①", "健康課", "2回", "1回", "50%"], name: "①", note: "a mark for a name" },
    {
      cells: [2, "例規の見直し", "総務課", "2回", "1回", "50%"],
      name: "例規の見直し",
      note: "例 at the beginning of a name",
    },
    { cells: [2, "ページ数の削減", "広報課", "2回", "1回", "50%"], name: "ページ数の削減", note: "ページ in a name" },
    { cells: [2, "相談会", "健康課", "－", "－", "－"], name: "相談会", note: "dashes instead of figures" },
    { cells: ["2", "相談会", null, null, null, null], name: "相談会", note: "nothing reported yet" },
    { cells: [null, "相談会", "健康課", null, null, null], name: "相談会", note: "no number" },
  ])("$note", ({ cells, name }) => {
    const sheet = readUnderHeader([row(1, "連絡会議"), cells]);
    expect(recordLines(sheet)).toEqual(["2 連絡会議", `3 ${name}`]);
  });
});
