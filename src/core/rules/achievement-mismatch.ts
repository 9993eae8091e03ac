import type { AchievementResult } from "../model/achievement";
import type { ProgressRecord } from "../model/progress";
import { defineRule, message } from "./defineRule";
import { at, excerpt, sameYear } from "./facts/fields";
import { mismatchCause } from "./facts/mismatchCause";
import { showPercent } from "./facts/percent";

/** What every message tells: the calculation, its result and what is stated. */
type Mismatch = { readonly explanation: string; readonly computed: string; readonly stated: string };

const sample: Mismatch = { explanation: "実績270人÷目標3,800人＝7.1％", computed: "7.1％", stated: "14%" };

function fact({ explanation, stated }: Mismatch): string {
  return `${explanation}となります。記載は${stated}です。`;
}

function factInEnglish({ explanation, stated }: Mismatch): string {
  return `${explanation}, but ${stated} is stated. `;
}

const askOtherwise = "別の計算の場合は、その方法をお知らせください。";
const askOtherwiseInEnglish = "If it was computed in another way, please tell us how.";

/** The calculation in words: that of the only indicator, or the mean of several. */
function explain({ indicators }: ProgressRecord, { year, computed }: AchievementResult): string {
  const used = indicators.filter((indicator) => indicator.percent !== null && sameYear(indicator.year, year));
  const [only] = used;
  if (used.length === 1 && only !== undefined && only.explanation !== "") return only.explanation;
  return `${String(used.length)}つの指標の平均は${showPercent(computed ?? 0)}`;
}

export const achievementMismatch = defineRule({
  id: "achievement-mismatch",
  meta: {
    title: { ja: "達成度が実績÷目標と合わない", en: "Achievement does not follow from target and actual" },
    why: {
      ja: "会議で最も聞かれやすい点です。計算し直すと別の値になる達成度は、根拠を示せません。",
      en: "The first thing a council asks: a rate that cannot be reproduced cannot be explained.",
    },
    severity: "warning",
    addressee: "department",
    requires: { allOf: ["achievement", "target", "actual"] },
  },
  messages: {
    mismatch: message<Mismatch>({
      sample,
      ja: (d) => `${fact(d)}${d.computed}でよろしいでしょうか。${askOtherwise}`,
      en: (d) => `${factInEnglish(d)}Would ${d.computed} be right? ${askOtherwiseInEnglish}`,
    }),
    "target-repeated": message<Mismatch & { readonly target: string }>({
      sample: { explanation: "実績37.10％÷目標60％＝61.8％", computed: "61.8％", stated: "60%", target: "60%" },
      ja: (d) => `${fact(d)}目標値の${d.target}と同じ値です。${d.computed}でよろしいでしょうか。${askOtherwise}`,
      en: (d) => `${factInEnglish(d)}That is the target (${d.target}) again. Would ${d.computed} be right?`,
    }),
    "actual-repeated": message<Mismatch & { readonly actual: string }>({
      sample: { explanation: "実績45％÷目標60％＝75.0％", computed: "75.0％", stated: "45%", actual: "45%" },
      ja: (d) => `${fact(d)}実績値の${d.actual}と同じ値です。${d.computed}でよろしいでしょうか。${askOtherwise}`,
      en: (d) => `${factInEnglish(d)}That is the actual value (${d.actual}) again. Would ${d.computed} be right?`,
    }),
    "percent-fraction": message<Mismatch>({
      sample: { explanation: "実績19回÷目標20回＝95.0％", computed: "95.0％", stated: "9500.0%" },
      ja: (d) => `${fact(d)}％と小数（95％と0.95）の取り違えではないでしょうか。${d.computed}かどうかをご確認ください。`,
      en: (d) => `${factInEnglish(d)}Percent and fraction (95 % and 0.95) may be mixed up. Please check whether it is ${d.computed}.`,
    }),
    "plan-text": message<Mismatch & { readonly number: number }>({
      sample: { explanation: "実績2回÷目標6回＝33.3％", computed: "33.3％", stated: "50%", number: 4 },
      ja: (d) => `${fact(d)}計画の文にある数（${String(d.number)}）を目標にすると合います。目標値と達成度のどちらが正しいかをご確認ください。`,
      en: (d) => `${factInEnglish(d)}It fits a target of ${String(d.number)}, which the plan's text gives. Please check target and rate.`,
    }),
    inverse: message<Mismatch>({
      sample: { explanation: "実績50件÷目標40件＝125.0％", computed: "125.0％", stated: "80%" },
      ja: (d) => `${fact(d)}目標÷実績で計算した値と合います。減るほど良い指標でしたら、その旨をお知らせください。`,
      en: (d) => `${factInEnglish(d)}It fits target ÷ actual. If less is better here, please tell us.`,
    }),
    halved: message<Mismatch>({
      sample: { explanation: "実績48件÷目標50件＝96.0％", computed: "96.0％", stated: "48%" },
      ja: (d) => `${fact(d)}ちょうど半分の値です。${d.computed}でよろしいでしょうか。${askOtherwise}`,
      en: (d) => `${factInEnglish(d)}That is exactly half. Would ${d.computed} be right? ${askOtherwiseInEnglish}`,
    }),
    doubled: message<Mismatch>({
      sample,
      ja: (d) => `${fact(d)}ちょうど2倍の値です。${d.computed}でよろしいでしょうか。${askOtherwise}`,
      en: (d) => `${factInEnglish(d)}That is exactly twice as much. Would ${d.computed} be right? ${askOtherwiseInEnglish}`,
    }),
  },
  row({ record }, report) {
    for (const achievement of record.achievement) {
      if (achievement.verdict !== "mismatch") continue;
      const data = {
        explanation: explain(record, achievement),
        computed: showPercent(achievement.computed ?? 0),
        stated: excerpt(achievement.raw),
      };
      const cause = mismatchCause(record, achievement);
      const range = at(achievement);
      if (cause === null) {
        report("mismatch", { at: range, data });
        continue;
      }
      switch (cause.kind) {
        case "target-repeated":
          report("target-repeated", { at: range, data: { ...data, target: cause.target } });
          break;
        case "actual-repeated":
          report("actual-repeated", { at: range, data: { ...data, actual: cause.actual } });
          break;
        case "plan-text":
          report("plan-text", { at: range, data: { ...data, number: cause.number } });
          break;
        default:
          report(cause.kind, { at: range, data });
      }
    }
  },
});
