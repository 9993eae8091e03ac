import type { EditValue } from "../model/cellEdit";

const fullWidth = /[０-９．，％＋／]/gu;
/** Full-width signs that are part of a number only between or behind digits; 「、」 and 「ー」 mean other things. */
const numberParts = /[０-９0-9][０-９0-9．.，,％%]*/gu;
const pureNumber = /^\s*(?<digits>[＋+]?[0-9]{1,3}(?:,?[0-9]{3})*(?:\.[0-9]+)?)\s*$/u;
/** Longer numbers would lose digits as a number, and codes (00123) their zeros. */
const safeNumber = /^(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,10})?$/u;

function toHalf(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}

/**
 * A typed number in half-width digits, everything else as it was: 「４８件」 → 「48件」. What is nothing but a number
 * becomes one: 「４８」 → 48. Null where nothing is full-width.
 */
export function halfWidth(typed: string): { readonly value: EditValue; readonly shown: string } | null {
  const text = typed.replace(numberParts, (part) => part.replace(fullWidth, toHalf));
  if (text === typed) return null;
  const digits = pureNumber.exec(text)?.groups?.["digits"]?.replaceAll(",", "") ?? "";
  if (!safeNumber.test(digits)) return { value: { kind: "text", text }, shown: text };
  return { value: { kind: "number", number: Number(digits) }, shown: String(Number(digits)) };
}
