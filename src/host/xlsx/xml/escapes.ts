import { corrupt } from "../corrupt";

const predefined = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Replaces XML's references (`&amp;`, `&#23455;`, `&#x8AB2;`). No other entity exists, as DOCTYPE is refused. */
export function unescapeXml(text: string): string {
  let at = text.indexOf("&");
  if (at < 0) return text;
  let result = "";
  let copied = 0;
  while (at >= 0) {
    const end = text.indexOf(";", at);
    result += text.slice(copied, at) + decodeReference(text.slice(at + 1, end < 0 ? at + 12 : end));
    copied = end + 1;
    at = text.indexOf("&", copied);
  }
  return result + text.slice(copied);
}

function decodeReference(name: string): string {
  if (!name.startsWith("#")) {
    const character = predefined.get(name);
    if (character === undefined) throw corrupt(`unknown XML entity &${name}`);
    return character;
  }
  const isHex = name.startsWith("#x");
  const digits = name.slice(isHex ? 2 : 1);
  const code = (isHex ? /^[\dA-Fa-f]{1,8}$/u : /^\d{1,9}$/u).test(digits)
    ? Number.parseInt(digits, isHex ? 16 : 10)
    : NaN;
  // Also refuses NaN. A reference to one half of a surrogate pair is no character either.
  if (!(code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) throw corrupt(`invalid XML reference &${name}`);
  return String.fromCodePoint(code);
}

/**
 * Replaces Excel's own escapes: characters that XML cannot hold are written `_x000D_`, and an underscore that would
 * begin such an escape is written `_x005F_`.
 */
export function unescapeExcel(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x(?<hex>[\dA-Fa-f]{4})_/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Text for XML, so that the text of a CDATA section can stand among the rest. */
export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
