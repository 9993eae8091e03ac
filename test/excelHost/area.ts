import { type CellRange, parseA1, rangeToA1, toColumnIndex } from "../../src/core/model/cell";
import { HostFailure } from "./hostFailure";
import { LAST_COLUMN, LAST_ROW } from "./model";

const LONGEST_ADDRESS = 8192;

/** Reads an address as `getRange` takes it: "A1:B2", "A:C", "1:3", with or without a sheet and "$". */
export function parseAddress(address: unknown): CellRange {
  if (address == null || address === "") return { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };
  if (typeof address !== "string") throw new HostFailure("InvalidArgument");
  const plain = address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
  const range = parseA1(plain) ?? parseColumns(plain) ?? parseRows(plain);
  if (range === undefined || range.bottom > LAST_ROW || range.right > LAST_COLUMN || range.top < 0) {
    throw new HostFailure("InvalidArgument", `no address: ${address.slice(0, 80)}`);
  }
  return range;
}

/** Reads an address of several areas, as `getRanges` takes it. */
export function parseAddresses(address: unknown): CellRange[] {
  if (typeof address !== "string" || address.length > LONGEST_ADDRESS) throw new HostFailure("InvalidArgument");
  return address.split(",").map((part) => parseAddress(part.trim()));
}

function parseColumns(text: string): CellRange | undefined {
  const groups = /^(?<first>[A-Z]{1,3}):(?<last>[A-Z]{1,3})$/iu.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const [first, last] = [toColumnIndex(groups["first"] ?? ""), toColumnIndex(groups["last"] ?? "")];
  return { top: 0, bottom: LAST_ROW, left: Math.min(first, last), right: Math.max(first, last) };
}

function parseRows(text: string): CellRange | undefined {
  const groups = /^(?<first>\d{1,7}):(?<last>\d{1,7})$/u.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const [first, last] = [Number(groups["first"]) - 1, Number(groups["last"]) - 1];
  return { top: Math.min(first, last), bottom: Math.max(first, last), left: 0, right: LAST_COLUMN };
}

/** An area as Excel writes it, with its sheet. */
export function toAddress(sheetName: string, range: CellRange): string {
  const name = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheetName) ? sheetName : `'${sheetName.replaceAll("'", "''")}'`;
  return `${name}!${rangeToA1(range)}`;
}

export function overlap(a: CellRange, b: CellRange): CellRange | undefined {
  const common = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return common.top <= common.bottom && common.left <= common.right ? common : undefined;
}

export function bounding(ranges: readonly CellRange[]): CellRange | undefined {
  const [first] = ranges;
  if (first === undefined) return undefined;
  return ranges.reduce(
    (all, range) => ({
      top: Math.min(all.top, range.top),
      left: Math.min(all.left, range.left),
      bottom: Math.max(all.bottom, range.bottom),
      right: Math.max(all.right, range.right),
    }),
    first,
  );
}
