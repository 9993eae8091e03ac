import { corrupt } from "../corrupt";
import { AttributeScanner } from "./attributes";
import { APOSTROPHE, COLON, endsName, GREATER_THAN, LESS_THAN, QUOTE } from "./characters";
import { unescapeXml } from "./escapes";

/** An element's opening tag. */
export type Tag = {
  /** The name as written, with its prefix. */
  readonly name: string;
  /** Place of the "<". */
  readonly start: number;
  /** Place behind the ">". */
  readonly end: number;
  readonly isEmpty: boolean;
  /** Attributes by their names as written. */
  readonly attributes: ReadonlyMap<string, string>;
};

/** The next opening tag of this local name, under any prefix. For the small parts: it makes a Map of every tag. */
export function findTag(xml: string, localName: string, from = 0): Tag | undefined {
  for (let at = xml.indexOf(localName, from); at >= 0; at = xml.indexOf(localName, at + 1)) {
    if (!endsName(xml.charCodeAt(at + localName.length))) continue;
    const start = tagStart(xml, at);
    if (start >= 0) return readTag(xml, start, at + localName.length);
  }
  return undefined;
}

/** All opening tags of this local name, in their order. */
export function findTags(xml: string, localName: string): Tag[] {
  const tags: Tag[] = [];
  for (let tag = findTag(xml, localName); tag !== undefined; tag = findTag(xml, localName, tag.end)) tags.push(tag);
  return tags;
}

/** Place of the "<" of the tag whose local name stands at `at`; −1 where no tag's name stands there. */
function tagStart(xml: string, at: number): number {
  if (xml.charCodeAt(at - 1) === LESS_THAN) return at - 1;
  if (xml.charCodeAt(at - 1) !== COLON) return -1;
  let start = at - 2;
  // "</x:" must not count as an opening tag, and endsName stops at its "/".
  while (start >= 0 && xml.charCodeAt(start) !== LESS_THAN && !endsName(xml.charCodeAt(start))) start--;
  return xml.charCodeAt(start) === LESS_THAN ? start : -1;
}

function readTag(xml: string, start: number, nameEnd: number): Tag {
  const scanner = new AttributeScanner(xml);
  scanner.at = nameEnd;
  const attributes = new Map<string, string>();
  while (scanner.next()) {
    const value = xml.slice(scanner.valueStart, scanner.valueEnd);
    attributes.set(xml.slice(scanner.nameStart, scanner.nameEnd), unescapeXml(value));
  }
  return { name: xml.slice(start + 1, nameEnd), start, end: scanner.at, isEmpty: scanner.isEmpty, attributes };
}

/** Place behind the tag's ">", from anywhere inside of the tag; quoted values may hold a ">" of their own. */
export function behindTag(xml: string, from: number): number {
  for (let at = from; at < xml.length; at++) {
    const char = xml.charCodeAt(at);
    if (char === GREATER_THAN) return at + 1;
    if (char === QUOTE || char === APOSTROPHE) at = xml.indexOf(char === QUOTE ? '"' : "'", at + 1);
    if (at < 0 || char === LESS_THAN) break;
  }
  throw corrupt("a tag is not closed");
}

/** The markup between an element's tags; for elements that do not contain themselves. */
export function innerXml(xml: string, tag: Tag): string {
  if (tag.isEmpty) return "";
  const end = xml.indexOf(`</${tag.name}`, tag.end);
  if (end < 0) throw corrupt(`<${tag.name}> is not closed`);
  return xml.slice(tag.end, end);
}

/** The text of an element that holds nothing but text. */
export function elementText(xml: string, tag: Tag): string {
  return unescapeXml(innerXml(xml, tag));
}

/** Reads an xsd:boolean attribute; absent is false. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
