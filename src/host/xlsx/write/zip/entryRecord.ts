import { corrupt } from "../../corrupt";
import { findDirectoryEnd } from "../../zip/directoryEnd";
import { readZip64Sizes } from "../../zip/zip64";

/** All that a ZIP file says of an entry, folders included, so that the entry can be written again as it was. */
export type EntryRecord = {
  /** As the reader finds it: with slashes only. */
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly versionMadeBy: number;
  readonly versionNeeded: number;
  /** Without bit 3: sizes and checksum stand in the local header, and no descriptor follows the data. */
  readonly flags: number;
  readonly method: number;
  /** Time and date as MS-DOS wrote them. */
  readonly modified: number;
  readonly crc32: number;
  readonly size: number;
  readonly attributes: { readonly internal: number; readonly external: number };
  /** Extra fields without those of ZIP64, which no file of this size needs. */
  readonly localExtra: Uint8Array;
  readonly centralExtra: Uint8Array;
  readonly comment: Uint8Array;
  readonly data: Uint8Array;
};

const HAS_DESCRIPTOR = 8;
const ZIP64_EXTRA = 0x0001;
const nameDecoder = new TextDecoder();

/** Reads the records of a ZIP file that `readZipDirectory` has found in order. */
export function readEntryRecords(bytes: Uint8Array): EntryRecord[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { entryCount, directoryOffset } = findDirectoryEnd(view);
  const records: EntryRecord[] = [];
  let at = directoryOffset;
  for (let index = 0; index < entryCount; index++) {
    const lengths = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
    records.push(readRecord(bytes, view, at));
    at += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  return records;
}

function readRecord(bytes: Uint8Array, view: DataView, at: number): EntryRecord {
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const [size, compressedSize, local] = readZip64Sizes(view, { at: nameEnd, length: extraEnd - nameEnd }, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]);
  const localNameEnd = local + 30 + view.getUint16(local + 26, true);
  const dataStart = localNameEnd + view.getUint16(local + 28, true);
  const nameBytes = bytes.subarray(at + 46, nameEnd);
  return {
    name: nameDecoder.decode(nameBytes).replaceAll("\\", "/"),
    nameBytes,
    versionMadeBy: view.getUint16(at + 4, true),
    versionNeeded: view.getUint16(at + 6, true),
    flags: view.getUint16(at + 8, true) & ~HAS_DESCRIPTOR,
    method: view.getUint16(at + 10, true),
    modified: view.getUint32(at + 12, true),
    crc32: view.getUint32(at + 16, true),
    size,
    attributes: { internal: view.getUint16(at + 36, true), external: view.getUint32(at + 38, true) },
    localExtra: withoutZip64(bytes.subarray(localNameEnd, dataStart)),
    centralExtra: withoutZip64(bytes.subarray(nameEnd, extraEnd)),
    comment: bytes.subarray(extraEnd, extraEnd + view.getUint16(at + 32, true)),
    data: bytes.subarray(dataStart, dataStart + compressedSize),
  };
}

function withoutZip64(extra: Uint8Array): Uint8Array {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64_EXTRA) continue;
    const end = at + 4 + view.getUint16(at + 2, true);
    if (end > extra.length) throw corrupt("an extra field of a ZIP entry is cut off");
    const kept = new Uint8Array(extra.length - (end - at));
    kept.set(extra.subarray(0, at));
    kept.set(extra.subarray(end), at);
    return kept;
  }
  return extra;
}

/** The comment of the whole file. */
export function readZipComment(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--) {
    const isEnd = view.getUint32(at, true) === 0x06054b50;
    if (isEnd && at + 22 + view.getUint16(at + 20, true) <= bytes.length) {
      return bytes.subarray(at + 22, at + 22 + view.getUint16(at + 20, true));
    }
  }
  return new Uint8Array();
}
