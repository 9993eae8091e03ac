import { basename } from "node:path";
import type { CellEdit, EditValue, WorksheetSnapshot } from "../../../../src/core/model";
import { createXlsxHost, readXlsx } from "../../../../src/host/xlsx";
import { buildXlsx, cellsOf, MAIN, relationshipsXml, type WorkbookDraft } from "../buildXlsx";
import {
  changedParts,
  hostErrorCode,
  numberEdit,
  partOf,
  RICH_SHEET,
  richXlsx,
  textEdit,
  withoutResults,
  corpusFolder,
  readBytes,
  sampleFolder,
  xlsxFiles,
} from "./packageParts";

const SHEET = "xl/worksheets/sheet1.xml";

type Place = readonly [rowIndex: number, columnIndex: number];

function edit([rowIndex, columnIndex]: Place, value: EditValue, numberFormat?: string): CellEdit {
  return { sheet: "進捗", rowIndex, columnIndex, value, ...(numberFormat === undefined ? {} : { numberFormat }) };
}

const text = (place: Place, value: string): CellEdit => edit(place, { kind: "text", text: value });
const number = (place: Place, value: number): CellEdit => edit(place, { kind: "number", number: value });
const formula = (place: Place, value: string): CellEdit => edit(place, { kind: "formula", formula: value });
const blank = (place: Place): CellEdit => edit(place, { kind: "blank" });

/** Applies edits to a small workbook; gives the file, the first worksheet as it is read back, and the inverse. */
async function apply(
  draft: WorkbookDraft,
  edits: readonly CellEdit[],
): Promise<{ bytes: Uint8Array; xml: string; sheet: WorksheetSnapshot; inverse: readonly CellEdit[] }> {
  const host = createXlsxHost(buildXlsx(draft));
  const inverse = await host.applyEdits(edits);
  const bytes = host.toBytes();
  return { bytes, xml: partOf(bytes, SHEET), sheet: readXlsx(bytes).worksheets[0]!, inverse };
}

/** Applies edits, then their inverse, and expects the workbook to hold what it held. */
async function expectUndone(bytes: Uint8Array, edits: readonly CellEdit[]): Promise<void> {
  const host = createXlsxHost(bytes);
  const inverse = await host.applyEdits(edits);
  expect(readXlsx(host.toBytes())).not.toEqual(readXlsx(bytes));
  await host.applyEdits(inverse);
  expect(withoutResults(readXlsx(host.toBytes()))).toEqual(withoutResults(readXlsx(bytes)));
}

describe("values", () => {
  test.each(['=HYPERLINK("http://example.com")', "+1", "-2+3", "@x", "'先頭の引用符", "\t=1", "0012", "TRUE", "1/2"])(
    "the text %j stays text, also where a person edits the cell",
    async (value) => {
      const { sheet, xml, bytes } = await apply({}, [text([0, 0], value)]);
      expect(cellsOf(sheet)["0,0"]).toEqual({ columnIndex: 0, value });
      expect(xml).not.toContain("<f>");
      const isQuoted = /^[=+\-@'\t]/u.test(value);
      expect(partOf(bytes, "xl/styles.xml").includes('quotePrefix="1"')).toBe(isQuoted);
    },
  );

  test.each([
    "_x0041_",
    "__x0041_",
    "_x0041_x0042_",
    "_x0041\u0001",
    "_\u0001x0041_",
    "a\rb\r\nc\nd\te",
    "  前後  ",
    "<&>\"'",
    "]]>",
    "\u0000\u001f\ufffe\uffff",
    "\ud800x\udc00",
    "𠮟る",
    "\ufeff",
    "_x005F_",
  ])("the text %j is read back as it is", async (value) => {
    const { sheet } = await apply({}, [text([0, 0], value)]);
    expect(cellsOf(sheet)["0,0"]?.value).toBe(value);
  });

  test.each([0, -0, 1, -1.5, 0.1 + 0.2, 1e21, 1e-7, 123456789012345680, Number.MAX_VALUE, Number.MIN_VALUE, 5e-324])(
    "the number %p keeps all its digits",
    async (value) => {
      const { sheet } = await apply({}, [number([0, 0], value)]);
      expect(cellsOf(sheet)["0,0"]?.value).toBe(value === 0 ? 0 : value);
    },
  );

  it("formulas have no result until they are calculated, which the file asks for", async () => {
    const { sheet, bytes } = await apply({}, [formula([0, 0], '=IF(A2<"&",1,2)')]);
    expect(cellsOf(sheet)["0,0"]).toEqual({ columnIndex: 0, value: null, formula: 'IF(A2<"&",1,2)' });
    expect(partOf(bytes, "xl/workbook.xml")).toContain('<calcPr fullCalcOnLoad="1"/></workbook>');
  });

  it("TRUE, FALSE and errors are constants", async () => {
    const { sheet } = await apply({}, [formula([0, 0], "TRUE"), formula([0, 1], "=FALSE"), formula([0, 2], "#DIV/0!")]);
    expect(sheet.rows[0]!.cells.map(({ value, formula: own }) => [value, own])).toEqual([
      [true, undefined],
      [false, undefined],
      [{ error: "#DIV/0!" }, undefined],
    ]);
  });

  it("a number format is added and shown; others of the file stay", async () => {
    const draft = { rows: '<row r="1"><c r="A1" s="1"><v>1</v></c></row>', formats: ["0.0"] };
    const { sheet, bytes, inverse } = await apply(draft, [
      edit([0, 0], { kind: "number", number: 44228 }, '[$-411]ggge"年"m"月"d"日"'),
      edit([0, 1], { kind: "number", number: 0.5 }, "0%"),
    ]);
    expect(sheet.rows[0]!.cells.map(({ text: shown }) => shown)).toEqual(["令和3年2月1日", "50%"]);
    expect(partOf(bytes, "xl/styles.xml")).toContain('<numFmt numFmtId="177" formatCode="[$-411]ggge&quot;年&quot;');
    expect(inverse.map(({ numberFormat }) => numberFormat)).toEqual(["General", "0.0"]);
  });
});

describe("places", () => {
  it("rows and cells are created in their order", async () => {
    const rows = '<row r="2" spans="2:4" ht="30"><c r="B2"><v>1</v></c><c r="D2"/></row><row r="5"/>';
    const edits = [
      [4, 0],
      [1, 2],
      [1, 0],
      [1, 4],
      [0, 0],
      [2, 1],
      [8, 0],
    ].map(([row, column]) => number([row!, column!], 7));
    const { xml } = await apply({ rows, head: '<dimension ref="B2:D2"/>' }, edits);
    expect(/<sheetData>.*<\/sheetData>/u.exec(xml)![0]).toBe(
      '<sheetData><row r="1"><c r="A1"><v>7</v></c></row><row r="2" ht="30"><c r="A2"><v>7</v></c><c r="B2"><v>1</v></c><c r="C2"><v>7</v></c><c r="D2"/><c r="E2"><v>7</v></c></row><row r="3"><c r="B3"><v>7</v></c></row><row r="5"><c r="A5"><v>7</v></c></row><row r="9"><c r="A9"><v>7</v></c></row></sheetData>',
    );
    expect(xml).toContain('<dimension ref="A1:E9"/>');
  });

  test.each([
    [
      "without rows",
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>`,
    ],
    [
      "with an empty pair of tags",
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData> </sheetData></worksheet>`,
    ],
  ])("a sheet %s gets its first", async (_, xml) => {
    const { sheet } = await apply({ parts: { [SHEET]: xml } }, [number([3, 1], 7), text([0, 0], "あ")]);
    expect(Object.values(cellsOf(sheet)).map(({ value }) => value)).toEqual(["あ", 7]);
  });

  it("rows and cells without numbers of their own are counted", async () => {
    const rows =
      '<row><c><v>1</v></c><c><v>2</v></c></row><row><c r="A4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>';
    const { sheet } = await apply({ rows }, [
      number([0, 1], 20),
      number([3, 1], 40),
      number([4, 0], 50),
      number([2, 0], 30),
    ]);
    expect(Object.entries(cellsOf(sheet)).map(([place, { value }]) => [place, value])).toEqual([
      ["0,0", 1],
      ["0,1", 20],
      ["2,0", 30],
      ["3,0", 3],
      ["3,1", 40],
      ["4,0", 50],
    ]);
  });

  it("the format stays; new cells have that of their row, else of their column", async () => {
    const head = '<cols><col min="2" max="3" width="9" style="2"/></cols>';
    const rows = '<row r="1"><c r="A1" s="1" cm="1"><v>1</v></c></row><row r="2" s="3" customFormat="1"/>';
    const edits = [blank([0, 0]), number([0, 2], 1), number([1, 2], 1), number([2, 1], 1), number([2, 3], 1)];
    const { xml } = await apply({ rows, head, formats: ["0.0", "0.00", "0%"] }, edits);
    const formats = [...xml.matchAll(/<c r="(?<place>\w+)"(?: s="(?<format>\d)")?>/gu)].map((found) => [
      found.groups!["place"],
      found.groups!["format"],
    ]);
    expect(formats).toEqual([
      ["A1", "1"],
      ["C1", "2"],
      ["C2", "3"],
      ["B3", "2"],
      ["D3", undefined],
    ]);
  });

  it("of two edits of a cell the later counts; a blank where nothing is makes no cell", async () => {
    const { sheet, xml } = await apply({}, [number([0, 0], 1), text([0, 0], "後"), blank([5, 5])]);
    expect(cellsOf(sheet)["0,0"]?.value).toBe("後");
    expect(xml).not.toContain('r="6"');
  });
});

describe("a template's other contents", () => {
  const edits = [
    numberEdit(RICH_SHEET, 1, 1, 0.75),
    textEdit(RICH_SHEET, 2, 0, "済"),
    textEdit(RICH_SHEET, 9, 3, "=1"),
  ];

  it("stay byte for byte, macros and furigana of other cells among them", async () => {
    const host = createXlsxHost(richXlsx());
    await host.applyEdits(edits);
    expect(changedParts(richXlsx(), host.toBytes())).toEqual(["xl/styles.xml", "xl/workbook.xml", SHEET]);
    const [before, after] = [partOf(richXlsx(), SHEET), partOf(host.toBytes(), SHEET)];
    expect(after.slice(after.indexOf("</sheetData>"))).toBe(before.slice(before.indexOf("</sheetData>")));
    expect(after).toContain('<c r="A2" t="inlineStr"><is><t>課</t><rPh sb="0" eb="1"><t>カ</t></rPh></is></c>');
    expect(after).toContain('<row r="3" hidden="1" s="2" customFormat="1"><c r="A3" s="2" t="inlineStr">');
  });

  it("lose the order of calculation where a formula goes, and nothing else of it", async () => {
    const host = createXlsxHost(richXlsx());
    await host.applyEdits([numberEdit(RICH_SHEET, 1, 2, 3)]);
    expect(changedParts(richXlsx(), host.toBytes())).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/calcChain.xml",
      "xl/workbook.xml",
      SHEET,
    ]);
    expect(partOf(host.toBytes(), "[Content_Types].xml")).not.toContain("calcChain");
    const cells = cellsOf(readXlsx(host.toBytes()).worksheets[0]!);
    expect(cells["1,2"]).toEqual({ columnIndex: 2, value: 3 });
    // The shared formula's text stood in the cell that changed.
    expect(cells["2,2"]).toEqual({ columnIndex: 2, value: 24, formula: "B3*2" });
  });

  it("come back with the inverse edits", async () => {
    await expectUndone(richXlsx(), edits);
    const everything = [0, 1, 2, 7].flatMap((row) =>
      [0, 1, 2].map((column) => textEdit(RICH_SHEET, row, column, "変")),
    );
    await expectUndone(richXlsx(), everything);
    await expectUndone(richXlsx(), [{ ...numberEdit(RICH_SHEET, 1, 1, 5), numberFormat: "yyyy/m/d" }]);
    await expectUndone(richXlsx(), [
      { ...numberEdit(RICH_SHEET.toUpperCase(), 1, 1, 5), numberFormat: "0.0" },
      { ...numberEdit(RICH_SHEET, 1, 1, 6), numberFormat: "yyyy/m/d" },
    ]);
  });
});

describe("edits that are refused change nothing", () => {
  const matrix =
    '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c><c r="B1"><f t="array" ref="B1">C1</f><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>';

  const tableDraft: WorkbookDraft = {
    parts: {
      "xl/worksheets/_rels/sheet1.xml.rels": relationshipsXml([["rId1", "table", "../tables/table1.xml"]]),
      "xl/tables/table1.xml": `<table ${MAIN} id="1" name="表1" displayName="表1" ref="A3:C9"><tableColumns count="3"/></table>`,
    },
  };

  it("but cells below a table's header can be changed", async () => {
    const { sheet } = await apply(tableDraft, [number([3, 1], 5), number([2, 3], 5)]);
    expect(Object.keys(cellsOf(sheet))).toEqual(["2,3", "3,1"]);
  });

  test.each<[string, WorkbookDraft, CellEdit, string]>([
    ["on a protected sheet", { tail: '<sheetProtection sheet="1"/>' }, number([0, 0], 1), "protected"],
    ["on a sheet that is missing", {}, { ...number([0, 0], 1), sheet: "ない" }, "sheet-missing"],
    ["in a matrix formula", { rows: matrix }, number([1, 0], 1), "unsupported"],
    ["outside of the grid", {}, number([1_048_576, 0], 1), "unsupported"],
    ["between cells", {}, number([0.5, 0], 1), "unsupported"],
    ["with no number", {}, number([0, 0], Number.NaN), "unsupported"],
    ["with too long a text", {}, text([0, 0], "あ".repeat(32_768)), "too-large"],
    ["with an empty formula", {}, formula([0, 0], "="), "unsupported"],
    ["in rows without order", { rows: '<row r="2"/><row r="1"/>' }, number([2, 0], 1), "unsupported"],
    ["in cells without order", { rows: '<row r="1"><c r="B1"/><c r="A1"/></row>' }, number([0, 0], 1), "unsupported"],
    ["in a table's header", tableDraft, number([2, 1], 1), "unsupported"],
    ["in a signed file", { parts: { "_xmlsignatures/origin.sigs": "" } }, number([0, 0], 1), "unsupported"],
  ])("%s", async (_, draft, refused, code) => {
    const host = createXlsxHost(buildXlsx(draft));
    expect(await hostErrorCode(host.applyEdits([number([5, 5], 1), refused]))).toBe(code);
    expect(host.toBytes()).toEqual(buildXlsx(draft));
  });

  describe("on a protected sheet, but not in its unlocked cells", () => {
    const draft: WorkbookDraft = {
      rows: '<row r="1"><c r="A1" s="1"/><c r="B1"/></row>',
      head: '<cols><col min="4" max="4" style="1"/></cols>',
      tail: '<sheetProtection sheet="1"/>',
      parts: {
        "xl/styles.xml": `<styleSheet ${MAIN}><cellXfs><xf/><xf applyProtection="1"><protection locked="0"/></xf></cellXfs></styleSheet>`,
      },
    };

    it("which stay unlocked", async () => {
      const host = createXlsxHost(buildXlsx(draft));
      const inverse = await host.applyEdits([number([0, 0], 7), text([8, 3], "=済"), formula([1, 3], "A1*2")]);
      await host.applyEdits([number([0, 0], 8), text([8, 3], "了")]);
      expect(await host.applyEdits(inverse)).toHaveLength(3);
    });

    it("nor is anything written where one of several is locked", async () => {
      const host = createXlsxHost(buildXlsx(draft));
      for (const locked of [number([0, 1], 1), number([5, 5], 1)]) {
        expect(await hostErrorCode(host.applyEdits([number([0, 0], 7), locked]))).toBe("protected");
      }
      expect(host.toBytes()).toEqual(buildXlsx(draft));
    });
  });

  it("but not in a matrix of one cell", async () => {
    const { sheet } = await apply({ rows: matrix }, [number([0, 1], 5)]);
    expect(cellsOf(sheet)["0,1"]).toEqual({ columnIndex: 1, value: 5 });
  });

  it("and none at all are none", async () => {
    const host = createXlsxHost(buildXlsx());
    expect(await host.applyEdits([])).toEqual([]);
    expect(host.toBytes()).toEqual(buildXlsx());
  });

  it("after a cancel", async () => {
    const host = createXlsxHost(buildXlsx());
    const signal = AbortSignal.abort();
    expect(await hostErrorCode(host.applyEdits([number([0, 0], 1)], { signal }))).toBe("cancelled");
    expect(host.toBytes()).toEqual(buildXlsx());
  });
});

const samples = [...xlsxFiles(sampleFolder), ...xlsxFiles(corpusFolder)];

test.each(samples.map((path) => [basename(path), path]))(
  "%s: all cells of a row and a column come back",
  async (_, path) => {
    const bytes = readBytes(path);
    const { name, rows } = readXlsx(bytes).worksheets[0]!;
    const column = rows.map(({ rowIndex }) => textEdit(name, rowIndex, 2, "=変更"));
    const row = rows.at(-1)!.cells.map(({ columnIndex }) => numberEdit(name, rows.at(-1)!.rowIndex, columnIndex, 0.5));
    await expectUndone(bytes, [...column, ...row, numberEdit(name, 5000, 300, 1)]);
  },
);
