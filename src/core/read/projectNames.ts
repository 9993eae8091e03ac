import { isDash, normalizeText, toKey } from "../text";

const repeatedWord = /^[(（【〔]?再掲|[(（【〔]再掲[^)）】〕]*[)）】〕]|^※?再掲/u;
const elsewhere = /[(（【〔][^()（）【】〔〕]*(?:にも|へ|に)(?:再)?掲載[^()（）【】〔〕]*[)）】〕]/gu;
const repeatedTag = /[(（【〔]\s*再掲[^()（）【】〔〕]*[)）】〕]|[\s\u3000]*再掲$|^再掲[\s\u3000:：]+/gu;
const leadingMark = /^[①-⑳㉑-㊿❶-❿⓵-⓾]\s*/u;
const trailingNote = /\n\s*[※*＊][\s\S]*$/u;
const dittoMark = /^(?:〃|”|“|"|″|〟|々|''|´´|同上|同じ|上に同じ|上記に同じ|同左|-?do\.?-?)$/u;
const omittedWord = /^[(（]?(?:省略|略|中略)[)）]?$/u;

/** Whether a cell says 再掲: listed elsewhere too. A sentence that merely mentions it does not count. */
export function saysRepeated(raw: string): boolean {
  if (raw.length > 120 || !raw.includes("再")) return false;
  const text = normalizeText(raw);
  return text.length <= 60 && repeatedWord.test(text) && (text.length <= 25 || /[(（【〔]再掲/u.test(text));
}

/** Whether a cell stands for the text above it: 〃, ”, 同上. */
export function isDitto(raw: string): boolean {
  if (raw.length > 12) return false;
  return dittoMark.test(toKey(raw)) || dittoMark.test(raw.trim());
}

/** Whether a cell says that the rest is left out: 省略. */
export function saysOmitted(raw: string): boolean {
  if (raw.length > 12) return false;
  return omittedWord.test(toKey(raw));
}

/** A project's name as it is shown in lists: without 再掲, （…にも掲載）, ① and a note below it. Empty stays empty. */
export function toDisplayName(raw: string): string {
  const bare = raw.replace(trailingNote, "").replace(elsewhere, "").replace(repeatedTag, "").trim();
  const named = bare
    .replace(leadingMark, "")
    .replace(/\s*\n\s*/gu, " ")
    .trim();
  return named === "" ? raw.trim() : named;
}

/**
 * The numbers that a number cell names, as typed: 「39⏎86」 are two. A range (1～3) and a compound (1-2-①) are one each;
 * a dash or 再掲 is none.
 */
export function splitNumbers(raw: string): readonly string[] {
  return raw
    .split(/[\n、,，／/;；]|[\s\u3000]+/u)
    .map((part) => part.replace(/[(（【]?再掲[)）】]?/gu, "").trim())
    .filter((part) => part !== "" && !isDash(part) && !isDitto(part));
}

/** The mark before a name that serves as its number where the sheet has no number column: ① ケーススタディ. */
export function leadingNumber(raw: string): string | undefined {
  return leadingMark.exec(raw.trim())?.[0].trim();
}
