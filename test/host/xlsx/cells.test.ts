import { cellsOf, readCell, readSheet } from "./buildXlsx";

describe("values", () => {
  test.each([
    ["1", 1],
    ["-12", -12],
    ["-0", 0],
    ["0.66", 0.66],
    ["66.7", 66.7],
    ["0.1234567890123456", 0.1234567890123456],
    ["0.66666666666666663", 2 / 3],
    ["1.5E-2", 0.015],
    ["1e+3", 1000],
    ["123456789012345678", 123456789012345678],
    [" 7 ", 7],
    [".5", 0.5],
    ["5.", 5],
  ])("the number %s", (written, value) => {
    expect(readCell({ rows: `<row r="1"><c r="A1"><v>${written}</v></c></row>` })).toEqual({ columnIndex: 0, value });
  });

  test.each([
    ['t="b"', "1", true],
    ['t="b"', "false", false],
    ['t="e"', "#REF!", { error: "#REF!" }],
    ['t="n"', "3", 3],
    ['t="str"', "#REF!", "#REF!"],
    ['t="str"', "66%", "66%"],
  ])("%s %s", (type, written, value) => {
    expect(readCell({ rows: `<row r="1"><c r="A1" ${type}><v>${written}</v></c></row>` })?.value).toEqual(value);
  });
});

describe("places", () => {
  it("counts cells without r= from the left, and goes on behind one that has it", () => {
    const rows = "<row r='3'><c><v>1</v></c><c r='D3'><v>2</v></c><c><v>3</v></c><c/><c><v>4</v></c></row>";
    const cells = cellsOf(readSheet({ rows }));
    expect(Object.entries(cells).map(([place, { value }]) => [place, value])).toEqual([
      ["2,0", 1],
      ["2,3", 2],
      ["2,4", 3],
      ["2,6", 4],
    ]);
  });

  it("counts rows without r= from the top, or takes the number that their first cell tells", () => {
    const rows =
      "<row><c><v>1</v></c></row><row r='4'><c><v>2</v></c></row><row/><row><c><v>3</v></c></row><row><c r='A9'><v>4</v></c></row>";
    expect(readSheet({ rows }).rows.map(({ rowIndex }) => rowIndex)).toEqual([0, 3, 5, 8]);
  });

  it("sorts rows and cells that stand in another order", () => {
    const rows =
      "<row r='5'><c r='B5'><v>2</v></c><c r='A5'><v>1</v></c></row><row r='2'><c r='A2'><v>0</v></c></row><row r='5'><c r='C5'><v>3</v></c></row>";
    const sheet = readSheet({ rows });
    expect(sheet.rows.map(({ rowIndex }) => rowIndex)).toEqual([1, 4]);
    expect(sheet.rows[1]!.cells.map(({ value }) => value)).toEqual([1, 2, 3]);
  });

  it.each(["", '<dimension ref="A1"/>', '<dimension ref="A1:XFD1048576"/>', '<dimension ref="nonsense"/>'])(
    "does not believe the dimension %s",
    (head) => {
      expect(readSheet({ head, rows: "<row r='7'><c r='C7'><v>1</v></c></row>" }).rows).toEqual([
        { rowIndex: 6, cells: [{ columnIndex: 2, value: 1 }] },
      ]);
    },
  );

  it("reads cells without a styles part, and without strings", () => {
    const draft = { rows: '<row r="1"><c r="A1" s="7"><v>5</v></c></row>' };
    expect(readCell({ ...draft, without: ["xl/styles.xml"] })).toEqual({ columnIndex: 0, value: 5 });
  });

  it("leaves out what only has a format", () => {
    expect(
      readSheet({ rows: '<row r="1" s="1" customFormat="1"><c r="A1" s="0"/><c r="B1" s="0"></c></row>' }).rows,
    ).toEqual([]);
  });

  it("passes by extensions of rows and cells", () => {
    const rows = '<row r="1"><c r="A1"><v>1</v><extLst><ext><v>9</v></ext></extLst></c><extLst><ext/></extLst></row>';
    expect(readSheet({ rows }).rows[0]!.cells).toEqual([{ columnIndex: 0, value: 1 }]);
  });
});

describe("formulas", () => {
  const formulaOf = (content: string): unknown => readCell({ rows: `<row r="1"><c r="A1">${content}</c></row>` });

  it("keeps the formula beside its cached value", () => {
    expect(formulaOf('<f>IF(B1&gt;0,"a&amp;b",C1)</f><v>5</v>')).toEqual({
      columnIndex: 0,
      value: 5,
      formula: 'IF(B1>0,"a&b",C1)',
    });
  });

  it("keeps a cell whose formula was never computed, without a value", () => {
    expect(formulaOf("<f>SUM(B1:B9)</f>")).toEqual({ columnIndex: 0, value: null, formula: "SUM(B1:B9)" });
    expect(formulaOf("<f>SUM(B1:B9)</f><v/>")).toEqual({ columnIndex: 0, value: null, formula: "SUM(B1:B9)" });
  });

  it("keeps the error of a formula", () => {
    expect(readCell({ rows: '<row r="1"><c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>' })).toEqual({
      columnIndex: 0,
      value: { error: "#DIV/0!" },
      formula: "1/0",
    });
  });

  it("keeps the formula of a formatted number", () => {
    const rows = '<row r="1"><c r="A1" s="1"><f>B1/C1</f><v>0.66</v></c></row>';
    expect(readCell({ rows, formats: ["0%"] })).toEqual({
      columnIndex: 0,
      value: 0.66,
      text: "66%",
      numberFormat: "0%",
      formula: "B1/C1",
    });
  });

  it("reads array formulas and what-if tables", () => {
    expect(formulaOf('<f t="array" ref="A1:A2">TRANSPOSE(B1:C1)</f><v>1</v>')).toMatchObject({
      formula: "TRANSPOSE(B1:C1)",
    });
    expect(formulaOf('<f t="dataTable" ref="A1:A2" r1="B1" r2="B2"/><v>1</v>')).toMatchObject({
      formula: "TABLE(B1,B2)",
    });
  });

  test.each([
    ["B1/C1", "D3/E3"],
    ["$B1/C$1+$B$1", "$B3/E$1+$B$1"],
    ["SUM(B1:C1)", "SUM(D3:E3)"],
    ["SUM(B:B,1:1,$A:C)", "SUM(D:D,3:3,$A:E)"],
    ['LOG10(A1)&"A1"', 'LOG10(C3)&"A1"'],
    ["'A1'!B1+R2!B1", "'A1'!D3+R2!D3"],
    ["Table1[A1]+Table1[[#This Row],[B1]]+B1", "Table1[A1]+Table1[[#This Row],[B1]]+D3"],
    ["率_A1+_A1+A1_x+1E5+B1", "率_A1+_A1+A1_x+1E5+D3"],
    ["[1]Sheet1!A1", "[1]Sheet1!C3"],
    ["XFD1+A1048576", "#REF!+#REF!"],
  ])("moves the shared formula %s with its cell", (first, moved) => {
    const rows =
      `<row r="1"><c r="A1"><f t="shared" ref="A1:C3" si="0">${first.replaceAll("&", "&amp;")}</f><v>1</v></c></row>` +
      '<row r="3"><c r="C3"><f t="shared" si="0"/><v>2</v></c></row>';
    const cells = cellsOf(readSheet({ rows }));
    expect(cells["0,0"]?.formula).toBe(first);
    expect(cells["2,2"]).toEqual({ columnIndex: 2, value: 2, formula: moved });
  });

  it("leaves the formula out where the cell that it is shared with is missing", () => {
    expect(formulaOf('<f t="shared" si="3"/><v>2</v>')).toEqual({ columnIndex: 0, value: 2 });
  });
});
