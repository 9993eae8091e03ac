import { corrupt } from "../corrupt";
import { LESS_THAN } from "./characters";
import { decodeXmlText } from "./encoding";
import { escapeXml } from "./escapes";

/** A part's markup, made plain: see `parseXmlDocument`. */
export type XmlDocument = {
  /** Name of the root element, without prefix. */
  readonly root: string;
  /** The markup from the root element on. */
  readonly xml: string;
};

/**
 * Makes a part's markup plain enough to be scanned by searching: no comments, no CDATA, no processing instructions,
 * line ends as XML defines them, no prefix where the root element has one, and complete to the root's end. DOCTYPE is
 * refused, so no entity can expand.
 */
export function parseXmlDocument(bytes: Uint8Array, part: string): XmlDocument {
  const text = decodeXmlText(bytes, part);
  // Trimmed, since the line end behind the declaration is often the only one that would have to be normalized.
  let xml = text.slice(skipDeclaration(text)).trim();
  if (hasMarkup(xml, "!") || hasMarkup(xml, "?")) xml = removeSpecialMarkup(xml, part);
  if (xml.includes("\r")) xml = xml.replace(/\r\n?/gu, "\n");
  return withoutRootPrefix(xml, part);
}

function skipDeclaration(text: string): number {
  if (!text.startsWith("<?xml")) return 0;
  const end = text.indexOf("?>");
  return end < 0 ? 0 : end + 2;
}

/** Looks for `<!` or `<?` by their rarer character: "<" is so frequent that a search for both is many times slower. */
function hasMarkup(xml: string, mark: "!" | "?"): boolean {
  for (let at = xml.indexOf(mark); at >= 0; at = xml.indexOf(mark, at + 1)) {
    if (xml.charCodeAt(at - 1) === LESS_THAN) return true;
  }
  return false;
}

const specialMarkup = [
  { open: "<!--", close: "-->", isText: false },
  { open: "<![CDATA[", close: "]]>", isText: true },
  { open: "<?", close: "?>", isText: false },
];

function removeSpecialMarkup(xml: string, part: string): string {
  const kept: string[] = [];
  let copied = 0;
  const starts = /<[!?]/gu;
  for (let found = starts.exec(xml); found !== null; found = starts.exec(xml)) {
    const at = found.index;
    const kind = specialMarkup.find(({ open }) => xml.startsWith(open, at));
    if (kind === undefined) throw corrupt(`${part} declares a document type or an entity`);
    const end = xml.indexOf(kind.close, at + kind.open.length);
    if (end < 0) throw corrupt(`${part} is cut off`);
    kept.push(xml.slice(copied, at));
    if (kind.isText) kept.push(escapeXml(xml.slice(at + kind.open.length, end)));
    copied = end + kind.close.length;
    starts.lastIndex = copied;
  }
  kept.push(xml.slice(copied));
  return kept.join("");
}

function withoutRootPrefix(xml: string, part: string): XmlDocument {
  const trimmed = xml.trim();
  const qualified = /^<(?<name>[^\s/>!?]+)/u.exec(trimmed)?.groups?.["name"];
  if (qualified === undefined) throw corrupt(`${part} is not XML`);
  requireRootEnd(trimmed, qualified, part);
  const colon = qualified.indexOf(":");
  if (colon < 0) return { root: qualified, xml: trimmed };
  const prefix = qualified.slice(0, colon + 1);
  return {
    root: qualified.slice(colon + 1),
    // "<" stands nowhere but before a name, so no text can be hit.
    xml: trimmed.replaceAll(`<${prefix}`, "<").replaceAll(`</${prefix}`, "</"),
  };
}

/** A part that was cut off must not be read as a shorter one. */
function requireRootEnd(xml: string, root: string, part: string): void {
  const lastTag = xml.slice(xml.lastIndexOf("<"));
  const closesRoot = lastTag.startsWith(`</${root}`) && lastTag.slice(root.length + 2).trim() === ">";
  const isEmptyRoot = lastTag.length === xml.length && xml.endsWith("/>");
  if (!closesRoot && !isEmptyRoot) throw corrupt(`${part} is cut off`);
}
