import type { AchievementResult } from "../model/achievement";
import { defineRule, message } from "./defineRule";
import { isWhollyCancelled } from "./facts/cancelled";
import { at } from "./facts/fields";

function isZero({ stated }: AchievementResult): boolean {
  return stated.every((percent) => percent === 0);
}

/** 5回÷6回＝83％ says itself that only a part was called off. */
function isPartlyDone({ verdict, computed }: AchievementResult): boolean {
  return (verdict === "exact" || verdict === "floor") && computed !== null && computed > 0 && computed < 100;
}

export const cancelledWithRate = defineRule({
  id: "cancelled-with-rate",
  meta: {
    title: { ja: "中止なのに達成度がある", en: "Cancelled, yet with a rate" },
    why: {
      ja: "中止の事業に率があると、達成・未達成の件数が実態と変わります。",
      en: "A rate on a cancelled project changes the counts of what was achieved.",
    },
    severity: "warning",
    addressee: "department",
    requires: { allOf: ["achievement"], anyOf: ["actual", "result"] },
  },
  messages: {
    rate: message<{ stated: string }>({
      sample: { stated: "100%" },
      ja: ({ stated }) =>
        `「中止」と記載がありますが、達成度は「${stated}」です。「－」に直すか、代わりの取組を実施状況の欄にお書きください。`,
      en: ({ stated }) =>
        `中止 is stated, with an achievement of ${stated}. Please change it to 「－」, or tell in the column for the result what was done instead.`,
    }),
    zero: message<{ stated: string }>({
      sample: { stated: "0%" },
      ja: ({ stated }) =>
        `「中止」で、達成度は「${stated}」です。中止を0％とするか、評価の対象外「－」とするかをお決めください。`,
      en: ({ stated }) =>
        `Cancelled, with an achievement of ${stated}. Please decide whether cancelled projects count as 0 % or are left out (「－」).`,
    }),
  },
  row({ record }, report) {
    for (const achievement of record.achievement) {
      if (achievement.stated.length === 0 || isPartlyDone(achievement)) continue;
      if (!isWhollyCancelled(record, achievement.year)) continue;
      const place = { at: at(achievement), data: { stated: achievement.raw.trim() } };
      if (isZero(achievement)) report("zero", { ...place, addressee: "secretariat" });
      else report("rate", place);
    }
  },
});
