import { parseStoredXml, toStoredXml } from "../../../storedText";
import { crc32 } from "../../zip/crc32";
import { findTags } from "../../xml/tags";
import { readPlainPart } from "./plainPart";
import { addRelationship, declareContentType, freePartName } from "./relate";
import type { WorkbookFile } from "./workbookFile";

const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const CUSTOM_XML = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n';

/** The text that is stored under a key; null where there is none. */
export function readStoredText(workbook: WorkbookFile, key: string): string | null {
  return findStored(workbook, key)?.text ?? null;
}

/** Stores a text under a key, in place of the one before: a custom XML part, which Excel keeps when it saves. */
export function storeText(workbook: WorkbookFile, key: string, text: string): void {
  const { file, name } = workbook;
  const present = findStored(workbook, key);
  if (present !== undefined) {
    file.setText(present.part, toStoredXml({ key, text }));
    return;
  }
  const part = freePartName(file, "customXml/item", ".xml");
  const properties = freePartName(file, "customXml/itemProps", ".xml");
  file.setText(part, toStoredXml({ key, text }));
  file.setText(properties, propertiesXml(part, key));
  addRelationship(file, name, "customXml", part);
  addRelationship(file, part, "customXmlProps", properties);
  declareContentType(file, properties, PROPERTIES_TYPE);
  if (!hasXmlDefault(workbook)) declareContentType(file, part, "application/xml");
}

function findStored({ file, name }: WorkbookFile, key: string): { part: string; text: string } | undefined {
  // LibreOffice moves these parts from the workbook to the package.
  for (const { type, target } of [...file.relationships(name).values(), ...file.relationships("").values()]) {
    if (type !== "customXml" || !file.has(target)) continue;
    const stored = parseStoredXml(file.text(target));
    if (stored?.key === key) return { part: target, text: stored.text };
  }
  return undefined;
}

function hasXmlDefault({ file }: WorkbookFile): boolean {
  const { mask } = readPlainPart(file, "[Content_Types].xml", "Types");
  return findTags(mask, "Default").some(({ attributes }) => attributes.get("Extension")?.toLowerCase() === "xml");
}

/** The part's id is made of its name and its key, so that the same steps give the same file. */
function propertiesXml(part: string, key: string): string {
  const encoder = new TextEncoder();
  const hex = [part, key, part + key, key + part]
    .map((text) => crc32(encoder.encode(text)).toString(16).toUpperCase().padStart(8, "0"))
    .join("");
  const id = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
  return `${declaration}<ds:datastoreItem ds:itemID="{${id}}" xmlns:ds="${CUSTOM_XML}"><ds:schemaRefs/></ds:datastoreItem>`;
}
