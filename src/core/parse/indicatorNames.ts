import { asTyped } from "./asTyped";
import { splitMarks } from "./itemMarks";
import { tidyLabel } from "./label";
import { showMarks, toParsable } from "./parsable";

/** One indicator's name with its number mark. */
export type IndicatorName = { readonly mark: string | null; readonly name: string };

const headings = /【[^】]*】/gu;

/** The names that an indicator cell lists: one a line or a number mark; headings 【…】 are not names. */
export function parseIndicatorNames(raw: string): readonly IndicatorName[] {
  return splitMarks(toParsable(raw)).flatMap(({ mark, text }): readonly IndicatorName[] => {
    const lines = text
      .replace(headings, "\n")
      .split("\n")
      .map(tidyLabel)
      .filter((line) => line !== "");
    if (mark === null) return lines.map((line) => ({ mark: null, name: asTyped(raw, line) }));
    return [{ mark: showMarks(mark), name: asTyped(raw, lines.join("")) }];
  });
}

/** The same cell cut at 、 ／ and ・ instead: only for a caller who knows how many names there must be. */
export function splitNamesInLine(raw: string): readonly IndicatorName[] {
  return toParsable(raw)
    .replace(headings, "\n")
    .split(/[\n、,/・]|及び|並びに/u)
    .map((part) => ({ mark: null, name: asTyped(raw, tidyLabel(part)) }))
    .filter(({ name }) => name !== "");
}
