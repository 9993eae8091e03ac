import { Inflate, inflateSync } from "fflate";

import { corrupt } from "../corrupt";
import type { Budget } from "../limits";
import { crc32 } from "./crc32";
import type { ZipEntry } from "./directory";

/** No deflate stream grows by more than this: a match of 258 bytes takes at least two bits. */
const HIGHEST_DEFLATE_RATIO = 1032;

/** Input of this size grows to 66 MB at most: checking the size afterwards is soon enough. */
const INFLATE_AT_ONCE = 64 * 1024;

/**
 * Inflates one entry. Its declared size is booked before anything is inflated, then held against what comes out,
 * and so is its CRC-32: a damaged part must not be read as if it were whole.
 */
export function readEntryBytes(entry: ZipEntry, budget: Budget): Uint8Array {
  budget.require("partBytes", entry.size);
  budget.spend("inflatedBytes", entry.size);
  const bytes = entry.isStored ? entry.compressed : inflateEntry(entry);
  if (bytes.length !== entry.size) throw corrupt(`the size of ${entry.name} is not what the ZIP directory says`);
  if (crc32(bytes) !== entry.crc32) throw corrupt(`the checksum of ${entry.name} does not match`);
  return bytes;
}

function inflateEntry(entry: ZipEntry): Uint8Array {
  if (entry.size > (entry.compressed.length + 1) * HIGHEST_DEFLATE_RATIO) {
    throw corrupt(`the size of ${entry.name} is not what the ZIP directory says`);
  }
  // One byte more than declared, so that a stream that goes on shows.
  const out = new Uint8Array(entry.size + 1);
  try {
    return entry.compressed.length <= INFLATE_AT_ONCE
      ? inflateSync(entry.compressed, { out })
      : inflateInSteps(entry.compressed, out);
  } catch (cause) {
    throw corrupt(`${entry.name} does not inflate`, cause);
  }
}

/** Stops within one step after the output is full: fflate itself would go on counting to the end of a bomb. */
function inflateInSteps(compressed: Uint8Array, out: Uint8Array): Uint8Array {
  let length = 0;
  const stream = new Inflate((chunk) => {
    out.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < compressed.length; at += INFLATE_AT_ONCE) {
    const isLast = at + INFLATE_AT_ONCE >= compressed.length;
    stream.push(compressed.subarray(at, at + INFLATE_AT_ONCE), isLast);
  }
  return out.subarray(0, length);
}
