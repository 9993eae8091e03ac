import { suspectsLower } from "../achievement";
import type { AchievementResult, IndicatorResult, Quantity } from "../model/achievement";
import type { Field, ProgressRecord } from "../model/progress";
import { sameUnit } from "../parse/unit";
import { fieldsIn, sameYear } from "../rules/facts/fields";
import { isOwnRecord } from "../rules/facts/sheetFacts";
import type { RateHabit } from "./achievementHabit";

/** A rate that follows from the row without a doubt. */
export type CertainRate = {
  /** Unrounded, in percent. */
  readonly percent: number;
  readonly indicators: readonly IndicatorResult[];
  readonly field: Field;
};

/** Notes with which a number is not simply that number. */
const doubtful = new Set(["each", "relative", "range", "frequency", "approximate", "fraction"]);

function isPlain({ notes }: Quantity): boolean {
  return !notes.some((note) => doubtful.has(note));
}

/** One rate that nobody would work out in another way: one pair, one unit, a direction that is not in doubt. */
function isCertain(indicator: IndicatorResult, { displayName }: ProgressRecord): boolean {
  const { target, actual, percent, certain, formula, direction, name } = indicator;
  if (target === null || actual === null || percent === null || !certain) return false;
  if (!isPlain(target) || !isPlain(actual) || !sameUnit(target.unit, actual.unit)) return false;
  return formula !== "ratio" || direction !== "unknown" || !suspectsLower(name === "" ? displayName : name);
}

/** 「2回以上」 met by three: 150 % to one clerk, 100 % to another. */
function isOpenAbove({ target, percent }: IndicatorResult): boolean {
  return (target?.comparator ?? null) !== null && percent !== null && percent > 100;
}

/** The cell of the record itself that the result is about; none where several records share it. */
function ownField(record: ProgressRecord, result: AchievementResult): Field | undefined {
  return fieldsIn(record, result).find(({ role, origin }) => role === "achievement" && origin !== "merged");
}

/** The rate for the record's achievement cell; null where a person has to decide anything about it. */
export function certainRate(record: ProgressRecord, result: AchievementResult, habit: RateHabit): CertainRate | null {
  const field = ownField(record, result);
  if (field === undefined || !isOwnRecord(record) || result.computed === null || result.computed < 0) return null;
  const indicators = record.indicators.filter(
    ({ year, target, actual }) => sameYear(year, result.year) && (target !== null || actual !== null),
  );
  if (indicators.length === 0 || !indicators.every((each) => isCertain(each, record))) return null;
  if (indicators.length > 1 && (!habit.takesMeans || habit.capped)) return null;
  if (!habit.capped && indicators.some(isOpenAbove)) return null;
  return { percent: result.computed, indicators, field };
}
