import fc from "fast-check";
import { parseStatedAchievement, type StatedAchievement } from "../../../src/core/parse/parseStatedAchievement";
import { resolveAchievementScale } from "../../../src/core/parse/resolveAchievementScale";

function read(text: string): StatedAchievement {
  return parseStatedAchievement({ text, value: text === "" ? null : text, numberFormat: null });
}

describe("parseStatedAchievement", () => {
  test.each([
    { text: "100%", stated: [100], note: "plain" },
    { text: "100％", stated: [100], note: "full width" },
    { text: "９０％程度", stated: [90], note: "about" },
    { text: "約90%", stated: [90], note: "about" },
    { text: "86.7 %", stated: [86.7], note: "a blank before the sign" },
    { text: "90%以上", stated: [90], note: "at least" },
    { text: "８割", stated: [80], note: "tenths" },
    { text: "86", stated: [86], note: "bare" },
    { text: "86.70", stated: [86.7], note: "bare with decimals" },
    { text: "達成（120%）", stated: [120], note: "in brackets" },
    { text: "100%（前年度80%）", stated: [100], note: "another year in brackets" },
    { text: "1.3/3回 100% 2.0/2回 0% ※延期", stated: [100, 0], note: "items 1 and 2, not 1.3 and 2.0" },
    { text: "①100% ②0% ③～⑦100%", stated: [100, 0, 100], note: "marks, one for several" },
    { text: "①100%、②", stated: [100], note: "broken off" },
    { text: "①50％②該当なし", stated: [50], note: "a word for the second" },
    { text: "①60\n②100", stated: [60, 100], note: "marks, without the sign" },
    { text: "(1)97.5\n(2)70", stated: [97.5, 70], note: "bracketed marks, without the sign" },
    { text: "①60％ ②100", stated: [60, 100], note: "the sign behind the first only" },
    { text: "①－\n②55\n③70", stated: [55, 70], note: "a dash for the first" },
    { text: "107\n118", stated: [107, 118], note: "one a line" },
    { text: "(1)100%\n(2)50%", stated: [100, 50], note: "bracketed marks" },
    {
      text: "1.6月-第12回 9名、9月-第13回 18名。 100% 27名参加",
      stated: [100],
      note: "item 1, June; persons are no rate",
    },
    { text: "法律相談96％\n一般相談68％", stated: [96, 68], note: "labels" },
    { text: "研修:100%、講座:50%", stated: [100, 50], note: "a list" },
    { text: "3/4回(75%)", stated: [75], note: "the division beside it" },
    { text: "12人/10人=120%", stated: [120], note: "the division beside it" },
    { text: "満足度90%", stated: [90], note: "the only rate there is" },
    { text: "達成率80%、満足度90%", stated: [80], note: "of two rates the achievement" },
  ])("reads $text ($note)", ({ text, stated }) => {
    expect(read(text)).toMatchObject({ stated, nonNumeric: null });
  });

  test.each([
    { text: "", kind: "blank", note: "nothing" },
    { text: "－", kind: "dash", note: "nobody asks" },
    { text: "未達", kind: "not-done", note: "a word" },
    { text: "実施", kind: "word", note: "a word" },
    { text: "◎", kind: "word", note: "a mark" },
    { text: "中止", kind: "cancelled", note: "a word" },
    { text: "開催中止", kind: "cancelled", note: "a word" },
    { text: "集計中", kind: "pending", note: "a word" },
    { text: "数値評価は困難", kind: "not-applicable", note: "a word" },
    { text: "対前年比△7%", kind: "relative", note: "against last year" },
    { text: "参加率は90%であった。", kind: "prose", note: "told in a sentence" },
    { text: "アンケートでは90%が満足と回答", kind: "prose", note: "told in a sentence" },
    { text: "無理のない範囲で最後まで進められた。", kind: "prose", note: "a sentence" },
    { text: "3回", kind: "word", note: "a count is no rate" },
    { text: "1e5%", kind: "word", note: "an exponent" },
    { text: "研修 86", kind: "word", note: "a labelled number without %" },
  ])("finds no rate in $text ($note)", ({ text, kind }) => {
    expect(read(text)).toEqual({ stated: [], items: [], nonNumeric: kind });
  });

  test("keeps marks, labels, digits shown and what was divided", () => {
    expect(read("①3/4回 75.0% ②研修 約50%").items).toMatchObject([
      { mark: "①", percent: 75, decimals: 1, numerator: 3, denominator: 4, ratioUnit: "回" },
      { mark: "②", label: "研修", percent: 50, decimals: 0, approximate: true },
    ]);
    expect(read("95%以上").items).toMatchObject([{ comparator: ">=" }]);
  });

  test.each([
    { value: 0.8667, text: "87%", numberFormat: "0%", stated: 87, decimals: 0, note: "as shown" },
    { value: 0.8667, text: "", numberFormat: "0.0%", stated: 86.67, decimals: 1, note: "text not given" },
    { value: 86.6, text: "86.6", numberFormat: null, stated: 86.6, decimals: 1, note: "bare" },
    { value: 87, text: "87%", numberFormat: '0"%"', stated: 87, decimals: 0, note: "a literal %" },
    { value: 87, text: "", numberFormat: '0"%"', stated: 87, decimals: 0, note: "a literal %, text not given" },
    { value: 500, text: "500", numberFormat: "#,##0", stated: 500, decimals: 0, note: "above 100" },
  ])("reads the number $value shown as $text ($note)", ({ stated, decimals, ...input }) => {
    expect(parseStatedAchievement(input).items).toMatchObject([{ percent: stated, decimals }]);
  });

  test("reads bare numbers by the column's scale, and percents as they are", () => {
    const bare = { text: "0.57", value: 0.57, numberFormat: null };
    expect(parseStatedAchievement(bare, "fraction").items).toMatchObject([{ percent: 57, decimals: 0 }]);
    expect(parseStatedAchievement({ ...bare, value: "0.57" }, "fraction").stated).toEqual([57]);
    expect(parseStatedAchievement({ text: "1", value: 1, numberFormat: null }, "fraction").stated).toEqual([100]);
    expect(parseStatedAchievement({ text: "57%", value: 0.57, numberFormat: "0%" }, "fraction").stated).toEqual([57]);
  });

  test("reads no rate from dates, errors and what is no number", () => {
    expect(parseStatedAchievement({ text: "2/3", value: 44960, numberFormat: "m/d" }).stated).toEqual([]);
    expect(parseStatedAchievement({ text: "", value: Number.POSITIVE_INFINITY, numberFormat: null }).stated).toEqual(
      [],
    );
    expect(
      parseStatedAchievement({ text: "#DIV/0!", value: { error: "#DIV/0!" }, numberFormat: null }).nonNumeric,
    ).toBe("error");
  });

  test("searches no rates in a long text", () => {
    expect(read("(1)".repeat(3000)).stated).toEqual([]);
  });

  test("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (text) => {
        const { stated, items, nonNumeric } = read(text);
        expect(stated).toHaveLength(items.length);
        expect(items.length === 0).toBe(nonNumeric !== null);
      }),
    );
  });
});

describe("resolveAchievementScale", () => {
  const cells = (...values: readonly (number | string)[]) =>
    values.map((value) => ({ text: String(value), value, numberFormat: null }));

  test.each([
    { values: [0.86, 1, 0.5], scale: "fraction", note: "all small" },
    { values: ["1.0", "0.9", "－"], scale: "fraction", note: "typed as text" },
    { values: [1, 0, 1], scale: "fraction", note: "nothing but 1 and 0" },
    { values: [86, 100, 0.5], scale: "percent", note: "one small among large" },
    { values: [0, 0], scale: "percent", note: "zeros tell nothing" },
    { values: ["86%", "中止"], scale: "percent", note: "no bare number" },
    { values: [], scale: "percent", note: "an empty column" },
  ])("$values is a column of $scale ($note)", ({ values, scale }) => {
    expect(resolveAchievementScale(cells(...values))).toBe(scale);
  });

  test("leaves out cells whose format or text shows a percent", () => {
    expect(resolveAchievementScale([{ text: "86%", value: 0.86, numberFormat: "0%" }, ...cells(86)])).toBe("percent");
    expect(resolveAchievementScale([{ text: "1%", value: 1, numberFormat: '0"%"' }, ...cells(86)])).toBe("percent");
  });
});
