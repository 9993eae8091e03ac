import { strToU8 } from "fflate";
import { buildParts, codeOf, relationshipsXml, zipParts } from "./buildXlsx";
import { joinBytes } from "./zipByHand";

const encoded = (label: "utf16le" | "latin1", text: string): Uint8Array => new Uint8Array(Buffer.from(text, label));

/** 「課名,目標値」 and two lines in CP932. */
const cp932 = new Uint8Array([
  0x89, 0xdb, 0x96, 0xbc, 0x2c, 0x96, 0xda, 0x95, 0x57, 0x92, 0x6c, 0x0d, 0x0a, 0x87, 0x40, 0xfb, 0xfc, 0x2c, 0x36,
  0x89, 0xf1, 0x0d, 0x0a,
]);

/** A compound file (OLE) that holds these names; version 4 has sectors of 4,096 bytes. */
function compoundFile(names: readonly string[], { sectorSize = 512, firstSector = 0 } = {}): Uint8Array {
  const perSector = sectorSize / 128;
  const sectors = Math.ceil(names.length / perSector);
  const bytes = new Uint8Array(sectorSize * (firstSector + sectors + 3));
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, sectorSize === 4096 ? 12 : 9, true);
  view.setUint32(48, firstSector, true);
  const table = firstSector + sectors;
  // The header lists the first 109 sectors of the allocation table, a chain of sectors (here one) lists the others.
  const tableIndex = Math.floor(firstSector / (sectorSize / 4));
  const list = tableIndex < 109 ? 0xfffffffe : table + 1;
  view.setUint32(68, list, true);
  view.setUint32(
    tableIndex < 109 ? 76 + tableIndex * 4 : (list + 1) * sectorSize + (tableIndex - 109) * 4,
    table,
    true,
  );
  for (let sector = 0; sector < sectors; sector++) {
    const next = sector + 1 < sectors ? firstSector + sector + 1 : 0xfffffffe;
    view.setUint32((table + 1) * sectorSize + ((firstSector + sector) % (sectorSize / 4)) * 4, next, true);
  }
  names.forEach((name, index) => {
    const at = (firstSector + 1) * sectorSize + index * 128;
    for (let char = 0; char < name.length; char++) view.setUint16(at + char * 2, name.charCodeAt(char), true);
    view.setUint16(at + 64, name.length * 2 + 2, true);
    bytes[at + 66] = index === 0 ? 5 : 2;
  });
  return bytes;
}

const root = "Root Entry";
const otherDocument = (main: string, xml: string): Uint8Array =>
  zipParts({
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": relationshipsXml([["rId1", "officeDocument", main]]),
    [main]: xml,
  });

describe("files that are no .xlsx are told by what they are", () => {
  test.each([
    ["an encrypted workbook", compoundFile([root, "EncryptionInfo", "EncryptedPackage"]), "encrypted"],
    [
      "an encrypted workbook with larger sectors",
      compoundFile([root, "EncryptedPackage"], { sectorSize: 4096 }),
      "encrypted",
    ],
    [
      "an encrypted workbook with a long directory",
      compoundFile([root, ..."a,b,c,d,e,f,g,h,i,j,k".split(","), "EncryptedPackage"], { firstSector: 3 }),
      "encrypted",
    ],
    [
      "a rights-managed .xlsx",
      compoundFile([root, "\u0006DataSpaces", "DRMEncryptedDataSpace", "EncryptedPackage"]),
      "encrypted",
    ],
    ["a rights-managed .xls", compoundFile([root, "\u0009DRMContent", "Workbook"]), "encrypted"],
    ["an .xls", compoundFile([root, "Workbook", "\u0005SummaryInformation"]), "legacy-xls"],
    ["an .xls of Excel 5", compoundFile([root, "Book"]), "legacy-xls"],
    ["an .xls of Excel 4, without container", new Uint8Array([0x09, 0x04, 0x06, 0x00, 0, 0, 0x10, 0]), "legacy-xls"],
    ["a .doc", compoundFile([root, "WordDocument"]), "not-a-workbook"],
    ["a compound file that is cut off", compoundFile([root, "Workbook"]).subarray(0, 300), "corrupt"],
    ["a compound file whose directory is cut off", compoundFile([root, "Workbook"]).subarray(0, 600), "corrupt"],
    [
      "an XML spreadsheet of Excel 2003",
      strToU8(
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      ),
      "legacy-xls",
    ],
    ["an .xlsb", otherDocument("xl/workbook.bin", "\u0083\u0001"), "xlsb"],
    [
      "an .ods",
      zipParts({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>" }, 0),
      "ods",
    ],
    [
      "a flat .ods",
      strToU8(
        '<?xml version="1.0"?><office:document xmlns:office="o" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">',
      ),
      "ods",
    ],
    [
      "an .odt",
      zipParts({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<a/>" }),
      "not-a-workbook",
    ],
    ["HTML", strToU8("<html><body><table><tr><td>a,b</td></tr></table></body></html>"), "html"],
    ["HTML with its type", strToU8('\ufeff\r\n<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN"><html>'), "html"],
    ["HTML in capitals", strToU8("<HTML ><BODY>"), "html"],
    ["HTML that begins with a comment or a table", strToU8("<!-- a --><table border=1>"), "html"],
    ["XHTML", strToU8('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">'), "html"],
    ["HTML in CP932", joinBytes([strToU8("<html><title>"), cp932]), "html"],
    ["HTML in one file of many", strToU8("MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n<html>"), "html"],
    ["CSV in UTF-8", strToU8("課名,目標値\r\n健幸保健課,6回\r\n"), "csv"],
    ["CSV in UTF-8 with mark", strToU8("\ufeff課名,目標値\r\n"), "csv"],
    ["CSV in CP932", cp932, "csv"],
    ["CSV in UTF-16", encoded("utf16le", "\ufeff課名\t目標値\r\n"), "csv"],
    ["CSV with tabs", strToU8("a\tb\n1\t2\n"), "csv"],
    ["CSV that is long and ends the sample inside of a character", strToU8(`a${"課,".repeat(40_000)}`), "csv"],
    ["JSON", strToU8('{"a":1,"b":2}'), "not-a-workbook"],
    ["text without separators", strToU8("進捗状況\n"), "not-a-workbook"],
    ["XML of another kind", strToU8('<?xml version="1.0"?><plan><a/></plan>'), "not-a-workbook"],
    ["PDF", strToU8("%PDF-1.7\n1 0 obj <</Type /Catalog, /A 1>>"), "not-a-workbook"],
    ["RTF", strToU8("{\\rtf1\\ansi,}"), "not-a-workbook"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x2c]), "not-a-workbook"],
    ["nothing", new Uint8Array(), "not-a-workbook"],
    ["blanks", strToU8(" \r\n "), "not-a-workbook"],
    ["zeros", new Uint8Array(1000), "not-a-workbook"],
    ["noise", Uint8Array.from({ length: 500 }, (_, index) => (index * 7919) % 256), "not-a-workbook"],
    ["a .docx", otherDocument("word/document.xml", '<w:document xmlns:w="w"/>'), "not-a-workbook"],
    ["a .pptx", otherDocument("ppt/presentation.xml", '<p:presentation xmlns:p="p"/>'), "not-a-workbook"],
    ["any other ZIP file", zipParts({ "a.txt": "a" }), "not-a-workbook"],
    ["an empty ZIP file", zipParts({}), "not-a-workbook"],
    ["text that begins like a ZIP file", strToU8("PK,a,b\n"), "csv"],
  ])("%s", (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  it("reads workbooks with macros and templates like others", () => {
    expect(codeOf(zipParts({ ...buildParts(), "xl/vbaProject.bin": new Uint8Array(10) }))).toBe("");
  });
});
