import { corrupt } from "../corrupt";

const SENTINEL = 0xffffffff;
const ZIP64_EXTRA = 0x0001;

/** A 64-bit number; what exceeds the exact integers cannot be a place in a file that fits in memory. */
export function readUint64(view: DataView, at: number): number {
  const value = view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
  if (!Number.isSafeInteger(value)) throw corrupt("a ZIP64 number is out of range");
  return value;
}

/**
 * Replaces those of (size, compressed size, offset) that hold the sentinel by their 64-bit values, which stand in
 * the extra field in this order, only the replaced ones.
 */
export function readZip64Sizes(
  view: DataView,
  extra: { readonly at: number; readonly length: number },
  sizes: readonly [number, number, number],
): readonly [number, number, number] {
  if (!sizes.includes(SENTINEL)) return sizes;
  const field = findExtraField(view, extra.at, extra.at + extra.length);
  let at = field.at;
  const resolve = (size: number): number => {
    if (size !== SENTINEL) return size;
    if (at + 8 > field.end) throw corrupt("a ZIP64 size is missing");
    at += 8;
    return readUint64(view, at - 8);
  };
  return [resolve(sizes[0]), resolve(sizes[1]), resolve(sizes[2])];
}

function findExtraField(view: DataView, start: number, end: number): { at: number; end: number } {
  // Every step is at least four bytes long, so a hostile length cannot hold the loop.
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    const fieldEnd = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === ZIP64_EXTRA && fieldEnd <= end) return { at: at + 4, end: fieldEnd };
  }
  throw corrupt("a ZIP64 size is missing");
}
