/** A number as Excel holds it: 15 significant decimal digits. Its value is 0.DIGITS × 10^point, without the sign. */
export type Decimal = { readonly digits: string; readonly point: number };

/** What stands before and behind the decimal point. */
export type FixedDecimal = { readonly integer: string; readonly fraction: string };

/** The decimal digits of a number's absolute value; "" for zero. */
export function toDecimal(value: number): Decimal {
  const size = Math.abs(value);
  const text = String(size);
  // The shortest way to write a number has its 15 digits, where it has no more: much faster than toExponential.
  if (text.length <= 16 && !text.includes("e")) return readDecimal(text);
  const [mantissa = "", exponent] = size.toExponential(14).split("e");
  const digits = mantissa.replace(".", "").replace(/0+$/u, "");
  return { digits, point: digits === "" ? 0 : Number(exponent) + 1 };
}

function readDecimal(text: string): Decimal {
  const dot = text.indexOf(".");
  const integer = dot < 0 ? text : text.slice(0, dot);
  if (integer !== "0") return { digits: dot < 0 ? text : integer + text.slice(dot + 1), point: integer.length };
  let zeros = dot < 0 ? text.length : dot + 1;
  while (text.charCodeAt(zeros) === 0x30) zeros++;
  return { digits: text.slice(zeros), point: dot + 1 - zeros };
}

/**
 * Rounds half away from zero, on the decimal digits: 0.285 × 100 is 28.499999999999996 in binary, but Excel shows 29%.
 * `places` is the number of digits behind the point.
 */
export function roundDecimal({ digits, point }: Decimal, places: number): FixedDecimal {
  const kept = point + places;
  const rounded = kept >= 0 ? roundDigits(digits, kept) : { digits: "", carry: 0 };
  const all = (rounded.carry === 1 ? "1" : "") + rounded.digits;
  const padded = all.padStart(places + 1, "0");
  const integer = padded.slice(0, padded.length - places).replace(/^0+/u, "");
  return { integer, fraction: places === 0 ? "" : padded.slice(-places) };
}

function roundDigits(digits: string, kept: number): { digits: string; carry: 0 | 1 } {
  if (kept >= digits.length) return { digits: digits.padEnd(kept, "0"), carry: 0 };
  const head = digits.slice(0, kept);
  if (digits.charCodeAt(kept) < 0x35) return { digits: head, carry: 0 };
  // Up: trailing nines turn to zeros, the digit before them grows by one.
  const nines = /9*$/u.exec(head)?.[0].length ?? 0;
  const stem = head.slice(0, kept - nines);
  const zeros = "0".repeat(nines);
  if (stem === "") return { digits: zeros, carry: 1 };
  const last = String.fromCharCode(stem.charCodeAt(stem.length - 1) + 1);
  return { digits: stem.slice(0, -1) + last + zeros, carry: 0 };
}

/** Numbers up to this are rounded the quick way: their binary error stays far below the margin. */
const QUICK_LIMIT = 1e9;
const QUICK_MARGIN = 1e-6;

/**
 * The size of a number times a power of ten, rounded to an integer, where binary arithmetic cannot differ from decimal:
 * not near a half. NaN elsewhere; then the digits must decide.
 */
export function roundQuickly(value: number, exponent: number): number {
  const scaled = exponent === 0 ? Math.abs(value) : Math.abs(value) * 10 ** exponent;
  const floor = Math.floor(scaled);
  const isNearHalf = Math.abs(scaled - floor - 0.5) < QUICK_MARGIN;
  if (isNearHalf || !(scaled < QUICK_LIMIT)) return Number.NaN;
  return scaled - floor > 0.5 ? floor + 1 : floor;
}

/** An integer that stands for a number with so many decimals. */
export function splitInteger(integer: number, places: number): FixedDecimal {
  const digits = integer === 0 ? "" : String(integer);
  if (places === 0) return { integer: digits, fraction: "" };
  const padded = digits.padStart(places, "0");
  return { integer: padded.slice(0, -places), fraction: padded.slice(-places) };
}
