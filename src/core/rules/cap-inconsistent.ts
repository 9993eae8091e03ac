import { readConventions } from "../achievement";
import type { AchievementResult } from "../model/achievement";
import type { ProgressRecord } from "../model/progress";
import { rememberFlatMap } from "../text/pieces";
import { defineRule, message } from "./defineRule";
import { withCommas } from "./facts/commas";
import { at, sameYear } from "./facts/fields";

type Stated = { readonly record: ProgressRecord; readonly achievement: AchievementResult };

/** 「2回以上」 met by three is 100 % without any cap. */
function isAtLeast({ record, achievement }: Stated): boolean {
  return record.indicators.some(
    ({ target, year }) =>
      sameYear(year, achievement.year) && (target?.comparator === ">=" || target?.comparator === ">"),
  );
}

function isCapped(stated: Stated): boolean {
  return stated.achievement.verdict === "capped" && !isAtLeast(stated);
}

function isAbove({ achievement: { verdict, stated } }: Stated): boolean {
  return (verdict === "exact" || verdict === "floor" || verdict === "mean") && stated.some((percent) => percent > 100);
}

/** The record's stated values; none of a 再掲. */
function statedIn(record: ProgressRecord): readonly Stated[] {
  return record.repeated ? [] : record.achievement.map((achievement) => ({ record, achievement }));
}

const cappedIn = rememberFlatMap((record: ProgressRecord) => statedIn(record).filter(isCapped));
const aboveIn = rememberFlatMap((record: ProgressRecord) => statedIn(record).filter(isAbove));

export const capInconsistent = defineRule({
  id: "cap-inconsistent",
  meta: {
    title: { ja: "100％の上限がそろっていない", en: "Capped at 100 % in some rows only" },
    why: {
      ja: "同じ表に139％と「100％で止めた値」が混ざると、比べられません。",
      en: "Rates above 100 % and rates cut off at 100 % cannot be compared in one sheet.",
    },
    severity: "warning",
    addressee: "secretariat",
    requires: { allOf: ["achievement", "target", "actual"] },
  },
  messages: {
    above: message<{ stated: string; capped: number }>({
      sample: { stated: "139%", capped: 2 },
      ja: ({ stated, capped }) =>
        `記載は${stated}ですが、ほかの${String(capped)}か所は100％で止めています。上限を設けるかどうかをお決めください。`,
      en: ({ stated, capped }) =>
        `${stated} is stated, while ${String(capped)} other cell(s) stop at 100 %. Please decide whether this sheet is capped.`,
    }),
    capped: message<{ computed: number; above: number }>({
      sample: { computed: 500, above: 3 },
      ja: ({ computed, above }) =>
        `計算では${withCommas(String(computed))}％ですが100％と書かれ、ほかの${String(above)}か所は100％を超えています。上限を設けるかどうかをお決めください。`,
      en: ({ computed, above }) =>
        `Computed ${withCommas(String(computed))} %, stated 100 %, while ${String(above)} other cell(s) exceed 100 %. Please decide on a cap.`,
    }),
    note: message<{ stated: string }>({
      sample: { stated: "139%" },
      ja: ({ stated }) =>
        `記載は${stated}ですが、注記では100％を上限としています。100％とするかどうかをお決めください。`,
      en: ({ stated }) => `${stated} is stated, while the sheet's note caps rates at 100 %. Please decide which holds.`,
    }),
  },
  sheet({ sheet }, report) {
    const { cap } = readConventions(sheet);
    const [capped, above] = [cappedIn(sheet.records), aboveIn(sheet.records)];
    if (cap === "capped") {
      for (const { record, achievement } of above) {
        report("note", { at: at(achievement), data: { stated: achievement.raw.trim() }, rowIndex: record.rowIndex });
      }
      return;
    }
    if (capped.length === 0 || above.length === 0) return;
    if (cap === null && above.length <= capped.length) {
      for (const { record, achievement } of above) {
        const data = { stated: achievement.raw.trim(), capped: capped.length };
        report("above", { at: at(achievement), data, rowIndex: record.rowIndex });
      }
      return;
    }
    for (const { record, achievement } of capped) {
      const data = { computed: Math.round(achievement.computed ?? 0), above: above.length };
      report("capped", { at: at(achievement), data, rowIndex: record.rowIndex });
    }
  },
});
