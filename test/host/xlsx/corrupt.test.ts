import { readXlsx } from "../../../src/host/xlsx";
import { defaultLimits } from "../../../src/host/xlsx/limits";
import {
  buildParts,
  buildXlsx,
  codeOf,
  DECLARATION,
  MAIN,
  OFFICE,
  relationshipsXml,
  worksheetXml,
  zipParts,
} from "./buildXlsx";

const row = (content: string): string => `<row r="1">${content}</row>`;
const SHEET = "xl/worksheets/sheet1.xml";
const RELATIONSHIPS = "xl/_rels/workbook.xml.rels";
const workbook = (content: string): { parts: Record<string, string> } => ({
  parts: { "xl/workbook.xml": `<workbook ${MAIN} xmlns:r="${OFFICE}">${content}</workbook>` },
});

describe("a wrong result would be worse than an error", () => {
  test.each([
    ["a string number beyond the table", { rows: row('<c r="A1" t="s"><v>1</v></c>'), strings: "<si><t>a</t></si>" }],
    ["a string number that is none", { rows: row('<c r="A1" t="s"><v>-1</v></c>'), strings: "<si><t>a</t></si>" }],
    ["a missing string table", { rows: row('<c r="A1" t="s"><v>0</v></c>'), without: ["xl/sharedStrings.xml"] }],
    ["a style that does not exist", { rows: row('<c r="A1" s="3"><v>44228</v></c>'), formats: [14] }],
    ["a style that is no number", { rows: row('<c r="A1" s="x"><v>44228</v></c>'), formats: [14] }],
    ["a number that is none", { rows: row('<c r="A1"><v>12a</v></c>') }],
    ["a number in another notation", { rows: row('<c r="A1"><v>0x10</v></c>') }],
    ["two numbers in one", { rows: row('<c r="A1"><v>1 2</v></c>') }],
    ["an infinite number", { rows: row('<c r="A1"><v>1e999</v></c>') }],
    ["neither true nor false", { rows: row('<c r="A1" t="b"><v>2</v></c>') }],
    ["an unknown type", { rows: row('<c r="A1" t="q"><v>2</v></c>') }],
    ["a day that does not exist", { rows: row('<c r="A1" t="d"><v>2021-02-30</v></c>') }],
    ["a date that is none", { rows: row('<c r="A1" t="d"><v>きのう</v></c>') }],
    ["an empty date", { rows: row('<c r="A1" t="d"><v>T</v></c>') }],
    ["the same cell twice", { rows: row('<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>') }],
    [
      "the same cell in two rows of one number",
      { rows: row('<c r="A1"><v>1</v></c>') + row('<c r="A1"><v>2</v></c>') },
    ],
    ["a cell in another's row", { rows: row('<c r="A2"><v>1</v></c>') }],
    ["a cell without a row", { rows: row('<c r="A"><v>1</v></c>') }],
    ["a cell without a column", { rows: row('<c r="1"><v>1</v></c>') }],
    ["a cell to the right of the grid", { rows: row('<c r="XFE1"><v>1</v></c>') }],
    ["a row below the grid", { rows: '<row r="1048577"/>' }],
    ["a row of no number", { rows: '<row r="x"/>' }],
    ["a row zero", { rows: '<row r="0"/>' }],
    ["more cells than columns", { rows: row(`<c r="XFD1"><v>1</v></c><c><v>2</v></c>`) }],
    ["an unknown reference", { rows: row('<c r="A1" t="inlineStr"><is><t>&nbsp;</t></is></c>') }],
    ["a bare ampersand", { rows: row('<c r="A1" t="inlineStr"><is><t>A & B</t></is></c>') }],
    ["a character that does not exist", { strings: "<si><t>&#x110000;</t></si>" }],
    ["half of a character", { strings: "<si><t>&#xD800;</t></si>" }],
    ["a character number that is none", { strings: "<si><t>&#x;</t></si>" }],
    [
      "a document type",
      {
        strings: "",
        parts: { "xl/sharedStrings.xml": `<!DOCTYPE sst [<!ENTITY a "b">]><sst ${MAIN}><si><t>&a;</t></si></sst>` },
      },
    ],
    ["a document type behind the root's beginning", { rows: "<!DOCTYPE a>" }],
    [
      "bytes that are no UTF-8",
      { parts: { [SHEET]: new Uint8Array([...Buffer.from(worksheetXml(""))].concat(0xff)) } },
    ],
    ["overlong UTF-8", { parts: { [SHEET]: Buffer.from(worksheetXml("")).fill(0xc0, 60, 61) } }],
    ["an attribute without quotes", { rows: "<row r=1/>" }],
    ["an attribute without value", { rows: "<row hidden/>" }],
    ["an attribute without end", { rows: '<row r="1><c r="A1"/></row>' }],
    ["a tag without end", { rows: '<row r="1"/ ><c/>' }],
    ["a cell inside of a cell", { rows: row('<c r="A1"><c r="B1"><v>1</v></c></c>') }],
    ["a cell that is not closed", { rows: row('<c r="A1"><v>1</v>') }],
    ["a value that is not closed", { rows: row('<c r="A1"><v>1<x/></v></c>') }],
    ["a formula that is not closed", { rows: row('<c r="A1"><f>1<x/></f></c>') }],
    ["a text that is not closed", { strings: "<si><t>a<x/></t></si>" }],
    ["a string that is not closed", { strings: "<si><t>a</t>" }],
    ["furigana that is not closed", { strings: "<si><t>a</t><rPh><t>b</t></si>" }],
    ["a row inside of a row", { rows: '<row r="1"><row r="2"/></row>' }],
    ["an element among the rows that is none", { rows: "<rowx/>" }],
    ["prefixed rows in an unprefixed worksheet", { rows: '<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row>' }],
    ["an element that is not closed, among a row's cells", { rows: row("<extLst><a></row>") }],
    ["a comment that is not closed", { rows: "<!-- a" }],
    ["merged ranges that are not closed", { tail: '<mergeCells><mergeCell ref="A1:B2"/>' }],
    ["a worksheet without rows element", { parts: { [SHEET]: `<worksheet ${MAIN}/>` } }],
    ["a missing worksheet", { without: [SHEET] }],
    ["a missing workbook", { without: ["xl/workbook.xml"] }],
    ["missing relationships", { without: [RELATIONSHIPS] }],
    ["a part that is empty", { parts: { [SHEET]: "" } }],
    ["a part that is no XML", { parts: { [SHEET]: "課" } }],
    ["a sheet without relationship", workbook('<sheets><sheet name="a" r:id="rId7"/></sheets>')],
    ["a sheet without id", workbook('<sheets><sheet name="a" sheetId="1"/></sheets>')],
    ["a sheet without name", workbook('<sheets><sheet r:id="rId1"/></sheets>')],
    ["a workbook without sheets", workbook("")],
    [
      "two sheets of one name",
      {
        sheets: [
          { name: "a", rows: "" },
          { name: "A", rows: "" },
        ],
      },
    ],
    ["two sheets on one part", workbook('<sheets><sheet name="a" r:id="rId1"/><sheet name="b" r:id="rId1"/></sheets>')],
    [
      "a relationship that exists twice",
      {
        parts: {
          [RELATIONSHIPS]: relationshipsXml([
            ["rId1", "worksheet", "a"],
            ["rId1", "worksheet", "b"],
          ]),
        },
      },
    ],
    [
      "a relationship without target",
      { parts: { [RELATIONSHIPS]: '<Relationships><Relationship Id="rId1" Type="a/worksheet"/></Relationships>' } },
    ],
    [
      "a worksheet that is the workbook",
      { parts: { [RELATIONSHIPS]: relationshipsXml([["rId1", "worksheet", "workbook.xml"]]) } },
    ],
    [
      "a worksheet that is its own relationships",
      { parts: { [RELATIONSHIPS]: relationshipsXml([["rId1", "worksheet", "_rels/workbook.xml.rels"]]) } },
    ],
    [
      "a workbook that is the package's relationships",
      { parts: { "_rels/.rels": relationshipsXml([["rId1", "officeDocument", "_rels/.rels"]]) } },
    ],
    [
      "a worksheet of an unknown kind",
      { parts: { [RELATIONSHIPS]: relationshipsXml([["rId1", "theme", "worksheets/sheet1.xml"]]) } },
    ],
  ])("%s", (name, draft) => {
    // The last but one is an Office file that is no workbook at all.
    const expected = name === "a workbook that is the package's relationships" ? "not-a-workbook" : "corrupt";
    expect(codeOf(buildXlsx(draft))).toBe(expected);
  });

  it("refuses a worksheet wherever it is cut off", () => {
    const xml = worksheetXml(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>課</t></is></c><c r="B1"><f>1+1</f><v>2</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>',
      '<cols><col min="2" max="2" hidden="1"/></cols>',
      '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
    );
    const rowsEnd = xml.indexOf("</sheetData>");
    for (let length = DECLARATION.length; length < xml.length; length++) {
      const cut = xml.slice(0, length);
      expect(codeOf(buildXlsx({ parts: { [SHEET]: cut } }))).toBe("corrupt");
      // Even if something closed the root again.
      if (length > rowsEnd) continue;
      expect(codeOf(buildXlsx({ parts: { [SHEET]: `${cut}</worksheet>` } }))).toBe("corrupt");
    }
  });

  it("names the cause to developers", () => {
    const bytes = buildXlsx({ rows: row('<c r="A1" t="s"><v>7</v></c>') });
    expect(() => readXlsx(bytes)).toThrow("corrupt: there is no shared string 7");
  });
});

describe("limits", () => {
  const rows = Array.from(
    { length: 10 },
    (_, index) => `<row r="${index + 1}" ht="${index % 2}"><c r="A${index + 1}" s="1"><v>${index}</v></c></row>`,
  ).join("");
  const bytes = buildXlsx({
    rows,
    formats: ['0"回"'],
    strings: "<si><t>a</t></si><si/>",
    sheets: [{ name: "b", rows: "" }],
    tail: '<mergeCells><mergeCell ref="C1:D1"/></mergeCells><dataValidations><dataValidation type="list" sqref="A1 A2"><formula1>$A$1:$A$10</formula1></dataValidation></dataValidations>',
  });

  test.each([
    ["fileBytes", bytes.length],
    ["zipEntries", 8],
    ["worksheets", 2],
    ["cells", 10],
    ["sharedStrings", 2],
    ["madeCharacters", 20],
    ["ranges", 8],
    ["listValues", 10],
  ] as const)("%s may be %d, but not one less", (limit, value) => {
    expect(codeOf(bytes, { [limit]: value })).toBe("");
    expect(codeOf(bytes, { [limit]: value - 1 })).toBe("too-large");
  });

  it("let no part grow beyond the longest string that V8 can hold", () => {
    expect(defaultLimits.partBytes).toBeLessThan(2 ** 29 - 24);
  });

  it("hold against formulas that are written once and shared by many cells", () => {
    const formula = `A1&amp;"${"あ".repeat(1000)}"`;
    const shared = Array.from(
      { length: 50 },
      (_, index) => `<c><f t="shared" si="0">${index === 0 ? formula : ""}</f><v>1</v></c>`,
    ).join("");
    expect(codeOf(buildXlsx({ rows: row(shared) }), { madeCharacters: 40_000 })).toBe("too-large");
  });

  it("hold against entities: there are none", () => {
    const laughs = '<!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>';
    expect(
      codeOf(zipParts({ ...buildParts(), "xl/sharedStrings.xml": `${laughs}<sst><si><t>&c;</t></si></sst>` })),
    ).toBe("corrupt");
  });
});
