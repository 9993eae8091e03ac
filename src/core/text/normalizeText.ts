import { cjkRadicals } from "./cjkRadicals";
import { remember } from "./remember";

const radical = /[\u2E80-\u2EF3]/gu;
const needsWork = /[^\u0020-\u007E\u3041-\u3093\u30A1-\u30F4\u4E00-\u9FFF]/u;

/** Marks that clerks and fonts use for the same thing, where NFKC keeps them apart. Origin: sheets.md "Characters". */
const sameMarks: ReadonlyMap<string, string> = new Map([
  ["〜", "~"],
  ["～", "~"],
  ["∼", "~"],
  ["︓", ":"],
  ["◯", "○"],
  ["〇", "○"],
  ["⭕", "○"],
  ["✕", "×"],
  ["✖", "×"],
  ["╳", "×"],
]);
const mark = /[〜～∼︓◯〇⭕✕✖╳]/gu;

/**
 * One spelling for the same characters: NFKC (full-width digits, half-width katakana), CJK radicals, circle and wave
 * marks, and the long-vowel mark after half-width kana. Line breaks stay; other white space becomes one blank.
 * For comparing and parsing only: what the user typed is never replaced by it.
 */
export const normalizeText: (raw: string) => string = remember((raw) => {
  if (!needsWork.test(raw) && !raw.includes("  ")) return raw.trim();
  return raw
    .replace(radical, (character) => cjkRadicals.get(character) ?? character)
    .replace(mark, (character) => sameMarks.get(character) ?? character)
    .normalize("NFKC")
    .replace(/\r\n?/gu, "\n")
    .replace(/[^\S\n]+/gu, " ")
    .replace(/ ?\n ?/gu, "\n")
    .trim();
});

/** Key for comparing words and names: normalised, without any white space, in lower case. */
export const toKey: (raw: string) => string = remember((raw) =>
  normalizeText(raw).replace(/\s+/gu, "").normalize("NFC").toLowerCase(),
);

const dashesOnly = /^[-‐‑‒–—―−ー－ｰ─━\s]+$/u;

/** Whether the text is nothing but dashes, however typed: "not applicable", not a minus and not a blank. */
export function isDash(raw: string): boolean {
  return dashesOnly.test(raw) && raw.trim() !== "";
}
