import { changedCells, patchWorkbook } from "../../../src/core/validate";
import { buildWorkbook, buildWorksheet, type CellInput, type WorksheetInput } from "../buildWorksheet";

const book = (rows: readonly (readonly CellInput[])[], input: WorksheetInput = {}) =>
  buildWorkbook(buildWorksheet(rows, input), buildWorksheet([["別表"]], { name: "別表" }));

const before = book([
  ["№", "達成度"],
  [1, { value: 0.5, text: "50%", numberFormat: "0%" }],
  [],
  [2, { error: "#REF!" }],
]);

test.each([
  [
    "a value",
    book([["№", "達成度"], [1, { value: 0.6, text: "60%", numberFormat: "0%" }], [], [2, { error: "#REF!" }]]),
    1,
  ],
  ["what is shown", book([["№", "達成度"], [1, { value: 0.5, text: "0.5" }], [], [2, { error: "#REF!" }]]), 1],
  [
    "an error",
    book([["№", "達成度"], [1, { value: 0.5, text: "50%", numberFormat: "0%" }], [], [2, { error: "#N/A" }]]),
    1,
  ],
  ["rows that came and went", book([["№", "達成度"], [], [3, "x"], [2, { error: "#REF!" }]]), 4],
  [
    "nothing",
    book([["№", "達成度"], [1, { value: 0.5, text: "50%", numberFormat: "0%" }], [], [2, { error: "#REF!" }]]),
    0,
  ],
])("tells %s, so that the later state can be made of the earlier one", (_, after, count) => {
  const changed = changedCells(before, after);
  expect(changed).toHaveLength(count);
  expect(patchWorkbook(before, changed ?? [])).toEqual(after);
});

test("is not told where more than cells has changed", () => {
  expect(changedCells(before, buildWorkbook(...before.worksheets.slice(1)))).toBeNull();
  expect(changedCells(before, book([["№"]], { name: "別の名前" }))).toBeNull();
  expect(changedCells(before, book([["№"]], { hiddenRows: [2] }))).toBeNull();
});

test("patches that say nothing new leave the very same worksheets", () => {
  const [first] = before.worksheets;
  const cell = first?.rows[1]?.cells[1] ?? null;
  const known = { sheet: "進捗状況", rowIndex: 1, columnIndex: 1, cell: cell && { ...cell } };
  const empty = { sheet: "進捗状況", rowIndex: 9, columnIndex: 1, cell: null };
  expect(patchWorkbook(before, [known, empty]).worksheets[0]).toBe(first);
});
