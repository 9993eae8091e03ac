import type { AchievementResult, IndicatorResult } from "../model/achievement";
import type { Language } from "../model/finding";

type Words = {
  readonly cut: string;
  readonly capped: string;
  readonly mean: (percent: string) => string;
  readonly uncapped: string;
  readonly cutMean: string;
  readonly join: string;
  readonly line: (stated: string, steps: string, how: string) => string;
};

const words: Readonly<Record<Language, Words>> = {
  ja: {
    cut: "端数切り捨て",
    capped: "上限100％",
    mean: (percent) => `指標の平均${percent}％`,
    uncapped: "、100％を超える指標も上限なし",
    cutMean: "を切り捨て",
    join: "、",
    line: (stated, steps, how) => `記載${stated} ← ${steps}（${how}）`,
  },
  en: {
    cut: "cut off",
    capped: "capped at 100 %",
    mean: (percent) => `mean of the indicators ${percent} %`,
    uncapped: ", rates above 100 % not capped",
    cutMean: ", cut off",
    join: ", ",
    line: (stated, steps, how) => `stated ${stated} ← ${steps} (${how})`,
  },
};

function oneDecimal(percent: number): string {
  return String(Math.round(percent * 10) / 10);
}

function isCutOff(stated: number, exact: number): boolean {
  return stated < exact && Math.round(exact) !== stated && Math.floor(exact) === stated;
}

function tellMean(
  { stated, computed }: AchievementResult,
  indicators: readonly IndicatorResult[],
  text: Words,
): string {
  const exact = computed ?? 0;
  const uncapped = indicators.some(({ percent }) => percent !== null && percent > 100) ? text.uncapped : "";
  const cut = isCutOff(stated[0] ?? exact, exact) ? text.cutMean : "";
  return `${text.mean(oneDecimal(exact))}${cut}${uncapped}`;
}

/**
 * How a stated rate that differs from the plain quotient follows from it: cut off, capped, or a mean. Null where there is
 * nothing to explain. 「記載66% ← 2回÷3回＝66.7％（端数切り捨て）」. `indicators` are those of the same record.
 */
export function tellStatedRate(
  achievement: AchievementResult,
  indicators: readonly IndicatorResult[],
  language: Language,
): string | null {
  const { verdict, raw, year, stated, computed } = achievement;
  if (computed === null || (verdict === "mean" && stated[0] === computed)) return null;
  const text = words[language];
  const mine = indicators.filter((found) => found.explanation !== "" && (year === null || found.year === year));
  const how = { floor: text.cut, capped: text.capped, mean: tellMean(achievement, mine, text) };
  if (verdict !== "floor" && verdict !== "capped" && verdict !== "mean") return null;
  const steps = mine.map(({ explanation }) => explanation).join(text.join);
  return text.line(raw.replace(/\s+/gu, " "), steps, how[verdict]);
}
