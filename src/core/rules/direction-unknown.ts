import { suspectsLower } from "../achievement";
import type { MeasuredQuantity } from "../model/achievement";
import type { ProgressRecord, ProgressSheet } from "../model/progress";
import { toKey } from "../text/normalizeText";
import { rememberFlatMap } from "../text/pieces";
import { defineRule, message } from "./defineRule";
import { at, oneLine, recordRowOf } from "./facts/fields";

/** At most so many questions to a sheet: set-up asks little. */
const mostQuestions = 5;

type Question = { readonly name: string; readonly target: MeasuredQuantity };

/** The record's indicators that are divided though less may be better; none of a 再掲. */
const questionsIn = rememberFlatMap(({ repeated, indicators }: ProgressRecord): readonly Question[] =>
  (repeated ? [] : indicators).flatMap(({ direction, name, target, actual }) =>
    direction !== "unknown" || target === null || actual === null || !suspectsLower(name) ? [] : [{ name, target }],
  ),
);

/** Such indicators of the sheet, each name once. */
function openQuestions({ records }: ProgressSheet): readonly Question[] {
  const byName = new Map<string, Question>();
  for (const { name, target } of questionsIn(records)) {
    if (!byName.has(toKey(name))) byName.set(toKey(name), { name: oneLine(name), target });
  }
  return [...byName.values()].slice(0, mostQuestions);
}

export const directionUnknown = defineRule({
  id: "direction-unknown",
  meta: {
    title: { ja: "増えるほど良いか、減るほど良いか", en: "Is more or less better?" },
    why: {
      ja: "減るほど良い指標を実績÷目標で計算すると、悪化が達成に見えます。",
      en: "Dividing actual by target makes a figure that got worse look like success.",
    },
    severity: "info",
    addressee: "secretariat",
    requires: { allOf: ["target", "actual"] },
  },
  messages: {
    ask: message<{ name: string }>({
      sample: { name: "待機児童数" },
      ja: ({ name }) =>
        `「${name}」は、増えるほど良い指標ですか、減るほど良い指標ですか。今は実績÷目標で計算しています。`,
      en: ({ name }) => `${name}: is more better, or less? It is computed as actual ÷ target for now.`,
    }),
  },
  sheet({ sheet }, report) {
    for (const { name, target } of openQuestions(sheet)) {
      report("ask", { at: at(target), data: { name }, rowIndex: recordRowOf(sheet, target.rowIndex) });
    }
  },
});
