import { relationshipsPart, resolveTarget, partKey } from "../../parts/partName";
import { findTags } from "../../xml/tags";
import { appendChild, readElement } from "../xml/elements";
import { escapeAttribute } from "../xml/escapes";
import { applySplices } from "../xml/splices";
import type { EditablePackage } from "./editablePackage";
import { readPlainPart, rootElement } from "./plainPart";

/** The addresses of relationship types begin with this. */
export const OFFICE_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const CONTENT_TYPES = "[Content_Types].xml";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const noRelationships = `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;

/** Links a part to another; `type` is the last word of the relationship's type. Gives the relationship's id. */
export function addRelationship(file: EditablePackage, source: string, type: string, target: string): string {
  const part = relationshipsPart(source);
  if (!file.has(part)) file.setText(part, noRelationships);
  const opened = readPlainPart(file, part, "Relationships");
  const ids = new Set(findTags(opened.mask, "Relationship").map(({ attributes }) => attributes.get("Id")));
  let number = ids.size + 1;
  while (ids.has(`rId${String(number)}`)) number++;
  const id = `rId${String(number)}`;
  const relative = escapeAttribute(relativeTarget(source, target));
  const link = `<Relationship Id="${id}" Type="${OFFICE_RELATIONSHIPS}/${type}" Target="${relative}"/>`;
  file.setText(part, applySplices(opened.text, [appendChild(opened.mask, rootElement(opened), link)]));
  return id;
}

/** Takes out the links from a part to another. */
function removeRelationships(file: EditablePackage, source: string, target: string): void {
  const part = relationshipsPart(source);
  const { text, mask } = readPlainPart(file, part, "Relationships");
  const found = findTags(mask, "Relationship").filter(
    ({ attributes }) =>
      attributes.get("TargetMode") !== "External" &&
      partKey(resolveTarget(source, attributes.get("Target") ?? "")) === partKey(target),
  );
  removeElements(
    file,
    part,
    text,
    found.map(({ start }) => readElement(mask, start)),
  );
}

/** Says what kind of part this is, by its name. */
export function declareContentType(file: EditablePackage, part: string, type: string): void {
  const opened = readPlainPart(file, CONTENT_TYPES, "Types");
  const override = `<Override PartName="/${escapeAttribute(part)}" ContentType="${type}"/>`;
  file.setText(CONTENT_TYPES, applySplices(opened.text, [appendChild(opened.mask, rootElement(opened), override)]));
}

/** Takes a part out of the file with the link to it and the word on its kind. */
export function removePart(file: EditablePackage, source: string, part: string): void {
  removeRelationships(file, source, part);
  const { text, mask } = readPlainPart(file, CONTENT_TYPES, "Types");
  const found = findTags(mask, "Override").filter(
    ({ attributes }) => partKey(attributes.get("PartName") ?? "") === partKey(part),
  );
  removeElements(
    file,
    CONTENT_TYPES,
    text,
    found.map(({ start }) => readElement(mask, start)),
  );
  file.remove(part);
}

/** A name that no part has yet: `start`, a number from 1 on, `end`. */
export function freePartName(file: EditablePackage, start: string, end: string): string {
  let number = 1;
  while (file.has(`${start}${String(number)}${end}`)) number++;
  return `${start}${String(number)}${end}`;
}

function removeElements(
  file: EditablePackage,
  part: string,
  text: string,
  elements: readonly { readonly start: number; readonly end: number }[],
): void {
  if (elements.length === 0) return;
  file.setText(
    part,
    applySplices(
      text,
      elements.map(({ start, end }) => ({ start, end, text: "" })),
    ),
  );
}

function relativeTarget(source: string, target: string): string {
  const folder = source.slice(0, source.lastIndexOf("/") + 1);
  if (folder !== "" && target.startsWith(folder)) return target.slice(folder.length);
  // From a folder of one level, as the workbook's usually is, one step up is the root; else the name from the root on.
  return folder.split("/").length === 2 ? `../${target}` : `/${target}`;
}
