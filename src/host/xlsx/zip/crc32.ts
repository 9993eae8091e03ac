const SLICES = 8;

// One table per byte of an eight-byte step: a third of the time of the usual one-table loop.
const tables = buildTables();

function buildTables(): Uint32Array {
  const built = new Uint32Array(256 * SLICES);
  for (let byte = 0; byte < 256; byte++) {
    let remainder = byte;
    for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? 0xedb88320 ^ (remainder >>> 1) : remainder >>> 1;
    built[byte] = remainder;
  }
  for (let index = 256; index < built.length; index++) {
    const previous = built[index - 256] ?? 0;
    built[index] = (previous >>> 8) ^ (built[previous & 0xff] ?? 0);
  }
  return built;
}

/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is masked to the table; a check per byte would double the cost */

/** The CRC-32 that ZIP stores beside every entry. */
export function crc32(bytes: Uint8Array): number {
  let crc = -1;
  let at = 0;
  for (const stepsEnd = bytes.length - 7; at < stepsEnd; at += 8) {
    const low = crc ^ (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24));
    crc =
      tables[1792 + (low & 0xff)]! ^
      tables[1536 + ((low >>> 8) & 0xff)]! ^
      tables[1280 + ((low >>> 16) & 0xff)]! ^
      tables[1024 + (low >>> 24)]! ^
      tables[768 + bytes[at + 4]!]! ^
      tables[512 + bytes[at + 5]!]! ^
      tables[256 + bytes[at + 6]!]! ^
      tables[bytes[at + 7]!]!;
  }
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ tables[(crc ^ bytes[at]!) & 0xff]!;
  return ~crc >>> 0;
}
