import { suspectsLower } from "../achievement";
import type { AchievementResult, IndicatorResult, MeasuredQuantity, Quantity } from "../model/achievement";
import type { Field, ProgressRecord } from "../model/progress";
import { sameUnit } from "../parse/unit";
import { fieldsIn, sameYear } from "../rules/facts/fields";
import { isOwnRecord } from "../rules/facts/sheetFacts";
import { rateHabitOf, type RateHabit } from "./achievementHabit";
import { isShared, type SheetPlaces } from "./places";

/** A rate that follows from the row without a doubt. */
export type CertainRate = {
  /** Unrounded, in percent. */
  readonly percent: number;
  readonly indicators: readonly IndicatorResult[];
  readonly field: Field;
};

/** Notes with which a number is not simply that number. */
const doubtful = new Set(["each", "relative", "range", "frequency", "approximate", "fraction", "provisional"]);
/** 「５年間で50人」 is held against one year by some, against all five by others. */
const ofYears = /\d\s?[かヵカケヶ箇]?年間/u;

function isPlain({ notes, raw }: Quantity): boolean {
  return !notes.some((note) => doubtful.has(note)) && !ofYears.test(raw.normalize("NFKC"));
}

function isCumulative({ notes }: Quantity): boolean {
  return notes.includes("cumulative");
}

/** Both count the same, over the same time. */
function countsAlike(target: Quantity, actual: Quantity): boolean {
  return sameUnit(target.unit, actual.unit) && isCumulative(target) === isCumulative(actual);
}

/** Whether nobody would divide the two the other way round. */
function isPlainRatio({ direction, name, baseline, target }: IndicatorResult, displayName: string): boolean {
  if (direction === "higher") return true;
  if (direction !== "unknown" || suspectsLower(name === "" ? displayName : name)) return false;
  // What is to come down from where it stood is not better for being higher.
  return baseline === null || target === null || baseline.value <= target.value;
}

/**
 * One rate that nobody would work out in another way: one pair, one unit, and a direction that is not in doubt. How
 * indicators that are to fall are worked out differs from town to town: there the sheet's own notes have to tell.
 */
function isCertain(indicator: IndicatorResult, { displayName }: ProgressRecord, habit: RateHabit): boolean {
  const { target, actual, percent, certain, formula } = indicator;
  if (target === null || actual === null || percent === null || !certain) return false;
  if (!isPlain(target) || !isPlain(actual) || !countsAlike(target, actual)) return false;
  return formula === "ratio" ? isPlainRatio(indicator, displayName) : formula === habit.falling;
}

/** 「2回以上」 met by three: 150 % to one clerk, 100 % to another. */
function isOpenAbove({ target, percent }: IndicatorResult): boolean {
  return (target?.comparator ?? null) !== null && percent !== null && percent > 100;
}

/** The cell of the record itself that the result is about; none where several records share it. */
function ownField(record: ProgressRecord, result: AchievementResult, places: SheetPlaces): Field | undefined {
  return fieldsIn(record, result).find(
    (field) => field.role === "achievement" && field.origin !== "merged" && !isShared(field, record, places),
  );
}

/** Numbers that stand beside several records at once may be those of all of them together. */
function isOwnNumber(quantity: MeasuredQuantity | null, record: ProgressRecord, places: SheetPlaces): boolean {
  return quantity === null || !isShared(quantity, record, places);
}

/** The indicators of the result's year, where the rate follows from all of them without a doubt; else none. */
function certainIndicators(
  record: ProgressRecord,
  { year }: AchievementResult,
  places: SheetPlaces,
): readonly IndicatorResult[] {
  const habit = rateHabitOf(places.sheet);
  const indicators = record.indicators.filter(
    (each) => sameYear(each.year, year) && (each.target !== null || each.actual !== null),
  );
  const certain = indicators.every(
    (each) =>
      isCertain(each, record, habit) &&
      isOwnNumber(each.target, record, places) &&
      isOwnNumber(each.actual, record, places),
  );
  if (!certain || (indicators.length > 1 && (!habit.takesMeans || habit.capped))) return [];
  return !habit.capped && indicators.some(isOpenAbove) ? [] : indicators;
}

/** The rate for the record's achievement cell; null where a person has to decide anything about it. */
export function certainRate(
  record: ProgressRecord,
  result: AchievementResult,
  places: SheetPlaces,
): CertainRate | null {
  const field = ownField(record, result, places);
  if (field === undefined || rateHabitOf(places.sheet).differs || !isOwnRecord(record)) return null;
  if (result.computed === null || result.computed < 0) return null;
  const indicators = certainIndicators(record, result, places);
  return indicators.length === 0 ? null : { percent: result.computed, indicators, field };
}
