import type { Finding } from "../model/finding";
import type { Field, ProgressRecord } from "../model/progress";
import { isWithin, type SheetPlaces } from "./places";
import { statusKey } from "../rules/facts/statusWords";

type Place = { readonly record: ProgressRecord; readonly field: Field; readonly places: SheetPlaces };

/** How many characters have to be typed, left out or changed to make one word of the other. */
export function editDistance(a: string, b: string): number {
  const [from, to] = [[...a], [...b]];
  let row = to.map((_, index) => index + 1);
  from.forEach((character, rowIndex) => {
    let diagonal = rowIndex;
    let left = rowIndex + 1;
    row = row.map((above, index) => {
      const cost = character === to[index] ? diagonal : Math.min(diagonal, above, left) + 1;
      diagonal = above;
      left = cost;
      return cost;
    });
  });
  return row.at(-1) ?? from.length;
}

/** A slip of the finger: one character, two in a long word. Marks and single letters (B+) are never guessed. */
function mostSlips(key: string): number {
  if (key.length < 4) return 0;
  return key.length < 8 ? 1 : 2;
}

/** What turns a word into its contrary or into another step of the scale, however few characters it takes. */
const decisive = /[未不無非]|ない|なかっ|ず|[a-z\d○◎△×]|[高低上下多少大小増減前後内外]/gu;

/** Whether the two say and deny the same, and name the same steps and degrees. */
function meansAlike(a: string, b: string): boolean {
  const signs = (text: string): string => (text.match(decisive) ?? []).join("");
  return signs(a) === signs(b);
}

/** The words that the cell's drop-down offers; else those of the legend. */
function allowedWords({ field, places: { sheet, worksheet } }: Place): readonly string[] {
  const listed = worksheet.validations.find(({ ranges }) =>
    ranges.some((range) => isWithin(range, field.rowIndex, field.columnIndex)),
  );
  if (listed?.values) return listed.values;
  return sheet.statusScale?.origin === "values" ? [] : (sheet.statusScale?.entries ?? []).map(({ label }) => label);
}

/** The only word that the typed one can have been meant for; null where there are none or several. */
function closest(typed: string, words: readonly string[]): string | null {
  const key = statusKey(typed);
  const near = words
    .map((word) => ({ word, slips: editDistance(key, statusKey(word)) }))
    .filter(({ word, slips }) => slips <= Math.min(mostSlips(key), mostSlips(statusKey(word))) && word !== typed)
    .filter(({ word }) => meansAlike(key, statusKey(word)));
  const fewest = Math.min(...near.map(({ slips }) => slips));
  const [first, second] = near.filter(({ slips }) => slips === fewest);
  return first !== undefined && second === undefined ? first.word : null;
}

/** The allowed word nearest to what a status cell says: the spelling of the other rows, or the word a slip away. */
export function nearestWord({ messageId, data }: Finding, place: Place): string | null {
  if (messageId === "variant") return typeof data["usual"] === "string" ? data["usual"] : null;
  return closest(place.field.text, allowedWords(place));
}
