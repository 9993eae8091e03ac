import type { CellStyle, DraftCell, WorksheetDraft } from "../../../../src/core/model";
import { createXlsxHost, readXlsx, writeNewWorkbook } from "../../../../src/host/xlsx";
import { HostError } from "../../../../src/host/WorkbookHost";
import { buildXlsx, cellsOf, MAIN, zipParts } from "../buildXlsx";
import { readWorkbookPart } from "../../../../src/host/xlsx/workbookPart";
import { changedParts, hostErrorCode, numberEdit, partOf, partsOf, RICH_SHEET, richXlsx } from "./packageParts";

const cell = (rowIndex: number, columnIndex: number, text: string, style?: string): DraftCell => ({
  rowIndex,
  columnIndex,
  value: { kind: "text", text },
  ...(style === undefined ? {} : { style }),
});

const draft: WorksheetDraft = {
  name: "集約",
  cells: [
    cell(0, 0, "事業一覧", "title"),
    cell(2, 0, "№", "header"),
    cell(2, 1, '=HYPERLINK("x")', "header"),
    { rowIndex: 3, columnIndex: 0, value: { kind: "number", number: 0.125 }, style: "rate" },
    { rowIndex: 3, columnIndex: 1, value: { kind: "formula", formula: "SUM(A4:A4)" } },
    { rowIndex: 3, columnIndex: 2, value: { kind: "blank" }, style: "open" },
  ],
  styles: {
    title: { bold: true, fontSize: 14, horizontal: "center" },
    header: { bold: true, fill: "D9E1F2", border: "thin", wrap: true, vertical: "center" },
    rate: { numberFormat: "0.0%", border: "thin" },
    open: { locked: false, italic: true, color: "C00000", fontName: "ＭＳ ゴシック" },
  },
  merges: [
    { top: 0, left: 0, bottom: 0, right: 2 },
    { top: 2, left: 1, bottom: 2, right: 2 },
  ],
  columnWidths: [
    { columnIndex: 1, width: 30 },
    { columnIndex: 0, width: 5 },
  ],
  rowHeights: [
    { rowIndex: 2, height: 36 },
    { rowIndex: 9, height: 500 },
  ],
  freeze: { rows: 3, columns: 1 },
  validations: [{ range: { top: 3, left: 2, bottom: 9, right: 2 }, values: ["取組中", '完"了'] }],
  print: {
    paper: "A3",
    landscape: true,
    fitToWidth: 1,
    titleRows: { first: 2, last: 2 },
    printArea: { top: 0, left: 0, bottom: 9, right: 2 },
    header: { left: "令和2年度 & 集約", right: "&D" },
    footer: { center: "&P / &N" },
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.2 },
    rowBreaks: [6, 4],
    blackAndWhite: true,
  },
};

const small = (name: string, text = "あ"): WorksheetDraft => ({ name, cells: [cell(0, 0, text)], styles: {} });

async function add(
  bytes: Uint8Array,
  ...drafts: readonly WorksheetDraft[]
): Promise<{ bytes: Uint8Array; names: string[] }> {
  const host = createXlsxHost(bytes);
  const names: string[] = [];
  for (const one of drafts) names.push((await host.writeWorksheet(one)).name);
  return { bytes: host.toBytes(), names };
}

describe("a new workbook", () => {
  const bytes = writeNewWorkbook([draft, small("二")], { title: "集約 & 版", creator: "進捗点検" });
  const sheet = partOf(bytes, "xl/worksheets/sheet1.xml");
  const workbook = partOf(bytes, "xl/workbook.xml");

  it("is read back as it was drafted", () => {
    const [first, second] = readXlsx(bytes).worksheets;
    expect(first).toMatchObject({
      name: "集約",
      visibility: "visible",
      merges: draft.merges,
      validations: [{ ranges: [draft.validations![0]!.range], values: ["取組中", '完"了'] }],
      printArea: [draft.print!.printArea],
    });
    const cells = cellsOf(first!);
    expect(Object.keys(cells)).toEqual(["0,0", "2,0", "2,1", "3,0", "3,1"]);
    expect(cells["2,1"]).toEqual({ columnIndex: 1, value: '=HYPERLINK("x")' });
    expect(cells["3,0"]).toEqual({ columnIndex: 0, value: 0.125, text: "12.5%", numberFormat: "0.0%" });
    expect(cells["3,1"]).toEqual({ columnIndex: 1, value: null, formula: "SUM(A4:A4)" });
    expect(second!.rows[0]!.cells[0]!.value).toBe("あ");
  });

  it("has the children of the worksheet in the schema's order", () => {
    const children = [
      "sheetPr",
      "dimension",
      "sheetViews",
      "sheetFormatPr",
      "cols",
      "sheetData",
      "mergeCells",
      "dataValidations",
      "pageMargins",
      "pageSetup",
      "headerFooter",
      "rowBreaks",
    ];
    const places = children.map((name) => sheet.indexOf(`<${name}`));
    expect(places.every((place, index) => place > (places[index - 1] ?? 0))).toBe(true);
  });

  it("has frozen panes, widths with their padding, heights up to Excel's limit", () => {
    expect(sheet).toContain('<pane xSplit="1" ySplit="3" topLeftCell="B4" activePane="bottomRight" state="frozen"/>');
    expect(sheet).toContain(
      '<cols><col min="1" max="1" width="5.7109375" customWidth="1"/><col min="2" max="2" width="30.7109375" customWidth="1"/></cols>',
    );
    expect(sheet).toContain('<row r="3" ht="36" customHeight="1">');
    expect(sheet).toContain('<row r="10" ht="409" customHeight="1">');
  });

  it("is printed as drafted", () => {
    expect(sheet).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
    expect(sheet).toContain(
      '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.2" header="0.2" footer="0.2"/><pageSetup paperSize="8" fitToWidth="1" fitToHeight="0" orientation="landscape" blackAndWhite="1"/>',
    );
    expect(sheet).toContain(
      "<oddHeader>&amp;L令和2年度 &amp; 集約&amp;R&amp;D</oddHeader><oddFooter>&amp;C&amp;P / &amp;N</oddFooter>",
    );
    expect(sheet).toContain('<rowBreaks count="2" manualBreakCount="2"><brk id="4" max="16383" man="1"/><brk id="6" ');
    expect(workbook).toContain(
      `<definedName name="_xlnm.Print_Area" localSheetId="0">'集約'!$A$1:$C$10</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">'集約'!$3:$3</definedName>`,
    );
  });

  it("has styles in the schema's order, whatever was needed first", async () => {
    const lists = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles"];
    const order = (xml: string): string[] =>
      [...xml.matchAll(/<(?<name>\w+) count=/gu)].map(({ groups }) => groups!["name"]!);
    expect(order(partOf(bytes, "xl/styles.xml"))).toEqual(lists);
    expect(order(partOf(writeNewWorkbook([small("一")]), "xl/styles.xml"))).toEqual(lists.slice(1));
    const empty = `<styleSheet ${MAIN}></styleSheet>`;
    const added = await add(buildXlsx({ parts: { "xl/styles.xml": empty } }), draft);
    expect(order(partOf(added.bytes, "xl/styles.xml"))).toEqual(lists.slice(0, -1));
  });

  it("has each style once, and borders around merged cells", () => {
    const styles = partOf(bytes, "xl/styles.xml");
    expect(styles.match(/<xf /gu)).toHaveLength(1 + 1 + 5);
    expect(sheet).toMatch(/<c r="B3" s="3" t="inlineStr">.*<\/c><c r="C3" s="2"><\/c>/u);
    expect(styles).toContain('<protection locked="0"/>');
    expect(styles).toContain('<name val="ＭＳ ゴシック"/><charset val="128"/>');
    expect(styles).toContain('<numFmt numFmtId="176" formatCode="0.0%"/>');
  });

  it("is the same for the same drafts, and asks for its formulas to be calculated", () => {
    expect(writeNewWorkbook([draft, small("二")], { title: "集約 & 版", creator: "進捗点検" })).toEqual(bytes);
    expect(workbook).toContain('<calcPr fullCalcOnLoad="1"/>');
    expect(partOf(bytes, "docProps/core.xml")).toContain("<dc:title>集約 &amp; 版</dc:title>");
  });

  it("needs a worksheet", () => {
    expect(() => writeNewWorkbook([])).toThrow(HostError);
  });
});

describe("a worksheet that is added to a file", () => {
  it("leaves all other parts byte for byte, and all other sheets as they are", async () => {
    const { bytes, names } = await add(richXlsx(), draft);
    expect(names).toEqual(["集約"]);
    expect(changedParts(richXlsx(), bytes)).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/calcChain.xml",
      "xl/styles.xml",
      "xl/workbook.xml",
      "xl/worksheets/sheet2.xml",
    ]);
    expect(readXlsx(bytes).worksheets[0]).toEqual(readXlsx(richXlsx()).worksheets[0]);
    expect(readXlsx(bytes).worksheets[1]!.rows).toEqual(readXlsx(writeNewWorkbook([draft])).worksheets[0]!.rows);
    expect(partsOf(bytes)["xl/vbaProject.bin"]).toBe(partsOf(richXlsx())["xl/vbaProject.bin"]);
  });

  it("is replaced in its place when it is written again", async () => {
    const first = await add(richXlsx(), small("集約", "旧"), small("次"));
    const { bytes, names } = await add(first.bytes, small("集約", "新"));
    expect(names).toEqual(["集約"]);
    const sheets = readXlsx(bytes).worksheets;
    expect(sheets.map(({ name }) => name)).toEqual([RICH_SHEET, "集約", "次"]);
    expect(sheets[1]!.rows[0]!.cells[0]!.value).toBe("新");
    const again = await add(bytes, small("集約", "新"));
    expect(changedParts(bytes, again.bytes)).toEqual([]);
  });

  it("takes the place of no sheet of the user's: neither of theirs, nor of one that they renamed or copied", async () => {
    const users = buildXlsx({ name: "集約", rows: '<row r="1"><c r="A1"><v>1</v></c></row>' });
    const { bytes, names } = await add(users, small("集約"), small("集約"), small("ABC"), small("abc", "い"));
    expect(names).toEqual(["集約 (2)", "集約 (2)", "ABC", "ABC"]);
    expect(readXlsx(bytes).worksheets.map(({ name }) => name)).toEqual(["集約", "集約 (2)", "ABC"]);
    const host = createXlsxHost(bytes);
    await host.applyEdits([numberEdit("ABC", 0, 0, 1)]);
    const renamed = partOf(host.toBytes(), "xl/workbook.xml").replace('name="ABC"', 'name="自分の"');
    const names2 = readWorkbookPart(renamed).sheets.map(({ name }) => name);
    expect(names2).toContain("自分の");
    const parts = Object.fromEntries(
      Object.entries(partsOf(host.toBytes())).map(([name, text]) => [name, Buffer.from(text, "latin1")]),
    );
    const own = zipParts({ ...parts, "xl/workbook.xml": renamed });
    const result = await add(own, small("自分の"));
    expect(result.names).toEqual(["自分の (2)"]);
  });

  test.each([
    ["a[b]:c*d?e/f\\g", "a［b］：c＊d？e／f＼g"],
    ["'引用'", "引用"],
    ["", "Sheet"],
    ["'''", "Sheet"],
    ["History", "History_"],
    ["あ".repeat(40), "あ".repeat(31)],
    [`${"あ".repeat(30)}𠮟`, "あ".repeat(30)],
    ["改\n行", "改 行"],
    ["__proto__", "__proto__"],
  ])("called %j is named %j", async (name, expected) => {
    const { bytes, names } = await add(buildXlsx(), small(name));
    expect(names).toEqual([expected]);
    expect(readXlsx(bytes).worksheets[1]!.name).toBe(expected);
    expect((await add(bytes, small(name, "い"))).names).toEqual([expected]);
  });

  it("keeps its names within 31 characters also with a number", async () => {
    const name = "あ".repeat(31);
    const { names } = await add(buildXlsx({ name }), small(name));
    expect(names).toEqual([`${"あ".repeat(27)} (2)`]);
  });

  it("has lists that are too long for a validation on a hidden sheet", async () => {
    const long = Array.from({ length: 60 }, (_, index) => `${String(index)}課の長い名前`);
    const ranges = [1, 2, 3].map((left) => ({ top: 1, left, bottom: 5, right: left }));
    const validations = [
      { range: ranges[0]!, values: long },
      { range: ranges[1]!, values: ["a,b", "c"] },
      { range: ranges[2]!, values: long },
    ];
    const { bytes } = await add(buildXlsx(), { ...small("配布"), validations });
    const sheets = readXlsx(bytes).worksheets;
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["進捗", "visible"],
      ["配布", "visible"],
      ["選択肢 配布", "hidden"],
    ]);
    expect(sheets[1]!.validations.map(({ values }) => values)).toEqual([long, ["a,b", "c"], long]);
    const again = await add(bytes, { ...small("配布"), validations });
    expect(changedParts(bytes, again.bytes)).toEqual([]);
  });

  test.each<[string, Partial<WorksheetDraft>, string]>([
    [
      "with merges that overlap",
      {
        merges: [
          { top: 0, left: 0, bottom: 1, right: 1 },
          { top: 1, left: 1, bottom: 2, right: 2 },
        ],
      },
      "unsupported",
    ],
    ["out of the grid", { cells: [cell(0, 16_384, "x")] }, "unsupported"],
    ["with a style that it lacks", { cells: [cell(0, 0, "x", "toString")] }, "unsupported"],
    ["with a colour that is none", { cells: [cell(0, 0, "x", "a")], styles: { a: { fill: "red" } } }, "unsupported"],
    [
      "with too long a header",
      { print: { paper: "A4", landscape: false, header: { left: "あ".repeat(300) } } },
      "too-large",
    ],
  ])("%s is refused, and nothing is changed", async (_, part, code) => {
    const host = createXlsxHost(buildXlsx());
    expect(await hostErrorCode(host.writeWorksheet({ ...small("新"), ...part }))).toBe(code);
    expect(host.toBytes()).toEqual(buildXlsx());
  });

  it("is refused where the structure of the workbook is locked", async () => {
    const locked = buildXlsx({ definedNames: "" });
    const parts = Object.fromEntries(
      Object.entries(partsOf(locked)).map(([name, text]) => [name, Buffer.from(text, "latin1")]),
    );
    const xml = partOf(locked, "xl/workbook.xml").replace(
      "<sheets>",
      '<workbookProtection lockStructure="1"/><sheets>',
    );
    const host = createXlsxHost(zipParts({ ...parts, "xl/workbook.xml": xml }));
    expect(await hostErrorCode(host.writeWorksheet(small("新")))).toBe("protected");
  });

  it("in a file without styles brings them along", async () => {
    const bare = buildXlsx({
      without: ["xl/styles.xml"],
      parts: {
        "xl/_rels/workbook.xml.rels": partOf(buildXlsx(), "xl/_rels/workbook.xml.rels").replace(
          /<Relationship Id="rId98"[^>]*>/u,
          "",
        ),
      },
    });
    const styles: Record<string, CellStyle> = { rate: { numberFormat: "0%" } };
    const { bytes } = await add(bare, {
      name: "新",
      cells: [{ rowIndex: 0, columnIndex: 0, value: { kind: "number", number: 0.5 }, style: "rate" }],
      styles,
    });
    expect(readXlsx(bytes).worksheets[1]!.rows[0]!.cells[0]!.text).toBe("50%");
  });
});
