import { defineRule, message, type Bilingual } from "./defineRule";
import { at } from "./facts/fields";
import { causeOf, tellMismatch, tellPlanTargets, type Mismatch, type PlanTargets } from "./facts/mismatch";

const sample: Mismatch = { explanation: "実績270人÷目標3,800人＝7.1％", computed: "7.1％", stated: "30%" };

const ask: Bilingual = {
  ja: "別の計算の場合は、その方法をお知らせください。",
  en: "If it was computed in another way, please tell us how.",
};

function inBrackets(hint: string, open: string, close: string): string {
  return hint === "" ? "" : `${open}${hint}${close}`;
}

/** A message that tells the calculation, behind the stated value its likely cause (`hint`), and asks. */
function mismatch(stated: string, hint: Bilingual, otherwise: Bilingual = ask) {
  return message<Mismatch>({
    sample: { ...sample, stated },
    ja: (d) =>
      `${d.explanation}となります。記載は「${d.stated}」${inBrackets(hint.ja, "（", "）")}です。${d.computed}でよろしいでしょうか。${otherwise.ja}`,
    en: (d) =>
      `${d.explanation}, but ${d.stated} is stated${inBrackets(hint.en, " (", ")")}. Would ${d.computed} be right? ${otherwise.en}`,
  });
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
    mismatch: mismatch("30%", { ja: "", en: "" }),
    "target-repeated": mismatch("60%", { ja: "目標値と同じ", en: "the same as the target" }),
    "actual-repeated": mismatch("45%", { ja: "実績値と同じ", en: "the same as the actual value" }),
    "fraction-for-percent": mismatch("0.07%", {
      ja: "小数と％の取り違えの可能性",
      en: "perhaps a fraction typed for a percent",
    }),
    "digit-shift": mismatch("71%", { ja: "けたの違いの可能性", en: "perhaps a digit too many or too few" }),
    doubled: mismatch("14.2%", { ja: "ちょうど2倍", en: "exactly twice as much" }),
    "about-doubled": mismatch("14%", { ja: "約2倍", en: "about twice as much" }),
    halved: mismatch("3.55%", { ja: "ちょうど半分", en: "exactly half of it" }),
    "about-halved": mismatch("3.5%", { ja: "約半分", en: "about half of it" }),
    remainder: mismatch("92.9%", { ja: "100％から引いた値", en: "what is left to 100 %" }),
    "rounded-up": mismatch("8%", { ja: "端数を切り上げた値", en: "rounded up" }),
    "cut-to-tens": mismatch("0%", { ja: "10％単位に切り捨てた値", en: "cut off to tens" }),
    "last-year": mismatch("25%", { ja: "前年度と同じ", en: "the same as last year" }),
    swapped: mismatch(
      "1407%",
      { ja: "目標÷実績の値", en: "target ÷ actual" },
      { ja: "減るほど良い指標の場合は、お知らせください。", en: "If less is better here, please tell us." },
    ),
    "one-of-several": message<Mismatch & { readonly name: string }>({
      sample: { explanation: "2つの指標の平均は78％", computed: "78％", stated: "30%", name: "一般相談" },
      ja: (d) =>
        `${d.explanation}です。記載は「${d.stated}」（${d.name === "" ? "一つの指標" : `「${d.name}」`}だけの値）です。ほかの指標も含めるかどうかをお知らせください。`,
      en: (d) =>
        `${d.explanation}, but ${d.stated} is stated (the rate of ${d.name === "" ? "one indicator" : d.name} alone). Please tell us whether the others count.`,
    }),
    "plan-text": message<Mismatch & PlanTargets & { readonly target: number; readonly words: string }>({
      sample: {
        explanation: "実績2回÷目標6回＝33.3％",
        computed: "33.3％",
        stated: "50%",
        target: 4,
        words: "2回を2クール",
        given: "6回",
        planned: "4回",
        rate: "50％",
      },
      ja: (d) =>
        `${d.explanation}となります。記載は「${d.stated}」です。計画の「${d.words}」から目標を${d.planned}とすると${d.rate}です。目標は${d.given}と${d.planned}のどちらでしょうか。`,
      en: (d) =>
        `${d.explanation}, but ${d.stated} is stated. With a target of ${d.planned} (${d.words} in the plan) it is ${d.rate}. Is the target ${d.given} or ${d.planned}?`,
    }),
  },
  row({ record }, report) {
    for (const achievement of record.achievement) {
      if (achievement.verdict !== "mismatch") continue;
      const place = { at: at(achievement), data: tellMismatch(record, achievement) };
      const cause = causeOf(record, achievement);
      if (cause === undefined) {
        report("mismatch", place);
        continue;
      }
      switch (cause.kind) {
        case "plan-text":
          report("plan-text", {
            ...place,
            data: {
              ...place.data,
              ...tellPlanTargets(record, achievement, cause.target),
              target: cause.target,
              words: cause.words,
            },
          });
          break;
        case "one-of-several":
          report("one-of-several", { ...place, data: { ...place.data, name: cause.name } });
          break;
        case "doubled":
        case "halved":
          report(cause.exact ? cause.kind : (`about-${cause.kind}` as const), place);
          break;
        default:
          report(cause.kind, place);
      }
    }
  },
});
