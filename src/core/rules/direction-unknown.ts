import type { IndicatorResult } from "../model/achievement";
import type { ProgressSheet } from "../model/progress";
import { normalizeText, toKey } from "../text/normalizeText";
import { defineRule, message } from "./defineRule";
import { at } from "./facts/fields";

/** What people hope to see less of. Origin: users.md "Set-up asks little". */
const unwanted =
  /自殺(?:者|死亡|率|企図|未遂)|自死者|死亡(?:者|率|数)|虐待|滞納|未受診|不登校|いじめ|暴力|被害|犯罪|事故|離職|休職|待機児童|未納|喫煙率|死者|ひきこもり/u;
/** Events and offers about it are counted upwards: 自殺予防研修の開催回数, 虐待防止講座の参加者数. */
const offered = /開催|実施|参加|受講|配布|研修|講座|講演|教室|会議|協議会|啓発|周知|支援|訪問|掲載|養成|登録|対策|予防|防止|認知度|解消|改善|割合.*(?:知って|理解)/u;

/** At most so many questions to a sheet: set-up asks little. */
const mostQuestions = 5;

function isOpen({ direction, name, target, actual }: IndicatorResult): boolean {
  if (direction !== "unknown" || target === null || actual === null) return false;
  const said = normalizeText(name);
  return unwanted.test(said) && !offered.test(said);
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
      ja: ({ name }) => `「${name}」は、増えるほど良い指標ですか、減るほど良い指標ですか。今は実績÷目標で計算しています。`,
      en: ({ name }) => `${name}: is more better, or less? It is computed as actual ÷ target for now.`,
    }),
  },
  sheet({ sheet }, report) {
    for (const { name, target } of openIndicators(sheet)) {
      if (target === null) continue;
      const record = sheet.records.find((one) => one.rowIndex <= target.rowIndex && target.rowIndex <= one.lastRowIndex);
      report("ask", { at: at(target), data: { name: name.replace(/\s+/gu, " ") }, rowIndex: record?.rowIndex ?? null });
    }
  },
});
