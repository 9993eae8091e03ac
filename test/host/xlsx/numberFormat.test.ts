import { readCell, readNumberCell } from "./buildXlsx";

const shown = (value: number, format: string | number): string | undefined => readNumberCell(value, format).text;

describe("numbers as their format shows them", () => {
  test.each([
    [0.66, "0%", "66%"],
    [0.814, "0.00%", "81.40%"],
    [0.285, "0%", "29%"],
    [0.575, "0%", "58%"],
    [1.005, "0.00", "1.01"],
    [2.675, "0.00", "2.68"],
    [0.145, "0.0%", "14.5%"],
    [0.0714285714285714, "0.0%", "7.1%"],
    [5, '0"回"', "5回"],
    [1280, '#,##0"人"', "1,280人"],
    [30, '"約"0"人"', "約30人"],
    [-5, '"約"0', "-約5"],
    [12, "0.0", "12.0"],
    [12.34, "0.0", "12.3"],
    [1234567, "#,##0", "1,234,567"],
    [123, "#,##0", undefined],
    [0, "#,##0", undefined],
    [0, "#,###", ""],
    [0, "#", ""],
    [0.6, "0", "1"],
    [0.5, "0", "1"],
    [0.49999, "0", "0"],
    [999.95, "0.0", "1000.0"],
    [99.999, "0.00", "100.00"],
    [5, "000", "005"],
    [5, "0.##", "5."],
    [5.25, "0.0##", undefined],
    [0.5, ".00", ".50"],
    [12.25, ".0", "12.3"],
    [1234567, "#,##0,", "1,235"],
    [1234567, "0.0,,", "1.2"],
    [1234567, '#,##0,"千円"', "1,235千円"],
    [-5, '#,##0;"▲ "#,##0', "▲ 5"],
    [-1280, "#,##0;△#,##0", "△1,280"],
    [5, '#,##0;"▲ "#,##0', undefined],
    [-5, "0_ ;[Red]-0 ", "-5 "],
    [0, '0;-0;"－"', "－"],
    [0, '#,##0;"▲ "#,##0;"-"', "-"],
    [7, ";;;", ""],
    [7, '"済"', "済"],
    [-7, '0;"済"', "済"],
    [1280, 38, "1,280"],
    [-1280, 38, "-1,280"],
    [1280, 41, "1,280"],
    [0, 41, "-"],
    [1280, 6, "¥1,280"],
    [-1280, "[$¥-411]#,##0;[Red]-[$¥-411]#,##0", "-¥1,280"],
    [0.5, 9, "50%"],
    [0.5, 10, "50.00%"],
    [66, '0"%"', "66%"],
    [66, "0\\%", "66%"],
    [5, "0\\回", "5回"],
    [5, "0回", "5回"],
    [5, 'General"回"', "5回"],
    [5.25, '"約"General', "約5.25"],
    [66.6666666666667, 'General"点"', "66.66666667点"],
    [1000, '[>=1000]#,##0"人以上";0"人"', "1,000人以上"],
    [5, '[>=1000]#,##0"人以上";0"人"', "5人"],
    [-5, "[>=1000]#,##0;0", undefined],
    [-5, '[<0]"△"0;0', "△5"],
    [5, '[赤][<0]"△"0;0', undefined],
    [-5, '[>=0]0;"マイナス"0', "マイナス5"],
    [0, '[=0]"なし";0', "なし"],
    [5, '[=0]"なし";[=1]"一";0"件"', "5件"],
    [5, '[<>0]0"件"', "5件"],
    [5, '[<=5]0"以下";0', "5以下"],
    [5, "[DBNum3]0", "５"],
    [1234567, "000-0000", "123-4567"],
    [12345, "0000-0000", "0001-2345"],
    [1e15, "#,##0", "1,000,000,000,000,000"],
    [1.5e21, "0", "1500000000000000000000"],
    [-0.4, "0", "-0"],
    [0.00001, "0.000", "0.000"],
    [5, '0" %"', "5 %"],
    [5, '0"a;b"', "5a;b"],
    [5, "0;;;@", undefined],
    [-5, "0;;;@", ""],
  ])("%d under %s", (value, format, text) => {
    expect(shown(value, format)).toBe(text);
  });

  it.each(["0.00E+00", "# ?/?", "[DBNum1]0", "##0.0E+0", "[Unknown]0", "0@", "[>5]0", "0".repeat(500)])(
    "shows the plain number under %s, which is not supported",
    (format) => {
      expect(readNumberCell(0.25, format)).toEqual({ columnIndex: 0, value: 0.25, numberFormat: format });
    },
  );

  test.each(["General", "G/標準", "@", 0, 49, 23, 163])("is silent about the format %s", (format) => {
    expect(readNumberCell(0.25, format)).toEqual({ columnIndex: 0, value: 0.25 });
  });

  it("keeps the code, a built-in one as the Japanese Excel names it", () => {
    expect(readNumberCell(5, 38)).toEqual({ columnIndex: 0, value: 5, numberFormat: "#,##0;[Red]-#,##0" });
  });

  it("prefers the file's own code for a built-in id", () => {
    const styles =
      '<styleSheet xmlns="m"><numFmts><numFmt numFmtId="9" formatCode="0.0%"/></numFmts><cellXfs><xf/><xf numFmtId="9"/></cellXfs></styleSheet>';
    const rows = '<row r="1"><c r="A1" s="1"><v>0.5</v></c></row>';
    expect(readCell({ rows, parts: { "xl/styles.xml": styles } })?.text).toBe("50.0%");
  });

  it("gives the same answer for the same number again, and after thousands of others", () => {
    const cells = Array.from(
      { length: 12_000 },
      (_, index) => `<row r="${index + 1}"><c r="A${index + 1}" s="1"><v>${(index % 6000) / 100}</v></c></row>`,
    );
    const rows = cells.join("");
    expect(readCell({ rows, formats: ["0%"] })?.text).toBe("0%");
  });
});

describe("text under a format", () => {
  const textCell = (format: string): unknown =>
    readCell({ rows: '<row r="1"><c r="A1" s="1" t="inlineStr"><is><t>山田</t></is></c></row>', formats: [format] });

  test.each([
    ['@"様"', "山田様"],
    ['0;-0;0;"担当："@', "担当：山田"],
    ["0;-0;0;", ""],
    [";;;", ""],
  ])("%s shows %s", (format, text) => {
    expect(textCell(format)).toEqual({ columnIndex: 0, value: "山田", text, numberFormat: format });
  });

  it.each(["@", "General", '0"回"', "0%", "yyyy/m/d;@", "General;General;General;@"])(
    "%s leaves it as it is",
    (format) => {
      expect(textCell(format)).toEqual({ columnIndex: 0, value: "山田" });
    },
  );
});
