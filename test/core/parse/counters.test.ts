import { parseMeasure } from "../../../src/core/parse/parseMeasure";
import { readSharedCounter } from "../../../src/core/parse/sharedCounter";

const quantities = (text: string) =>
  parseMeasure({ text, value: text, numberFormat: null }).quantities.map(
    ({ value, unit }) => `${String(value)} ${unit}`,
  );

describe("a counter made of a known one and one more character", () => {
  test.each([
    ["３日分", "3 日分"],
    ["3種目", "3 種目"],
    ["①2種目", "2 種目"],
    ["約3日分", "3 日分"],
    ["延べ3日分", "3 日分"],
    ["5食分以上", "5 食分"],
    ["2地点", "2 地点"],
    ["4会派", "4 会派"],
  ])("%s", (text, expected) => {
    expect(quantities(text)).toEqual([expected]);
  });

  test.each(["3日前", "3回目", "2番目", "3日目", "12人中", "3地域別", "1団体等", "3回中"])(
    "%s counts nothing",
    (text) => {
      expect(quantities(text)).toEqual([]);
    },
  );

  test.each([
    ["3回実施", "3 回"],
    ["2日間", "2 日間"],
    ["3か所程度", "3 か所"],
    ["3回余", "3 回"],
  ])("%s keeps its own", (text, expected) => {
    expect(quantities(text)).toEqual([expected]);
  });
});

describe("a counter that target and actual share", () => {
  test.each([
    ["5つながり", "4つながり", 5, 4],
    ["３ひろがり以上", "４ひろがり", 3, 4],
    ["約1,200いいね", "980いいね", 1200, 980],
  ])("%s against %s", (target, actual, goal, result) => {
    expect(readSharedCounter(target, actual)).toMatchObject({ target: { value: goal }, actual: { value: result } });
  });

  test("以上 stays a comparator", () => {
    expect(readSharedCounter("３ひろがり以上", "４ひろがり")?.target.comparator).toBe(">=");
  });

  test.each([
    ["5つながり", "4ひろがり"],
    ["4月開催", "5月開催"],
    ["3年連続", "2年連続"],
    ["2番目", "3番目"],
    ["第3回目", "第2回目"],
    ["全校で実施", "全校で実施"],
    ["3回の講座を開き、冊子を配る", "3回の講座を開き、冊子を配る"],
  ])("%s against %s is none", (target, actual) => {
    expect(readSharedCounter(target, actual)).toBeUndefined();
  });
});
