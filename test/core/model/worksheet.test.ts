import { displayText, type CellSnapshot } from "../../../src/core/model";

test.each<{ cell: Omit<CellSnapshot, "columnIndex"> | undefined; text: string; note: string }>([
  { cell: undefined, text: "", note: "no cell" },
  { cell: { value: null }, text: "", note: "an empty cell" },
  { cell: { value: null, text: "x" }, text: "", note: "an empty cell shows nothing, whatever its text" },
  { cell: { value: "６回" }, text: "６回", note: "text stays as typed" },
  { cell: { value: "" }, text: "", note: "a formula that gives nothing" },
  { cell: { value: 0 }, text: "0", note: "zero is not blank" },
  { cell: { value: 0.66, text: "66%" }, text: "66%", note: "the shown text goes first" },
  { cell: { value: 3800 }, text: "3800", note: "plain digits" },
  { cell: { value: -2.5 }, text: "-2.5", note: "minus and decimals" },
  { cell: { value: true }, text: "TRUE", note: "as Excel writes it" },
  { cell: { value: false }, text: "FALSE", note: "as Excel writes it" },
  { cell: { value: { error: "#DIV/0!" } }, text: "#DIV/0!", note: "an error shows its code" },
  { cell: { value: 44_286, text: "令和3年3月31日", isDate: true }, text: "令和3年3月31日", note: "a date in 和暦" },
])("displayText: $text ($note)", ({ cell, text }) => {
  expect(displayText(cell && { columnIndex: 0, ...cell })).toBe(text);
});
