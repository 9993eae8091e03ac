import { readCell, readNumberCell } from "./buildXlsx";

const shown = (serial: number, format: string | number): string | undefined => readNumberCell(serial, format).text;

describe("dates and times as their format shows them", () => {
  // 44228 is the 1st of February 2021, a Monday.
  test.each([
    [44228, 14, "2021/2/1"],
    [44228, "yyyy/m/d", "2021/2/1"],
    [44228, "yyyy/mm/dd", "2021/02/01"],
    [44228, "yy-m-d", "21-2-1"],
    [44228, '[$-411]ggge"年"m"月"d"日"', "令和3年2月1日"],
    [44228, 'ggge"年"m"月"d"日";@', "令和3年2月1日"],
    [44228, '[$-ja-JP]ggge"年"', "令和3年"],
    [44228, '[$-ja-JP-x-gannen]ggge"年"m"月"d"日"', "令和3年2月1日"],
    [43586, '[$-ja-JP-x-gannen,80]ggge"年"m"月"d"日";@', "令和元年5月1日"],
    [43586, '[$-411]ggge"年"m"月"d"日"', "令和1年5月1日"],
    [43585, '[$-411]ggge"年"m"月"d"日"', "平成31年4月30日"],
    [32514, "[$-411]gge.m.d", "昭64.1.6"],
    [32515, "[$-411]ge.m.d", "S64.1.7"],
    [32516, "[$-411]ge.m.d", "H1.1.8"],
    [9857, "[$-411]ge.m.d", "S1.12.26"],
    [9855, "[$-411]ge.m.d", "T15.12.24"],
    [4595, "[$-411]ge.m.d", "T1.7.30"],
    [4594, "[$-411]ge.m.d", "M45.7.29"],
    [44228, "[$-411]gee.mm.dd", "R03.02.01"],
    [44228, "ge-m-d", "R3-2-1"],
    [44228, "e/m/d", "3/2/1"],
    [44228, 27, "R3.2.1"],
    [44228, 28, "令和3年2月1日"],
    [44228, 30, "2/1/21"],
    [44228, 31, "2021年2月1日"],
    [44228, 36, "R3.2.1"],
    [44228, 50, "R3.2.1"],
    [44228, 51, "令和3年2月1日"],
    [44228, 52, "2021年2月"],
    [44228, 53, "2月1日"],
    [44228, 54, "令和3年2月1日"],
    [44228, 57, "R3.2.1"],
    [44228, 58, "令和3年2月1日"],
    [44228, '[DBNum3][$-411]ggge"年"m"月"d"日"', "令和３年２月１日"],
    [44228, "aaa", "月"],
    [44228, 'm"月"d"日"(aaaa)', "2月1日(月曜日)"],
    [44228, 16, "1-Feb"],
    [44228, "mmmm mmmmm ddd dddd", "February F Mon Monday"],
    [44228, "[$-409]mmm\\-yy;@", "Feb-21"],
    [44228, "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "2021年2月1日"],
    [0.5625, "[$-F400]h:mm:ss\\ AM/PM", "13:30:00"],
    [44228.5625, 22, "2021/2/1 13:30"],
    [0.5625, 20, "13:30"],
    [0.5625, 18, "1:30 PM"],
    [0, 18, "12:00 AM"],
    [0.5, "h:mm A/P", "12:00 P"],
    [0.5625, "[$-411]AM/PM h:mm", "午後 1:30"],
    [0.5625, 32, "13時30分"],
    [0.5625, 33, "13時30分00秒"],
    [1.5, "[h]:mm", "36:00"],
    [1.5, "[h]", "36"],
    [1.5, "[mm]", "2160"],
    [0.001, "[ss]", "86"],
    [1.5, 46, "36:00:00"],
    [0.0104166667, 45, "15:00"],
    [0.00001, "mm:ss.0", "00:00.9"],
    [44228 + 30599 / 86400, "h:mm", "8:29"],
    [44562.9999999, "yyyy/m/d h:mm:ss", "2022/1/2 0:00:00"],
    [0.520833333333333, "h:mm", "12:30"],
    [60, 14, "1900/2/29"],
    [59, 14, "1900/2/28"],
    [61, 14, "1900/3/1"],
    [1, 14, "1900/1/1"],
    [0, 14, "1900/1/0"],
    [2958465, 14, "9999/12/31"],
    [2958466, 14, undefined],
    [-1, 14, undefined],
    [44228, "[$-404]e/m/d", undefined],
    [44228, "[DBNum1]m/d", undefined],
    [44228, "bbbb/m/d", undefined],
  ])("%d under %s", (serial, format, text) => {
    expect(readNumberCell(serial, format)).toMatchObject({ value: serial, isDate: true });
    expect(shown(serial, format)).toBe(text);
  });

  it.each(["0.0", '0"年"', '"m"0', "[Red]0", "#,##0_d", '0" h"', "General"])("%s is no date", (format) => {
    expect(readNumberCell(44228, format)).not.toHaveProperty("isDate");
  });

  it("knows a date by the section that shows it", () => {
    expect(readNumberCell(44228, '[=0]"－";yyyy/m/d')).toMatchObject({ text: "2021/2/1", isDate: true });
    expect(readNumberCell(0, '[=0]"－";yyyy/m/d')).toEqual({
      columnIndex: 0,
      value: 0,
      text: "－",
      numberFormat: '[=0]"－";yyyy/m/d',
    });
  });
});

describe("the 1904 system", () => {
  it("gives the same day's number as other files do", () => {
    expect(readNumberCell(42766, 14, true)).toEqual({
      columnIndex: 0,
      value: 44228,
      text: "2021/2/1",
      numberFormat: "yyyy/m/d",
      isDate: true,
    });
  });

  it("begins on 1 January 1904", () => {
    expect(readNumberCell(0, 14, true)).toMatchObject({ value: 1462, text: "1904/1/1" });
  });

  it("leaves times and other numbers alone", () => {
    expect(readNumberCell(0.5, 20, true)).toMatchObject({ value: 0.5, text: "12:00", isDate: true });
    expect(readNumberCell(5, '0"回"', true)).toMatchObject({ value: 5, text: "5回" });
  });

  it.each(["1", "true"])('is told by date1904="%s"', (flag) => {
    const workbook = `<workbook xmlns:r="r"><workbookPr date1904="${flag}"/><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>`;
    const rows = '<row r="1"><c r="A1" s="1"><v>0</v></c></row>';
    expect(readCell({ rows, formats: [14], parts: { "xl/workbook.xml": workbook } })?.text).toBe("1904/1/1");
  });

  it("is not told by the word in another place", () => {
    const workbook =
      '<workbook xmlns:r="r"><workbookPr date1904="0"/><!-- date1904="1" --><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>';
    const rows = '<row r="1"><c r="A1" s="1"><v>1</v></c></row>';
    expect(readCell({ rows, formats: [14], parts: { "xl/workbook.xml": workbook } })?.text).toBe("1900/1/1");
  });
});

describe('dates of strict files, t="d"', () => {
  const isoCell = (text: string, is1904 = false): unknown =>
    readCell({ rows: `<row r="1"><c r="A1" s="1" t="d"><v>${text}</v></c></row>`, formats: [14], is1904 });

  test.each([
    ["2021-02-01", 44228, "2021/2/1"],
    ["2021-02-01T00:00:00Z", 44228, "2021/2/1"],
    ["2021-02-01T12:00:00.000", 44228.5, "2021/2/1"],
    ["1900-02-28", 59, "1900/2/28"],
    ["1900-03-01", 61, "1900/3/1"],
  ])("%s", (text, value, shownAs) => {
    expect(isoCell(text)).toMatchObject({ value, text: shownAs, isDate: true });
    expect(isoCell(text, true)).toMatchObject({ value, text: shownAs, isDate: true });
  });

  it("are dates under General, too", () => {
    const at = (text: string): unknown => readCell({ rows: `<row r="1"><c r="A1" t="d"><v>${text}</v></c></row>` });
    expect(at("2021-02-01")).toEqual({
      columnIndex: 0,
      value: 44228,
      text: "2021/2/1",
      numberFormat: "yyyy/m/d",
      isDate: true,
    });
    expect(at("2021-02-01T13:30:00")).toMatchObject({ text: "2021/2/1 13:30" });
    expect(at("13:30:00")).toMatchObject({ value: 0.5625, text: "13:30:00" });
  });
});
