import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { CellEdit, Mark, Severity, WorkbookSnapshot } from "../../../../src/core/model";
import { HostError } from "../../../../src/host/WorkbookHost";
import { buildXlsx, type Parts, relationshipsXml, type WorkbookDraft } from "../buildXlsx";

/** The text of every part by name. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  // Latin-1 keeps bytes as they are.
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part, true)]));
}

/** The text of one part. */
export function partOf(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name]!);
}

/** Names of the parts in which two files differ. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [partsOf(before), partsOf(after)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => a[name] !== b[name]).sort();
}

/** The code with which a promise is rejected; any other error than a HostError fails the test. */
export async function hostErrorCode(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return "";
  } catch (error) {
    if (error instanceof HostError) return error.code;
    throw error;
  }
}

export function mark(
  sheet: string,
  place: [rowIndex: number, columnIndex: number],
  severity: Severity = "error",
): Mark {
  const [rowIndex, columnIndex] = place;
  const range = { top: rowIndex, left: columnIndex, bottom: rowIndex, right: columnIndex };
  return { sheet, range, severity, text: "実績値を確認してください。" };
}

export function textEdit(sheet: string, rowIndex: number, columnIndex: number, text: string): CellEdit {
  return { sheet, rowIndex, columnIndex, value: { kind: "text", text } };
}

export function numberEdit(sheet: string, rowIndex: number, columnIndex: number, number: number): CellEdit {
  return { sheet, rowIndex, columnIndex, value: { kind: "number", number } };
}

/** A workbook without the results of its formulas: those are calculated when the file is opened. */
export function withoutResults({ worksheets }: WorkbookSnapshot): unknown {
  return worksheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: null, text: null })),
    })),
  }));
}

/** Real sheets outside of the repository, and the samples in it. */
export const corpusFolder =
  ["../../../../../shared/corpus", "../../../../../../shared/corpus"]
    .map((path) => join(__dirname, path))
    .find((path) => existsSync(path)) ?? join(__dirname, "../../../../../shared/corpus");
export const sampleFolder = join(__dirname, "../../../../assets/samples");

/** Paths of the .xlsx files of a folder; none where there is no folder. */
export function xlsxFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".xlsx"))
    .sort()
    .map((name) => join(folder, name));
}

export function readBytes(path: string): Uint8Array {
  return new Uint8Array(readFileSync(path));
}

const overrides = [
  ["xl/workbook.xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"],
  ["xl/worksheets/sheet1.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"],
  ["xl/styles.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"],
  ["xl/sharedStrings.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"],
  ["xl/calcChain.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"],
];

const contentTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>${overrides.map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`).join("")}</Types>`;

const rowsBehind = [
  '<mergeCells count="1"><mergeCell ref="A4:B5"/></mergeCells>',
  '<phoneticPr fontId="1"/>',
  '<conditionalFormatting sqref="B2:B9"><cfRule type="cellIs" dxfId="0" priority="2" operator="greaterThan"><formula>100</formula></cfRule><cfRule type="expression" dxfId="0" priority="1"><formula>$A2="済"</formula></cfRule></conditionalFormatting>',
  '<dataValidations count="1"><dataValidation type="list" sqref="C2:C9"><formula1>"a,b"</formula1></dataValidation></dataValidations>',
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
  '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" priority="7" id="{A}"/><xm:sqref>D2:D9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext><ext uri="{unknown}"><a:b xmlns:a="urn:a"/></ext></extLst>',
].join("\r\n");

/** A template with much of what a municipality's file holds: furigana, rules, macros, custom XML, formulas. */
function richDraft(parts: Parts = {}): WorkbookDraft {
  return {
    name: "進捗 & 'A'",
    rows: [
      '<row r="1" spans="1:3" ht="30" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="b"><v>1</v></c></row>',
      '<row r="2" spans="1:3"><c r="A2" t="inlineStr"><is><t>課</t><rPh sb="0" eb="1"><t>カ</t></rPh></is></c><c r="B2" s="1"><v>0.5</v></c><c r="C2"><f t="shared" ref="C2:C3" si="0">B2*2</f><v>1</v></c></row>',
      '<row r="3" hidden="1" s="2" customFormat="1"><c r="B3"><v>12</v></c><c r="C3"><f t="shared" si="0"/><v>24</v></c></row>',
      '<row r="8"><c r="B8" s="2"/><c r="C8" t="e"><v>#N/A</v></c></row>',
    ].join("\n"),
    head: '<sheetPr/><dimension ref="A1:C8"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><cols><col min="5" max="6" width="9" style="1"/></cols>',
    tail: rowsBehind,
    strings:
      '<si><t>事業名</t><rPh sb="0" eb="3"><t>ジギョウメイ</t></rPh><phoneticPr fontId="1"/></si><si><r><t>実</t></r><r><rPr><b/></rPr><t>績</t></r></si>',
    formats: ["0%", "#,##0"],
    definedNames: `<definedName name="一覧">'進捗 &amp; ''A'''!$A$1:$C$8</definedName>`,
    parts: {
      "[Content_Types].xml": contentTypes,
      "xl/vbaProject.bin": new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 1, 2, 3]),
      "xl/calcChain.xml":
        '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="C2" i="1"/><c r="C3"/></calcChain>',
      "customXml/item1.xml": '<plan xmlns="urn:other"/>',
      "xl/media/image1.png": new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
      "xl/_rels/workbook.xml.rels": relationshipsXml([
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId2", "styles", "styles.xml"],
        ["rId3", "sharedStrings", "sharedStrings.xml"],
        ["rId4", "calcChain", "calcChain.xml"],
        ["rId5", "customXml", "../customXml/item1.xml"],
      ]).replace(
        "</Relationships>",
        `<Relationship Id="rId6" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>`,
      ),
      ...parts,
    },
  };
}

export const RICH_SHEET = "進捗 & 'A'";

export function richXlsx(parts: Parts = {}): Uint8Array {
  return buildXlsx(richDraft(parts));
}
