import type { ColumnRole } from "../model";
import { normalizeText, remember, withoutYears } from "../text";
import { headerSynonyms, type ContentKind } from "./headerSynonyms";

/** A role that a header's words suggest, with the reason. */
export type RoleCandidate = { readonly role: ColumnRole; readonly score: number; readonly evidence: string };

const ornaments = /^(?:[■□●○◆◇▼▽★☆※*・.:,、]|[a-z][.．、)]|\(?[\d①-⑳]+[)．.、]|[①-⑳㉑-㊿])+/gu;
const circled = /[①-⑳㉑-㊿]/gu;
const bracketed = /[(【[〔<《][^()（）【】[\]〔〕<>《》]*[)】\]〕>》]/gu;

/**
 * A header without years, white space, brackets and ornaments: the form that the synonyms are written in. A sentence is no
 * header: "".
 */
export const headerKey: (raw: string) => string = remember((raw) => {
  if (raw.includes("。")) return "";
  const plain = withoutYears(raw.replace(circled, "")).replace(/\s+/gu, "").toLowerCase();
  const outside = plain.replace(bracketed, "");
  // P（計画）, Ｄ（実施）: the letter of the cycle says less than the word beside it.
  const bare = /^[pdca]$/u.test(outside) ? "" : outside;
  const inner = bare === "" && /\p{L}/u.test(plain) ? plain.replace(/[()【】[\]〔〕<>《》]/gu, "") : bare;
  return inner.replace(ornaments, "").replace(/[※*:.、。()]+$/gu, "");
});

const synonymsOf = remember((key) =>
  key === "" || key.length > 30 ? [] : headerSynonyms.filter(({ pattern }) => pattern.test(key)),
);

/** A header's words: the key that the synonyms know them by, and as they were typed, in one line. */
type Words = { readonly key: string; readonly typed: string };

function wordsOf(raw: string): Words {
  return { key: headerKey(raw), typed: raw.replace(/\s+/gu, " ").trim() };
}

function best({ key, typed }: Words, content: ContentKind | undefined, inPercent: boolean): RoleCandidate | undefined {
  let winner: RoleCandidate | undefined;
  for (const { role, score, byContent } of synonymsOf(key)) {
    if (winner && score <= winner.score) continue;
    const other = content && !(inPercent && role === "achievement") ? byContent?.[content] : undefined;
    winner = {
      role: other ?? role,
      score,
      evidence: other ? `見出し「${typed}」、内容から${contentWords[content ?? "text"]}と判断` : `見出し「${typed}」`,
    };
  }
  return winner;
}

const contentWords: Record<ContentKind, string> = {
  quantity: "数値",
  percent: "割合",
  category: "区分",
  scale: "段階の数字",
  prose: "文章",
  department: "課名",
  number: "番号",
  empty: "未記入",
  text: "語句",
};

/** An upper part alone speaks for a column less surely than the column's own words. */
const upperPart = 0.8;

/**
 * The role that a header's words mean, given the parts of a header of several rows from top to bottom, and what the
 * column's cells look like (undefined: not looked at yet). The words together count first (指標＋名称 is an indicator),
 * then the lowest part, then the upper ones. Undefined where no synonym fits.
 */
export function matchHeader(parts: readonly string[], content?: ContentKind): RoleCandidate | undefined {
  const inPercent = /[%％]/u.test(parts.join(""));
  const words = parts.map(wordsOf).filter(({ key }) => key !== "");
  const [keys, typed] = [words.map(({ key }) => key), words.map((each) => each.typed)];
  const whole = best({ key: keys.join(""), typed: typed.join("　") }, content, inPercent);
  const lowest = best(words.at(-1) ?? wordsOf(""), content, inPercent);
  const uppers = words.slice(0, -1).flatMap((each) => best(each, content, inPercent) ?? []);
  const upper = uppers.map((found) => ({ ...found, score: found.score * upperPart })).at(-1);
  const own = whole && whole.score >= (lowest?.score ?? 0) - 0.05 ? whole : lowest;
  return own && own.score >= (upper?.score ?? 0) ? own : upper;
}

/** Whether a cell's words can be a header's: short, and known to the synonyms or nothing but a fiscal year. */
export function isHeaderLike(raw: string): boolean {
  const text = normalizeText(raw);
  if (text === "" || text.length > 40) return false;
  const key = headerKey(raw);
  return key === "" ? withoutYears(raw) !== text : synonymsOf(key).length > 0;
}

/** How surely a cell's words alone are a header, 0 where they are not. */
export const headerScore: (raw: string) => number = remember((raw) =>
  raw.length > 60 ? 0 : (best(wordsOf(raw), undefined, false)?.score ?? 0),
);
