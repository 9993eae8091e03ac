import type { Comparator, QuantityNote } from "../model/achievement";
import { groupOf, matchAt } from "./matching";
import {
  comparatorsAfter,
  comparatorsBefore,
  deedWords,
  notesAfter,
  periodsBefore,
  wordsBefore,
} from "./qualifierWords";

/** What the words directly before a number say about it, and where they begin. */
export type Before = {
  readonly start: number;
  readonly notes: readonly QuantityNote[];
  readonly comparator: Comparator | null;
  readonly period: string | null;
  readonly negative: boolean;
};

/** What the words directly behind a number and its unit say about it, and where they end. */
export type After = {
  readonly end: number;
  readonly notes: readonly QuantityNote[];
  readonly comparator: Comparator | null;
  readonly delta: boolean;
};

function anyOf(words: Iterable<string>): string {
  return [...words].sort((a, b) => b.length - a.length).join("|");
}

const noteOf: ReadonlyMap<string, QuantityNote> = new Map(
  wordsBefore.flatMap(({ words, note }) => words.map((word) => [word, note] as const)),
);
const signBefore = /(?<=^|[\s(:、,=比はが])(?:[△▲-]|マイナス) ?$|(?<=[^\s\d]\s?)(?:[△▲]|マイナス) ?$/u;
const periodBefore = new RegExp(`(?<![\\dか])(?<word>${anyOf(periodsBefore.keys())}) ?$`, "u");
const noteBefore = new RegExp(`(?<word>${anyOf(noteOf.keys())})[ :]?$`, "u");
const comparatorBefore = new RegExp(`(?<word>${anyOf(comparatorsBefore.keys())}) ?$`, "u");

type Draft = { rest: string; notes: QuantityNote[]; comparator: Comparator | null; period: string | null };

/** Takes one word from the end of the rest; undefined where none of these words stands there. */
function takeLast(draft: Draft, pattern: RegExp): string | undefined {
  const found = pattern.exec(draft.rest);
  if (found === null) return undefined;
  draft.rest = draft.rest.slice(0, found.index);
  return groupOf(found, "word");
}

/** Takes one qualifier from the end of the rest; false where none stands there. */
function takeOne(draft: Draft): boolean {
  const note = noteOf.get(takeLast(draft, noteBefore) ?? "");
  if (note !== undefined) return draft.notes.push(note) > 0;
  const comparator = comparatorsBefore.get(takeLast(draft, comparatorBefore) ?? "");
  if (comparator !== undefined) draft.comparator = comparator;
  if (comparator !== undefined || draft.period !== null) return comparator !== undefined;
  draft.period = periodsBefore.get(takeLast(draft, periodBefore) ?? "") ?? null;
  return draft.period !== null;
}

/** Reads backwards from the number's first digit: 約, 延べ, 各, 年, △, 少なくとも, in any order. */
export function readBefore(text: string, at: number): Before {
  const before = text.slice(0, at);
  const sign = signBefore.exec(before);
  const draft: Draft = { rest: before.slice(0, sign?.index), notes: [], comparator: null, period: null };
  while (takeOne(draft));
  const { rest, notes, comparator, period } = draft;
  return { start: rest.length, notes, comparator, period, negative: sign !== null };
}

const comparatorHere = new RegExp(` ?(?<word>${anyOf(comparatorsAfter.keys())})`, "uy");
const noteHere = new RegExp(` ?\\(?(?<word>${anyOf(notesAfter.keys())})\\)?`, "uy");
const deltaHere =
  /(?:の|を)?(?:増(?:加|員|やす|える)?|減(?:少|らす|る)?|上昇|低下|向上|削減|アップ|ダウン|引き?上げ|引き?下げ)(?:させる|する)?/uy;
const reachHere =
  /(?:を|と|に|へ|まで)?(?:に)?(?:目標と(?:する|し)?|目指す|目標|する|維持(?:する)?|確保(?:する)?|達成(?:する)?|(?<up>増加(?:させる|する)?|増やす|向上(?:させる)?|引き上げる?|上昇)|(?<down>減少(?:させる|する)?|減らす|低下(?:させる)?|抑える|抑制(?:する)?|削減(?:する)?|引き下げる?))/uy;
const toHere = /に|へ|まで/u;
const deedHere = new RegExp(`(?:を|が|の)?(?:${anyOf(deedWords)})(?:済み?|しました|した|する|者|あり)?`, "uy");

function nextWord(text: string, at: number): RegExpExecArray | null {
  return matchAt(comparatorHere, text, at) ?? matchAt(noteHere, text, at);
}

/** Reads forward from the unit's end: 以上, 程度, （暫定）, 開催, を目指す, 増. */
export function readAfter(text: string, at: number): After {
  const notes: QuantityNote[] = [];
  let comparator: Comparator | null = null;
  let end = at;
  for (let found = nextWord(text, end); found !== null; found = nextWord(text, end)) {
    const word = groupOf(found, "word");
    const note = notesAfter.get(word);
    comparator = comparatorsAfter.get(word) ?? comparator;
    if (note !== undefined) notes.push(note);
    end += found[0].length;
  }
  return { ...readGoal(text, end, comparator), notes };
}

/** 60人に増加 is at least 60, 13.0まで減少 at most 13.0. */
function wayOf(reach: RegExpExecArray): Comparator | null {
  if (groupOf(reach, "up") !== "") return ">=";
  return groupOf(reach, "down") === "" ? null : "<=";
}

function readGoal(text: string, at: number, comparator: Comparator | null): Omit<After, "notes"> {
  const delta = matchAt(deltaHere, text, at);
  if (delta !== null) return { end: at + delta[0].length, comparator, delta: true };
  const reach = matchAt(reachHere, text, at);
  if (reach !== null) {
    const towards = toHere.test(reach[0]) ? wayOf(reach) : null;
    return { end: at + reach[0].length, comparator: comparator ?? towards, delta: false };
  }
  const deed = matchAt(deedHere, text, at);
  return { end: at + (deed?.[0].length ?? 0), comparator, delta: false };
}
