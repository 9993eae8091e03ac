import { corrupt } from "../../corrupt";
import type { Splice } from "./splices";
import { endsName, SLASH } from "../../xml/characters";
import { behindTag } from "../../xml/tags";

/** An element as it stands in a part's text. */
export type Element = {
  /** The name as written, with its prefix. */
  readonly name: string;
  readonly start: number;
  /** Place behind the opening tag. */
  readonly tagEnd: number;
  /** Place of the closing tag; equal to `end` where the element closes itself. */
  readonly close: number;
  /** Place behind the element. */
  readonly end: number;
};

/** The elements between `from` and the end of the element in which `from` stands, and the place of that end. */
export function readChildren(
  xml: string,
  from: number,
): { readonly children: readonly Element[]; readonly close: number } {
  const children: Element[] = [];
  for (let at = xml.indexOf("<", from); at >= 0; at = xml.indexOf("<", at)) {
    if (xml.charCodeAt(at + 1) === SLASH) return { children, close: at };
    const child = readElement(xml, at);
    children.push(child);
    at = child.end;
  }
  throw corrupt("an element is not closed");
}

/** The element that opens at `start`. */
export function readElement(xml: string, start: number): Element {
  const name = readName(xml, start + 1);
  const tagEnd = behindTag(xml, start + 1);
  if (xml.charCodeAt(tagEnd - 2) === SLASH) return { name, start, tagEnd, close: tagEnd, end: tagEnd };
  let depth = 1;
  for (let at = xml.indexOf("<", tagEnd); at >= 0; at = xml.indexOf("<", at)) {
    const end = behindTag(xml, at + 1);
    if (xml.charCodeAt(at + 1) === SLASH) depth--;
    else if (xml.charCodeAt(end - 2) !== SLASH) depth++;
    if (depth === 0) return { name, start, tagEnd, close: at, end };
    at = end;
  }
  throw corrupt(`<${name}> is not closed`);
}

/** The root element's opening tag. */
export function readRootTag(xml: string): { readonly name: string; readonly start: number; readonly tagEnd: number } {
  const start = xml.indexOf("<");
  if (start < 0) throw corrupt("a part is not XML");
  return { name: readName(xml, start + 1), start, tagEnd: behindTag(xml, start + 1) };
}

function readName(xml: string, start: number): string {
  let end = start;
  while (end < xml.length && !endsName(xml.charCodeAt(end))) end++;
  return xml.slice(start, end);
}

/** What to insert so that an element has one more child behind its others; one that closes itself is opened. */
export function appendChild(xml: string, { name, tagEnd, close, end }: Element, child: string): Splice {
  if (close < end) return { start: close, end: close, text: child };
  const slash = xml.lastIndexOf("/", tagEnd);
  return { start: slash, end: tagEnd, text: `>${child}</${name}>` };
}
