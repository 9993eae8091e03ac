import { corrupt } from "../corrupt";
import { endsName, SLASH } from "../xml/characters";
import { behindTag } from "../xml/tags";
import { unescapeExcel, unescapeXml } from "../xml/escapes";

/** The text of a cell or of a shared string, and where the reading stopped. */
export type StringItem = { readonly text: string; readonly end: number };

/**
 * Reads the content of an `<si>` or `<is>` that begins at `start`, up to and with its closing tag. Rich text is
 * joined. Phonetic runs are left out: furigana is no part of the text. `close` is the closing tag without its ">".
 */
export function readStringItem(xml: string, start: number, close: string): StringItem {
  let text = "";
  let at = start;
  for (;;) {
    at = xml.indexOf("<", at);
    if (at < 0) throw corrupt("a string is not closed");
    if (xml.charCodeAt(at + 1) === SLASH) {
      if (xml.startsWith(close, at)) return { text, end: behindTag(xml, at + 1) };
      at += 2;
    } else if (startsElement(xml, at, "t")) {
      const run = readText(xml, at);
      text += run.text;
      at = run.end;
    } else if (startsElement(xml, at, "rPh")) {
      at = skipElement(xml, at, "rPh");
    } else {
      // A run, its properties, phoneticPr: what counts are the texts inside.
      at += 1;
    }
  }
}

/** Whether the tag at `at` opens an element of this name. */
export function startsElement(xml: string, at: number, name: string): boolean {
  return xml.startsWith(name, at + 1) && endsName(xml.charCodeAt(at + 1 + name.length));
}

/** Place behind the element that opens at `at`; for elements that do not contain themselves. */
export function skipElement(xml: string, at: number, name: string): number {
  const start = behindTag(xml, at + 1);
  if (xml.charCodeAt(start - 2) === SLASH) return start;
  const close = xml.indexOf(`</${name}`, start);
  if (close < 0) throw corrupt(`<${name}> is not closed`);
  return behindTag(xml, close + 1);
}

function readText(xml: string, at: number): StringItem {
  const start = behindTag(xml, at + 1);
  if (xml.charCodeAt(start - 2) === SLASH) return { text: "", end: start };
  const end = xml.indexOf("<", start);
  if (end < 0 || !xml.startsWith("</t", end)) throw corrupt("a text is not closed");
  return { text: unescapeText(xml.slice(start, end)), end: end + 3 };
}

/** Text as typed: XML's references and Excel's `_x000D_` are resolved. */
export function unescapeText(text: string): string {
  return unescapeExcel(unescapeXml(text));
}
