import {
  buildParts,
  cellsOf,
  codeOf,
  DECLARATION,
  MAIN,
  OFFICE,
  type Parts,
  readSheet,
  relationshipsXml,
  zipParts,
  buildXlsx,
  read,
} from "./buildXlsx";
import { readXlsx } from "../../../src/host/xlsx";

const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>0.5</v></c></row>';
const draft = { rows, strings: '<si><t>課</t><rPh sb="0" eb="1"><t>カ</t></rPh></si>', formats: ["0%"] };

function expectRead(bytes: Uint8Array): void {
  const [sheet] = readXlsx(bytes).worksheets;
  expect(sheet?.name).toBe("進捗");
  expect(cellsOf(sheet!)["0,0"]?.value).toBe("課");
  expect(cellsOf(sheet!)["0,1"]?.text).toBe("50%");
}

/** Rewrites the text of every part. */
function rewrite(change: (xml: string, name: string) => string | Uint8Array): Uint8Array {
  const parts = Object.entries(buildParts(draft)).map(([name, xml]) => [name, change(String(xml), name)] as const);
  return zipParts(Object.fromEntries(parts));
}

/** Moves parts, and rewrites what names them. */
function move(moves: Record<string, string>, change: Record<string, (xml: string) => string>): Uint8Array {
  const parts: Parts = {};
  for (const [name, xml] of Object.entries(buildParts(draft)))
    parts[moves[name] ?? name] = change[name]?.(String(xml)) ?? xml;
  return zipParts(parts);
}

const withPrefix = (xml: string): string =>
  xml.replace(/<(?<slash>\/?)(?=[a-zA-Z])/gu, "<$<slash>x:").replace(/xmlns="/u, 'xmlns:x="');

const utf16 = (xml: string, isLittle: boolean, hasMark: boolean): Uint8Array => {
  const text = (hasMark ? "\ufeff" : "") + xml.replace("UTF-8", "UTF-16");
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return new Uint8Array(view.buffer);
};

describe("parts are found and read however they are written", () => {
  it("as usual", () => {
    expectRead(buildXlsx(draft));
  });

  it("with prefixed elements", () => {
    expectRead(rewrite(withPrefix));
  });

  it("with a prefix for relationships of the writer's choice", () => {
    expectRead(rewrite((xml) => xml.replace("xmlns:r=", "xmlns:d3p1=").replace("r:id=", "d3p1:id=")));
  });

  it("in strict files", () => {
    const strict = (xml: string): string =>
      xml
        .replaceAll(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships")
        .replaceAll(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          "http://purl.oclc.org/ooxml/spreadsheetml/main",
        );
    expectRead(rewrite(strict));
  });

  test.each([
    ["UTF-16 little endian", true, true],
    ["UTF-16 big endian", false, true],
    ["UTF-16 little endian without mark", true, false],
    ["UTF-16 big endian without mark", false, false],
  ])("in %s", (_, isLittle, hasMark) => {
    expectRead(rewrite((xml) => utf16(xml, isLittle, hasMark)));
  });

  it("with a byte order mark and blanks around the markup", () => {
    expectRead(rewrite((xml) => `\ufeff${xml}\r\n\r\n`));
    expectRead(rewrite((xml) => `\n\n${xml.replace(DECLARATION, "")}\n`));
  });

  it("with comments around the root", () => {
    expectRead(rewrite((xml) => `${DECLARATION}<!-- <workbook> -->${xml.replace(DECLARATION, "")}<!-- </x> -->`));
  });

  it("with absolute targets", () => {
    const absolute = (xml: string): string => xml.replaceAll('Target="', 'Target="/xl/');
    expectRead(move({}, { "xl/_rels/workbook.xml.rels": absolute }));
    expectRead(move({}, { "_rels/.rels": (xml) => xml.replace('Target="', 'Target="/') }));
  });

  it("with targets that go up, that stay, and that use backslashes", () => {
    expectRead(move({}, { "xl/_rels/workbook.xml.rels": (xml) => xml.replaceAll('Target="', 'Target="../xl/./') }));
    expectRead(move({}, { "xl/_rels/workbook.xml.rels": (xml) => xml.replaceAll("worksheets/", "worksheets\\") }));
  });

  it("with targets in another case", () => {
    expectRead(move({}, { "xl/_rels/workbook.xml.rels": (xml) => xml.replace("sheet1.xml", "Sheet1.XML") }));
  });

  it("with the workbook under another name", () => {
    const moves = { "xl/workbook.xml": "xl/book7.xml", "xl/_rels/workbook.xml.rels": "xl/_rels/book7.xml.rels" };
    expectRead(move(moves, { "_rels/.rels": (xml) => xml.replace("workbook.xml", "book7.xml") }));
  });

  it("with the workbook in the root", () => {
    const moves = { "xl/workbook.xml": "book.xml", "xl/_rels/workbook.xml.rels": "_rels/book.xml.rels" };
    expectRead(
      move(moves, {
        "_rels/.rels": (xml) => xml.replace("xl/workbook.xml", "book.xml"),
        "xl/_rels/workbook.xml.rels": (xml) => xml.replaceAll('Target="', 'Target="xl/'),
      }),
    );
  });

  it("with names in Japanese, percent-escaped or not", () => {
    const escaped = encodeURIComponent("進捗");
    const toSheet = (name: string) => (xml: string) => xml.replace("worksheets/sheet1.xml", `worksheets/${name}.xml`);
    const sheet = "xl/worksheets/sheet1.xml";
    const relationships = "xl/_rels/workbook.xml.rels";
    expectRead(move({ [sheet]: "xl/worksheets/進捗.xml" }, { [relationships]: toSheet(escaped) }));
    expectRead(move({ [sheet]: `xl/worksheets/${escaped}.xml` }, { [relationships]: toSheet("進捗") }));
    expectRead(move({ [sheet]: "xl/worksheets/100%.xml" }, { [relationships]: toSheet("100%") }));
  });

  it("with relationships that lead out of the file", () => {
    const external = `<Relationship Id="rId1" TargetMode="External" Type="${OFFICE}/worksheet" Target="http://example.com/"/>`;
    expectRead(
      move(
        {},
        { "xl/_rels/workbook.xml.rels": (xml) => xml.replace("</Relationships>", `${external}</Relationships>`) },
      ),
    );
  });
});

describe("sheets", () => {
  it("keep their order, their names and their visibility", () => {
    const workbook = `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="二" sheetId="2" r:id="rId2"/><sheet name="a &amp; &quot;b&quot;" state="hidden" sheetId="9" r:id="rId1"/><sheet name="三" state="veryHidden" sheetId="3" r:id="rId3"/></sheets></workbook>`;
    const sheets = [
      { name: "二", rows: "" },
      { name: "三", rows: "" },
    ];
    const names = read({ sheets, parts: { "xl/workbook.xml": workbook } }).worksheets.map(({ name, visibility }) => [
      name,
      visibility,
    ]);
    expect(names).toEqual([
      ["二", "visible"],
      ['a & "b"', "hidden"],
      ["三", "veryHidden"],
    ]);
  });

  it.each(["chartsheet", "dialogsheet", "xlMacrosheet"])("of the type %s have no cells and are left out", (type) => {
    const relationships = relationshipsXml([
      ["rId1", type, "chartsheets/sheet1.xml"],
      ["rId2", "worksheet", "worksheets/sheet2.xml"],
    ]);
    const definedNames = `<definedName name="_xlnm.Print_Area" localSheetId="1">表!$A$1:$B$2</definedName>`;
    const { worksheets } = read({
      sheets: [{ name: "表", rows: "" }],
      definedNames,
      parts: { "xl/_rels/workbook.xml.rels": relationships },
    });
    expect(worksheets.map(({ name }) => name)).toEqual(["表"]);
    expect(worksheets[0]!.printArea).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
  });

  it.each(["__proto__", "constructor", "toString", "hasOwnProperty"])("may be called %s", (name) => {
    const tail = `<dataValidations><dataValidation type="list" sqref="A1"><formula1>${name}!$A$1:$A$2</formula1></dataValidation></dataValidations>`;
    const sheets = [{ name, rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>取組中</t></is></c></row>' }];
    const [first, second] = read({ tail, sheets }).worksheets;
    expect(second!.name).toBe(name);
    expect(first!.validations[0]!.values).toEqual(["取組中"]);
    expect(readSheet({ name, tail: tail.replace(`${name}!`, "valueOf!") }).validations[0]!.values).toBeNull();
  });

  it("may be empty", () => {
    expect(
      readSheet({ parts: { "xl/worksheets/sheet1.xml": `<worksheet ${MAIN}><sheetData/></worksheet>` } }).rows,
    ).toEqual([]);
  });
});

describe("custom XML", () => {
  const relationships = relationshipsXml([
    ["rId1", "worksheet", "worksheets/sheet1.xml"],
    ["rId5", "customXml", "../customXml/item1.xml"],
    ["rId6", "customXml", "../customXml/item2.xml"],
  ]);
  const plan = '<plan xmlns="urn:shinchoku"><!-- 計画 --><![CDATA[{"version":1}]]></plan>';

  it("is handed on as it stands", () => {
    const parts = { "xl/_rels/workbook.xml.rels": relationships, "customXml/item1.xml": plan };
    expect(read({ parts }).customXml).toEqual([{ part: "customXml/item1.xml", xml: plan }]);
  });

  it("is corrupt where it is damaged, since a lost plan would not be noticed", () => {
    const parts = { "xl/_rels/workbook.xml.rels": relationships, "customXml/item1.xml": new Uint8Array([0xff, 0x41]) };
    expect(codeOf(buildXlsx({ parts }))).toBe("corrupt");
  });
});
