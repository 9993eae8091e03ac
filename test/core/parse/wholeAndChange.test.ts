import { parseChangeAmount } from "../../../src/core/parse/changeAmount";
import { parsePartOfWhole } from "../../../src/core/parse/partOfWhole";

test.each([
  ["25/25校", 25, 25, "校"],
  ["48人/50人", 48, 50, "人"],
  ["48人／50", 48, 50, "人"],
  ["１，２００/１，５００人", 1200, 1500, "人"],
  ["50人中48人", 48, 50, "人"],
  ["25校/25校（100％）", 25, 25, "校"],
])("%s: %d of %d", (text, part, whole, unit) => {
  const read = parsePartOfWhole(text);
  expect([read?.part.value, read?.whole.value, read?.whole.unit]).toEqual([part, whole, unit]);
});

test.each(["8/1", "3/4", "2回/年", "45/50%", "3回/4人", "60人/50人", "0/0校", "48人/50人、30人/40人", "4/1～3/31", ""])(
  "%s is no part of a whole",
  (text) => {
    expect(parsePartOfWhole(text)).toBeUndefined();
  },
);

test.each([
  ["74人減", 74, "人", "down"],
  ["154人の減少", 154, "人", "down"],
  ["1,200件増加", 1200, "件", "up"],
  ["5ポイント上昇", 5, "ポイント", "up"],
  ["10増以上", 10, "", "up"],
])("%s", (text, value, unit, way) => {
  const read = parseChangeAmount(text);
  expect([read?.quantity.value, read?.quantity.unit, read?.way]).toEqual([value, unit, way]);
});

test.each(["前年度より10人増", "減少", "10人", "50人から10人減", "10人増を目指す", ""])(
  "%s is no mere change",
  (text) => {
    expect(parseChangeAmount(text)).toBeUndefined();
  },
);
