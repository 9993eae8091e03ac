import type { AchievementPolicy, Formula, IndicatorResult } from "../model/achievement";
import type { StatedItem } from "../parse/parseStatedAchievement";
import { applyFormula, toFigures } from "./computeIndicator";
import type { RatedIndicator } from "./computePair";
import { explain } from "./explain";
import { fitStated } from "./verdict";

const fallingFormulas: readonly Formula[] = ["fromBaseline", "inverse", "complement"];

/**
 * Practice differs for indicators that are to fall. Where the plan leaves the formula open and the stated value does not
 * follow from the usual one, the formula that it does follow from is taken; the explanation shows it.
 */
export function adoptFormula(
  indicators: readonly RatedIndicator[],
  items: readonly StatedItem[],
  policy: AchievementPolicy,
): readonly RatedIndicator[] {
  const [only, item] = [indicators[0], items[0]];
  if (only === undefined || item === undefined || indicators.length > 1 || items.length > 1) return indicators;
  const open = only.result.direction === "lower" && policy.formula === "ratio";
  if (!open || !fallingFormulas.includes(only.result.formula) || fits(item, only, policy)) return indicators;
  const adopted = fallingFormulas
    .map((formula) => withFormula(only, formula))
    .find((other) => fits(item, other, policy));
  return adopted === undefined ? indicators : [adopted];
}

function fits(item: StatedItem, { result: { percent } }: RatedIndicator, policy: AchievementPolicy): boolean {
  return percent !== null && fitStated(item, percent, policy) !== "mismatch";
}

function withFormula(indicator: RatedIndicator, formula: Formula): RatedIndicator {
  const { target, actual, baseline, direction, met } = indicator.result;
  if (target === null || actual === null || met === null) return indicator;
  const figures = toFigures({ target, actual, baseline, direction, planned: null });
  const percent = applyFormula(formula, figures, 1);
  const explanation = percent === null ? "" : explain({ target, actual, figures, formula, percent, met });
  const result: IndicatorResult = { ...indicator.result, formula, percent, explanation };
  return { result, rated: { ...indicator.rated, percent } };
}
