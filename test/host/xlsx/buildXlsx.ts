import { strToU8, zipSync } from "fflate";
import { type CellSnapshot, type WorkbookSnapshot, type WorksheetSnapshot } from "../../../src/core/model/worksheet";
import { WorkbookError } from "../../../src/core/model/workbookError";
import { readXlsx, type XlsxLimits } from "../../../src/host/xlsx";

/** The parts of a package by name, as text or as bytes. */
export type Parts = Record<string, string | Uint8Array>;

/** What differs from the smallest workbook: one worksheet, no strings, no formats. */
export type WorkbookDraft = {
  /** Inside of `<sheetData>` of the first worksheet. */
  readonly rows?: string;
  /** Before and behind `<sheetData>`. */
  readonly head?: string;
  readonly tail?: string;
  /** Inside of `<sst>`. */
  readonly strings?: string;
  /** Number formats of the styles 1, 2 …: a code, or a built-in id. Style 0 is General. */
  readonly formats?: readonly (string | number)[];
  /** Further worksheets: rows by name. */
  readonly sheets?: readonly { readonly name: string; readonly rows: string }[];
  readonly name?: string;
  /** Inside of `<workbook>`, behind `<sheets>`. */
  readonly definedNames?: string;
  readonly is1904?: boolean;
  /** Parts that are added, or replaced. */
  readonly parts?: Parts;
  /** Parts that are left out. */
  readonly without?: readonly string[];
};

export const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

export function relationshipsXml(entries: readonly (readonly [id: string, type: string, target: string])[]): string {
  const items = entries.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`;
}

export function worksheetXml(rows: string, head = "", tail = ""): string {
  return `${DECLARATION}<worksheet ${MAIN}>${head}<sheetData>${rows}</sheetData>${tail}</worksheet>`;
}

function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function stylesXml(formats: readonly (string | number)[]): string {
  const own = formats.flatMap((format, index) =>
    typeof format === "string" ? [`<numFmt numFmtId="${176 + index}" formatCode="${escapeAttribute(format)}"/>`] : [],
  );
  const styles = formats.map(
    (format, index) => `<xf numFmtId="${typeof format === "number" ? format : 176 + index}"/>`,
  );
  return `<styleSheet ${MAIN}><numFmts count="${own.length}">${own.join("")}</numFmts><cellXfs><xf numFmtId="0"/>${styles.join("")}</cellXfs><dxfs><dxf><numFmt numFmtId="176" formatCode="0&quot;円&quot;"/></dxf></dxfs></styleSheet>`;
}

/** The parts of a workbook as Excel would write them. */
export function buildParts(draft: WorkbookDraft = {}): Parts {
  const sheets = [{ name: draft.name ?? "進捗", rows: "" }, ...(draft.sheets ?? [])];
  const listed = sheets.map(
    ({ name }, index) => `<sheet name="${escapeAttribute(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const worksheets = sheets.map((sheet, index): [string, string] => [
    `xl/worksheets/sheet${index + 1}.xml`,
    index === 0 ? worksheetXml(draft.rows ?? "", draft.head, draft.tail) : worksheetXml(sheet.rows),
  ]);
  const targets = sheets.map(
    (_, index) => [`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`] as const,
  );
  const parts: Parts = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": relationshipsXml([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `${DECLARATION}<workbook ${MAIN} xmlns:r="${OFFICE}"><workbookPr${draft.is1904 === true ? ' date1904="1"' : ""}/><sheets>${listed.join("")}</sheets>${draft.definedNames === undefined ? "" : `<definedNames>${draft.definedNames}</definedNames>`}</workbook>`,
    "xl/_rels/workbook.xml.rels": relationshipsXml([
      ...targets,
      ["rId98", "styles", "styles.xml"],
      ["rId99", "sharedStrings", "sharedStrings.xml"],
    ]),
    "xl/styles.xml": stylesXml(draft.formats ?? []),
    "xl/sharedStrings.xml": `${DECLARATION}<sst ${MAIN}>${draft.strings ?? ""}</sst>`,
    ...Object.fromEntries(worksheets),
    ...draft.parts,
  };
  return Object.fromEntries(Object.entries(parts).filter(([name]) => !(draft.without ?? []).includes(name)));
}

/** Every entry's date: two packings of the same parts are the same bytes, whenever they are made. */
const mtime = new Date(2026, 3, 1);

/** Packs parts into a ZIP file. */
export function zipParts(parts: Parts, level: 0 | 6 = 6): Uint8Array {
  const entries = Object.entries(parts).map(([name, content]): [string, Uint8Array] => [
    name,
    typeof content === "string" ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(entries), { level, mtime });
}

/** A workbook's bytes. */
export function buildXlsx(draft: WorkbookDraft = {}): Uint8Array {
  return zipParts(buildParts(draft));
}

export function read(draft: WorkbookDraft, limits?: Partial<XlsxLimits>): WorkbookSnapshot {
  return readXlsx(buildXlsx(draft), limits);
}

/** The first worksheet of a workbook. */
export function readSheet(draft: WorkbookDraft): WorksheetSnapshot {
  return read(draft).worksheets[0]!;
}

/** All cells of a snapshot by place, as `R1C1` counted from zero. */
export function cellsOf(sheet: WorksheetSnapshot): Record<string, CellSnapshot> {
  return Object.fromEntries(
    sheet.rows.flatMap((row) => row.cells.map((cell) => [`${row.rowIndex},${cell.columnIndex}`, cell])),
  );
}

/** The first cell of the first worksheet. */
export function readCell(draft: WorkbookDraft): CellSnapshot | undefined {
  return readSheet(draft).rows[0]?.cells[0];
}

/** The number as its format shows it. */
export function readNumberCell(value: number | string, format: string | number, is1904 = false): CellSnapshot {
  const rows = `<row r="1"><c r="A1" s="1"><v>${value}</v></c></row>`;
  return readCell({ rows, formats: [format], is1904 })!;
}

/** The code with which a reading fails; "" where it does not. Any other error than a WorkbookError fails the test. */
export function errorCode(action: () => unknown): string {
  try {
    action();
    return "";
  } catch (error) {
    if (error instanceof WorkbookError) return error.code;
    throw error;
  }
}

/** The code with which reading these bytes fails. */
export function codeOf(bytes: Uint8Array, limits?: Partial<XlsxLimits>): string {
  return errorCode(() => readXlsx(bytes, limits));
}
