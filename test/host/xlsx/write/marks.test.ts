import { basename } from "node:path";
import { createXlsxHost, readXlsx } from "../../../../src/host/xlsx";
import { isMarkFormula } from "../../../../src/host/markSignature";
import type { Mark } from "../../../../src/core/model";
import { buildParts, buildXlsx, MAIN, zipParts } from "../buildXlsx";
import {
  changedParts,
  corpusFolder,
  hostErrorCode,
  mark,
  partOf,
  partsOf,
  readBytes,
  RICH_SHEET,
  richXlsx,
  sampleFolder,
  xlsxFiles,
} from "./packageParts";

const SHEET = "xl/worksheets/sheet1.xml";
const STYLES = "xl/styles.xml";

async function marked(bytes: Uint8Array, marks: readonly Mark[]): Promise<Uint8Array> {
  const host = createXlsxHost(bytes);
  await host.setMarks(marks);
  return host.toBytes();
}

async function unmarked(bytes: Uint8Array): Promise<Uint8Array> {
  const host = createXlsxHost(bytes);
  await host.clearMarks();
  return host.toBytes();
}

/** Children of the worksheet in their order. */
function childNames(xml: string): string[] {
  return [...xml.replace(/<sheetData>[\s\S]*<\/sheetData>/u, "<sheetData/>").matchAll(/<(?<name>[a-zA-Z]+)/gu)]
    .map((match) => match.groups!["name"]!)
    .filter((name) =>
      [
        "sheetData",
        "mergeCells",
        "phoneticPr",
        "conditionalFormatting",
        "dataValidations",
        "pageMargins",
        "extLst",
      ].includes(name),
    );
}

describe("marks are conditional formats behind those of the template", () => {
  const three = [
    mark(RICH_SHEET, [1, 1], "info"),
    mark(RICH_SHEET, [1, 2], "error"),
    mark(RICH_SHEET, [1, 1], "warning"),
  ];

  it("with one rule a severity, error first, after the template's priorities", async () => {
    const xml = partOf(await marked(richXlsx(), three), SHEET);
    const rules = [
      ...xml.matchAll(
        /<conditionalFormatting sqref="(?<areas>[^"]*)"><cfRule type="expression" dxfId="(?<dxf>\d)" priority="(?<priority>\d+)"><formula>(?<formula>[^<]*shin[^<]*)</gu,
      ),
    ];
    expect(rules.map(({ groups }) => ({ ...groups }))).toEqual([
      { areas: "C2", dxf: "1", priority: "8", formula: 'LEN("shinchoku-error")&gt;0' },
      { areas: "B2", dxf: "2", priority: "9", formula: 'LEN("shinchoku-warning")&gt;0' },
      { areas: "B2", dxf: "3", priority: "10", formula: 'LEN("shinchoku-info")&gt;0' },
    ]);
    expect(xml).not.toContain("stopIfTrue");
    expect(childNames(xml)).toEqual([
      "sheetData",
      "mergeCells",
      "phoneticPr",
      ...Array<string>(4).fill("conditionalFormatting"),
      "dataValidations",
      "pageMargins",
      "extLst",
    ]);
  });

  it("with a fill and a border of its own each, and no number format", async () => {
    const styles = partOf(await marked(richXlsx(), three), STYLES);
    const dxfs = /<dxfs>.*<\/dxfs>/u.exec(styles)![0];
    const looks = [...dxfs.matchAll(/bgColor rgb="FF(?<fill>\w+)".*?left style="(?<line>\w+)"/gu)].map(
      ({ groups }) => ({ ...groups }),
    );
    expect(looks).toEqual([
      { fill: "FFC7CE", line: "thin" },
      { fill: "FFEB9C", line: "dashed" },
      { fill: "DDEBF7", line: "dotted" },
    ]);
    expect(dxfs.match(/numFmt /gu)).toHaveLength(1);
  });

  it("and change nothing but the sheet and the styles", async () => {
    const bytes = await marked(richXlsx(), three);
    expect(changedParts(richXlsx(), bytes)).toEqual([STYLES, SHEET]);
    expect(readXlsx(bytes)).toEqual(readXlsx(richXlsx()));
    const before = partsOf(richXlsx())[SHEET]!;
    const after = partsOf(bytes)[SHEET]!;
    const added =
      /<conditionalFormatting sqref="[^"]*"><cfRule[^>]*><formula>LEN\("shinchoku-\w+"\)&gt;0<\/formula><\/cfRule><\/conditionalFormatting>/gu;
    expect(after.replaceAll(added, "")).toBe(before);
  });

  it("and replace all marks that were there before", async () => {
    const first = await marked(richXlsx(), three);
    const host = createXlsxHost(first);
    expect(await host.setMarks([mark(RICH_SHEET, [7, 1])])).toEqual({ marked: 1, refused: [] });
    expect(partOf(host.toBytes(), SHEET).match(/shinchoku-/gu)).toHaveLength(1);
    expect(host.toBytes()).toEqual(await marked(richXlsx(), [mark(RICH_SHEET, [7, 1])]));
    await host.setMarks([]);
    expect(changedParts(richXlsx(), host.toBytes())).toEqual([]);
  });

  it("in lists of areas that Excel can read, each area once", async () => {
    const many = Array.from({ length: 6000 }, (_, index) => mark(RICH_SHEET, [index, 1]));
    const bytes = await marked(richXlsx(), [...many, ...many]);
    const lists = [
      ...partOf(bytes, SHEET).matchAll(/sqref="(?<areas>[^"]*)"><cfRule type="expression" dxfId="1"/gu),
    ].map((match) => match.groups!["areas"]!);
    expect(Math.max(...lists.map(({ length }) => length))).toBeLessThanOrEqual(8000);
    expect(lists.flatMap((areas) => areas.split(" "))).toHaveLength(6000);
    expect(changedParts(richXlsx(), await unmarked(bytes))).toEqual([]);
  });
});

it("marks outside of the grid are left out, and cut where they reach out of it", async () => {
  const host = createXlsxHost(buildXlsx());
  const range = { top: 1_048_570, left: 16_380, bottom: 2_000_000, right: 20_000 };
  const outside = [mark("進捗", [1_048_576, 0]), mark("進捗", [-1, 0])];
  expect(await host.setMarks([...outside, { ...mark("進捗", [0, 0]), range }])).toEqual({ marked: 1, refused: [] });
  expect(partOf(host.toBytes(), SHEET)).toContain('sqref="XFA1048571:XFD1048576"');
  expect(await host.setMarks(outside)).toEqual({ marked: 0, refused: [] });
  expect(changedParts(buildXlsx(), host.toBytes())).toEqual([]);
});

describe("taking marks back leaves every part as it was", () => {
  const both = async (bytes: Uint8Array): Promise<void> => {
    const sheets = readXlsx(bytes).worksheets;
    const marks = sheets.flatMap(({ name }) => [
      mark(name, [0, 0]),
      mark(name, [2, 1], "info"),
      mark(name, [5, 3], "warning"),
    ]);
    const host = createXlsxHost(bytes);
    expect(await host.setMarks(marks)).toEqual({ marked: marks.length, refused: [] });
    const markedBytes = host.toBytes();
    expect(changedParts(bytes, markedBytes)).not.toEqual([]);
    expect(readXlsx(markedBytes)).toEqual(readXlsx(bytes));
    expect(await host.clearMarks()).toBe(sheets.length);
    expect(host.toBytes()).toEqual(bytes);
    const other = createXlsxHost(markedBytes);
    expect(await other.clearMarks()).toBe(sheets.length);
    expect(changedParts(bytes, other.toBytes())).toEqual([]);
    expect(Object.keys(partsOf(other.toBytes()))).toEqual(Object.keys(partsOf(bytes)));
    expect(await other.clearMarks()).toBe(0);
  };

  const samples = xlsxFiles(sampleFolder);
  test.each(samples.map((path) => [basename(path), path]))("sample %s", (_, path) => both(readBytes(path)));

  const corpus = xlsxFiles(corpusFolder);
  if (corpus.length === 0) test.skip(`real files: SKIPPED, there is no folder ${corpusFolder}`, () => undefined);
  else test.each(corpus.map((path) => [basename(path), path]))("real file %s", (_, path) => both(readBytes(path)));

  test.each([
    ["a list of formats", "<dxfs><dxf/></dxfs>"],
    ["a counted list", '<dxfs count="1"><dxf/></dxfs>'],
    ["an empty list", '<dxfs count="0"/>'],
    ["an empty list with a blank", '<dxfs count="0" />'],
    ["an empty list with two tags", '<dxfs count="0"></dxfs>'],
    ["an empty list without count", "<dxfs/>"],
    ["no list", ""],
    ["a list on lines of its own", '\r\n <dxfs count="1">\r\n  <dxf/>\r\n </dxfs>\r\n'],
    ["a list behind a comment", "<!-- <dxfs> --><dxfs><!-- > --><dxf/></dxfs>"],
  ])("where the styles have %s", async (_, dxfs) => {
    const styles = `\ufeff<?xml version="1.0"?><styleSheet ${MAIN}><cellXfs><xf/></cellXfs><cellStyles/>${dxfs}<tableStyles/></styleSheet>`;
    await both(buildXlsx({ rows: '<row r="1"/>', parts: { [STYLES]: styles } }));
  });

  test.each([
    ["everything", richXlsx()],
    ["no rows", buildXlsx({ parts: { [SHEET]: `<worksheet ${MAIN}><sheetData/></worksheet>` } })],
    ["comments in the sheet", buildXlsx({ tail: "<!-- <conditionalFormatting> --><!-- </worksheet> -->" })],
    [
      "alternate content",
      buildXlsx({
        tail: '<mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice><controls/></mc:Choice></mc:AlternateContent>',
      }),
    ],
    [
      "several sheets",
      buildXlsx({
        sheets: [
          { name: "二", rows: "" },
          { name: "三", rows: "" },
        ],
      }),
    ],
  ])("in a workbook with %s", (_, bytes) => both(bytes));

  it("but for formats that a rule of the user refers to", async () => {
    const bytes = await marked(richXlsx(), [mark(RICH_SHEET, [0, 0]), mark(RICH_SHEET, [0, 1], "info")]);
    const parts = partsOf(bytes);
    parts[SHEET] = parts[SHEET]!.replace(/dxfId="0" priority="1"/u, 'dxfId="1" priority="1"');
    const result = await unmarked(
      zipParts(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text, "latin1")]))),
    );
    expect(partOf(result, STYLES).match(/<dxf>/gu)).toHaveLength(2);
  });

  it("where Excel has joined our rule with another of the same areas", async () => {
    const own =
      '<cfRule type="expression" dxfId="0" priority="1"><formula> = len( "Shinchoku-error" ) > 0</formula></cfRule>';
    const other = '<cfRule type="expression" priority="2"><formula>A1="shinchoku-error"</formula></cfRule>';
    const sheet = (rules: string): Uint8Array =>
      buildXlsx({ tail: `<conditionalFormatting sqref="A1">${rules}</conditionalFormatting>` });
    expect(changedParts(sheet(other), await unmarked(sheet(other + own)))).toEqual([]);
    expect(changedParts(sheet(other), await unmarked(sheet(own + other)))).toEqual([]);
    expect(changedParts(sheet(""), await unmarked(sheet("")))).toEqual([]);
  });
});

describe("worksheets that cannot be marked", () => {
  const locked = buildXlsx({ tail: '<sheetProtection sheet="1"/>', sheets: [{ name: "二", rows: "" }] });

  it("are named with the reason, and the rest is done", async () => {
    const host = createXlsxHost(locked);
    const report = await host.setMarks([mark("進捗", [0, 0]), mark("二", [0, 0])]);
    expect(report).toEqual({ marked: 1, refused: [{ sheet: "進捗", reason: "protected" }] });
    expect(changedParts(locked, host.toBytes())).toEqual([STYLES, "xl/worksheets/sheet2.xml"]);
  });

  it("are not protected by a protection that is switched off", async () => {
    const host = createXlsxHost(buildXlsx({ tail: '<sheetProtection sheet="0" objects="1"/>' }));
    expect(await host.setMarks([mark("進捗", [0, 0])])).toEqual({ marked: 1, refused: [] });
  });

  it("keep marks that were set before they were protected, and say so", async () => {
    const bytes = await marked(buildXlsx(), [mark("進捗", [0, 0])]);
    const parts = partsOf(bytes);
    parts[SHEET] = parts[SHEET]!.replace(
      "<conditionalFormatting",
      '<sheetProtection sheet="true"/><conditionalFormatting',
    );
    const host = createXlsxHost(
      zipParts(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text, "latin1")]))),
    );
    expect(await hostErrorCode(host.clearMarks())).toBe("protected");
    expect(await host.setMarks([])).toEqual({ marked: 0, refused: [{ sheet: "進捗", reason: "protected" }] });
  });

  it("are missing: then nothing is changed", async () => {
    const host = createXlsxHost(buildXlsx());
    expect(await hostErrorCode(host.setMarks([mark("進捗", [0, 0]), mark("ない", [0, 0])]))).toBe("sheet-missing");
    expect(host.toBytes()).toEqual(buildXlsx());
  });

  it("have prefixed markup", async () => {
    const prefixed = String(buildParts({ rows: "" })[SHEET])
      .replace(/<(?<slash>\/?)(?=[a-zA-Z])/gu, "<$<slash>x:")
      .replace(/xmlns="/u, 'xmlns:x="');
    const bytes = buildXlsx({ parts: { [SHEET]: prefixed }, sheets: [{ name: "二", rows: "" }] });
    const host = createXlsxHost(bytes);
    const report = await host.setMarks([mark("進捗", [0, 0]), mark("二", [0, 0])]);
    expect(report).toEqual({ marked: 1, refused: [{ sheet: "進捗", reason: "unsupported" }] });
  });

  test.each([
    [
      "digitally signed",
      buildXlsx({ parts: { "_xmlsignatures/origin.sigs": "", "_xmlsignatures/sig1.xml": "<Signature/>" } }),
    ],
    [
      "strict",
      buildXlsx({
        parts: {
          "xl/workbook.xml": String(buildParts()["xl/workbook.xml"]).replace(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main",
          ),
        },
      }),
    ],
  ])("are those of a file that is %s", async (_, bytes) => {
    const host = createXlsxHost(bytes);
    expect(await hostErrorCode(host.setMarks([mark("進捗", [0, 0])]))).toBe("unsupported");
    expect(await host.clearMarks()).toBe(0);
    expect(host.toBytes()).toEqual(bytes);
  });
});

test.each([
  ['LEN("shinchoku-error")>0', true],
  ['=LEN("shinchoku-info")>0', true],
  ['= len( "SHINCHOKU-warning" ) > 0', true],
  ['AND(TRUE,LEN("shinchoku-error")>0)', true],
  ['A1="shinchoku-error"', false],
  ['LEN("shinchoku-other")>0', false],
  ["LEN(A1)>0", false],
  ["", false],
])("the formula %s is a mark's: %s", (formula, expected) => {
  expect(isMarkFormula(formula)).toBe(expected);
});
