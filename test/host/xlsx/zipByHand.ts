import { deflateSync, strToU8 } from "fflate";
import { crc32 } from "../../../src/host/xlsx/zip/crc32";
import { buildParts, type Parts, type WorkbookDraft } from "./buildXlsx";

/** How an entry departs from what its content says. All numbers are written as they are given. */
export type EntryTwist = {
  readonly name?: string;
  readonly isStored?: boolean;
  readonly crc?: number;
  readonly size?: number;
  readonly compressedSize?: number;
  readonly flags?: number;
  readonly method?: number;
  readonly compressed?: Uint8Array;
  /** Sizes and checksum follow the data, and the local header has none. */
  readonly hasDescriptor?: boolean;
  /** Sizes and offset stand in the ZIP64 extra field; "local" only in the local header. */
  readonly zip64?: "central" | "local" | "missing" | "short";
  /** The directory sends to the place of the entry of this index. */
  readonly placeOf?: number;
};

export type ZipTwist = {
  readonly entries?: Readonly<Record<string, EntryTwist>>;
  readonly count?: number;
  readonly comment?: string;
  readonly isZip64?: boolean;
  /** Bytes between the data and the directory. */
  readonly gap?: Uint8Array;
  readonly more?: readonly { readonly name: string; readonly content: string; readonly twist?: EntryTwist }[];
};

type Item = { readonly name: string; readonly content: Uint8Array; readonly twist: EntryTwist };
type Written = { readonly item: Item; readonly offset: number; readonly compressed: Uint8Array };

const SENTINEL = 0xffffffff;

function numbers(...fields: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Uint8Array {
  const length = fields.reduce((sum, [bytes]) => sum + bytes, 0);
  const view = new DataView(new ArrayBuffer(length));
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value >>> 0, true);
    if (bytes === 8) view.setUint32(at + 4, Math.floor(value / 2 ** 32), true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}

export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

function describe(
  { content, twist }: Item,
  compressed: Uint8Array,
): { flags: number; method: number; crc: number; size: number; compressedSize: number } {
  return {
    flags: (twist.flags ?? 0) | (twist.hasDescriptor === true ? 8 : 0),
    method: twist.method ?? (twist.isStored === true ? 0 : 8),
    crc: twist.crc ?? crc32(content),
    size: twist.size ?? content.length,
    compressedSize: twist.compressedSize ?? compressed.length,
  };
}

function localEntry(item: Item, compressed: Uint8Array): Uint8Array[] {
  const { flags, method, crc, size, compressedSize } = describe(item, compressed);
  const { twist } = item;
  const name = strToU8(twist.name ?? item.name);
  const extra = twist.zip64 === "local" ? numbers([2, 1], [2, 16], [8, size], [8, compressedSize]) : new Uint8Array();
  const shown =
    twist.hasDescriptor === true
      ? [0, 0, 0]
      : twist.zip64 === "local"
        ? [crc, SENTINEL, SENTINEL]
        : [crc, compressedSize, size];
  const header = numbers(
    [4, 0x04034b50],
    [2, 20],
    [2, flags],
    [2, method],
    [4, 0],
    [4, shown[0]!],
    [4, shown[1]!],
    [4, shown[2]!],
    [2, name.length],
    [2, extra.length],
  );
  const descriptor =
    twist.hasDescriptor === true ? [numbers([4, 0x08074b50], [4, crc], [4, compressedSize], [4, size])] : [];
  return [header, name, extra, compressed, ...descriptor];
}

function zip64Extra({ zip64 }: EntryTwist, size: number, compressedSize: number, offset: number): Uint8Array {
  if (zip64 === "central")
    return numbers([2, 0x9999], [2, 2], [2, 0], [2, 1], [2, 24], [8, size], [8, compressedSize], [8, offset]);
  if (zip64 === "short") return numbers([2, 1], [2, 8], [8, size]);
  // An extra field of length zero must not hold a reader that steps from field to field.
  return zip64 === "missing" ? numbers([2, 0], [2, 0], [2, 0], [2, 0]) : new Uint8Array();
}

function centralEntry({ item, compressed }: Written, offset: number): Uint8Array[] {
  const { flags, method, crc, size, compressedSize } = describe(item, compressed);
  const name = strToU8(item.twist.name ?? item.name);
  const extra = zip64Extra(item.twist, size, compressedSize, offset);
  const isWide = extra.length > 0;
  const shown = isWide ? [SENTINEL, SENTINEL, SENTINEL] : [compressedSize, size, offset];
  return [
    numbers(
      [4, 0x02014b50],
      [2, 20],
      [2, 20],
      [2, flags],
      [2, method],
      [4, 0],
      [4, crc],
      [4, shown[0]!],
      [4, shown[1]!],
      [2, name.length],
      [2, extra.length],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, shown[2]!],
    ),
    name,
    extra,
  ];
}

function endRecords(twist: ZipTwist, count: number, start: number, length: number): Uint8Array[] {
  const comment = strToU8(twist.comment ?? "");
  const wide = [
    numbers(
      [4, 0x06064b50],
      [8, 44],
      [2, 45],
      [2, 45],
      [4, 0],
      [4, 0],
      [8, count],
      [8, count],
      [8, length],
      [8, start],
    ),
    numbers([4, 0x07064b50], [4, 0], [8, start + length], [4, 1]),
  ];
  const isWide = twist.isZip64 === true;
  const shown = isWide ? [0xffff, SENTINEL, SENTINEL] : [count, length, start];
  const end = numbers(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, shown[0]!],
    [2, shown[0]!],
    [4, shown[1]!],
    [4, shown[2]!],
    [2, comment.length],
  );
  return [...(isWide ? wide : []), end, comment];
}

/** Packs parts into a ZIP file that departs from the usual as told. */
export function zipByHand(parts: Parts, twist: ZipTwist = {}): Uint8Array {
  const items: Item[] = [
    ...Object.entries(parts).map(([name, content]) => ({ name, content, twist: twist.entries?.[name] ?? {} })),
    ...(twist.more ?? []).map((entry) => ({ ...entry, twist: entry.twist ?? {} })),
  ].map(({ name, content, twist: own }) => ({
    name,
    content: typeof content === "string" ? strToU8(content) : content,
    twist: own,
  }));
  const pieces: Uint8Array[] = [];
  const written: Written[] = [];
  let offset = 0;
  for (const item of items) {
    const compressed =
      item.twist.compressed ?? (item.twist.isStored === true ? item.content : deflateSync(item.content));
    written.push({ item, offset, compressed });
    const entry = localEntry(item, compressed);
    pieces.push(...entry);
    offset += entry.reduce((sum, { length }) => sum + length, 0);
  }
  if (twist.gap !== undefined) pieces.push(twist.gap);
  const start = offset + (twist.gap?.length ?? 0);
  const central = written.flatMap((entry) =>
    centralEntry(entry, written[entry.item.twist.placeOf ?? -1]?.offset ?? entry.offset),
  );
  const length = central.reduce((sum, piece) => sum + piece.length, 0);
  return joinBytes([...pieces, ...central, ...endRecords(twist, twist.count ?? items.length, start, length)]);
}

/** A workbook in a ZIP file that departs from the usual as told. */
export function workbookByHand(
  twist: ZipTwist,
  draft: WorkbookDraft = { rows: '<row r="1"><c r="A1"><v>5</v></c></row>' },
): Uint8Array {
  return zipByHand(buildParts(draft), twist);
}
