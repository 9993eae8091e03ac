import type { NonNumeric } from "../../model/achievement";
import type { ColumnRole, ProgressRecord, ProgressSheet } from "../../model/progress";
import { isDash, normalizeText, toKey } from "../../text/normalizeText";
import { fieldsAt, isEmpty } from "./fields";
import { isOnScale, statusKey } from "./statusWords";
import { measureOf, saysOf } from "./words";

/** What a column's cells are like as a whole; each fact is about columns of certain roles and plain for the others. */
export type ContentFacts = {
  /** Most cells that say something hold a number. */
  readonly numeric: boolean;
  /** An achievement column whose rates are shown in percent: with a percent sign, or as numbers such as 86. */
  readonly percents: boolean;
  /** An achievement column in which sentences are usual. */
  readonly sentences: boolean;
  /** A status column that is filled from the sheet's scale: most of its entries are on it. */
  readonly onScale: boolean;
  /** What at least three rows of a status column say, as keys: a word that common is rather missing in the legend. */
  readonly usualStatuses: readonly string[];
};

type Column = { readonly role: ColumnRole; readonly index: number };

/** Words in a numeric column that are no attempt at a number. */
const silent: ReadonlySet<NonNumeric> = new Set([
  "blank",
  "dash",
  "not-applicable",
  "pending",
  "cancelled",
  "not-done",
  "error",
]);

const numericShare = 0.8;
const numericCount = 4;

function isNumeric(records: readonly ProgressRecord[], { role, index }: Column): boolean {
  if (role !== "actual" && role !== "target" && role !== "baseline") return false;
  const measures = records.flatMap((record) => fieldsAt(record, index)).map((field) => measureOf(field));
  const speaking = measures.filter(({ nonNumeric }) => nonNumeric === null || !silent.has(nonNumeric));
  const numbers = speaking.filter(({ quantities }) => quantities.length > 0);
  return numbers.length >= numericCount && numbers.length >= speaking.length * numericShare;
}

function showsPercents(records: readonly ProgressRecord[], { role, index }: Column): boolean {
  if (role !== "achievement") return false;
  const texts = records.flatMap((record) => fieldsAt(record, index)).map(({ text }) => normalizeText(text));
  const percents = texts.filter((text) => text.includes("%") || Number(text) > 3);
  const fractions = texts.filter((text) => /^(?:0?\.\d+|1(?:\.\d+)?)$/u.test(text));
  return percents.length >= 2 && percents.length > fractions.length;
}

function holdsSentences(records: readonly ProgressRecord[], { role, index }: Column): boolean {
  if (role !== "achievement") return false;
  const said = records.flatMap((record) => fieldsAt(record, index)).filter((field) => !isEmpty(field));
  const sentences = said.filter((field) => saysOf(field) === "prose" && toKey(field.text).length >= 15);
  return sentences.length >= 3 && sentences.length >= said.length * 0.3;
}

function statusFacts(sheet: ProgressSheet, { role, index }: Column): Pick<ContentFacts, "onScale" | "usualStatuses"> {
  const { statusScale: scale } = sheet;
  if (role !== "status" || scale === null) return { onScale: false, usualStatuses: [] };
  const texts = sheet.records
    .flatMap((record) => fieldsAt(record, index))
    .filter((field) => field.origin === "typed" && !isDash(field.text))
    .map(({ text }) => text);
  const counts = new Map<string, number>();
  for (const key of texts.map(statusKey)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return {
    onScale: texts.filter((text) => isOnScale(text, scale)).length >= texts.length * 0.6,
    usualStatuses: [...counts].flatMap(([key, count]) => (count >= 3 ? [key] : [])).sort(),
  };
}

/** Looks at the column's cells in all records, or in those that have to be filled in (`own`). */
export function contentFactsOf(sheet: ProgressSheet, own: readonly ProgressRecord[], column: Column): ContentFacts {
  return {
    numeric: isNumeric(own, column),
    percents: showsPercents(own, column),
    sentences: holdsSentences(own, column),
    ...statusFacts(sheet, column),
  };
}
