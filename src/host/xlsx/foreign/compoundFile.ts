import type { WorkbookErrorCode } from "../../../core/model/workbookError";

const ENTRY_LENGTH = 128;
const LARGEST_REGULAR_SECTOR = 0xfffffffa;
const HEADER_TABLE_SECTORS = 109;

/** More sectors of directory than any Office file has; also ends a circular chain. */
const MOST_DIRECTORY_SECTORS = 10_000;

const names = new TextDecoder("utf-16le");

/**
 * Tells what stands in a compound file (OLE): an encrypted or rights-managed .xlsx, an old .xls, or something else,
 * such as a .doc or a .msg. The directory's names tell; the streams themselves are not read.
 */
export function classifyCompoundFile(bytes: Uint8Array): WorkbookErrorCode {
  const entries = new Set(readEntryNames(bytes).map((name) => name.toLowerCase()));
  if (entries.size === 0) return "corrupt";
  if (entries.has("encryptedpackage")) return "encrypted";
  // Rights management: "\u0009DRMContent" in .xls, a transform of this name in .xlsx.
  if ([...entries].some((name) => name.includes("drm"))) return "encrypted";
  return entries.has("workbook") || entries.has("book") ? "legacy-xls" : "not-a-workbook";
}

function readEntryNames(bytes: Uint8Array): string[] {
  if (bytes.length < 512) return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorSize = view.getUint16(30, true) === 12 ? 4096 : 512;
  const found: string[] = [];
  let sector = view.getUint32(48, true);
  for (let step = 0; step < MOST_DIRECTORY_SECTORS && sector < LARGEST_REGULAR_SECTOR; step++) {
    const at = (sector + 1) * sectorSize;
    if (at + sectorSize > bytes.length) break;
    for (let entry = at; entry < at + sectorSize; entry += ENTRY_LENGTH) found.push(...readEntryName(view, entry));
    sector = nextSector(view, sector, sectorSize);
  }
  return found;
}

function readEntryName(view: DataView, at: number): string[] {
  const length = view.getUint16(at + 64, true) - 2;
  const isUnused = view.getUint8(at + 66) === 0;
  if (isUnused || length <= 0 || length > 62) return [];
  return [names.decode(new Uint8Array(view.buffer, view.byteOffset + at, length))];
}

function nextSector(view: DataView, sector: number, sectorSize: number): number {
  const perSector = sectorSize / 4;
  const table = allocationTableSector(view, Math.floor(sector / perSector), sectorSize);
  return readSectorNumber(view, (table + 1) * sectorSize + (sector % perSector) * 4);
}

/** The header lists the first sectors of the allocation table; in files above 7 MB a chain of sectors lists the rest. */
function allocationTableSector(view: DataView, index: number, sectorSize: number): number {
  if (index < HEADER_TABLE_SECTORS) return readSectorNumber(view, 76 + index * 4);
  const perSector = sectorSize / 4 - 1;
  let rest = index - HEADER_TABLE_SECTORS;
  let list = readSectorNumber(view, 68);
  for (; rest >= perSector && list < LARGEST_REGULAR_SECTOR; rest -= perSector) {
    list = readSectorNumber(view, (list + 1) * sectorSize + perSector * 4);
  }
  return readSectorNumber(view, (list + 1) * sectorSize + rest * 4);
}

function readSectorNumber(view: DataView, at: number): number {
  return at + 4 <= view.byteLength ? view.getUint32(at, true) : LARGEST_REGULAR_SECTOR;
}
