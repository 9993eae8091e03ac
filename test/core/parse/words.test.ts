import fc from "fast-check";
import { asTyped } from "../../../src/core/parse/asTyped";
import { splitBrackets } from "../../../src/core/parse/brackets";
import { parseDirection } from "../../../src/core/parse/direction";
import { readHeaderUnit } from "../../../src/core/parse/headerUnit";
import { parseIndicatorNames, splitNamesInLine } from "../../../src/core/parse/indicatorNames";
import { markKey, splitMarks } from "../../../src/core/parse/itemMarks";
import { tidyLabel } from "../../../src/core/parse/label";
import { showMarks, toParsable } from "../../../src/core/parse/parsable";
import { isDateFormat } from "../../../src/core/parse/parseMeasure";
import { isKnownUnit, looselySameUnit, sameUnit, unitFactor, unitKey } from "../../../src/core/parse/unit";
import { parseKanjiNumeral } from "../../../src/core/text/kanjiNumerals";

describe("units", () => {
  test.each([
    ["人", "名", true, "two words"],
    ["箇所", "ヶ所", true, "spellings"],
    ["％", "%", true, "widths"],
    ["回", "回/年", true, "a yearly frequency is the plain count"],
    ["回/年度", "回/年", true, "年度"],
    ["", "冊", true, "an unknown unit matches all"],
    ["件", "回", false, "different things"],
    ["回/月", "回/年", false, "to be converted first"],
    ["%", "人", false, "different things"],
  ])("%s and %s: same is %s (%s)", (a, b, same) => {
    expect(sameUnit(a, b)).toBe(same);
    expect(sameUnit(b, a)).toBe(same);
  });

  test.each([
    ["回/月", "回", 12],
    ["回/週", "回/年", 52],
    ["回/年", "回/月", 1 / 12],
    ["千円", "円", 1000],
    ["千円", "万円", 0.1],
    ["人", "名", 1],
    ["人", "回", undefined],
    ["人/10万人", "人", undefined],
  ])("a value in %s is %s × %s", (from, to, factor) => {
    expect(unitFactor(from, to)).toBe(factor);
  });

  test("knows units that clerks use for one another, and those they do not", () => {
    expect(looselySameUnit("件", "人")).toBe(true);
    expect(looselySameUnit("枚", "部")).toBe(true);
    expect(looselySameUnit("人", "回")).toBe(false);
    expect([unitKey("名"), isKnownUnit("ヵ所"), isKnownUnit("アンケート")]).toEqual(["人", true, false]);
  });
});

describe("parseDirection", () => {
  test.each([
    ["増加", "higher"],
    ["↑", "higher"],
    ["増加または維持", "higher"],
    ["減少を目指す", "lower"],
    ["↘", "lower"],
    ["少ないほど良い", "lower"],
    ["維持", "maintain"],
    ["→", "maintain"],
    ["現状維持", "maintain"],
    ["", undefined],
    ["－", undefined],
    ["100人", undefined],
  ])("%s is %s", (text, direction) => {
    expect(parseDirection(text)).toBe(direction);
  });
});

describe("readHeaderUnit", () => {
  test.each([
    ["実績値（人）", "人"],
    ["達成度(％)", "%"],
    ["目標値（単位：回）", "回"],
    ["実績 単位:千円", "千円"],
    ["受講者数（延べ）（人）", "人"],
    ["実績（b）", ""],
    ["令和2年度目標値", ""],
    ["評価（担当課）", ""],
  ])("%s has the unit %s", (header, unit) => {
    expect(readHeaderUnit(header)).toBe(unit);
  });
});

describe("number marks", () => {
  test.each([
    {
      text: "①甲②乙",
      marks: [
        ["①", "甲"],
        ["②", "乙"],
      ],
      note: "circled",
    },
    { text: "共通 ①甲 ②乙", marks: [null, "①", "②"], note: "words before the first" },
    { text: "㉑甲", marks: ["㉑"], note: "beyond twenty" },
    { text: "(1)甲 (2)乙", marks: ["(1)", "(2)"], note: "brackets" },
    { text: "1.甲\n2.乙", marks: ["1", "2"], note: "dots" },
    { text: "ア.甲\nイ.乙", marks: ["ア", "イ"], note: "kana" },
    { text: "120(30)", marks: [null], note: "a figure in brackets" },
    { text: "(2)甲", marks: [null], note: "does not begin with the first" },
    { text: "1.5", marks: [null], note: "a decimal" },
    { text: "2.5回\n3.5回", marks: [null], note: "decimals" },
  ])("$text ($note)", ({ text, marks }) => {
    const found = splitMarks(toParsable(text)).map(({ mark }) => (mark === null ? null : showMarks(mark)));
    expect(found).toEqual(marks.map((mark) => (Array.isArray(mark) ? mark[0] : mark === "㉑" ? "21" : mark)));
  });

  test("one key for ①, (1) and 1", () => {
    expect([markKey("①"), markKey("(1)"), markKey("1"), markKey("ア"), markKey(null)]).toEqual([
      "1",
      "1",
      "1",
      "ア",
      "",
    ]);
  });
});

describe("indicator names", () => {
  test("are one a line or a mark, without headings", () => {
    expect(parseIndicatorNames("【交付】\n交付冊数（冊）\n【健診】\n受診者数").map(({ name }) => name)).toEqual([
      "交付冊数（冊）",
      "受診者数",
    ]);
    expect(parseIndicatorNames("①開催数 ②参加者数")).toEqual([
      { mark: "①", name: "開催数" },
      { mark: "②", name: "参加者数" },
    ]);
  });

  test("are cut at ・ only on demand", () => {
    expect(splitNamesInLine("広報掲載回数・更新回数").map(({ name }) => name)).toEqual(["広報掲載回数", "更新回数"]);
  });
});

describe("small grammars", () => {
  test.each([
    ["三", 3],
    ["十", 10],
    ["十二", 12],
    ["二十", 20],
    ["百五十", 150],
    ["千二百三十四", 1234],
    ["元", undefined],
    ["", undefined],
    ["一二", undefined],
  ])("the numeral %s is %s", (text, value) => {
    expect(parseKanjiNumeral(text)).toBe(value);
  });

  test("labels lose bullets, colons, column words and closing particles", () => {
    expect(["・認知度:", "目標値", "参加者は", "「理解」した", "■研修会　", "件数)"].map(tidyLabel)).toEqual([
      "認知度",
      "",
      "参加者",
      "「理解」した",
      "研修会",
      "件数",
    ]);
  });

  test("brackets without a partner are blanked, nested ones belong to the outer", () => {
    expect(splitBrackets("a(b(c)d)e)f(")).toEqual({
      outside: "a       e f ",
      inside: [{ start: 1, end: 8, text: "b(c)d" }],
    });
  });

  test("typed characters are found again, or what was read is given back", () => {
    expect(asTyped("育成（集団）", "育成(集団)")).toBe("育成（集団）");
    expect(asTyped("ｶﾞｲﾄﾞ養成", "ガイド養成")).toBe("ｶﾞｲﾄﾞ養成");
    expect(asTyped("甲", "乙")).toBe("乙");
    expect(asTyped("甲", " ")).toBe(" ");
  });

  test("number formats of dates are known from those of numbers", () => {
    expect(["yyyy/m/d", "[$-411]ggge年m月d日", "h:mm"].map(isDateFormat)).toEqual([true, true, true]);
    expect([null, "General", "0%", "#,##0;[Red]-#,##0", '0"月"', "G/標準"].map(isDateFormat)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  test("toParsable keeps circled numbers apart from digits for any text", () => {
    expect(toParsable("①100%")).toBe("⟦1⟧100%");
    expect(toParsable("⓫❸㊱")).toBe("⟦11⟧⟦3⟧⟦36⟧");
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => toParsable(text).length >= 0));
  });
});
