/**
 * The hidden name, scoped to a worksheet, by which a host recognises the worksheets that it wrote. Its value is the
 * text under which the worksheet was written. A name of this kind survives saving, moves with its worksheet and goes
 * with it; and where a person renames or copies the worksheet, the value no longer equals the worksheet's name: from
 * then on it is the person's own, and is not replaced.
 */
export const WRITTEN_SHEET_NAME = "_shinchoku_written";

/** Excel's limit, in UTF-16 code units. */
const LONGEST_NAME = 31;

const FULL_WIDTH_OFFSET = 0xfee0;

/**
 * The nearest name that Excel accepts: forbidden signs in their full-width form, no control characters, no apostrophe
 * at either end, 31 code units at most, not empty, and not Excel's own "History".
 */
export function toSheetName(name: string): string {
  const allowed = name
    .replaceAll(/[[\]:*?/\\]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + FULL_WIDTH_OFFSET))
    .replaceAll(/[\u0000-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/gu, " ");
  const trimmed = cut(allowed.replaceAll(/^[\s']+/gu, ""), LONGEST_NAME).replaceAll(/[\s']+$/gu, "");
  if (trimmed === "") return "Sheet";
  return trimmed.toLowerCase() === "history" ? `${trimmed}_` : trimmed;
}

/** The name, or 「名前 (2)」, 「名前 (3)」 … where it is taken; Excel compares names without case. */
export function freeSheetName(name: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((other) => other.toLowerCase()));
  let free = name;
  for (let number = 2; lower.has(free.toLowerCase()); number++) {
    const suffix = ` (${String(number)})`;
    free = cut(name, LONGEST_NAME - suffix.length) + suffix;
  }
  return free;
}

/** The sheet's name as formulas write it, always in quotes. */
export function quoteSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** Cuts between characters, never inside of one. */
function cut(text: string, length: number): string {
  const isHalf = /[\ud800-\udbff]$/u.test(text.slice(0, length));
  return text.slice(0, isHalf ? length - 1 : length);
}
