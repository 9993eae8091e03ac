import type { Field, ProgressRecord } from "../model/progress";
import { toKey } from "../text/normalizeText";
import { defineRule, message } from "./defineRule";
import { achievementIn, at, excerpt, fieldsAt, fieldsOf, sameYear } from "./facts/fields";
import { isOwnRecord, type SheetFacts } from "./facts/sheetFacts";
import { saysPending } from "./facts/pendingWords";
import { measureOf, saysOf } from "./facts/words";

/** 「実施」 against a target of one is as good as 1. */
const done = /実施|開催|達成|完了|済|作成|策定|設置/u;

/** The cell attempts to say something, and no number can be read from it. */
function isUnreadable(field: Field): boolean {
  const says = saysOf(field);
  return (says === "word" || says === "prose") && !saysPending(field.text);
}

/** The row's own target, of the same year if there is one, asks for a number that can be compared. */
function hasNumericTarget(record: ProgressRecord, actual: Field): boolean {
  const targets = fieldsOf(record, "target");
  const own = targets.filter(({ year }) => sameYear(year, actual.year));
  return (own.length > 0 ? own : targets).some((target) =>
    measureOf(target).quantities.some(
      ({ notes, value }) => !notes.includes("relative") && !(value === 1 && done.test(actual.text)),
    ),
  );
}

function unreadableActuals(record: ProgressRecord, { columns }: SheetFacts): readonly Field[] {
  const hasTargets = columns.some(({ role }) => role === "target");
  return columns
    .filter(({ role, numeric }) => role === "actual" && (hasTargets || numeric))
    .flatMap(({ index }) => fieldsAt(record, index))
    .filter((field) => field.origin === "typed" && isUnreadable(field))
    .filter((field) => !hasTargets || hasNumericTarget(record, field));
}

const shortestSentence = 15;

/** A sentence in the achievement cell, where a rate or a word is expected. */
function sentences(record: ProgressRecord, { columns }: SheetFacts): readonly Field[] {
  return fieldsOf(record, "achievement").filter(
    (field) =>
      columns[field.column]?.sentences === false &&
      field.origin === "typed" &&
      saysOf(field) === "prose" &&
      toKey(field.text).length >= shortestSentence &&
      achievementIn(record, field)?.stated.length === 0,
  );
}

export const numberUnreadable = defineRule({
  id: "number-unreadable",
  meta: {
    title: { ja: "数として読めない", en: "Cannot be read as a number" },
    why: {
      ja: "数として読めない実績は、達成度の計算にも集計にも入りません。",
      en: "What cannot be read as a number enters neither the rate nor the totals.",
    },
    severity: "warning",
    addressee: "department",
    requires: { anyOf: ["actual", "achievement"] },
  },
  messages: {
    actual: message<{ typed: string }>({
      sample: { typed: "多数の相談あり" },
      ja: ({ typed }) =>
        `「${typed}」を数として読めません。数をご記入ください。数で表せない場合は「－」とし、内容は実施状況の欄へお移しください。`,
      en: ({ typed }) =>
        `${typed} cannot be read as a number. Please write a number; if there is none, write 「－」 and move the text to the column for the result.`,
    }),
    sentence: message<{ typed: string }>({
      sample: { typed: "おおむね計画に沿って取り組むこと…" },
      ja: ({ typed }) =>
        `達成度の欄に文章があります（${typed}）。率か「実施」などの言葉をご記入のうえ、文章は評価などの欄へお移しください。`,
      en: ({ typed }) =>
        `The achievement holds a sentence (${typed}). Please write a rate or a word such as 実施, and move the text to the evaluation or another column.`,
    }),
  },
  row({ record, facts }, report) {
    if (!isOwnRecord(record)) return;
    for (const field of unreadableActuals(record, facts)) {
      report("actual", { at: at(field), data: { typed: excerpt(field.text) } });
    }
    for (const field of sentences(record, facts))
      report("sentence", { at: at(field), data: { typed: excerpt(field.text) } });
  },
});
