import type { WorksheetDraft } from "../../../core/model";
import { HostError } from "../../WorkbookHost";
import { defaultLimits } from "../limits";
import { EditablePackage } from "./package/editablePackage";
import { writeWorksheet } from "./sheet/writeWorksheet";
import { escapeElementText } from "./xml/escapes";
import { createEntry, writeZip } from "./zip/writeZip";

/** What the file tells of itself. */
export type WorkbookProperties = { readonly title?: string; readonly creator?: string };

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

/**
 * A new .xlsx file of these worksheets, in their order. It is made by the same way as worksheets that are added to a
 * file; the same drafts give the same bytes. Throws `unsupported` where there is no draft, since Excel opens no
 * workbook without worksheets.
 */
export function writeNewWorkbook(drafts: readonly WorksheetDraft[], properties: WorkbookProperties = {}): Uint8Array {
  if (drafts.length === 0) throw new HostError("unsupported", "a workbook needs a worksheet");
  const entries = Object.entries(emptyParts(properties)).map(([name, xml]) =>
    createEntry(name, new TextEncoder().encode(xml)),
  );
  const file = new EditablePackage(writeZip(entries, new Uint8Array()), defaultLimits);
  const workbook = { file, name: "xl/workbook.xml" };
  for (const draft of drafts) writeWorksheet(workbook, { ...draft });
  return file.toBytes();
}

function emptyParts(properties: WorkbookProperties): Readonly<Record<string, string>> {
  return {
    "[Content_Types].xml": `${declaration}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${WORKBOOK_TYPE}"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    "_rels/.rels": `${declaration}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    "docProps/core.xml": corePropertiesXml(properties),
    "xl/workbook.xml": `${declaration}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets></sheets></workbook>`,
  };
}

function corePropertiesXml({ title, creator }: WorkbookProperties): string {
  const element = (name: string, text: string | undefined): string =>
    text === undefined ? "" : `<dc:${name}>${escapeElementText(text)}</dc:${name}>`;
  return `${declaration}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${element("title", title)}${element("creator", creator)}</cp:coreProperties>`;
}
