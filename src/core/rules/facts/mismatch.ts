import { findLikelyCause, showPercent, showsRate, type LikelyCause } from "../../achievement";
import type { AchievementResult, IndicatorResult } from "../../model/achievement";
import type { ProgressRecord } from "../../model/progress";
import { withCommas } from "./commas";
import { excerpt, fieldsOf, sameYear } from "./fields";
import { westernYear } from "../../text/fiscalYear";

/** What every message about a mismatch tells: the calculation, its result and what is stated. */
export type Mismatch = { readonly explanation: string; readonly computed: string; readonly stated: string };

function indicatorsOf({ indicators }: ProgressRecord, { year }: AchievementResult): readonly IndicatorResult[] {
  return indicators.filter((indicator) => indicator.percent !== null && sameYear(indicator.year, year));
}

/** Names the two sides of a plain ratio: 270人÷3800人＝7.1％ → 実績270人÷目標3800人＝7.1％. */
function nameSides({ formula, explanation }: IndicatorResult): string {
  return formula === "ratio" ? explanation.replace(/^(?<actual>[^÷]+)÷/u, "実績$<actual>÷目標") : explanation;
}

/** Where a cell states one rate for each indicator, in their order: the indicators whose own rate is stated wrong. */
function wrongOnes(used: readonly IndicatorResult[], { stated }: AchievementResult): readonly IndicatorResult[] {
  if (used.length < 2 || stated.length !== used.length) return [];
  return used.filter((indicator, index) => {
    const [rate, percent] = [Number(stated[index]), Number(indicator.percent)];
    return !showsRate(rate, percent) && !(rate === 100 && percent > 100);
  });
}

/** The calculation in words: that of the only indicator, those that are stated wrong, or the mean of several. */
export function explainRate(record: ProgressRecord, achievement: AchievementResult): string {
  const used = indicatorsOf(record, achievement);
  const [only] = used;
  if (used.length === 1 && only !== undefined) return withCommas(nameSides(only));
  const wrong = wrongOnes(used, achievement);
  if (wrong.length > 0) return wrong.map((each) => withCommas(nameSides(each))).join("、");
  return `${String(used.length)}つの指標の平均は${withCommas(showPercent(achievement.computed ?? 0))}％`;
}

/** The facts of a mismatch, as its messages quote them. */
export function tellMismatch(record: ProgressRecord, achievement: AchievementResult): Mismatch {
  const wrong = wrongOnes(indicatorsOf(record, achievement), achievement).map(({ percent }) => Number(percent));
  const computed = wrong.length > 0 ? wrong : [achievement.computed ?? 0];
  return {
    explanation: explainRate(record, achievement),
    computed: computed.map((percent) => `${withCommas(showPercent(percent))}％`).join("、"),
    stated: excerpt(achievement.raw),
  };
}

function withUnit(value: number, unit: string): string {
  return `${withCommas(String(Number(value.toPrecision(12))))}${unit === "%" ? "％" : unit}`;
}

/** The two targets between which the plan's text leaves a doubt, and the rate that the second one gives. */
export type PlanTargets = { readonly given: string; readonly planned: string; readonly rate: string };

/** The target of the row beside the one that its plan gives, each with its unit. */
export function tellPlanTargets(record: ProgressRecord, achievement: AchievementResult, planned: number): PlanTargets {
  const [target] = indicatorsOf(record, achievement).flatMap((indicator) => indicator.target ?? []);
  const unit = target?.unit ?? "";
  return {
    given: withUnit(target?.value ?? 0, unit),
    planned: withUnit(planned, unit),
    rate: withUnit(achievement.stated[0] ?? 0, "%"),
  };
}

/** The rate stated a year earlier in the same record. */
function lastYearOf({ achievement: all }: ProgressRecord, { year }: AchievementResult): number | null {
  const before = all.find((other) => westernYear(other.year) === westernYear(year) - 1);
  return before?.stated.length === 1 ? (before.stated[0] ?? null) : null;
}

/** Why the stated rate may differ from what target and actual give. */
export function causeOf(record: ProgressRecord, achievement: AchievementResult): LikelyCause | undefined {
  const plans = fieldsOf(record, "plan").filter(({ year }) => sameYear(year, achievement.year));
  return findLikelyCause({
    achievement,
    indicators: indicatorsOf(record, achievement),
    planText: plans.map(({ text }) => text).join("\n"),
    lastYear: lastYearOf(record, achievement),
  });
}
