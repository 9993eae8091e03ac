import { WorkbookError } from "../../../core/model/workbookError";
import { corrupt } from "../corrupt";
import type { Budget } from "../limits";
import { findDirectoryEnd } from "./directoryEnd";
import { readZip64Sizes } from "./zip64";

/** One entry of a ZIP file; nothing is inflated yet. */
export type ZipEntry = {
  readonly name: string;
  readonly isStored: boolean;
  readonly crc32: number;
  readonly size: number;
  readonly compressed: Uint8Array;
};

type EntryHeader = {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc32: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly localOffset: number;
  readonly next: number;
};

type Extent = { readonly start: number; readonly end: number };

const CENTRAL_HEADER = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const nameDecoder = new TextDecoder();

/**
 * Reads the directory at the end of a ZIP file. Sizes and places come from here only: local headers may lack them
 * (data descriptors), and two sources would allow two truths. Folders are left out.
 */
export function readZipDirectory(bytes: Uint8Array, budget: Budget): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findDirectoryEnd(view);
  budget.spend("zipEntries", end.entryCount);
  const entries: ZipEntry[] = [];
  const extents: Extent[] = [];
  let at = end.directoryOffset;
  for (let index = 0; index < end.entryCount; index++) {
    const header = readCentralHeader(view, at, end.directoryEnd);
    at = header.next;
    const extent = locateData(view, header, end.directoryOffset);
    extents.push({ start: header.localOffset, end: extent.end });
    if (!header.name.endsWith("/")) entries.push(toEntry(bytes, header, extent));
  }
  if (at !== end.directoryEnd) throw corrupt("the ZIP directory holds more than its entry count says");
  refuseOverlaps(extents);
  return entries;
}

function readCentralHeader(view: DataView, at: number, directoryEnd: number): EntryHeader {
  if (at + 46 > directoryEnd || view.getUint32(at, true) !== CENTRAL_HEADER)
    throw corrupt(`no ZIP entry at ${String(at)}`);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  if (next > directoryEnd) throw corrupt("a ZIP entry runs over the end of the directory");
  const name = nameDecoder.decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength));
  const sizes = readZip64Sizes(view, { at: at + 46 + nameLength, length: extraLength }, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]);
  return {
    // Some writers on Windows use backslashes, against the specification.
    name: name.replaceAll("\\", "/"),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc32: view.getUint32(at + 16, true),
    size: sizes[0],
    compressedSize: sizes[1],
    localOffset: sizes[2],
    next,
  };
}

function locateData(view: DataView, header: EntryHeader, directoryOffset: number): Extent {
  const at = header.localOffset;
  if (at + 30 > directoryOffset || view.getUint32(at, true) !== LOCAL_HEADER) {
    throw corrupt(`the ZIP entry ${header.name} does not begin where the directory says`);
  }
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const end = start + header.compressedSize;
  if (end > directoryOffset) throw corrupt(`the ZIP entry ${header.name} runs over the end`);
  return { start, end };
}

function toEntry(bytes: Uint8Array, header: EntryHeader, data: Extent): ZipEntry {
  const { name, method, flags } = header;
  if ((flags & 1) !== 0) throw new WorkbookError("encrypted", `the ZIP entry ${name} is encrypted`);
  if (method !== 0 && method !== 8) throw corrupt(`the ZIP entry ${name} uses compression method ${String(method)}`);
  return {
    name,
    isStored: method === 0,
    crc32: header.crc32,
    size: header.size,
    compressed: bytes.subarray(data.start, data.end),
  };
}

/** Entries that share bytes let a small file inflate without end. */
function refuseOverlaps(extents: Extent[]): void {
  extents.sort((a, b) => a.start - b.start);
  let previousEnd = 0;
  for (const { start, end } of extents) {
    if (start < previousEnd) throw corrupt("two ZIP entries overlap");
    previousEnd = end;
  }
}
