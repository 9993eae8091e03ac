import { groupOf } from "./matching";
import { toParsable } from "./parsable";

/** A piece of a cell under one number mark; `mark` is null before the first mark. */
export type MarkedPart = { readonly mark: string | null; readonly text: string };

type Mark = { readonly start: number; readonly end: number; readonly shown: string; readonly order: number };

const circledMark = /⟦\d+⟧(?:\s*(?:[~・、,-]|と|及び)?\s*⟦\d+⟧)*/gu;
const bracketMark = /(?<![\d.])\((?<order>\d{1,2}|[ァ-ヴ]|[a-z])\)(?:\s?[~・、,-]\s?\((?:\d{1,2}|[ァ-ヴ]|[a-z])\))*/giu;
const lineMark = /(?<=^|[\s、,])(?<order>\d{1,2}|[アイウエオカキクケコサシスセソ]|[A-H])[.)](?!\d{3})/gu;
const kana = "アイウエオカキクケコサシスセソ";

function orderOf(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  const place = kana.indexOf(text);
  return place >= 0 ? place + 1 : Number(text.toLowerCase().codePointAt(0)) - 96;
}

function circled(text: string): readonly Mark[] {
  return [...text.matchAll(circledMark)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    shown: match[0],
    order: Number(/\d+/u.exec(match[0])?.[0]),
  }));
}

/** Marks of one kind count only where they begin with the first and go on in order: (1) … (2) …; （30） alone is a figure. */
function inOrder(text: string, pattern: RegExp): readonly Mark[] {
  const marks: Mark[] = [];
  for (const match of text.matchAll(pattern)) {
    const order = orderOf(groupOf(match, "order"));
    if (order !== marks.length + 1) continue;
    marks.push({ start: match.index, end: match.index + match[0].length, shown: match[0], order });
  }
  return marks;
}

const afterDot = /^(?:\d+\/\d|\d{1,2}月|\s|[^\d\s])/u;
const countedAfterDot = /^\d+(?:,\d{3})*\s?[回人件名冊枚部か校]/u;

/**
 * 「1.」 at the beginning of a piece is a mark where no decimal can be meant: 1.1/1回 (item 1: one of one), 1.5月 (item 1:
 * May), 1.講座; before a count (1.5回 2.3回) only where the marks go on in order.
 */
function dotted(text: string): readonly Mark[] {
  const marks = inOrder(text, lineMark);
  const counted = marks.length > 1;
  return marks.every(({ end, shown }) => {
    const rest = text.slice(end);
    return shown.endsWith(")") || afterDot.test(rest) || (counted && countedAfterDot.test(rest));
  })
    ? marks
    : [];
}

/** Splits a cell at its number marks: ①②, (1), 1., ア. — in this order; a cell without marks is one part. */
export function splitMarks(text: string): readonly MarkedPart[] {
  const marks = [circled(text), inOrder(text, bracketMark), dotted(text)].find((list) => list.length > 0) ?? [];
  if (marks.length === 0) return [{ mark: null, text }];
  const parts: MarkedPart[] = [{ mark: null, text: text.slice(0, marks[0]?.start) }];
  for (const [index, { end, shown }] of marks.entries()) {
    parts.push({
      mark: shown.replace(/[.)]$/u, (sign) => (shown.startsWith("(") ? sign : "")),
      text: text.slice(end, marks[index + 1]?.start),
    });
  }
  return parts.filter(({ mark, text: body }) => mark !== null || body.trim() !== "");
}

/** Key for comparing marks: ① = (1) = 1. */
export function markKey(mark: string | null): string {
  return mark === null
    ? ""
    : toParsable(mark)
        .replace(/[^\d~ァ-ヴa-z]/giu, "")
        .toLowerCase();
}
