import type { QuantityNote } from "../model/achievement";
import type { LabelledQuantity } from "../model/progress";
import { splitBrackets, type Bracketed } from "./brackets";
import { tidyLabel } from "./label";
import { groupOf } from "./matching";
import { hideLabelDigits, isDateOnly } from "./labelDigits";
import { readAfter } from "./qualifiers";
import { deedWords } from "./qualifierWords";
import { readQuantity, type QuantityReading } from "./quantityGrammar";

/** A quantity of one line, with the words that stand before it. */
export type Found = QuantityReading & { readonly label: string; readonly raw: string };

const numeral = /[\d一二三四五六七八九十百千]+/gu;
const partWords = /^(?:うち|内|内訳|前年度?|昨年度?|前回|参考|定員|対象者?|県内|全国)/u;
const sentenceEnd =
  /(?:した|する|った|ます|ました|です|である|ている|ていく|なる|られる|行う|図る|努める|ない|きた|めた|れた|せる|りました|予定|ため|こと)$/u;
/** 3回開催し、120人: the figure goes on a sentence. A noun in り, い or み (見守り 3回) does not. */
const goingOn = new RegExp(`(?:(?:${deedWords.join("|")})し|して|って|いて|により|たところ|のため)[、,]?$`, "u");
const kanjiStart = /(?:^|[\s:、,。(各年月週約計延べ「])$/u;

function readings(text: string): readonly QuantityReading[] {
  const found: QuantityReading[] = [];
  let from = 0;
  for (const match of text.matchAll(numeral)) {
    if (match.index < from) continue;
    const ideograph = !/\d/u.test(match[0]);
    if (ideograph && !kanjiStart.test(text.slice(0, match.index))) continue;
    const reading = readQuantity(text, match.index);
    if (reading === undefined) continue;
    found.push(reading);
    from = reading.end;
  }
  return found;
}

/** 50人から60人へ: where the change begins is no label. */
const startFigure = /\d[\d,.]*[^\d\s]{0,4}?(?:から|より)\s*$/u;

/** R2：100人⏎R3：120人: the year tells two figures apart; without one there is no label. */
function dateLabel(text: string): string {
  const label = tidyLabel(text);
  return /[\d元]/u.test(label) ? label : "";
}

/** （うつ関係）20件: brackets that begin a line name its figure; （延べ） and （見込） only qualify it. */
const leadingBracket =
  /^\s*\((?<inside>[^()\d]*[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]{2}[^()\d]*)\)[\s:=]*$/u;
const qualifying = /^(?:延|累|通算|平均|見込|速報|暫定|概算|概数|実績|目標|予定|合計|各|年間|約|うち|内|再掲)/u;

function bracketLabel(text: string): string {
  const inside = groupOf(leadingBracket.exec(text), "inside");
  return qualifying.test(inside) ? "" : tidyLabel(inside);
}

/** The words before a quantity; a label that is nothing but a date is none. */
function labelOf(line: string, hidden: string, from: number, to: number): string {
  if (to <= from) return "";
  const named = from === 0 ? bracketLabel(line.slice(0, to)) : "";
  if (named !== "") return named;
  if (isDateOnly(hidden.slice(from, to))) return dateLabel(line.slice(from, to));
  return tidyLabel(line.slice(from, to).replace(startFigure, ""));
}

function withLabels(line: string, text: string, list: readonly QuantityReading[]): readonly Found[] {
  let from = 0;
  return list.map((reading) => {
    const label = labelOf(line, text, from, reading.start);
    const raw = line.slice(from, reading.end).replace(/^[\s、,・/;]+/u, "");
    from = text.length - text.slice(reading.end).trimStart().length;
    return { ...reading, label, raw };
  });
}

/** A bare number that clings to a word, with a true quantity behind it, belongs to the word: 健康はなさと21 120人. */
function clingsToWord(text: string, { start, unit }: QuantityReading): boolean {
  return unit === "" && /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]$/u.test(text.slice(0, start));
}

function withoutClinging(text: string, list: readonly QuantityReading[]): readonly QuantityReading[] {
  return list.filter((reading, index) => index === list.length - 1 || !clingsToWord(text, reading));
}

/** Leaves out changes (10人増), parts of a whole (うち20人), other years, and where a change begins (50%→60%). */
function dropParts(text: string, list: readonly Found[]): readonly Found[] {
  const values = list.filter(({ delta }) => !delta);
  const kept = values.filter(({ label }) => !partWords.test(label));
  const ends = kept.filter(({ end }, index) => index === kept.length - 1 || !/^ ?[→⇒]/u.test(text.slice(end)));
  return ends.length > 0 ? ends : values;
}

function readLabelled(line: string, hidden: string): readonly Found[] {
  return withLabels(line, hidden, withoutClinging(hidden, readings(hidden)));
}

/** A sentence gives no value: its figures are told, not entered. A line whose last word is its quantity is no sentence. */
function isSentence(text: string, list: readonly Found[]): boolean {
  const body = text.replace(/[\s。.]+$/u, "");
  if (list.some(({ start }) => goingOn.test(text.slice(0, start)))) return true;
  if ((list.at(-1)?.end ?? 0) >= body.length) return false;
  return body.includes("。") || sentenceEnd.test(body);
}

function checkProduct(found: Found, { inside }: Bracketed): Found {
  const bracket = inside.find(({ start }) => start >= found.end - 1 && start <= found.end + 1);
  if (bracket === undefined) return found;
  const product = readings(bracket.text).find(({ notes }) => notes.includes("product"));
  const notes: QuantityNote[] = [...found.notes];
  if (product?.value === found.value) notes.push("product");
  if (/見込|速報|暫定|概数/u.test(bracket.text) && !notes.includes("provisional")) notes.push("provisional");
  return { ...found, notes };
}

/** Quantities that stand in brackets, for a line that has none outside: …と答えた住民の比率（95％）. */
export function readInside(line: string, { inside }: Bracketed): readonly Found[] {
  return inside.flatMap(({ start, end, text }) => {
    if (partWords.test(text)) return [];
    const hidden = hideLabelDigits(text);
    const list = dropParts(hidden, readLabelled(text, hidden));
    if (isSentence(text, list)) return [];
    const outer = tidyLabel(line.slice(0, start));
    const { comparator } = readAfter(line, end);
    return list.map((found) => ({
      ...found,
      comparator: found.comparator ?? comparator,
      label: list.length === 1 && outer !== "" ? outer : found.label,
    }));
  });
}

/** All quantities of one line, from left to right. */
export function scanLine(line: string): readonly Found[] {
  const bracketed = splitBrackets(line);
  const hidden = hideLabelDigits(bracketed.outside);
  const labelled = readLabelled(line, hidden);
  const outside = dropParts(hidden, labelled);
  if (isSentence(bracketed.outside, outside)) return [];
  if (labelled.length > 0) return outside.map((found) => checkProduct(found, bracketed));
  return readInside(line, bracketed);
}

/** The reading as the model's quantity. */
export function toQuantity(
  { label, raw, value, unit, comparator, notes }: Found,
  mark: string | null,
): LabelledQuantity {
  return { raw, value, unit, comparator, notes: [...new Set(notes)], label, mark };
}
