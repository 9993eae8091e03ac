import { corrupt } from "../corrupt";
import { decodeUtf8 } from "./utf8";

/** Decodes a part: UTF-8 or UTF-16, with or without byte order mark. Anything else is refused. */
export function decodeXmlText(bytes: Uint8Array, part: string): string {
  const utf16 = utf16Label(bytes);
  try {
    return utf16 === undefined ? decodeUtf8(bytes) : new TextDecoder(utf16, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw corrupt(`${part} is not valid text`, cause);
  }
}

function utf16Label(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  return undefined;
}
