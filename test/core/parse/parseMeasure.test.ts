import fc from "fast-check";
import type { Comparator, QuantityNote } from "../../../src/core/model/achievement";
import type { Measure } from "../../../src/core/model/progress";
import { parseBracketMeasure, parseMeasure } from "../../../src/core/parse/parseMeasure";

function read(text: string): Measure {
  return parseMeasure({ text, value: text === "" ? null : text, numberFormat: null });
}

type One = {
  readonly text: string;
  readonly value: number;
  readonly unit?: string;
  readonly comparator?: Comparator;
  readonly notes?: readonly QuantityNote[];
  readonly label?: string;
  readonly note: string;
};

const ones: readonly One[] = [
  { text: "1回", value: 1, unit: "回", note: "plain" },
  { text: "６回", value: 6, unit: "回", note: "full width" },
  { text: "４,０００人", value: 4000, unit: "人", note: "full width with a comma" },
  { text: "1，280部", value: 1280, unit: "部", note: "full-width comma" },
  { text: "554", value: 554, note: "no unit" },
  { text: "13.0以下", value: 13, comparator: "<=", note: "以下 is no unit" },
  { text: " 90 ％ ", value: 90, unit: "%", note: "blanks around" },
  { text: "７５パーセント", value: 75, unit: "%", note: "％ in words" },
  { text: "９割", value: 90, unit: "%", note: "割 is ten percent" },
  { text: "年１回", value: 1, unit: "回/年", notes: ["frequency"], note: "frequency before" },
  { text: "月２回", value: 2, unit: "回/月", notes: ["frequency"], note: "not the month 2月" },
  { text: "週１回", value: 1, unit: "回/週", notes: ["frequency"], note: "frequency before" },
  { text: "隔月1回", value: 1, unit: "回/隔月", notes: ["frequency"], note: "every other month" },
  { text: "年間12回以上", value: 12, unit: "回/年", comparator: ">=", notes: ["frequency"], note: "with comparator" },
  { text: "2回／年（書面）", value: 2, unit: "回/年", notes: ["frequency"], note: "the bracket adds nothing" },
  { text: "2回/年（うち1回書面）", value: 2, unit: "回/年", notes: ["frequency"], note: "a part in brackets" },
  { text: "2回以上", value: 2, unit: "回", comparator: ">=", note: "以上" },
  { text: "≧80%", value: 80, unit: "%", comparator: ">=", note: "sign before" },
  { text: "少なくとも3回", value: 3, unit: "回", comparator: ">=", note: "word before" },
  { text: "5人未満", value: 5, unit: "人", comparator: "<", note: "未満" },
  { text: "100人超", value: 100, unit: "人", comparator: ">", note: "超" },
  { text: "30日以内", value: 30, unit: "日", comparator: "<=", note: "以内" },
  { text: "2回以上3回未満", value: 2, unit: "回", notes: ["range"], note: "a span counts from below" },
  { text: "10～20人", value: 10, unit: "人", notes: ["range"], note: "a span counts from below" },
  { text: "約５０名ほど", value: 50, unit: "名", notes: ["approximate"], note: "readable all the same" },
  { text: "概ね30人程度", value: 30, unit: "人", notes: ["approximate"], note: "both sides" },
  { text: "延471名", value: 471, unit: "名", notes: ["cumulative"], note: "running total" },
  { text: "のべ1,234人", value: 1234, unit: "人", notes: ["cumulative"], note: "running total" },
  { text: "R5年度末までに累計1,000人", value: 1000, unit: "人", notes: ["cumulative"], note: "a date is no label" },
  {
    text: "3年間累計300人",
    value: 300,
    unit: "人",
    notes: ["cumulative"],
    label: "3年間",
    note: "年間 behind a digit",
  },
  { text: "平均　72％（2018年度集計）", value: 72, unit: "%", notes: ["average"], note: "a year in brackets" },
  { text: "平成21年～25年の平均値　47人", value: 47, unit: "人", notes: ["average"], note: "a span of years" },
  { text: "各５０件", value: 50, unit: "件", notes: ["each"], note: "for each indicator" },
  { text: "120人（暫定）", value: 120, unit: "人", notes: ["provisional"], note: "in brackets" },
  { text: "100人（見込み）", value: 100, unit: "人", notes: ["provisional"], note: "in brackets" },
  { text: "37.1%（暫定値、確定は11月）", value: 37.1, unit: "%", notes: ["provisional"], note: "said in the bracket" },
  { text: "△7%", value: -7, unit: "%", notes: ["negative"], note: "minus of the accounts" },
  { text: "▲3", value: -3, notes: ["negative"], note: "minus of the accounts" },
  { text: "−5", value: -5, notes: ["negative"], note: "U+2212" },
  { text: "1,280（20名×32回×2会場）", value: 1280, notes: ["product"], note: "the product is right" },
  { text: "1,200（20名×32回×2会場）", value: 1200, note: "the product is wrong" },
  { text: "20名×32回×2会場", value: 1280, unit: "名", notes: ["product"], note: "only the product" },
  { text: "2回×30人", value: 60, unit: "人", notes: ["product"], note: "persons, not times" },
  { text: "2回×2クール=4回", value: 4, unit: "回", notes: ["product"], note: "product with result" },
  { text: "2回×2クール=5", value: 5, unit: "回", note: "the stated result counts" },
  { text: "120t-CO2", value: 120, unit: "t-CO2", note: "letters and a digit in the unit" },
  { text: "CO2削減 120t", value: 120, unit: "t", label: "CO2削減", note: "letters and a digit in the label" },
  { text: "1.5万人", value: 15000, unit: "人", note: "万 is part of the number" },
  { text: "1万2千人", value: 12000, unit: "人", note: "万 and 千" },
  { text: "120万円", value: 120, unit: "万円", note: "万円 is a unit" },
  { text: "1億2,000万円", value: 120_000_000, unit: "円", note: "two scales" },
  { text: "1,500千円", value: 1500, unit: "千円", note: "千円 is a unit" },
  { text: "三回", value: 3, unit: "回", note: "ideographs before a unit" },
  { text: "年一回", value: 1, unit: "回/年", notes: ["frequency"], note: "ideographs after 年" },
  { text: "十二名", value: 12, unit: "名", note: "ideographs" },
  { text: "1ヵ所", value: 1, unit: "か所", note: "one spelling" },
  { text: "３箇所", value: 3, unit: "か所", note: "one spelling" },
  { text: "18圃場", value: 18, unit: "圃場", note: "a unit nobody listed" },
  { text: "3回開催", value: 3, unit: "回", note: "what was done" },
  { text: "51名が受講", value: 51, unit: "名", note: "what was done" },
  { text: "80%を目指す", value: 80, unit: "%", note: "a goal" },
  { text: "90%以上を維持", value: 90, unit: "%", comparator: ">=", note: "a goal" },
  { text: "60人に増加", value: 60, unit: "人", comparator: ">=", note: "up to" },
  { text: "50人から60人へ増加", value: 60, unit: "人", comparator: ">=", note: "where it ends" },
  { text: "13.0まで減少", value: 13, comparator: "<=", note: "down to" },
  { text: "50%→60%", value: 60, unit: "%", note: "where it ends" },
  {
    text: "平均値47人より15人以上の減少",
    value: 32,
    unit: "人",
    comparator: "<=",
    notes: ["relative"],
    note: "from a base",
  },
  {
    text: "事故件数 H21年～H25年の平均値47件より15件以上の減少",
    value: 32,
    unit: "件",
    comparator: "<=",
    notes: ["relative"],
    label: "事故件数",
    note: "the years of the base are no label",
  },
  {
    text: "基準値32人より減少",
    value: 32,
    unit: "人",
    comparator: "<",
    notes: ["relative"],
    note: "the base to stay below",
  },
  { text: "地域一回り 3回", value: 3, unit: "回", label: "地域一回り", note: "an ideograph inside a word" },
  { text: "見守り 3回", value: 3, unit: "回", label: "見守り", note: "a noun in り" },
  { text: "80%とする", value: 80, unit: "%", note: "a goal" },
  { text: "100件から20%減", value: 80, unit: "件", comparator: "<=", notes: ["relative"], note: "a share of the base" },
  { text: "50%より5ポイント増", value: 55, unit: "%", comparator: ">=", notes: ["relative"], note: "points" },
  { text: "基準値32人より増加", value: 32, unit: "人", comparator: ">", notes: ["relative"], note: "the base to pass" },
  {
    text: "前年度実績（120人）以上",
    value: 120,
    unit: "人",
    comparator: ">=",
    label: "前年度",
    note: "base in brackets",
  },
  { text: "復帰率\n２５％", value: 25, unit: "%", label: "復帰率", note: "label above" },
  { text: "自殺死亡率13.0以下", value: 13, comparator: "<=", label: "自殺死亡率", note: "label attached" },
  {
    text: "理解した人の割合（100％）",
    value: 100,
    unit: "%",
    label: "理解した人の割合",
    note: "the value stands in brackets",
  },
  {
    text: "研修会の開催（年1回）",
    value: 1,
    unit: "回/年",
    notes: ["frequency"],
    label: "研修会の開催",
    note: "in brackets",
  },
  { text: "120人（うち市外20人）", value: 120, unit: "人", note: "a part in brackets" },
  { text: "15回(延べ312人)", value: 15, unit: "回", note: "an addition in brackets" },
  { text: "20歳未満の自殺者数 4人", value: 4, unit: "人", label: "20歳未満の自殺者数", note: "an age" },
  { text: "40～64歳 12人", value: 12, unit: "人", label: "40～64歳", note: "a span of ages" },
  { text: "4か月児健診926人", value: 926, unit: "人", label: "4か月児健診", note: "an age in months" },
  { text: "1歳6か月児健診受診率98.5%", value: 98.5, unit: "%", label: "1歳6か月児健診受診率", note: "an age" },
  { text: "中学3年生 200人", value: 200, unit: "人", label: "中学3年生", note: "a class" },
  { text: "健康づくり21 120人", value: 120, unit: "人", label: "健康づくり21", note: "a number that clings to a name" },
  { text: "第24回講座 7名", value: 7, unit: "名", label: "第24回講座", note: "an order" },
  { text: "人口10万対 18.6", value: 18.6, label: "人口10万対", note: "a population" },
  { text: "令和３年度 １２０人", value: 120, unit: "人", note: "a year" },
  { text: "H28年　18.6（人口10万対）", value: 18.6, note: "a year without 度" },
  { text: "10月1日～12月31日 3回", value: 3, unit: "回", note: "dates" },
  { text: "なし（0件）", value: 0, unit: "件", note: "a zero is a number" },
  { text: "ゼロ", value: 0, note: "a zero in words" },
  { text: "0回（中止）", value: 0, unit: "回", note: "a zero is a number" },
  { text: "10回\n※うち2回は書面", value: 10, unit: "回", note: "a remark" },
  { text: "平均3.8点/5点", value: 3.8, unit: "点", notes: ["average"], note: "out of five" },
  { text: "延べ件数）1600", value: 1600, label: "延べ件数", note: "a bracket without its partner" },
  { text: "集計中（見込み120人）", value: 120, unit: "人", notes: ["provisional"], note: "a provisional figure" },
  { text: "HP更新12回", value: 12, unit: "回", label: "HP更新", note: "letters in a label" },
  { text: "HP1回", value: 1, unit: "回", label: "HP", note: "letters, then a count" },
  { text: "5名配置", value: 5, unit: "名", note: "what was done" },
  { text: "40%台", value: 40, unit: "%", notes: ["approximate"], note: "forty-something" },
  { text: "10㎡", value: 10, unit: "m2", note: "a square unit is no name with a digit" },
  { text: "10人¹", value: 10, unit: "人", note: "a footnote's mark" },
  { text: "１２０㍑", value: 120, unit: "リットル", note: "a squared word" },
  { text: "前年度52件→今年度48件", value: 48, unit: "件", note: "where it ends" },
  { text: "最低でも1回", value: 1, unit: "回", comparator: ">=", note: "word before" },
  { text: "マイナス5%", value: -5, unit: "%", notes: ["negative"], note: "minus in words" },
  { text: "延べ約120人", value: 120, unit: "人", notes: ["approximate", "cumulative"], note: "two words before" },
  { text: "1,000人/年度", value: 1000, unit: "人/年", notes: ["frequency"], note: "a year's worth" },
  { text: "10人～12", value: 10, unit: "人", notes: ["range"], note: "the unit stands once" },
  { text: "2回×", value: 2, unit: "回", note: "broken off" },
  { text: "〈健診〉 120人", value: 120, unit: "人", label: "健診", note: "another bracket for headings" },
  { text: "1.5回", value: 1.5, unit: "回", note: "a decimal, no item 1" },
];

const several: readonly {
  readonly text: string;
  readonly want: readonly (readonly [string, number, string])[];
  readonly note: string;
}[] = [
  {
    text: "職員総合健診：年１回\n産業医面談：月２回",
    want: [
      ["職員総合健診", 1, "回/年"],
      ["産業医面談", 2, "回/月"],
    ],
    note: "lines",
  },
  {
    text: "【母子手帳】\n交付冊数\n1100冊\n【健診】\n受診者数\n1700人",
    want: [
      ["交付冊数", 1100, "冊"],
      ["受診者数", 1700, "人"],
    ],
    note: "headings and labels above",
  },
  {
    text: "【講座】3回【研修】2回",
    want: [
      ["講座", 3, "回"],
      ["研修", 2, "回"],
    ],
    note: "headings in a line",
  },
  {
    text: "法律相談48件⏎一般相談34件",
    want: [
      ["法律相談", 48, "件"],
      ["一般相談", 34, "件"],
    ],
    note: "labels attached",
  },
  {
    text: "3回／45人",
    want: [
      ["", 3, "回"],
      ["", 45, "人"],
    ],
    note: "a slash between quantities",
  },
  {
    text: "3回　45人",
    want: [
      ["", 3, "回"],
      ["", 45, "人"],
    ],
    note: "a blank between",
  },
  {
    text: "3回45人",
    want: [
      ["", 3, "回"],
      ["", 45, "人"],
    ],
    note: "nothing between",
  },
  {
    text: "研修会3回、講演会2回",
    want: [
      ["研修会", 3, "回"],
      ["講演会", 2, "回"],
    ],
    note: "a list",
  },
  {
    text: "開催回数：3回、参加者数：45人",
    want: [
      ["開催回数", 3, "回"],
      ["参加者数", 45, "人"],
    ],
    note: "a list with colons",
  },
  {
    text: "①3回②45人",
    want: [
      ["", 3, "回"],
      ["", 45, "人"],
    ],
    note: "circled numbers are no digits",
  },
  {
    text: "1.講座 3回 2.研修 2回",
    want: [
      ["講座", 3, "回"],
      ["研修", 2, "回"],
    ],
    note: "numbered",
  },
  {
    text: "ア.講座 3回\nイ.研修 2回",
    want: [
      ["講座", 3, "回"],
      ["研修", 2, "回"],
    ],
    note: "lettered",
  },
  {
    text: "1.5回\n2.3回",
    want: [
      ["", 5, "回"],
      ["", 3, "回"],
    ],
    note: "marks in order, not decimals",
  },
  {
    text: "講座+出前\n計63名\n延471名",
    want: [
      ["計", 63, "名"],
      ["", 471, "名"],
    ],
    note: "yearly beside running total",
  },
  {
    text: "R2：100人\nR3：120人",
    want: [
      ["R2", 100, "人"],
      ["R3", 120, "人"],
    ],
    note: "two years in one cell",
  },
  {
    text: "アンケート\n・認知度（50％）\n・理解度（30％）",
    want: [
      ["認知度", 50, "%"],
      ["理解度", 30, "%"],
    ],
    note: "values in brackets",
  },
];

const refusals: readonly { readonly text: string; readonly kind: Measure["nonNumeric"]; readonly note: string }[] = [
  { text: "", kind: "blank", note: "nothing" },
  { text: "　\n ", kind: "blank", note: "white space" },
  ...["－", "ー", "―", "—", "–", "-", "ｰ", "- "].map((text) => ({ text, kind: "dash" as const, note: "a dash" })),
  { text: "指標化困難", kind: "not-applicable", note: "cannot be measured" },
  { text: "対策としての指標化は困難である。", kind: "not-applicable", note: "in a sentence" },
  { text: "該当なし", kind: "not-applicable", note: "word" },
  { text: "数値評価は困難", kind: "not-applicable", note: "word" },
  { text: "（対象外）", kind: "not-applicable", note: "in brackets" },
  { text: "集計中", kind: "pending", note: "word" },
  { text: "未公表（R4.8月公表予定）", kind: "pending", note: "with a date" },
  { text: "未定", kind: "pending", note: "word" },
  { text: "中止", kind: "cancelled", note: "word" },
  { text: "新型コロナの影響により中止", kind: "cancelled", note: "in a short text" },
  { text: "※感染症により中止", kind: "cancelled", note: "a remark alone" },
  { text: "延期", kind: "cancelled", note: "word" },
  { text: "実施なし", kind: "not-done", note: "word" },
  { text: "未達", kind: "not-done", note: "word" },
  { text: "実施できなかった", kind: "not-done", note: "short statement" },
  { text: "実施", kind: "word", note: "word" },
  { text: "おおむね達成", kind: "word", note: "word" },
  { text: "随時", kind: "word", note: "word" },
  { text: "小学6年生", kind: "word", note: "a class" },
  { text: "第3次計画", kind: "word", note: "an order" },
  { text: "令和3年3月", kind: "word", note: "a date" },
  { text: "R5年度まで", kind: "word", note: "a date" },
  { text: "2/11", kind: "word", note: "a date, or one of the other" },
  { text: "25/25校", kind: "word", note: "which of the two counts?" },
  { text: "24時間365日対応", kind: "word", note: "a phrase" },
  { text: "３分の２", kind: "word", note: "a share of something" },
  { text: "10地区協議会", kind: "word", note: "a name" },
  { text: "２次健診", kind: "word", note: "an order" },
  { text: "一二回", kind: "word", note: "no numeral" },
  { text: "100件より", kind: "word", note: "broken off" },
  { text: "COVID-19", kind: "word", note: "a name" },
  { text: "1e5部", kind: "word", note: "an exponent is no number of its own" },
  { text: "１Ｅ５", kind: "word", note: "an exponent, full width" },
  { text: "2.5e+3件", kind: "word", note: "an exponent with a sign" },
  { text: "1E-5%", kind: "word", note: "an exponent with a minus" },
  { text: "前年度からの増加または現状維持", kind: "relative", note: "needs last year" },
  { text: "昨年度より増加", kind: "relative", note: "needs last year" },
  { text: "前年度より10人増", kind: "relative", note: "needs last year" },
  { text: "10人増", kind: "relative", note: "by how much, not how many" },
  { text: "50%から10%増", kind: "relative", note: "points or a share?" },
  { text: "現状維持", kind: "relative", note: "word" },
  { text: "↑", kind: "relative", note: "arrow" },
  { text: "講座を3回開催し120人が参加", kind: "prose", note: "told, not entered" },
  { text: "参加者数は120人であった。", kind: "prose", note: "a sentence" },
  { text: "会議を年2回開催し、情報共有を図る。", kind: "prose", note: "a sentence" },
  { text: "3回中1回中止", kind: "prose", note: "a part was called off" },
  { text: "各課の実情や繁閑に合わせた柔軟な進め方とする。", kind: "prose", note: "no number" },
  { text: "一人ひとりに寄り添う支援", kind: "word", note: "ideographs in a word" },
];

describe("parseMeasure", () => {
  test.each(ones)("reads $text ($note)", ({ text, value, unit, comparator, notes, label }) => {
    const { quantities, nonNumeric } = read(text);
    expect(nonNumeric).toBeNull();
    expect(quantities).toHaveLength(1);
    expect(quantities[0]).toMatchObject({
      value,
      unit: unit ?? "",
      comparator: comparator ?? null,
      notes: notes ?? [],
      label: label ?? "",
      raw: text.trim(),
    });
  });

  test.each(several)("reads several in $text ($note)", ({ text, want }) => {
    const typed = text.replaceAll("⏎", "\n");
    expect(read(typed).quantities.map(({ label, value, unit }) => [label, value, unit])).toEqual(want);
  });

  test.each(refusals)("refuses $text ($note)", ({ text, kind }) => {
    expect(read(text)).toEqual({ quantities: [], nonNumeric: kind });
  });

  test("keeps number marks as typed", () => {
    expect(read("①3回 ②5回 ③～④7回").quantities.map(({ mark }) => mark)).toEqual(["①", "②", "③~④"]);
    expect(read("(1)3回 (2)5回").quantities.map(({ mark }) => mark)).toEqual(["(1)", "(2)"]);
  });

  test("shows what was typed, not what was compared", () => {
    expect(read("育成（集団）５５件\n巡回︓１１８５件").quantities.map(({ raw, label }) => [raw, label])).toEqual([
      ["育成（集団）５５件", "育成（集団）"],
      ["巡回︓１１８５件", "巡回"],
    ]);
  });

  test("searches no figures in what is longer than any figure's cell", () => {
    expect(read("月2".repeat(8000))).toEqual({ quantities: [], nonNumeric: "prose" });
  });

  test("never throws and never makes up a number on any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        const { quantities, nonNumeric } = read(text);
        expect(quantities.every(({ value }) => Number.isFinite(value))).toBe(true);
        expect(quantities.length === 0).toBe(nonNumeric !== null);
      }),
    );
  });

  const clerk = fc.array(
    fc.constantFrom(
      ..."0123456789０５,.、。／/()（）％%回人名件年月約延各計第歳以上下未満～×=-－△①②③【】：\n　令和RH中止なし増減より".split(
        "",
      ),
    ),
    { maxLength: 24 },
  );
  test("never throws on what a clerk could type", () => {
    fc.assert(
      fc.property(clerk, (characters) => void read(characters.join(""))),
      { numRuns: 2000 },
    );
  });

  test("reads back what it prints", () => {
    const units = fc.constantFrom("回", "人", "名", "件", "冊", "枚", "%", "か所", "回/年", "千円");
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), units, (value, unit) => {
        expect(read(`${String(value)}${unit}`).quantities).toMatchObject([
          { value, unit, raw: `${String(value)}${unit}` },
        ]);
      }),
    );
  });

  test("reads full width as half width", () => {
    const wide = (text: string): string =>
      text.replace(/[0-9.%]/gu, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0));
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_999 }),
        fc.constantFrom("回", "人", "%", ".5%", "件以上"),
        (value, rest) => {
          const text = `${String(value)}${rest}`;
          const strip = (list: Measure["quantities"]): unknown => list.map(({ raw: _raw, ...other }) => other);
          expect(strip(read(wide(text)).quantities)).toEqual(strip(read(text).quantities));
        },
      ),
    );
  });
});

describe("parseMeasure on numbers", () => {
  test.each([
    { value: 554, text: "554", numberFormat: null, want: { value: 554, unit: "" }, note: "General" },
    { value: 0.66, text: "66%", numberFormat: "0%", want: { value: 66, unit: "%" }, note: "percent format" },
    { value: 0.57, text: "57.0%", numberFormat: "0.0%", want: { value: 57, unit: "%" }, note: "no binary noise" },
    { value: 0.6, text: "0.6", numberFormat: null, want: { value: 0.6, unit: "" }, note: "the partner decides later" },
    {
      value: 1234,
      text: "1,234人",
      numberFormat: '#,##0"人"',
      want: { value: 1234, unit: "人" },
      note: "unit in the format",
    },
    {
      value: 86.67,
      text: "87%",
      numberFormat: '0"%"',
      want: { value: 86.67, unit: "%" },
      note: "a literal % does not multiply",
    },
    {
      value: -3,
      text: "▲3",
      numberFormat: "0;▲0",
      want: { value: -3, unit: "", notes: ["negative"] },
      note: "negative",
    },
    { value: 3, text: "3-45", numberFormat: "0-45", want: { value: 3, unit: "" }, note: "an odd format" },
    {
      value: 3,
      text: "3回45人",
      numberFormat: '0"回45人"',
      want: { value: 3, unit: "" },
      note: "two quantities in the format",
    },
    { value: 12, text: "", numberFormat: null, want: { value: 12, raw: "12" }, note: "text not given" },
  ])("reads $text ($note)", ({ value, text, numberFormat, want }) => {
    expect(parseMeasure({ text, value, numberFormat }).quantities).toMatchObject([want]);
  });

  test.each([
    { value: 44286, text: "2021/3/31", numberFormat: "yyyy/m/d", note: "a date" },
    { value: 44286, text: "R3.3.31", numberFormat: "[$-411]ge.m.d", note: "a date in 和暦" },
    { value: Number.NaN, text: "", numberFormat: null, note: "no number" },
  ])("refuses $text ($note)", (input) => {
    expect(parseMeasure(input).quantities).toEqual([]);
  });

  test("tells errors and logical values apart from numbers", () => {
    expect(parseMeasure({ text: "#REF!", value: { error: "#REF!" }, numberFormat: null }).nonNumeric).toBe("error");
    expect(parseMeasure({ text: "TRUE", value: true, numberFormat: null }).nonNumeric).toBe("word");
  });

  test("gives a bare number the unit of its header, and no other", () => {
    expect(parseMeasure({ text: "30", value: 30, numberFormat: null, unitHint: "人" }).quantities).toMatchObject([
      { unit: "人" },
    ]);
    expect(parseMeasure({ text: "30回", value: "30回", numberFormat: null, unitHint: "人" }).quantities).toMatchObject([
      { unit: "回" },
    ]);
  });

  test("reads inside brackets on demand only", () => {
    const input = { text: "45人（90％）", value: "45人（90％）", numberFormat: null };
    expect(parseMeasure(input).quantities).toMatchObject([{ value: 45, unit: "人" }]);
    expect(parseBracketMeasure(input)).toMatchObject([{ value: 90, unit: "%" }]);
    expect(parseBracketMeasure({ text: "45", value: 45, numberFormat: null })).toEqual([]);
    expect(
      parseBracketMeasure({ text: "45人（前年度90人）", value: "45人（前年度90人）", numberFormat: null }),
    ).toEqual([]);
  });
});

describe("what stands behind ＝ is the value", () => {
  test.each([
    { raw: "月２回×12か月＝24回", value: 24, unit: "回", notes: ["product"] },
    { raw: "月2回×12か月", value: 24, unit: "回", notes: ["product"] },
    { raw: "週１回×50週＝50回", value: 50, unit: "回", notes: ["product"] },
    { raw: "12か月×２回＝24回", value: 24, unit: "回", notes: ["product"] },
    { raw: "12か月×２回", value: 24, unit: "回", notes: ["product"] },
    { raw: "３か所×12回＝36回", value: 36, unit: "回", notes: ["product"] },
    { raw: "３か所×12回", value: 36, unit: "回", notes: ["product"] },
    { raw: "月２回×12か月＝20回", value: 20, unit: "回", notes: [] },
    { raw: "年２回×３会場", value: 6, unit: "回/年", notes: ["product", "frequency"] },
    { raw: "20名×32回×2会場", value: 1280, unit: "名", notes: ["product"] },
    { raw: "月２回", value: 2, unit: "回/月", notes: ["frequency"] },
  ])("$raw", ({ raw, value, unit, notes }) => {
    expect(parseMeasure({ text: raw, value: raw, numberFormat: null }).quantities).toMatchObject([
      { value, unit, notes },
    ]);
  });
});

describe("digits and a short noun", () => {
  const read = (text: string) =>
    parseMeasure({ text, value: text, numberFormat: null }).quantities.map(({ value, unit }) => [value, unit]);

  test.each([
    ["２大会", 2, "大会"],
    ["３講座", 3, "講座"],
    ["５名", 5, "名"],
    ["12クール", 12, "クール"],
    ["3番組", 3, "番組"],
    ["4類型", 4, "類型"],
    ["2条例", 2, "条例"],
    ["3式", 3, "式"],
    ["10ひろば", 10, "ひろば"],
    ["2まつり", 2, "まつり"],
    ["5つどい", 5, "つどい"],
    ["3見守り隊", 3, "見守り隊"],
    ["7おたより", 7, "おたより"],
    ["2サロン", 2, "サロン"],
  ])("%s", (text, value, unit) => {
    expect(read(text)).toEqual([[value, unit]]);
  });

  test.each([
    "第2回",
    "3月",
    "令和3年",
    "2期",
    "第１期",
    "3年度",
    "2期計画",
    "3代目",
    "2号機",
    "3年生",
    "5者協議",
    "1次試験",
    "3月議会",
    "10増えた",
    "3など",
    "5まで",
    "2から",
    "3くらいか",
    "4のうち",
  ])("%s is no quantity with that unit", (text) => {
    expect(read(text).filter(([, unit]) => unit !== "" && unit !== "年")).toEqual([]);
  });
});
