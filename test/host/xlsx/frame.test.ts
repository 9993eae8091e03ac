import { codeOf, buildXlsx, read, readSheet, type WorkbookDraft } from "./buildXlsx";

const textRow = (row: number, ...texts: string[]): string =>
  `<row r="${row}">${texts.map((text, column) => `<c r="${"ABCDEF"[column]!}${row}" t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>`;

describe("merged ranges", () => {
  it("are read in their order, with prefixes too", () => {
    const tail = '<mergeCells count="2"><mergeCell ref="A1:B3"/><mergeCell ref="XFD1048576"/></mergeCells>';
    expect(readSheet({ tail }).merges).toEqual([
      { top: 0, left: 0, bottom: 2, right: 1 },
      { top: 1048575, left: 16383, bottom: 1048575, right: 16383 },
    ]);
  });

  it.each(["", "A", "A1:XFE1", "A1:A1048577", "A0:A1"])('are corrupt as "%s"', (ref) => {
    expect(codeOf(buildXlsx({ tail: `<mergeCells><mergeCell ref="${ref}"/></mergeCells>` }))).toBe("corrupt");
  });
});

describe("hidden rows and columns", () => {
  it("are spans, whether they hold something or not", () => {
    const rows =
      '<row r="2" hidden="1"/><row r="3" hidden="true"><c r="A3"><v>1</v></c></row><row r="4" hidden="0"/><row r="6" ht="0" customHeight="1"/><row r="7" hidden="1"/>';
    expect(readSheet({ rows }).hiddenRows).toEqual([
      { first: 1, last: 2 },
      { first: 5, last: 6 },
    ]);
  });

  it("are all rows that are not listed, where the sheet says so", () => {
    const rows = '<row r="1"/><row r="3"/><row r="4" hidden="1"/>';
    expect(readSheet({ head: '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>', rows }).hiddenRows).toEqual([
      { first: 1, last: 1 },
      { first: 3, last: 1048575 },
    ]);
  });

  it("are put in order where the rows are not", () => {
    const rows = '<row r="9" hidden="1"/><row r="2" hidden="1"/><row r="3" hidden="1"/>';
    expect(readSheet({ rows }).hiddenRows).toEqual([
      { first: 1, last: 2 },
      { first: 8, last: 8 },
    ]);
  });

  it("are columns, hidden or without width, up to the edge", () => {
    const head =
      '<cols><col min="1" max="1" width="9"/><col min="2" max="3" hidden="1" width="9"/><col min="4" max="4" width="0" customWidth="1"/><col min="6" max="16384" hidden="true"/></cols>';
    expect(readSheet({ head }).hiddenColumns).toEqual([
      { first: 1, last: 3 },
      { first: 5, last: 16383 },
    ]);
  });

  it("are corrupt without a place", () => {
    expect(codeOf(buildXlsx({ head: '<cols><col hidden="1"/></cols>' }))).toBe("corrupt");
  });
});

describe("drop-down lists", () => {
  const lists = (formula: string, draft: WorkbookDraft = {}): unknown => {
    const tail = `<dataValidations><dataValidation type="list" allowBlank="1" sqref="B2:B9 D:D"><formula1>${formula}</formula1></dataValidation></dataValidations>`;
    return readSheet({ rows: textRow(1, "a", "b", "c"), tail, ...draft }).validations[0];
  };
  const other = {
    name: "候補 '一覧'",
    rows: textRow(1, "見出し") + textRow(2, "取組中") + textRow(3, "") + textRow(4, "完了", "x"),
  };

  it("hold literal items, and stay symbolic on whole columns", () => {
    expect(lists('"取組中, 完了,中止"')).toEqual({
      ranges: [
        { top: 1, left: 1, bottom: 8, right: 1 },
        { top: 0, left: 3, bottom: 1048575, right: 3 },
      ],
      values: ["取組中", "完了", "中止"],
      formula: '"取組中, 完了,中止"',
    });
  });

  test.each([
    ["$A$1:$C$1", ["a", "b", "c"]],
    ["A1:B1", ["a", "b"]],
    ["進捗!$A$1:$A$1", ["a"]],
    ["$C:$C", ["c"]],
    ["1:1", ["a", "b", "c"]],
    ["'候補 ''一覧'''!$A$2:$A$4", ["取組中", "完了"]],
    ["'候補 ''一覧'''!$A:$A", ["見出し", "取組中", "完了"]],
    ["状態", ["取組中", "完了"]],
    ["ここだけ", ["b"]],
    ["二つ", null],
    ["ない名前", null],
    ["無い!$A$1:$A$2", null],
    ["[1]Sheet1!$A$1:$A$2", null],
    ['INDIRECT("A"&amp;1)', null],
    ["OFFSET($A$1,0,0,2,1)", null],
    ["#REF!", null],
    ['"2&quot;&quot;インチ,3"', ['2"インチ', "3"]],
  ])("of %s", (formula, values) => {
    const definedNames =
      '<definedName name="状態">\'候補 \'\'一覧\'\'\'!$A$2:$A$4</definedName><definedName name="ここだけ" localSheetId="0">進捗!$B$1</definedName><definedName name="ここだけ">進捗!$A$1</definedName><definedName name="二つ">進捗!$A$1,進捗!$B$1</definedName>';
    expect(lists(formula, { sheets: [other], definedNames })).toMatchObject({ values });
  });

  it("show numbers as the cells show them", () => {
    const rows =
      '<row r="1"><c r="A1" s="1"><v>0.5</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" s="2"><v>44228</v></c></row>';
    expect(lists("$A$1:$C$1", { rows, formats: ["0%", 31] })).toMatchObject({
      values: ["50%", "TRUE", "2021年2月1日"],
    });
  });

  it("stand in an extension where they refer to another worksheet", () => {
    const tail =
      '<extLst><ext uri="{CCE6A557}" xmlns:x14="a"><x14:dataValidations xmlns:xm="b" count="1"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>\'候補 \'\'一覧\'\'\'!$A$2:$A$4</xm:f></x14:formula1><xm:sqref>E2:E9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>';
    expect(readSheet({ tail, sheets: [other] }).validations).toEqual([
      {
        ranges: [{ top: 1, left: 4, bottom: 8, right: 4 }],
        values: ["取組中", "完了"],
        formula: "'候補 ''一覧'''!$A$2:$A$4",
      },
    ]);
  });

  it("are not resolved where the items hold commas, which only an extension can tell", () => {
    const tail =
      '<dataValidations><dataValidation type="list" sqref="A1"><mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="x12ac"><x12ac:list>"a,b",c</x12ac:list></mc:Choice><mc:Fallback><formula1>"a,b,c"</formula1></mc:Fallback></mc:AlternateContent></dataValidation></dataValidations>';
    expect(readSheet({ tail }).validations).toMatchObject([{ values: null }]);
  });

  it("are all that is read of validations", () => {
    const tail =
      '<dataValidations><dataValidation type="whole" sqref="A1"><formula1>1</formula1></dataValidation><dataValidation sqref="A2"/><dataValidation type="list" sqref="A3"/><dataValidation prompt="a > b" type="list" sqref="A4"><formula1>"a"</formula1></dataValidation></dataValidations>';
    expect(readSheet({ tail }).validations.map(({ formula }) => formula)).toEqual(['"a"']);
  });
});

describe("print areas", () => {
  test.each([
    ["進捗!$A$1:$C$5", [{ top: 0, left: 0, bottom: 4, right: 2 }]],
    [
      "'進捗'!$A$1:$C$5,'進捗'!$E$1",
      [
        { top: 0, left: 0, bottom: 4, right: 2 },
        { top: 0, left: 4, bottom: 0, right: 4 },
      ],
    ],
    ["進捗!$A:$C", [{ top: 0, left: 0, bottom: 1048575, right: 2 }]],
    ["進捗!$1:$3", [{ top: 0, left: 0, bottom: 2, right: 16383 }]],
    ["#REF!", []],
    ["OFFSET(進捗!$A$1,0,0,5,5)", []],
    ["'".repeat(9000), []],
  ])("%s", (formula, areas) => {
    const definedNames = `<definedName name="_xlnm.Print_Titles" localSheetId="0">進捗!$1:$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">${formula}</definedName>`;
    expect(readSheet({ definedNames }).printArea).toEqual(areas);
  });

  it("belong to their worksheet, even if its name holds a comma", () => {
    const definedNames = `<definedName name="_xlnm.Print_Area" localSheetId="1">'a,b''c'!$A$1:$B$2,'a,b''c'!$D$4</definedName>`;
    const { worksheets } = read({ sheets: [{ name: "a,b'c", rows: "" }], definedNames });
    expect(worksheets.map(({ printArea }) => printArea.length)).toEqual([0, 2]);
  });
});
