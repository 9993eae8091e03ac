import { isDateFormat, isPlainFormat } from "../../../src/host/excel/read/numberFormat";
import { builtInFormats } from "../../../src/host/xlsx/format/builtInFormats";
import { NumberFormat } from "../../../src/host/xlsx/format/numberFormat";

const codes = [
  ...builtInFormats.values(),
  "General",
  'ggge"年"m"月"d"日"',
  "[$-411]ge.m.d;@",
  '[<43586]ge.m.d;[<43831]"令和元年"m"月"d"日";ge.m.d',
  '[$-ja-JP-x-gannen]ggge"年"m"月"d"日";@',
  "[Red]0.0",
  "[黒]#,##0",
  "[h]:mm",
  '0"日"',
  "0\\d",
  "_(* #,##0_)",
  '0.0"%";▲0.0"%"',
  "0;[Red]-0;yyyy/m/d",
  "yyyy/m/d;0;General",
  "aaaa",
  "[DBNum3]0",
  "##0.0E+0",
  "[$¥-411]#,##0",
];

describe("number formats as Excel names them", () => {
  test.each(codes)("%s shows a date exactly where the reader of files says so", (code) => {
    const format = new NumberFormat(code, false);
    for (const value of [45000, 0, -3]) {
      expect([value, isDateFormat(code, value)]).toEqual([value, format.formatNumber(value).isDate]);
    }
  });

  test.each(["", "@", "General", "G/標準", "general"])("%j leaves every value as it is", (code) => {
    expect(isPlainFormat(code)).toBe(true);
  });
});
