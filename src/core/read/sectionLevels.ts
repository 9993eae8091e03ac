import { normalizeText } from "../text";

/** The kind of mark a heading begins with; headings of one kind stand on one level. */
const styles: readonly (readonly [string, RegExp])[] = [
  ["章", /^第[\d一二三四五六七八九十]+[章部編]/u],
  ["節", /^第[\d一二三四五六七八九十]+節/u],
  ["基本目標", /^(?:基本|共通)?(?:目標|理念|柱|政策)定?\s*[\dIVXivx一二三四五六七八九十]/u],
  ["基本方針", /^(?:基本)?(?:方針|方向|視点)\s*[\dIVXivx一二三四五六七八九十]/u],
  ["重点", /^(?:基本|重点|重要|横断)(?:的)?(?:施策|対策|課題|分野|取組|プロジェクト)/u],
  ["施策", /^(?:施策|課題|取組)(?:の)?(?:方向性?|分野|項目|柱)?定?\s*[\dIVXivx一二三四五六七八九十(]/u],
  ["Ⅰ", /^(?:[IVX]{1,4})(?=[\s.．、)-]|[^A-Za-z\d])/u],
  ["1-1-1", /^\d+(?:[-.]\d+){2}/u],
  ["1-1", /^\d+[-.]\d+/u],
  [
    "1",
    /^\d+(?:[\s.．、)]|(?=[\p{Script=Han}ぁ-んァ-ン「『])(?!年|月|日|回|人|名|件|時|分|秒|歳|才|代|世|次|期|か|カ|ヶ|箇|校|万|億|千|百|割|倍|点|位))/u,
  ],
  ["(1)", /^\(\d+\)/u],
  ["①", /^[①-⑳]/u],
  ["ア", /^[ア-ン][\s.．、)]/u],
  ["(ア)", /^\([ア-ン]\)/u],
  ["A", /^[A-Z][\s.．、)]/u],
  ["一", /^[一二三四五六七八九十]+[\s.．、)]/u],
];
/** Numerals that NFKC would turn into letters and digits are compared before normalising. */
const circled = /^[①-⑳]/u;
const bracket = /^[【〔《<＜\[「■□●◆◇▼○◎・\s]+/u;

/** The kind of a heading's mark, "" for a heading without one. */
export function headingStyle(raw: string): string {
  const bare = raw.trim().replace(bracket, "");
  if (circled.test(bare)) return "①";
  const text = normalizeText(bare);
  return styles.find(([, pattern]) => pattern.test(text))?.[0] ?? "";
}

export type HeadingStack = readonly { readonly style: string; readonly text: string }[];

/**
 * Where a heading belongs, given the headings above it from the outermost to the innermost. A kind seen before returns to
 * its level; a new kind opens a deeper level. 「基本施策」 and 「重点施策」 share a level; headings without a mark are the
 * deepest, unless a marked one follows them at once (`consecutive`).
 */
export function pushHeading(stack: HeadingStack, raw: string, consecutive: boolean): HeadingStack {
  const style = headingStyle(raw);
  const at = stack.findIndex((level) => level.style === style);
  const kept =
    at >= 0 ? stack.slice(0, at) : style === "" || consecutive ? stack : stack.filter((level) => level.style !== "");
  return [...kept, { style, text: raw }];
}
