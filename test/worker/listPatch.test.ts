import fc from "fast-check";
import { applyListPatch, diffList } from "../../src/worker/listPatch";

test("takes over runs and tells only what is new", () => {
  expect(diffList(["a", "b", "c", "d"], ["a", "b", "x", "y", "d"])).toEqual([
    { from: 0, count: 2 },
    { entries: ["x", "y"] },
    { from: 3, count: 1 },
  ]);
});

test("of equal lists is one run, of an empty one nothing", () => {
  expect(diffList(["a", "b"], ["a", "b"])).toEqual([{ from: 0, count: 2 }]);
  expect(diffList(["a", "b"], [])).toEqual([]);
});

test("leads from any list to any other: shortened, reordered, with doubles", () => {
  const list = fc.array(fc.constantFrom("a", "b", "c", "d", "e", "f"));
  fc.assert(
    fc.property(list, list, (last, next) => {
      expect(applyListPatch(last, diffList(last, next))).toEqual(next);
    }),
  );
});
