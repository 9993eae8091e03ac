import { corrupt } from "../corrupt";
import { readUint64 } from "./zip64";

/** Where the ZIP directory stands and how many entries it has. */
export type DirectoryEnd = {
  readonly entryCount: number;
  readonly directoryOffset: number;
  readonly directoryEnd: number;
};

const END_RECORD = 0x06054b50;
const END_RECORD_LENGTH = 22;
const ZIP64_END_RECORD = 0x06064b50;
const ZIP64_LOCATOR = 0x07064b50;
const LONGEST_COMMENT = 0xffff;

/** Finds the end-of-directory record, ZIP64 or not. */
export function findDirectoryEnd(view: DataView): DirectoryEnd {
  const at = findEndRecord(view);
  const zip64 = findZip64EndRecord(view, at);
  const entryCount = zip64 === undefined ? view.getUint16(at + 10, true) : readUint64(view, zip64 + 32);
  const length = zip64 === undefined ? view.getUint32(at + 12, true) : readUint64(view, zip64 + 40);
  const directoryOffset = zip64 === undefined ? view.getUint32(at + 16, true) : readUint64(view, zip64 + 48);
  const directoryEnd = directoryOffset + length;
  if (directoryEnd > (zip64 ?? at)) throw corrupt("the ZIP directory runs over its end record");
  return { entryCount, directoryOffset, directoryEnd };
}

/** The record stands at the very end, before a comment of known length. */
function findEndRecord(view: DataView): number {
  const last = view.byteLength - END_RECORD_LENGTH;
  const first = Math.max(0, last - LONGEST_COMMENT);
  for (let at = last; at >= first; at--) {
    if (
      view.getUint32(at, true) === END_RECORD &&
      at + END_RECORD_LENGTH + view.getUint16(at + 20, true) <= view.byteLength
    ) {
      return at;
    }
  }
  throw corrupt("no ZIP directory: the file is cut off");
}

/** Only a locator just before the end record counts, and only one that points back at a real record. */
function findZip64EndRecord(view: DataView, endRecord: number): number | undefined {
  const locator = endRecord - 20;
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR) return undefined;
  const at = readUint64(view, locator + 8);
  if (at + 56 > locator || view.getUint32(at, true) !== ZIP64_END_RECORD)
    throw corrupt("the ZIP64 locator points nowhere");
  return at;
}
