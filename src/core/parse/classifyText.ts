import type { NonNumeric } from "../model/achievement";
import { isDash, toKey } from "../text/normalizeText";
import { remember } from "../text/remember";
import { changeAlone, changeWords, nonNumericWords, relativeWords } from "./nonNumericWords";

/** Characters; nobody types a figure into a longer cell, and prose is not searched for any. */
export const longestCell = 2000;

const brackets = /[（(][^（()）]*[)）]/gu;
const closing = /[。．.、,※*]+$/u;
const remark = /[※＊].*$/su;
const sentence =
  /(?:した|する|った|ます|ました|です|である|ている|ていく|なる|られる|行う|図る|努める|ない|きた|めた|れた|せる|しく|こと|とる|をとる)$/u;
const shortWord = 16;
const shortStatement = 40;

const entries = nonNumericWords.map(({ kind, words, within }) => ({
  kind,
  words: new Set(words.map(toKey)),
  within: within.map(toKey),
}));
const alone: ReadonlySet<string> = new Set(changeAlone.map(toKey));

/** What a text says that gives no number: from 「－」 to a sentence. */
export const classifyText: (raw: string) => NonNumeric = remember((raw) => {
  const typed = raw.trim();
  if (toKey(typed) === "") return "blank";
  if (isDash(typed)) return "dash";
  if (typed.length > longestCell) return "prose";
  const bare = toKey(typed.replace(remark, "").replace(brackets, "")).replace(closing, "");
  const key = bare === "" ? toKey(typed).replace(/[()]/gu, "") : bare;
  if (isDash(key)) return "dash";
  return whole(key) ?? relative(key) ?? within(key) ?? wordOrProse(key, typed);
});

function whole(key: string): NonNumeric | undefined {
  return entries.find(({ words }) => words.has(key))?.kind;
}

const byHowMuch = /\d[^\d]{0,6}(?:増|減|アップ|ダウン|上昇|低下|向上|削減)(?:加|少|員)?(?:以上)?$/u;

function relative(key: string): NonNumeric | undefined {
  if (byHowMuch.test(key)) return "relative";
  if (alone.has(key)) return "relative";
  if (key.length > shortStatement) return undefined;
  const based = relativeWords.some((word) => key.includes(word));
  return based && changeWords.some((word) => key.includes(word)) ? "relative" : undefined;
}

/** In a long text only "cannot be measured" is the whole message; 中止 in it tells of one event among others. */
function within(key: string): NonNumeric | undefined {
  if (/\d[回件校日人](?:中|は|を|の)?[^\d]*\d?[回件校日人]?(?:中止|休止|延期)/u.test(key)) return "prose";
  return entries.find(
    ({ kind, within: parts }) =>
      (kind === "not-applicable" ? key.length <= 2 * shortStatement : key.length <= shortStatement) &&
      parts.some((part) => key.includes(part)),
  )?.kind;
}

function wordOrProse(key: string, typed: string): NonNumeric {
  if (/\d.*[をがは]/u.test(key)) return "prose";
  const lines = typed.split(/\n/u).length;
  return key.length <= shortWord && lines <= 2 && !sentence.test(key) && !/[。、].*[^。、]/u.test(key)
    ? "word"
    : "prose";
}
