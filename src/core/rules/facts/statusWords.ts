import type { StatusScale } from "../../model/progress";
import { normalizeText, toKey } from "../../text/normalizeText";
import { remember, rememberOf } from "../../text/remember";

/** Spellings of the same word that clerks mix. Origin: sheets.md (iwaki-r3 against its template), 常用の表記ゆれ. */
const variants: readonly (readonly [RegExp, string])[] = [
  [/概ね/gu, "おおむね"],
  [/出来/gu, "でき"],
  [/通り/gu, "どおり"],
  [/取り組み|取組み/gu, "取組"],
  [/殆ど/gu, "ほとんど"],
  [/全て/gu, "すべて"],
  [/[。．.、,・:;（）()「」『』\s]/gu, ""],
];

/** A status as it is compared: one spelling for 概ね and おおむね, without punctuation. */
export const statusKey: (text: string) => string = remember((text) =>
  variants.reduce((key, [pattern, word]) => key.replace(pattern, word), toKey(text)),
);

/** Everything that may stand in the cell for one entry: its mark, its words, both. */
function spellings({ code, label }: StatusScale["entries"][number]): readonly string[] {
  return code === null || code === label ? [label] : [code, label, `${code}${label}`];
}

const remark = /[(（].*[)）]$/su;

const allowedBy = rememberOf(({ entries }: StatusScale) => new Set(entries.flatMap(spellings).map(statusKey)));

/** Whether the text is one of the scale's entries, in any spelling, with or without a remark in brackets. */
export function isOnScale(text: string, scale: StatusScale): boolean {
  const allowed = allowedBy(scale);
  const typed = normalizeText(text);
  return [typed, typed.replace(remark, ""), typed.split("\n")[0] ?? ""].some(
    (one) => one !== "" && allowed.has(statusKey(one)),
  );
}

const mostListed = 6;

/** The entries to choose from in a blank cell; "" where they are too many to list. */
export function listChoices(scale: StatusScale): string {
  return scale.entries.length <= mostListed ? listEntries(scale) : "";
}

/** The entries as a message lists them: the marks where there are marks, else the words. */
export function listEntries({ entries }: StatusScale): string {
  return entries.map(({ code, label }) => code ?? label).join("・");
}
