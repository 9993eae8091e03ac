import { toEraYear } from "../../../src/core/text";
import { parseKanjiNumeral } from "../../../src/core/text/kanjiNumerals";

test.each([
  { western: 2026, label: "令和8" },
  { western: 2020, label: "令和2" },
  { western: 2019, label: "令和元" },
  { western: 2018, label: "平成30" },
  { western: 1989, label: "平成元" },
  { western: 1988, label: "昭和63" },
  { western: 1926, label: "昭和元" },
])("$western is $label", ({ western, label }) => {
  expect(toEraYear(western)).toBe(label);
});

describe("parseKanjiNumeral", () => {
  test.each([
    { text: "三", value: 3 },
    { text: "十", value: 10 },
    { text: "十二", value: 12 },
    { text: "二十", value: 20 },
    { text: "二十九", value: 29 },
    { text: "百", value: 100 },
    { text: "百五十", value: 150 },
    { text: "三千二百十一", value: 3211 },
  ])("$text = $value", ({ text, value }) => {
    expect(parseKanjiNumeral(text)).toBe(value);
  });

  test.each([
    { text: "", note: "nothing" },
    { text: "元", note: "an era's first year is no numeral" },
    { text: "3", note: "a digit" },
    { text: "二〇", note: "positional writing" },
    { text: "二三", note: "two digits in a row" },
    { text: "一万", note: "ten thousand and above" },
    { text: "三回", note: "a unit" },
    { text: "数十", note: "several tens" },
    { text: "-三", note: "a sign" },
  ])("$text is none ($note)", ({ text }) => {
    expect(parseKanjiNumeral(text)).toBeUndefined();
  });
});
