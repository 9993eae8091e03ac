/** The namespace of the custom XML parts in which texts are stored, one part a key. */
export const STORED_NAMESPACE = "urn:shinchoku:stored:1";

const stored =
  /^(?:\ufeff?<\?xml[^>]*\?>)?\s*<(?:[\w.-]+:)?stored\s(?<attributes>[^>]*)>(?<text>[^<]*)<\/(?:[\w.-]+:)?stored\s*>\s*$/u;
const keyAttribute = /(?:^|\s)key\s*=\s*(?:"(?<quoted>[^"]*)"|'(?<single>[^']*)')/u;

/** What a custom XML part of ours holds. */
export type StoredText = { readonly key: string; readonly text: string };

/**
 * The markup in which a text is stored. The text stands as a JSON string, which has a form for every character that
 * XML cannot hold.
 */
export function toStoredXml({ key, text }: StoredText): string {
  return `<stored xmlns="${STORED_NAMESPACE}" key="${escapeMarkup(toJson(key))}">${escapeMarkup(toJson(text))}</stored>`;
}

/** Reads a custom XML part; undefined where it is not one of ours, or damaged. */
export function parseStoredXml(xml: string): StoredText | undefined {
  const { attributes = "", text: content = "" } = stored.exec(xml)?.groups ?? {};
  if (!attributes.includes(STORED_NAMESPACE)) return undefined;
  const { quoted, single = "" } = keyAttribute.exec(attributes)?.groups ?? {};
  const key = parseJson(unescapeMarkup(quoted ?? single));
  const text = parseJson(unescapeMarkup(content));
  return key === undefined || text === undefined ? undefined : { key, text };
}

/** Non-characters and the delete character are escaped as well: XML forbids or discourages them. */
function toJson(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[\u007f-\u009f\ufffe\uffff]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function parseJson(json: string): string | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "string" ? value : undefined;
  } catch {
    return undefined;
  }
}

function escapeMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

const references = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

function unescapeMarkup(text: string): string {
  return text.replaceAll(/&(?<name>#x[\dA-Fa-f]{1,6}|#\d{1,7}|\w+);/gu, (reference, name: string) => {
    if (!name.startsWith("#")) return references.get(name) ?? reference;
    const code = name.startsWith("#x") ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : reference;
  });
}
