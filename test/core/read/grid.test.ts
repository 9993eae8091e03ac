import { gridOf } from "./readRows";

const grid = gridOf(
  [
    ["表題", null, null],
    [],
    [null, " ", "\u3000"],
    ["a", { value: 0.66, text: "66%" }, { error: "#REF!" }],
    [null, "b", ""],
  ],
  { merges: ["A1:C1", "A4:A5"], at: "B3" },
);

test("rows and columns that show something, blanks not counted", () => {
  expect(grid.rowIndexes).toEqual([2, 5, 6]);
  expect([grid.left, grid.right]).toEqual([1, 3]);
});

test("an empty sheet has no rows and no columns", () => {
  const empty = gridOf([]);
  expect([empty.rowIndexes, empty.left, empty.right]).toEqual([[], 0, -1]);
  expect(empty.filled(0)).toEqual([]);
  expect(empty.text(0, 0)).toBe("");
});

test("text is what a person sees at the place", () => {
  expect([1, 2, 3, 4].map((column) => grid.text(5, column))).toEqual(["a", "66%", "#REF!", ""]);
  expect(grid.filled(5).map(({ text }) => text)).toEqual(["a", "66%", "#REF!"]);
  expect(grid.filled(6).map(({ text }) => text)).toEqual(["b"]);
  expect(grid.cell(6, 3)).toBeUndefined();
});

describe("merges", () => {
  const merged = gridOf([["a", null], [null, "b"], ["c"]], { merges: ["A1:A2", "B2:D1048576"] });

  test.each([
    { at: [0, 0], shown: "a", note: "the first cell" },
    { at: [1, 0], shown: "a", note: "covered from above" },
    { at: [2, 0], shown: "c", note: "below the merge" },
    { at: [2, 3], shown: "b", note: "inside a merge over a million rows" },
    { at: [1_048_575, 2], shown: "b", note: "its last row" },
    { at: [0, 1], shown: "", note: "above it" },
  ])("$note", ({ at: [rowIndex = 0, columnIndex = 0], shown }) => {
    expect(merged.shown(rowIndex, columnIndex)).toBe(shown);
  });

  test("a merge is found from each of its cells, and from no other", () => {
    const place = { top: 0, left: 0, bottom: 1, right: 0 };
    expect(merged.mergeAt(0, 0)).toEqual(place);
    expect(merged.mergeAt(1, 0)).toEqual(place);
    expect(merged.mergeAt(2, 0)).toBeUndefined();
    expect(merged.mergeAt(0, 2)).toBeUndefined();
  });

  test("a merge that begins on an empty row still covers the rows below it", () => {
    const late = gridOf([[], ["b"]], { merges: ["B1:B2"] });
    expect(late.mergeAt(1, 1)).toBeDefined();
  });
});
