import type { NonNumeric } from "../../model/achievement";
import type { ColumnRole, Field, ProgressRecord, ProgressSheet, StatusScale } from "../../model/progress";
import { isDash, normalizeText, toKey } from "../../text/normalizeText";
import { piecesOf } from "../../text/pieces";
import { rememberOf } from "../../text/remember";
import { fieldsAt, isEmpty, isOwnRecord } from "./fields";
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

/** What the cells of some records in one column add to the column's facts. */
type Tally = {
  /** Of target, actual and baseline: cells that say something, and those of them that hold a number. */
  readonly speaking: number;
  readonly numbers: number;
  /** Of an achievement: rates in percent and as fractions, cells that say something, and sentences. */
  readonly percents: number;
  readonly fractions: number;
  readonly said: number;
  readonly sentences: number;
  /** Of a status: what was typed in any record, dashes apart. */
  readonly statuses: readonly string[];
};

const nothing: Tally = {
  speaking: 0,
  numbers: 0,
  percents: 0,
  fractions: 0,
  said: 0,
  sentences: 0,
  statuses: [],
};

function tallyNumbers(fields: readonly Field[]): Pick<Tally, "speaking" | "numbers"> {
  const measures = fields.map((field) => measureOf(field));
  const speaking = measures.filter(({ nonNumeric }) => nonNumeric === null || !silent.has(nonNumeric));
  return { speaking: speaking.length, numbers: speaking.filter(({ quantities }) => quantities.length > 0).length };
}

function tallyRates(fields: readonly Field[]): Pick<Tally, "percents" | "fractions" | "said" | "sentences"> {
  const texts = fields.map(({ text }) => normalizeText(text));
  const said = fields.filter((field) => !isEmpty(field));
  return {
    percents: texts.filter((text) => text.includes("%") || Number(text) > 3).length,
    fractions: texts.filter((text) => /^(?:0?\.\d+|1(?:\.\d+)?)$/u.test(text)).length,
    said: said.length,
    sentences: said.filter((field) => saysOf(field) === "prose" && toKey(field.text).length >= 15).length,
  };
}

function typedStatuses(fields: readonly Field[]): readonly string[] {
  return fields.filter((field) => field.origin === "typed" && !isDash(field.text)).map(({ text }) => text);
}

function tally(role: ColumnRole, column: number, records: readonly ProgressRecord[]): Tally {
  const fieldsIn = (some: readonly ProgressRecord[]) => some.flatMap((record) => fieldsAt(record, column));
  switch (role) {
    case "target":
    case "actual":
    case "baseline":
      return { ...nothing, ...tallyNumbers(fieldsIn(records.filter(isOwnRecord))) };
    case "achievement":
      return { ...nothing, ...tallyRates(fieldsIn(records.filter(isOwnRecord))) };
    case "status":
      return { ...nothing, statuses: typedStatuses(fieldsIn(records)) };
    default:
      return nothing;
  }
}

/** The tallies of a piece of the records, column by column. */
const tallier = rememberOf((columns: ProgressSheet["columns"]) =>
  rememberOf((piece: readonly ProgressRecord[]) => columns.map(({ role }, column) => tally(role, column, piece))),
);

function sumOf(all: readonly Tally[]): Omit<Tally, "statuses"> {
  const sum = { speaking: 0, numbers: 0, percents: 0, fractions: 0, said: 0, sentences: 0 };
  for (const each of all) {
    sum.speaking += each.speaking;
    sum.numbers += each.numbers;
    sum.percents += each.percents;
    sum.fractions += each.fractions;
    sum.said += each.said;
    sum.sentences += each.sentences;
  }
  return sum;
}

function statusFacts(
  texts: readonly string[],
  scale: StatusScale | null,
): Pick<ContentFacts, "onScale" | "usualStatuses"> {
  if (scale === null) return { onScale: false, usualStatuses: [] };
  const counts = new Map<string, number>();
  for (const key of texts.map(statusKey)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return {
    onScale: texts.filter((text) => isOnScale(text, scale)).length >= texts.length * 0.6,
    usualStatuses: [...counts].flatMap(([key, count]) => (count >= 3 ? [key] : [])).sort(),
  };
}

/** Looks at the column's cells in the records that have to be filled in; at its statuses in all records. */
export function contentFactsOf(sheet: ProgressSheet, { role, index }: Column): ContentFacts {
  const ofPiece = tallier(sheet.columns);
  const all = piecesOf(sheet.records).flatMap((piece) => ofPiece(piece)[index] ?? []);
  const { speaking, numbers, percents, fractions, said, sentences } = sumOf(all);
  return {
    numeric: numbers >= numericCount && numbers >= speaking * numericShare,
    percents: percents >= 2 && percents > fractions,
    sentences: sentences >= 3 && sentences >= said * 0.3,
    ...statusFacts(
      all.flatMap(({ statuses }) => statuses),
      role === "status" ? sheet.statusScale : null,
    ),
  };
}
