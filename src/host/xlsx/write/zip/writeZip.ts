import { deflateSync } from "fflate";
import { crc32 } from "../../zip/crc32";
import type { EntryRecord } from "./entryRecord";

const UTF8_NAME = 0x800;
const DEFLATED = 8;
/** 1 January 1980: the first moment of ZIP's calendar, so that the same parts give the same file. */
const FIRST_MOMENT = 0x00210000;
const none = new Uint8Array();

/** The record of a new entry. */
export function createEntry(name: string, content: Uint8Array): EntryRecord {
  const nameBytes = new TextEncoder().encode(name);
  const blank: EntryRecord = {
    name,
    nameBytes,
    versionMadeBy: 20,
    versionNeeded: 20,
    flags: nameBytes.some((byte) => byte >= 0x80) ? UTF8_NAME : 0,
    method: DEFLATED,
    modified: FIRST_MOMENT,
    crc32: 0,
    size: 0,
    attributes: { internal: 0, external: 0 },
    localExtra: none,
    centralExtra: none,
    comment: none,
    data: none,
  };
  return withContent(blank, content);
}

/** The same entry with other content; its name, its time stamp and its attributes stay. */
export function withContent(record: EntryRecord, content: Uint8Array): EntryRecord {
  return {
    ...record,
    // Bits 1 and 2 tell how hard the former content was compressed.
    flags: record.flags & UTF8_NAME,
    method: DEFLATED,
    crc32: crc32(content),
    size: content.length,
    data: deflateSync(content, { level: 6 }),
  };
}

/** Packs entries in their order; what an entry holds is copied as it is. */
export function writeZip(records: readonly EntryRecord[], comment: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const record of records) {
    const header = localHeader(record);
    pieces.push(header, record.nameBytes, record.localExtra, record.data);
    directory.push(centralHeader(record, offset), record.nameBytes, record.centralExtra, record.comment);
    offset += header.length + record.nameBytes.length + record.localExtra.length + record.data.length;
  }
  const length = directory.reduce((sum, piece) => sum + piece.length, 0);
  return joinBytes([...pieces, ...directory, endRecord(records.length, length, offset, comment.length), comment]);
}

type Field = readonly [bytes: 2 | 4, value: number];

function contentFields({ versionNeeded, flags, method, modified, ...record }: EntryRecord): Field[] {
  return [
    [2, versionNeeded],
    [2, flags],
    [2, method],
    [4, modified],
    [4, record.crc32],
    [4, record.data.length],
    [4, record.size],
    [2, record.nameBytes.length],
  ];
}

function localHeader(record: EntryRecord): Uint8Array {
  return writeFields([[4, 0x04034b50], ...contentFields(record), [2, record.localExtra.length]]);
}

function centralHeader(record: EntryRecord, offset: number): Uint8Array {
  return writeFields([
    [4, 0x02014b50],
    [2, record.versionMadeBy],
    ...contentFields(record),
    [2, record.centralExtra.length],
    [2, record.comment.length],
    [2, 0],
    [2, record.attributes.internal],
    [4, record.attributes.external],
    [4, offset],
  ]);
}

function endRecord(count: number, length: number, offset: number, commentLength: number): Uint8Array {
  return writeFields([
    [4, 0x06054b50],
    [4, 0],
    [2, count],
    [2, count],
    [4, length],
    [4, offset],
    [2, commentLength],
  ]);
}

function writeFields(fields: readonly Field[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [bytes]) => sum + bytes, 0)));
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}

function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
