import { readConventions } from "../achievement";
import type { AchievementResult } from "../model/achievement";
import type { ProgressRecord } from "../model/progress";
import { rememberFlatMap } from "../text/pieces";
import { defineRule, message } from "./defineRule";
import { at } from "./facts/fields";
import { decimalsOf } from "./facts/percent";

type Rounded = {
  readonly achievement: AchievementResult;
  readonly rowIndex: number;
  readonly way: "floor" | "half-up";
};

/** How the stated value was rounded, where cutting off and rounding give different values; else null. */
function wayOf({ stated, computed, raw, verdict }: AchievementResult): Rounded["way"] | null {
  const [only] = stated;
  if (computed === null || only === undefined || stated.length > 1 || verdict === "capped") return null;
  const scale = 10 ** decimalsOf(raw);
  const shown = Math.round(only * scale);
  const [floor, nearest] = [Math.floor(computed * scale + 1e-9), Math.floor(computed * scale + 0.5 + 1e-9)];
  if (floor === nearest) return null;
  if (shown === floor) return "floor";
  return shown === nearest ? "half-up" : null;
}

const roundedIn = rememberFlatMap(({ achievement: all, rowIndex }: ProgressRecord): readonly Rounded[] =>
  all.flatMap((achievement) => {
    const way = wayOf(achievement);
    return way === null ? [] : [{ achievement, rowIndex, way }];
  }),
);

export const roundingInconsistent = defineRule({
  id: "rounding-inconsistent",
  meta: {
    title: { ja: "端数処理がそろっていない", en: "Rounded in some rows, cut off in others" },
    why: {
      ja: "同じ表の端数処理が行ごとに違うと、境目の値の評価が変わります。",
      en: "Mixed rounding changes the rating of values near a threshold.",
    },
    severity: "info",
    addressee: "secretariat",
    requires: { allOf: ["achievement", "target", "actual"] },
  },
  messages: {
    floor: message<{ stated: string; computed: number; others: number }>({
      sample: { stated: "66%", computed: 66.67, others: 5 },
      ja: ({ stated, computed, others }) =>
        `計算では${String(computed)}％で、「${stated}」は切り捨てです。ほかの${String(others)}か所は四捨五入です。どちらにそろえるかをお決めください。`,
      en: ({ stated, computed, others }) =>
        `${String(computed)} % was cut off to ${stated}; ${String(others)} other cell(s) are rounded. Please decide on one way.`,
    }),
    "half-up": message<{ stated: string; computed: number; others: number }>({
      sample: { stated: "67%", computed: 66.67, others: 5 },
      ja: ({ stated, computed, others }) =>
        `計算では${String(computed)}％で、「${stated}」は四捨五入です。ほかの${String(others)}か所は切り捨てです。どちらにそろえるかをお決めください。`,
      en: ({ stated, computed, others }) =>
        `${String(computed)} % was rounded to ${stated}; ${String(others)} other cell(s) are cut off. Please decide on one way.`,
    }),
  },
  sheet({ sheet }, report) {
    const all = roundedIn(sheet.records);
    const [cut, rounded] = [all.filter(({ way }) => way === "floor"), all.filter(({ way }) => way === "half-up")];
    if (cut.length === 0 || rounded.length === 0) return;
    const told = readConventions(sheet).rounding;
    const cutIsOdd = told === "half-up" || (told !== "floor" && cut.length <= rounded.length);
    const [minority, majority] = cutIsOdd ? [cut, rounded] : [rounded, cut];
    for (const { achievement, rowIndex, way } of minority) {
      const computed = Math.round((achievement.computed ?? 0) * 100) / 100;
      const data = { stated: achievement.raw.trim(), computed, others: majority.length };
      report(way, { at: at(achievement), data, rowIndex });
    }
  },
});
