import { eras, toEraYear } from "./eras";
import { normalizeText } from "./normalizeText";
import { remember } from "./remember";

/** A year named in a text. */
export type YearMention = {
  /** 令和N年度, or 令和N年 for a calendar year, with the era valid in that year. */
  readonly label: string;
  /** The Western year (of April, for a fiscal year). */
  readonly western: number;
  readonly fiscal: boolean;
  /** Where it stands in the normalised text. */
  readonly start: number;
  readonly end: number;
};

const kanjiDigits = "〇一二三四五六七八九";
const era =
  /(?<era>令和|平成|昭和|(?<![a-z])[rhs]\.?)\s*(?<year>元|\d{1,2}|[一二三四五六七八九十]{1,3})\s*(?<suffix>年度|年(?![次間目代])|(?![.\da-z]))/giu;
const western =
  /(?<![\d.,])(?<year>(?:192[6-9]|19[3-9]\d|20\d{2}))\s*(?<suffix>年度|年(?![次間目代])|(?=[^\d年人件円回枚名.,]|$))/gu;
const bare = /(?<![\d.,第])(?<year>\d{1,2})年度/gu;

function toNumber(text: string): number {
  if (text === "元") return 1;
  if (/^\d+$/u.test(text)) return Number(text);
  const [tens, units] = text.includes("十") ? text.split("十") : ["", text];
  const ten = text.includes("十") ? (tens ? kanjiDigits.indexOf(tens) : 1) : 0;
  return ten * 10 + (units ? kanjiDigits.indexOf(units) : 0);
}

function mention(year: number, fiscal: boolean, start: number, end: number): YearMention {
  return { label: `${toEraYear(year)}${fiscal ? "年度" : "年"}`, western: year, fiscal, start, end };
}

/** A date (令和3年3月, R4.3.31) names a day or a month, not a fiscal year. */
function isDate(text: string, end: number): boolean {
  return /^\s*(?:[./-]\s*\d{1,2}(?!\d)|\d{1,2}\s*月)/u.test(text.slice(end));
}

function eraMentions(text: string): YearMention[] {
  const found: YearMention[] = [];
  for (const match of text.matchAll(era)) {
    const { era: name = "", year = "", suffix = "" } = match.groups ?? {};
    const end = match.index + match[0].length;
    if (isDate(text, end)) continue;
    const known = eras.find(
      (candidate) => candidate.name === name || candidate.letter === name.toLowerCase().replace(".", ""),
    );
    if (known === undefined) continue;
    found.push(mention(known.firstYear + toNumber(year) - 1, suffix !== "年", match.index, end));
  }
  return found;
}

function westernMentions(text: string): YearMention[] {
  const found: YearMention[] = [];
  for (const match of text.matchAll(western)) {
    const { year = "", suffix = "" } = match.groups ?? {};
    const end = match.index + match[0].length;
    if (!isDate(text, end)) found.push(mention(Number(year), suffix !== "年", match.index, end));
  }
  return found;
}

/** 「3年度実績」 without an era: the era is taken from the numbers that clerks still write so (1–20 令和, above 平成). */
function bareMentions(text: string): YearMention[] {
  return [...text.matchAll(bare)].map((match) => {
    const year = Number(match.groups?.["year"]);
    return mention(year <= 20 ? 2018 + year : 1988 + year, true, match.index, match.index + match[0].length);
  });
}

/**
 * Every year that a text names, from left to right: 令和2年度, R1, Ｒ３, H31, 平成35年度 (→ 令和5年度), 2021年度, 3年度.
 * A letter or a Western number without 年 counts as a fiscal year. Dates (令和3年3月, R4.3.31) are passed over.
 */
export const findYears: (raw: string) => readonly YearMention[] = remember((raw) => {
  if (!/[\d元一二三四五六七八九十０-９]/u.test(raw)) return [];
  const text = normalizeText(raw);
  const named = [...eraMentions(text), ...westernMentions(text)];
  const all = [
    ...named,
    ...bareMentions(text).filter((plain) => !named.some((other) => plain.start < other.end && other.start < plain.end)),
  ];
  return all.sort((a, b) => a.start - b.start);
});

/** The year that a text is about: the only one, or the last of several (R2～R4 → 令和4年度); undefined for none. */
export function parseFiscalYear(raw: string): YearMention | undefined {
  return findYears(raw).at(-1);
}

/** The Western year of a label such as 令和N年度, for comparing; 0 where no year is given. */
export function westernYear(label: string | null): number {
  return parseFiscalYear(label ?? "")?.western ?? 0;
}

/** What joins a year to the word after it, or closes its brackets: 令和2年度の, 令和5年度末までの, 令和5年度（2023）. */
const joint = /^(?:末|中|時点|現在)?(?:における|の|までの|分の)?(?=.)/su;

/** The normalised text without its years and what joins them to the next word (令和2年度の実施計画 → 実施計画). */
export function withoutYears(raw: string): string {
  const text = normalizeText(raw);
  let rest = "";
  let from = 0;
  for (const { start, end } of findYears(raw)) {
    if (start < from) continue;
    rest += text.slice(from, start);
    from = end + (joint.exec(text.slice(end))?.[0].length ?? 0);
  }
  return (rest + text.slice(from)).trim();
}
