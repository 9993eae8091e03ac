import { scrollTarget } from "../../../src/taskpane/page/sheet/windows";
import { buildGrid } from "../../../src/taskpane/page/sheet/grid";

const worksheet = {
  name: "進捗",
  visibility: "visible",
  rows: [],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  validations: [],
} as unknown as Parameters<typeof buildGrid>[0];
const grid = buildGrid(worksheet, undefined);
const frozen = { ...grid, frozenColumns: 2 };
/** 300 × 200 pixels of cells beside the numbers and below the letters. */
const view = { scrollTop: 0, scrollLeft: 0, clientWidth: 346, clientHeight: 224 };
const place = (left: number, width: number) => ({ left, top: 0, width, height: 20 });

describe("a jump", () => {
  test("brings all of a range into view where there is room", () => {
    // The first cell is seen already, the second is not.
    const target = scrollTarget(grid, view, { first: place(230, 70), whole: place(230, 140) });
    expect(target).toEqual({ top: 0, left: 70 });
  });

  test("brings the first cell of a larger range into view", () => {
    expect(scrollTarget(grid, view, { first: place(100, 70), whole: place(100, 700) })).toBeNull();
    expect(scrollTarget(grid, view, { first: place(400, 70), whole: place(400, 700) })).toEqual({ top: 0, left: 170 });
  });

  test("counts only what is not frozen of a range that begins there", () => {
    const width = grid.columns.starts[2]!;
    const first = place(width / 2, width / 2);
    expect(scrollTarget(frozen, view, { first, whole: place(width / 2, width / 2 + 100) })).toBeNull();
    const scrolled = { ...view, scrollLeft: 200 };
    const target = scrollTarget(frozen, scrolled, { first, whole: place(width / 2, width / 2 + 100) });
    expect(target).toEqual({ top: 0, left: 0 });
    expect(scrollTarget(frozen, scrolled, { first, whole: first })).toBeNull();
  });
});
