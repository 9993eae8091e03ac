import { corrupt } from "../corrupt";
import { MINUS, NINE, POINT, ZERO } from "../xml/characters";

/** Digits up to which a number is exact while it is put together. */
const EXACT_DIGITS = 15;

const powersOfTen = Array.from({ length: EXACT_DIGITS + 1 }, (_, exponent) => 10 ** exponent);
const decimalNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/u;

/** Reads the number between two places. */
export function readNumber(xml: string, start: number, end: number): number {
  const isNegative = xml.charCodeAt(start) === MINUS;
  const size = readShortNumber(xml, isNegative ? start + 1 : start, end);
  if (Number.isNaN(size)) return readOtherNumber(xml.slice(start, end));
  // Excel has no minus zero.
  return isNegative && size !== 0 ? -size : size;
}

/**
 * Puts up to 15 digits together from their characters, which makes no substring and is exact: both the digits and the
 * power of ten are exact, so that the one division rounds correctly. NaN for anything else.
 */
function readShortNumber(xml: string, start: number, end: number): number {
  let value = 0;
  let point = end;
  for (let at = start; at < end; at++) {
    const char = xml.charCodeAt(at);
    if (char >= ZERO && char <= NINE) value = value * 10 + (char - ZERO);
    else if (char === POINT && point === end) point = at;
    else return Number.NaN;
  }
  const hasPoint = point !== end;
  const digits = end - start - (hasPoint ? 1 : 0);
  if (digits === 0 || digits > EXACT_DIGITS) return Number.NaN;
  return hasPoint ? value / (powersOfTen[end - point - 1] ?? 1) : value;
}

/** Many digits, an exponent, or no number at all. */
function readOtherNumber(text: string): number {
  const trimmed = text.trim();
  const value = decimalNumber.test(trimmed) ? Number(trimmed) : Number.NaN;
  if (!Number.isFinite(value)) throw corrupt(`"${trimmed.slice(0, 40)}" is no number`);
  return value;
}

/** Reads digits only: an index, a row. NaN for anything else. */
export function readIndex(xml: string, start: number, end: number): number {
  let value = start < end ? 0 : Number.NaN;
  for (let at = start; at < end; at++) {
    const char = xml.charCodeAt(at);
    if (char < ZERO || char > NINE) return Number.NaN;
    value = value * 10 + (char - ZERO);
  }
  return value;
}
