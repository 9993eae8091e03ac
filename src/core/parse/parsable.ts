import { normalizeText } from "../text/normalizeText";

/** Circled numbers, by the number they show; NFKC would melt them into the digits that follow (①100% → 1100%). */
const circledRanges: readonly { readonly first: number; readonly last: number; readonly number: number }[] = [
  { first: 0x2460, last: 0x2473, number: 1 }, // ①–⑳
  { first: 0x3251, last: 0x325f, number: 21 }, // ㉑–㉟
  { first: 0x32b1, last: 0x32bf, number: 36 }, // ㊱–㊿
  { first: 0x2776, last: 0x277f, number: 1 }, // ❶–❿
  { first: 0x24eb, last: 0x24f4, number: 11 }, // ⓫–⓴
  { first: 0x2780, last: 0x2789, number: 1 }, // ➀–➉
  { first: 0x278a, last: 0x2793, number: 1 }, // ➊–➓
  { first: 0x24f5, last: 0x24fe, number: 1 }, // ⓵–⓾
];
const circled = /[⓪①-⑳㉑-㉟㊱-㊿❶-❿⓫-⓴➀-➉➊-➓⓵-⓾]/gu;

/** Spellings of one word or sign that the grammars meet in every cell. Origin: sheets.md, the units of the corpus. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/[−‐‑‒–](?=[\d.])/gu, "-"],
  [/(?<=\d ?)(?:パーセント|ぱーせんと|percent)/giu, "%"],
  [/(?<=[\d~ ])(?:ヶ|ケ|ヵ|カ|ヵ|箇|個|ゕ|ヶ)(?=所|月|年|国)/gu, "か"],
  [/⁄/gu, "/"],
  [/(?:≧|≥|>=|=>)/gu, "≧"],
  [/(?:≦|≤|<=|=<)/gu, "≦"],
  [/(?<=\d ?)[xX*](?= ?\d)|(?<=[\d\p{Script=Han}] ?)✕/gu, "×"],
  [/ゼロ(?=$|[\s人件回名%])/gu, "0"],
  [/(?<=\d),(?=\s?\d{3}(?!\d))\s?/gu, ","],
];

/** 10¹: the mark of a footnote, not a hundred and one; m² is a unit. */
const footnote = /(?<!m)[¹²³⁰⁴-⁹]/gu;

function numberOfCircled(character: string): number {
  const code = Number(character.codePointAt(0));
  for (const { first, last, number } of circledRanges) if (code >= first && code <= last) return code - first + number;
  return 0;
}

/**
 * The text as the grammars of this room read it: normalised, number marks ① kept apart from digits as ⟦1⟧, one
 * spelling for か所, %, ≧ and ×. Never shown to anybody: what the user typed stays in the field.
 */
export function toParsable(raw: string): string {
  const marked = raw.replace(footnote, "").replace(circled, (character) => `⟦${String(numberOfCircled(character))}⟧`);
  return spellings.reduce((text, [pattern, word]) => text.replace(pattern, word), normalizeText(marked));
}

/** Gives the marks back their circles: ⟦3⟧ → ③. */
export function showMarks(text: string): string {
  return text.replace(/⟦(?<number>\d+)⟧/gu, (token: string, number: string) => {
    const shown = Number(number);
    return shown >= 1 && shown <= 20 ? String.fromCodePoint(0x245f + shown) : token.slice(1, -1);
  });
}
