import { findYears, parseFiscalYear, withoutYears } from "../../../src/core/text";

const labels = (raw: string) => findYears(raw).map(({ label }) => label);

describe("one year", () => {
  test.each([
    { raw: "令和元年度", label: "令和元年度", note: "the first year of an era" },
    { raw: "令和1年度", label: "令和元年度", note: "written as a number" },
    { raw: "令和２年度", label: "令和2年度", note: "full width" },
    { raw: "令和　３年度", label: "令和3年度", note: "a blank inside" },
    { raw: "令和 4 年度", label: "令和4年度", note: "blanks around the number" },
    { raw: "令和\n5年度", label: "令和5年度", note: "a line break inside" },
    { raw: "令和三年度", label: "令和3年度", note: "ideographs" },
    { raw: "平成二十九年度", label: "平成29年度", note: "ideographs above ten" },
    { raw: "平成三十年度", label: "平成30年度", note: "ideographs, round" },
    { raw: "令和十年度", label: "令和10年度", note: "ten alone" },
    { raw: "R1", label: "令和元年度", note: "a letter" },
    { raw: "Ｒ３", label: "令和3年度", note: "a letter, full width" },
    { raw: "R元", label: "令和元年度", note: "a letter and 元" },
    { raw: "r4年度", label: "令和4年度", note: "a small letter" },
    { raw: "（R6）", label: "令和6年度", note: "in brackets" },
    { raw: "R5実績", label: "令和5年度", note: "a letter before a word" },
    { raw: "R.5年度", label: "令和5年度", note: "a letter with a dot" },
    { raw: "H31", label: "令和元年度", note: "平成31年度 is 令和元年度" },
    { raw: "平成31年度", label: "令和元年度", note: "the fiscal year of the change" },
    { raw: "H31（R1）年度", label: "令和元年度", note: "both names of one year" },
    { raw: "平成35年度", label: "令和5年度", note: "a year that never came" },
    { raw: "平成30年度", label: "平成30年度", note: "the last of its era" },
    { raw: "平成元年度", label: "平成元年度", note: "the first of its era" },
    { raw: "H29年度計画策定時の現状値", label: "平成29年度", note: "inside a header" },
    { raw: "昭和64年度", label: "平成元年度", note: "another year that never came" },
    { raw: "昭和63年度", label: "昭和63年度", note: "an old one" },
    { raw: "2021年度", label: "令和3年度", note: "Western" },
    { raw: "２０２１年度", label: "令和3年度", note: "Western, full width" },
    { raw: "2018年度", label: "平成30年度", note: "Western before the change" },
    { raw: "2019年度", label: "令和元年度", note: "Western at the change" },
    { raw: "2023", label: "令和5年度", note: "a number alone is a fiscal year" },
    { raw: "令和2年", label: "令和2年", note: "a calendar year stays one" },
    { raw: "2020年", label: "令和2年", note: "a calendar year, Western" },
    { raw: "平成27年の自殺死亡率", label: "平成27年", note: "a calendar year in a header" },
    { raw: "3年度実績", label: "令和3年度", note: "no era, small: 令和" },
    { raw: "29年度実績", label: "平成29年度", note: "no era, large: 平成" },
    { raw: "令和3年度末（R4.3.31）", label: "令和3年度", note: "the date in brackets is none" },
    { raw: "令和5年度までの目標値", label: "令和5年度", note: "in front of words" },
    { raw: "⾃令和3年度", label: "令和3年度", note: "beside a radical" },
    { raw: "目標値（令和８年度）", label: "令和8年度", note: "at the end" },
  ])("$raw → $label ($note)", ({ raw, label }) => {
    expect(new Set(labels(raw))).toEqual(new Set([label]));
    expect(parseFiscalYear(raw)?.label).toBe(label);
  });
});

describe("no year", () => {
  test.each([
    { raw: "", note: "nothing" },
    { raw: "目標値", note: "no digit" },
    { raw: "元", note: "元 alone" },
    { raw: "令和", note: "an era alone" },
    { raw: "令和年度", note: "an era without a number" },
    { raw: "年度", note: "the word alone" },
    { raw: "第3年度", note: "an ordinal, not a name" },
    { raw: "令和3年3月31日", note: "a date" },
    { raw: "令和３年３月末現在", note: "a month" },
    { raw: "R4.3.31", note: "a date with dots" },
    { raw: "R4/3/31", note: "a date with slashes" },
    { raw: "2021/4/1", note: "a Western date" },
    { raw: "2021年4月", note: "a Western month" },
    { raw: "2020-04-01", note: "an ISO date" },
    { raw: "Ver.2.1", note: "a version" },
    { raw: "v2020.1", note: "a version that begins like a year" },
    { raw: "B5", note: "a paper size" },
    { raw: "PR2", note: "a letter inside a word" },
    { raw: "PCR1回", note: "a letter inside a word" },
    { raw: "2020人", note: "people" },
    { raw: "2,020人", note: "people" },
    { raw: "2000円", note: "money" },
    { raw: "1990年代", note: "a decade" },
    { raw: "2050件", note: "cases" },
    { raw: "12020", note: "a longer number" },
    { raw: "20200401", note: "a date without separators" },
    { raw: "100%", note: "a rate" },
    { raw: "3年生", note: "a school year" },
    { raw: "3年間", note: "a span" },
    { raw: "3か年", note: "a span" },
    { raw: "R100", note: "no such year" },
    { raw: "H2O", note: "water" },
    { raw: "1912年度", note: "older than any plan" },
    { raw: "平成31年4月1日", note: "a day" },
    { raw: "令和元年10月", note: "a month" },
    { raw: "令和3年4月～令和4年3月", note: "a span of months" },
    { raw: "5か年計画", note: "a span" },
    { raw: "前年度", note: "no number" },
    { raw: "CO2", note: "a gas" },
    { raw: "SDGs3", note: "a goal" },
  ])("$raw ($note)", ({ raw }) => {
    expect(labels(raw)).toEqual([]);
    expect(parseFiscalYear(raw)).toBeUndefined();
  });
});

describe("several years", () => {
  test.each([
    { raw: "令和2年度～令和4年度", years: ["令和2年度", "令和4年度"], note: "a span: its last year counts" },
    { raw: "R2～R4", years: ["令和2年度", "令和4年度"], note: "a span of letters" },
    { raw: "令和3年度実績及び令和4年度計画", years: ["令和3年度", "令和4年度"], note: "two years in one header" },
    { raw: "令和5年度（2023年度）", years: ["令和5年度", "令和5年度"], note: "the same year twice" },
    { raw: "R3、3年度", years: ["令和3年度", "令和3年度"], note: "with and without era" },
    { raw: "2023／2024", years: ["令和5年度", "令和6年度"], note: "Western side by side" },
    { raw: "令和4～6年度", years: ["令和4年度", "令和6年度"], note: "the era once" },
    { raw: "令和５・６年度", years: ["令和5年度", "令和6年度"], note: "the era once" },
    { raw: "2020-2024", years: ["令和2年度", "令和6年度"], note: "a span of Western years" },
    { raw: "H30-R2", years: ["平成30年度", "令和2年度"], note: "a span of letters" },
    { raw: "令和3年（2021年）", years: ["令和3年", "令和3年"], note: "a calendar year twice" },
    { raw: "H30 R元 R2", years: ["平成30年度", "令和元年度", "令和2年度"], note: "from left to right" },
  ])("$raw ($note)", ({ raw, years }) => {
    expect(labels(raw)).toEqual(years);
    expect(parseFiscalYear(raw)?.label).toBe(years.at(-1));
  });
});

describe("what a mention says", () => {
  test("the Western year, whether fiscal, and where it stands in the normalised text", () => {
    expect(findYears("（令和３年度）実績")).toEqual([
      { label: "令和3年度", western: 2021, fiscal: true, start: 1, end: 6 },
    ]);
    expect(findYears("令和2年")).toMatchObject([{ western: 2020, fiscal: false }]);
  });
});

describe("withoutYears", () => {
  test.each([
    { raw: "令和2年度\n目標値", rest: "目標値", note: "a line break after the year" },
    { raw: "令和2年度の実施計画", rest: "実施計画", note: "の goes with the year" },
    { raw: "令和３年度における取組", rest: "取組", note: "における goes with the year" },
    { raw: "令和５年度末の実績値", rest: "実績値", note: "末の goes with the year" },
    { raw: "令和5年度までの目標値", rest: "目標値", note: "までの goes with the year" },
    { raw: "R3実績", rest: "実績", note: "a letter" },
    { raw: "目標値", rest: "目標値", note: "no year" },
    { raw: "目的", rest: "目的", note: "no year" },
    { raw: "時点修正", rest: "時点修正", note: "a word that begins like what is dropped" },
    { raw: "末端", rest: "末端", note: "a word that begins like what is dropped" },
    { raw: "令和3年度", rest: "", note: "nothing but the year" },
    { raw: "", rest: "", note: "nothing" },
    { raw: "目標値（R6）", rest: "目標値()", note: "brackets stay" },
    { raw: "R2～R4計画", rest: "~計画", note: "a span" },
  ])("$raw → $rest ($note)", ({ raw, rest }) => {
    expect(withoutYears(raw)).toBe(rest);
  });
});
