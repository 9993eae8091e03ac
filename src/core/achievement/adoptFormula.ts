import type { AchievementPolicy, Direction, Formula, IndicatorResult } from "../model/achievement";
import type { CalculationNotes } from "../parse/calculationNotes";
import type { StatedItem } from "../parse/parseStatedAchievement";
import { applyFormula, isMet, toFigures } from "./computeIndicator";
import type { RatedIndicator } from "./computePair";
import { fallingFormulaOf, generalFormulaOf, pointsAtAny } from "./conventions";
import { suspectsHigher } from "./direction";
import { explain } from "./explain";
import { fitStated, type Fit } from "./verdict";

const fallingFormulas: readonly Formula[] = ["fromBaseline", "inverse", "complement"];

type Reading = { readonly formula: Formula; readonly direction: Direction; readonly fits: readonly Fit[] };

const exactly: readonly Fit[] = ["exact", "floor"];
const somehow: readonly Fit[] = [...exactly, "capped"];

/**
 * Other ways to work the indicator out, the likeliest first. Practice differs for indicators that are to fall; and where
 * a note tells a formula, an indicator whose direction nobody tells may follow it, but only if its value says so exactly,
 * the note lists no indicators of its own, and the name does not speak of something that is to rise.
 */
function readings({ result, assumed }: RatedIndicator, conventions: CalculationNotes): readonly Reading[] {
  const { direction, formula } = result;
  if (direction === "lower") {
    if (!fallingFormulas.includes(formula)) return [];
    const falling = fallingFormulas.map((each): Reading => ({ formula: each, direction, fits: somehow }));
    return assumed ? [{ formula: "ratio", direction: "unknown", fits: exactly }, ...falling] : falling;
  }
  if (formula !== "ratio") return [];
  const [falling, general] = [fallingFormulaOf(conventions), generalFormulaOf(conventions)];
  const open = direction === "unknown" && !pointsAtAny(conventions) && !suspectsHigher(result.name);
  return [
    ...(general === "fromBaseline" ? [{ formula: general, direction, fits: exactly }] : []),
    ...(falling !== null && open ? [{ formula: falling, direction: "lower" as const, fits: exactly }] : []),
  ];
}

/**
 * Where the plan leaves the formula open and the stated value does not follow from the usual one, the formula that it
 * does follow from is taken; the explanation shows it.
 */
export function adoptFormula(
  indicators: readonly RatedIndicator[],
  items: readonly StatedItem[],
  { policy, conventions }: { readonly policy: AchievementPolicy; readonly conventions: CalculationNotes },
): readonly RatedIndicator[] {
  const [only, item] = [indicators[0], items[0]];
  if (only === undefined || item === undefined || indicators.length > 1 || items.length > 1) return indicators;
  if (policy.formula !== "ratio" || somehow.includes(fitOf(item, only, policy))) return indicators;
  for (const reading of readings(only, conventions)) {
    const other = withReading(only, reading);
    if (reading.fits.includes(fitOf(item, other, policy))) return [other];
  }
  return indicators;
}

function fitOf(item: StatedItem, { result: { percent } }: RatedIndicator, policy: AchievementPolicy): Fit {
  return percent === null ? "mismatch" : fitStated(item, percent, policy);
}

function withReading(indicator: RatedIndicator, { formula, direction }: Reading): RatedIndicator {
  const { target, actual, baseline, met: known } = indicator.result;
  if (target === null || actual === null || known === null) return indicator;
  const judged = { target, actual, baseline, direction, planned: null, told: null };
  const figures = toFigures(judged);
  const percent = applyFormula(formula, figures, 1);
  const met = isMet(judged, figures);
  const explanation = percent === null ? "" : explain({ target, actual, figures, formula, percent, met });
  const result: IndicatorResult = { ...indicator.result, direction, formula, percent, met, explanation };
  return { ...indicator, result, rated: { ...indicator.rated, percent } };
}
