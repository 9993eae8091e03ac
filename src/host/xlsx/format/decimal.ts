/** A number as Excel holds it: 15 significant decimal digits. Its value is 0.DIGITS × 10^point, without the sign. */
export type Decimal = { readonly digits: string; readonly point: number };

/** What stands before and behind the decimal point. */
export type FixedDecimal = { readonly integer: string; readonly fraction: string };

/** The decimal digits of a number's absolute value; "" for zero. */
export function toDecimal(value: number): Decimal {
  const [mantissa = "", exponent] = Math.abs(value).toExponential(14).split("e");
  const digits = mantissa.replace(".", "").replace(/0+$/u, "");
  return { digits, point: digits === "" ? 0 : Number(exponent) + 1 };
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
