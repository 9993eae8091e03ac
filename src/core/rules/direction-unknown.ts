import { suspectsLower } from "../achievement";
import type { IndicatorResult } from "../model/achievement";
import type { ProgressSheet } from "../model/progress";
import { toKey } from "../text/normalizeText";
import { defineRule, message } from "./defineRule";
import { at, oneLine, recordRowOf } from "./facts/fields";

/** At most so many questions to a sheet: set-up asks little. */
const mostQuestions = 5;

function isOpen({ direction, name, target, actual }: IndicatorResult): boolean {
  if (direction !== "unknown" || target === null || actual === null) return false;
  return suspectsLower(name);
}

function openIndicators(sheet: ProgressSheet): readonly IndicatorResult[] {
  const byName = new Map<string, IndicatorResult>();
  for (const { indicators, repeated } of sheet.records) {
    for (const indicator of repeated ? [] : indicators.filter(isOpen)) {
      const key = toKey(indicator.name);
      if (!byName.has(key)) byName.set(key, indicator);
    }
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
      sample: { name: "虐待相談件数" },
      ja: ({ name }) =>
        `「${name}」は、増えるほど良い指標ですか、減るほど良い指標ですか。今は実績÷目標で計算しています。`,
      en: ({ name }) => `${name}: is more better, or less? It is computed as actual ÷ target for now.`,
    }),
  },
  sheet({ sheet }, report) {
    for (const { name, target } of openIndicators(sheet)) {
      if (target === null) continue;
      const data = { name: oneLine(name) };
      report("ask", { at: at(target), data, rowIndex: recordRowOf(sheet, target.rowIndex) });
    }
  },
});
