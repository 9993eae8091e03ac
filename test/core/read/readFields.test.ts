import type { CellInput, WorksheetInput } from "../buildWorksheet";
import { fieldsOf, readUnderHeader, recordLines, row } from "./readRows";

function read(rows: readonly (readonly CellInput[])[], merges: readonly string[] = [], more: WorksheetInput = {}) {
  return readUnderHeader(rows, { merges, ...more });
}

describe("one field a column", () => {
  test("typed text, its value and its number format, as they are in the cell", () => {
    const [record] = read([
      [1, "連絡会議", "健康課", "６回 ", { value: 0.6, text: "60%", numberFormat: "0%" }, null],
    ]).records;
    expect(record?.fields.map(({ column }) => column)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(fieldsOf(record, "target")).toMatchObject([
      { text: "６回 ", value: "６回 ", origin: "typed", numberFormat: null },
    ]);
    expect(fieldsOf(record, "actual")).toMatchObject([
      { text: "60%", value: 0.6, origin: "typed", numberFormat: "0%", rowIndex: 1, columnIndex: 4 },
    ]);
    expect(fieldsOf(record, "achievement")).toMatchObject([{ text: "", value: null, origin: "blank" }]);
  });

  test("an error keeps its code", () => {
    const [record] = read([[1, "連絡会議", "健康課", "6回", { error: "#REF!" }, null]]).records;
    expect(fieldsOf(record, "actual")).toMatchObject([{ text: "#REF!", value: { error: "#REF!" }, origin: "typed" }]);
  });

  test("zero, a dash and a blank are three things", () => {
    const [record] = read([[1, "連絡会議", "健康課", 0, "－", null]]).records;
    expect(record?.fields.slice(3).map(({ origin, text }) => [origin, text])).toEqual([
      ["typed", "0"],
      ["typed", "－"],
      ["blank", ""],
    ]);
  });
});

describe("vertical merges", () => {
  test("covered cells show what stands in the merge's first cell, and where", () => {
    const sheet = read([row(1, "連絡会議"), [null, "部会", null, "2回", "1回", "50%"]], ["A2:A3", "C2:C3"]);
    const second = sheet.records[1];
    expect(second).toMatchObject({ projectNumbers: ["1"], displayName: "部会", departments: ["健康課"] });
    expect(fieldsOf(second, "department")).toMatchObject([
      { origin: "merged", rowIndex: 1, columnIndex: 2, text: "健康課" },
    ]);
  });

  test("one project over several departments, one record each", () => {
    const sheet = read(
      [
        row(1, "連絡会議", "健康課"),
        [null, null, "福祉課", "2回", "1回", "50%"],
        [null, null, "教育課", "3回", "1回", "33%"],
      ],
      ["A2:A4", "B2:B4"],
    );
    expect(recordLines(sheet)).toEqual(["2 連絡会議", "3 連絡会議", "4 連絡会議"]);
    expect(sheet.records.map(({ departments }) => departments)).toEqual([["健康課"], ["福祉課"], ["教育課"]]);
  });

  test("an empty merge is a blank in every one of its rows", () => {
    const sheet = read(
      [
        [1, "連絡会議", "健康課", null, "1回", null],
        [2, "部会", "健康課", null, "2回", null],
      ],
      ["D2:D3"],
    );
    expect(sheet.records.flatMap((record) => fieldsOf(record, "target").map(({ origin }) => origin))).toEqual([
      "blank",
      "blank",
    ]);
  });

  test("a merge over a million rows gives its text to the rows that are there", () => {
    const sheet = read([row(1, "連絡会議"), [2, "部会", null, "2回", "1回", "50%"]], ["C2:C1048576"]);
    expect(sheet.records.map(({ departments }) => departments)).toEqual([["健康課"], ["健康課"]]);
  });
});

describe("horizontal merges", () => {
  test("a cell covered from the left is left out, not blank", () => {
    const [record] = read([[1, "連絡会議", "健康課", "指標化困難", null, null]], ["D2:F2"]).records;
    expect(record?.fields.slice(3).map(({ origin }) => origin)).toEqual(["typed", "omitted", "omitted"]);
  });
});

describe("dittos", () => {
  test.each(["〃", "”", "同上", "″"])("%s takes the text above", (mark) => {
    const sheet = read([row(1, "連絡会議", "健康課"), row(2, "部会", mark), row(3, "講座", mark)]);
    expect(sheet.records.map(({ departments }) => departments)).toEqual([["健康課"], ["健康課"], ["健康課"]]);
    expect(fieldsOf(sheet.records[2], "department")).toMatchObject([{ origin: "ditto", rowIndex: 3, text: "健康課" }]);
  });

  test("a ditto below a heading means the record above it", () => {
    const sheet = read([row(1, "連絡会議", "健康課"), ["基本施策２　人材"], row(2, "部会", "〃")]);
    expect(sheet.records[1]?.departments).toEqual(["健康課"]);
  });

  test("a ditto in the first record, or below a blank, stays what it is", () => {
    const first = read([row(1, "連絡会議", "〃")]);
    expect(fieldsOf(first.records[0], "department")).toMatchObject([{ origin: "typed", text: "〃" }]);
    const blank = read([row(1, "連絡会議", null), row(2, "部会", "〃")]);
    expect(fieldsOf(blank.records[1], "department")).toMatchObject([{ origin: "typed", text: "〃" }]);
  });
});

describe("省略 and 再掲", () => {
  test("省略, the rest of the row merged", () => {
    const [record] = read([[1, "居場所づくり（基本施策4にも掲載）", "省略", null, null, null]], ["C2:F2"]).records;
    expect(record).toMatchObject({ omitted: true, repeated: false, displayName: "居場所づくり" });
    expect(record?.fields.slice(3).map(({ origin }) => origin)).toEqual(["omitted", "omitted", "omitted"]);
  });

  test.each([
    {
      cells: [1, "連絡会議", "－", "－", "－", "再掲"],
      repeated: false,
      note: "再掲 where a rate belongs says nothing of the row",
    },
    { cells: ["再掲", "連絡会議", "－", "－", "－", "－"], repeated: true, note: "in the number's column" },
    { cells: [1, "連絡会議（再掲）", "健康課", "2回", "1回", "50%"], repeated: true, note: "in the name" },
    { cells: [1, "連絡会議", "健康課", "2回", "1回", "50%"], repeated: false, note: "nowhere" },
  ])("$note: $repeated", ({ cells, repeated }) => {
    expect(read([cells]).records[0]?.repeated).toBe(repeated);
  });

  test("a merged 再掲 belongs to its own row, not to the rows under it", () => {
    const sheet = read(
      [
        ["再掲", "連絡会議", "健康課", "－", "－", "－"],
        [null, "部会", "健康課", "2回", "1回", "50%"],
      ],
      ["A2:A3"],
    );
    expect(sheet.records.map(({ repeated }) => repeated)).toEqual([true, false]);
  });
});

test("a formula whose result the file does not hold is not blank", () => {
  const { records } = read([
    row(1, "連絡会議"),
    [2, "相談会", "健康課", "10回", "9回", { value: null, formula: "E3/D3" }],
  ]);
  expect(records.map(({ fields }) => fields[5]?.origin)).toEqual(["typed", "uncached"]);
});
