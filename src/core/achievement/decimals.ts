/**
 * Rates are worked out in binary floating point and compared on a decimal scale. Two numbers closer than 1e-9 of their
 * size are the same number (0.1 + 0.2 is 0.3); before a number is rounded or cut it is moved by 1e-12 of its size, so
 * that 79.995 rounds to 80.00 and 0.57 × 100 is cut to 57, not 56.
 */
const sameWithin = 1e-9;
const nudge = 1e-12;

/** Whether two numbers are the same but for binary noise. */
export function nearlyEqual(a: number, b: number): boolean {
  return Math.abs(a - b) <= sameWithin * Math.max(1, Math.abs(a), Math.abs(b));
}

function onScale(value: number, decimals: number, step: (scaled: number, slack: number) => number): number {
  const scale = 10 ** Math.min(decimals, 12);
  const scaled = Math.abs(value) * scale;
  const result = step(scaled, nudge * Math.max(1, scaled)) / scale;
  return value < 0 && result !== 0 ? -result : result;
}

/** Rounds half away from zero, as Excel's ROUND does (四捨五入). */
export function roundHalfUp(value: number, decimals: number): number {
  return onScale(value, decimals, (scaled, slack) => Math.floor(scaled + 0.5 + slack));
}

/** Cuts towards zero, as Excel's ROUNDDOWN does (切捨て). */
export function cutOff(value: number, decimals: number): number {
  return onScale(value, decimals, (scaled, slack) => Math.floor(scaled + slack));
}

/** Rounds away from zero, as Excel's ROUNDUP does (切上げ). */
export function roundUp(value: number, decimals: number): number {
  return onScale(value, decimals, (scaled, slack) => Math.ceil(scaled - slack));
}

/** Digits behind the point of a number as it is written: 66.7 → 1. */
export function decimalsOf(value: number): number {
  return String(value).split(".").slice(1).join("").length;
}

/** A percent for people: one decimal, none where it would be a zero (84.7, 100). */
export function showPercent(percent: number): string {
  return String(roundHalfUp(percent, 1));
}

/** A number for people: at most twelve significant digits, no exponent for what a sheet holds. */
export function showNumber(value: number): string {
  return String(Number(value.toPrecision(12)));
}
