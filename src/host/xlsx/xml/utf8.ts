/** Code units that are put together before they become text. */
const CHUNK = 256 * 1024;

// Only joins code units: a mark at a chunk's beginning is a character like any other.
const joiner = new TextDecoder("utf-16le", { ignoreBOM: true });
const builtIn = new TextDecoder("utf-8", { fatal: true });

/**
 * Decodes UTF-8; throws where it is not valid, since a replacement character would silently change what was typed.
 * TextDecoder is the fastest way for ASCII, but takes as long as inflating for Japanese: there this is twice as fast.
 */
export function decodeUtf8(bytes: Uint8Array): string {
  return isMostlyAscii(bytes) ? builtIn.decode(bytes) : new Utf8Decoder(bytes).decode();
}

const SAMPLES = 512;

function isMostlyAscii(bytes: Uint8Array): boolean {
  const step = Math.max(1, Math.floor(bytes.length / SAMPLES));
  let others = 0;
  let samples = 0;
  for (let at = 0; at < bytes.length; at += step) {
    samples++;
    if ((bytes[at] ?? 0) >= 0x80) others++;
  }
  return others * 5 < samples;
}

class Utf8Decoder {
  private at = 0;
  private readonly units: Uint16Array;

  constructor(private readonly bytes: Uint8Array) {
    // One more than asked for: a character may take two units. No text has more units than bytes.
    this.units = new Uint16Array(Math.min(CHUNK, bytes.length) + 1);
    const [first, second, third] = bytes;
    if (first === 0xef && second === 0xbb && third === 0xbf) this.at = 3;
  }

  decode(): string {
    let text = "";
    while (this.at < this.bytes.length) text += joiner.decode(this.units.subarray(0, this.fillUnits()));
    return text;
  }

  /** Decodes until the units are full or the bytes are used up; returns the number of units. */
  private fillUnits(): number {
    const { bytes, units } = this;
    const last = units.length - 1;
    let at = this.at;
    let count = 0;
    while (at < bytes.length && count < last) {
      const lead = bytes[at] ?? 0;
      if (lead < 0x80) {
        units[count++] = lead;
        at++;
      } else if ((lead & 0xf0) === 0xe0) {
        units[count++] = decodeThree(bytes, at);
        at += 3;
      } else if (lead < 0xe0) {
        units[count++] = decodeTwo(bytes, at);
        at += 2;
      } else {
        const code = decodeFour(bytes, at) - 0x10000;
        units[count++] = 0xd800 | (code >> 10);
        units[count++] = 0xdc00 | (code & 0x3ff);
        at += 4;
      }
    }
    this.at = at;
    return count;
  }
}

// Behind the end stands 0, which is no trailing byte.
function decodeTwo(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const second = bytes[at + 1] ?? 0;
  // Below 0xc2: a byte of another character, or an overlong form.
  if (lead < 0xc2 || (second & 0xc0) !== 0x80) throw invalid();
  return ((lead & 0x1f) << 6) | (second & 0x3f);
}

function decodeThree(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const second = bytes[at + 1] ?? 0;
  const third = bytes[at + 2] ?? 0;
  const code = ((lead & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
  const areTrailing = (((second ^ 0x80) | (third ^ 0x80)) & 0xc0) === 0;
  if (!areTrailing || code < 0x800 || (code >= 0xd800 && code <= 0xdfff)) throw invalid();
  return code;
}

function decodeFour(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const second = bytes[at + 1] ?? 0;
  const third = bytes[at + 2] ?? 0;
  const fourth = bytes[at + 3] ?? 0;
  const code = ((lead & 0x07) << 18) | ((second & 0x3f) << 12) | ((third & 0x3f) << 6) | (fourth & 0x3f);
  const areTrailing = (((second ^ 0x80) | (third ^ 0x80) | (fourth ^ 0x80)) & 0xc0) === 0;
  if (!areTrailing || lead > 0xf4 || code < 0x10000 || code > 0x10ffff) throw invalid();
  return code;
}

function invalid(): TypeError {
  return new TypeError("not valid UTF-8");
}
