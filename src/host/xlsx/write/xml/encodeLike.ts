const encoder = new TextEncoder();

const MARK = "\ufeff";

/** What a part begins with, and how its text is then encoded. */
const encodings: readonly { readonly start: readonly number[]; readonly encode: (text: string) => Uint8Array }[] = [
  { start: [0xff, 0xfe], encode: (text) => encodeUtf16(MARK + text, true) },
  { start: [0xfe, 0xff], encode: (text) => encodeUtf16(MARK + text, false) },
  { start: [0x3c, 0], encode: (text) => encodeUtf16(text, true) },
  { start: [0, 0x3c], encode: (text) => encodeUtf16(text, false) },
  { start: [0xef, 0xbb, 0xbf], encode: (text) => encoder.encode(MARK + text) },
];

/** Encodes a part's text as the part was encoded before: UTF-8 or UTF-16, with or without byte order mark. */
export function encodeLike(original: Uint8Array | undefined, text: string): Uint8Array {
  const encoding = encodings.find(({ start }) => start.every((byte, index) => original?.[index] === byte));
  return encoding === undefined ? encoder.encode(text) : encoding.encode(text);
}

function encodeUtf16(text: string, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return new Uint8Array(view.buffer);
}
