import type { AchievementResult, IndicatorResult } from "../../model/achievement";
import type { ProgressRecord } from "../../model/progress";
import { normalizeText } from "../../text/normalizeText";
import { fieldsOf, sameYear } from "./fields";

/** Why a stated achievement may differ from what target and actual give; null where nothing fits. */
export type MismatchCause =
  | { readonly kind: "target-repeated"; readonly target: string }
  | { readonly kind: "actual-repeated"; readonly actual: string }
  | { readonly kind: "percent-fraction" }
  | { readonly kind: "halved" | "doubled" }
  | { readonly kind: "plan-text"; readonly number: number }
  | { readonly kind: "inverse" };

type Facts = { readonly stated: number; readonly computed: number; readonly indicator: IndicatorResult | null };

/** Equal after rounding or cutting off to whole percents. */
function near(stated: number, value: number): boolean {
  return Math.abs(stated - value) < 0.06 || stated === Math.round(value) || stated === Math.floor(value);
}

function repeated({ stated, indicator }: Facts): MismatchCause | null {
  const { target, actual } = indicator ?? {};
  if (target?.unit === "%" && near(stated, target.value)) return { kind: "target-repeated", target: target.raw };
  if (actual?.unit === "%" && near(stated, actual.value)) return { kind: "actual-repeated", actual: actual.raw };
  return null;
}

function scaled({ stated, computed }: Facts): MismatchCause | null {
  if (computed === 0 || stated === 0) return null;
  const ratio = stated / computed;
  return Math.abs(ratio - 100) < 1 || Math.abs(ratio - 0.01) < 0.0001 ? { kind: "percent-fraction" } : null;
}

/** Numbers that the plan's text gives, and products of two of them (2回×2クール). */
function numbersOf(text: string): readonly number[] {
  const numbers = [...normalizeText(text).matchAll(/\d+(?:\.\d+)?/gu)].slice(0, 12).map(([digits]) => Number(digits));
  const products = numbers.flatMap((a, index) => numbers.slice(index + 1).map((b) => a * b));
  return [...new Set([...numbers, ...products])].filter((number) => number > 0 && number <= 100_000);
}

function planText({ stated, indicator }: Facts, plan: string): MismatchCause | null {
  const { target, actual } = indicator ?? {};
  if (!target || !actual || stated === 0) return null;
  const fits = numbersOf(plan).filter(
    (number) => number !== target.value && number !== actual.value && near(stated, (actual.value / number) * 100),
  );
  return fits.length === 1 && fits[0] !== undefined ? { kind: "plan-text", number: fits[0] } : null;
}

function turned({ stated, indicator }: Facts): MismatchCause | null {
  const { target, actual, formula } = indicator ?? {};
  if (!target || !actual || actual.value === 0 || formula !== "ratio") return null;
  return near(stated, (target.value / actual.value) * 100) ? { kind: "inverse" } : null;
}

function halvedOrDoubled({ stated, computed }: Facts): MismatchCause | null {
  if (stated === 0 || computed === 0) return null;
  if (near(stated, computed / 2)) return { kind: "halved" };
  return near(stated, computed * 2) ? { kind: "doubled" } : null;
}

/** The likely cause of a mismatch; the surest explanation first. */
export function mismatchCause(record: ProgressRecord, achievement: AchievementResult): MismatchCause | null {
  const [stated] = achievement.stated;
  if (stated === undefined || achievement.stated.length > 1 || achievement.computed === null) return null;
  const indicators = record.indicators.filter(({ year, percent }) => percent !== null && sameYear(year, achievement.year));
  const facts = { stated, computed: achievement.computed, indicator: indicators.length === 1 ? (indicators[0] ?? null) : null };
  const plan = fieldsOf(record, "plan").map(({ text }) => text).join("\n");
  return repeated(facts) ?? scaled(facts) ?? planText(facts, plan) ?? turned(facts) ?? halvedOrDoubled(facts);
}
