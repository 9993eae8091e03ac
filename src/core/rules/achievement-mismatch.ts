import { defineRule, message } from "./defineRule";
import { at } from "./facts/fields";
import { withCommas } from "./facts/commas";
import { causeOf, tellMismatch, type Mismatch } from "./facts/mismatch";

const sample: Mismatch = { explanation: "実績270人÷目標3,800人＝7.1％", computed: "7.1％", stated: "30%" };

/** A message that tells the calculation, the likely cause (in `ja` and `en`), and asks. */
function mismatch(stated: string, ja: string, en: string) {
  return message<Mismatch>({
    sample: { ...sample, stated },
    ja: (d) =>
      `${d.explanation}となります。記載は${d.stated}です。${ja}${d.computed}でよろしいでしょうか。別の計算の場合は、その方法をお知らせください。`,
    en: (d) =>
      `${d.explanation}, but ${d.stated} is stated. ${en}Would ${d.computed} be right? If it was computed in another way, please tell us how.`,
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
    mismatch: mismatch("30%", "", ""),
    "target-repeated": mismatch("60%", "目標値と同じ値です。", "That is the target again. "),
    "actual-repeated": mismatch("45%", "実績値と同じ値です。", "That is the actual value again. "),
    "fraction-for-percent": mismatch(
      "0.07%",
      "小数（0.07）と％の取り違えかもしれません。",
      "A fraction may have been typed for a percent. ",
    ),
    "digit-shift": mismatch(
      "71%",
      "けたか％の付け方が違うかもしれません。",
      "A digit or the percent sign may be wrong. ",
    ),
    doubled: mismatch("14.2%", "ちょうど2倍の値です。", "That is twice as much. "),
    "about-doubled": mismatch("14%", "約2倍の値です。", "That is about twice as much. "),
    halved: mismatch("3.55%", "ちょうど半分の値です。", "That is half of it. "),
    "about-halved": mismatch("3.5%", "約半分の値です。", "That is about half of it. "),
    remainder: mismatch("92.9%", "100％から引いた値です。", "That is what is left to 100 %. "),
    "rounded-up": mismatch("8%", "端数を切り上げた値です。", "That was rounded up. "),
    "cut-to-tens": mismatch("0%", "10％未満を切り捨てた値です。", "That was cut off to tens. "),
    "last-year": mismatch("25%", "前年度の達成度と同じ値です。", "That is last year's rate. "),
    swapped: mismatch(
      "1407%",
      "目標÷実績の値です。減るほど良い指標でしたら、お知らせください。",
      "That is target ÷ actual; if less is better here, please tell us. ",
    ),
    "one-of-several": message<Mismatch & { readonly name: string }>({
      sample: { ...sample, explanation: "2つの指標の平均＝78.0％", computed: "78.0％", name: "一般相談" },
      ja: (d) =>
        `${d.explanation}となります。記載は${d.stated}で、「${d.name}」だけの値です。ほかの指標も含めるかどうかをお知らせください。`,
      en: (d) =>
        `${d.explanation}, but ${d.stated} is stated, the rate of ${d.name} alone. Please tell us whether the others count.`,
    }),
    "plan-text": message<Mismatch & { readonly target: number; readonly words: string }>({
      sample: {
        explanation: "実績2回÷目標6回＝33.3％",
        computed: "33.3％",
        stated: "50%",
        target: 4,
        words: "2回を2クール",
      },
      ja: (d) =>
        `${d.explanation}となります。記載は${d.stated}です。計画の「${d.words}」から目標を${withCommas(String(d.target))}とすると合います。どちらが正しいかをお知らせください。`,
      en: (d) =>
        `${d.explanation}, but ${d.stated} is stated. It fits a target of ${withCommas(String(d.target))} (${d.words} in the plan). Which one is right?`,
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
          report("plan-text", { ...place, data: { ...place.data, target: cause.target, words: cause.words } });
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
