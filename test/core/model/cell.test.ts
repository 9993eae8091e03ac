import {
  cellRange,
  isCellError,
  parseA1,
  rangeToA1,
  toA1,
  toColumnIndex,
  toColumnLetters,
  type CellValue,
} from "../../../src/core/model";

describe("column letters", () => {
  test.each([
    { columnIndex: 0, letters: "A", note: "the first" },
    { columnIndex: 25, letters: "Z", note: "the last of one letter" },
    { columnIndex: 26, letters: "AA", note: "the first of two" },
    { columnIndex: 51, letters: "AZ", note: "carry" },
    { columnIndex: 52, letters: "BA", note: "after the carry" },
    { columnIndex: 701, letters: "ZZ", note: "the last of two" },
    { columnIndex: 702, letters: "AAA", note: "the first of three" },
    { columnIndex: 16_383, letters: "XFD", note: "Excel's last column" },
  ])("$columnIndex ⇄ $letters ($note)", ({ columnIndex, letters }) => {
    expect(toColumnLetters(columnIndex)).toBe(letters);
    expect(toColumnIndex(letters)).toBe(columnIndex);
  });

  test("small letters are read too", () => {
    expect(toColumnIndex("xfd")).toBe(16_383);
  });
});

describe("A1 notation", () => {
  test.each([
    { a1: "K12", range: { top: 11, left: 10, bottom: 11, right: 10 }, note: "one cell" },
    { a1: "J12:L14", range: { top: 11, left: 9, bottom: 13, right: 11 }, note: "a rectangle" },
    { a1: "A1:XFD1048576", range: { top: 0, left: 0, bottom: 1_048_575, right: 16_383 }, note: "the whole sheet" },
  ])("$a1 is read and written back ($note)", ({ a1, range }) => {
    expect(parseA1(a1)).toEqual(range);
    expect(rangeToA1(range)).toBe(a1);
  });

  test.each([
    { reference: "$B$2", a1: "B2", note: "absolute" },
    { reference: "b2:c3", a1: "B2:C3", note: "small letters" },
    { reference: "C3:B2", a1: "B2:C3", note: "corners the other way round" },
    { reference: "B$2:$C3", a1: "B2:C3", note: "mixed" },
  ])("$reference is $a1 ($note)", ({ reference, a1 }) => {
    const parsed = parseA1(reference);
    expect(parsed && rangeToA1(parsed)).toBe(a1);
  });

  test.each([
    { reference: "", note: "nothing" },
    { reference: "A", note: "a column without a row" },
    { reference: "A:C", note: "whole columns" },
    { reference: "1:3", note: "whole rows" },
    { reference: "Sheet1!A1", note: "another sheet" },
    { reference: "A1:B", note: "half a rectangle" },
    { reference: "A1,B2", note: "two ranges" },
    { reference: "ABCD1", note: "four letters" },
    { reference: "A12345678", note: "eight digits" },
    { reference: "Ａ１", note: "full width" },
    { reference: "R1C1", note: "the other notation" },
  ])("$reference is no range ($note)", ({ reference }) => {
    expect(parseA1(reference)).toBeUndefined();
  });

  test("one cell is its own rectangle", () => {
    const cell = { rowIndex: 11, columnIndex: 10 };
    expect(rangeToA1(cellRange(cell))).toBe(toA1(cell));
  });
});

describe("isCellError", () => {
  test.each<{ value: CellValue; is: boolean; note: string }>([
    { value: { error: "#REF!" }, is: true, note: "an error" },
    { value: "#REF!", is: false, note: "text that looks like one" },
    { value: null, is: false, note: "empty" },
    { value: 0, is: false, note: "zero" },
    { value: false, is: false, note: "false" },
  ])("$note: $is", ({ value, is }) => {
    expect(isCellError(value)).toBe(is);
  });
});
