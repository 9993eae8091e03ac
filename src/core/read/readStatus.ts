import type { StatusScale, StatusValue } from "../model";
import { isDash, normalizeText, remember, toKey } from "../text";

const mark = "[A-Za-z◎○△▲▽×☆★◇◆●□■\\d]";
const codeAndLabel = new RegExp(`^(?<code>${mark}\\+?)\\s*[:.・,)=…-]\\s*(?<label>\\S[\\s\\S]*)$`, "u");
const codeInBrackets = new RegExp(`^[(【](?<code>${mark})[)】]\\s*(?<label>[\\s\\S]*)$`, "u");
const codeThenBrackets = new RegExp(`^(?<code>${mark}\\+?)\\s*[(【](?<label>[^)】]+)[)】]$`, "u");
const codeThenWords = new RegExp(`^(?<code>${mark})\\s+(?<label>\\S+)$`, "u");
const codeOnly = new RegExp(`^${mark}\\+?$`, "u");

type Entries = StatusScale["entries"];

/** Splits a status as written into its code and its words, without a scale: "b:取組中" → b, 取組中; "A" → A, A. */
export const splitStatus: (raw: string) => StatusValue | null = remember((raw) => {
  const text = normalizeText(raw);
  if (text === "" || isDash(text)) return null;
  for (const pattern of [codeAndLabel, codeInBrackets, codeThenBrackets, codeThenWords]) {
    const { code, label } = pattern.exec(text)?.groups ?? {};
    if (code !== undefined) return { code, label: label?.trim() === "" || label === undefined ? code : label.trim() };
  }
  return codeOnly.test(text) ? { code: text, label: text } : { code: null, label: text };
});

/**
 * The status that a cell states, with the label or the code that the scale gives it. Null for a blank or a dash. A word
 * that is not on the scale stays as it is.
 */
export function readStatus(raw: string, entries: Entries): StatusValue | null {
  const plain = splitStatus(raw);
  if (plain === null) return null;
  const byCode = plain.code === null ? undefined : entries.find(({ code }) => code === plain.code);
  if (byCode && (plain.label === plain.code || toKey(plain.label) === toKey(byCode.label))) return byCode;
  const byLabel = entries.find(({ label }) => toKey(label) === toKey(plain.label));
  return plain.code === null && byLabel ? byLabel : plain;
}
