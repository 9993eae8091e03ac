import type { Formula, Quantity } from "../model/achievement";
import { unitKey } from "../parse/unit";
import { showNumber, showPercent } from "./decimals";
import type { Figures } from "./formulas";

type Explained = {
  readonly target: Quantity;
  readonly actual: Quantity;
  readonly figures: Figures;
  readonly formula: Formula;
  readonly percent: number | null;
  readonly met: boolean;
};

function withUnit({ value, unit }: Quantity): string {
  return `${showNumber(value)}${unit === "%" ? "％" : unit}`;
}

/** The actual, and what it is in the target's unit where the two differ: 2回/月（24回/年）. */
function actualText({ actual, target, figures }: Explained): string {
  const typed = withUnit(actual);
  return figures.actual === actual.value || unitKey(actual.unit) === unitKey(target.unit)
    ? typed
    : `${typed}（${withUnit({ ...target, value: figures.actual })}）`;
}

/** How the rate came about, for a person: 「932冊÷1100冊＝84.7％」; without a rate whether the target is met. */
export function explain(explained: Explained): string {
  const { target, formula, percent, met } = explained;
  if (percent !== null && formula !== "threshold") return `${division(explained, formula)}＝${showPercent(percent)}％`;
  return `実績${actualText(explained)}、目標${withUnit(target)}：${met ? "達成" : "未達成"}`;
}

function division(explained: Explained, formula: Exclude<Formula, "threshold">): string {
  const [actual, target] = [actualText(explained), withUnit(explained.target)];
  switch (formula) {
    case "ratio":
      return `${actual}÷${target}`;
    case "inverse":
      return `${target}÷${actual}`;
    case "complement":
      return `2－${actual}÷${target}`;
    case "fromBaseline":
      return fromBaseline(explained.figures);
    case "elapsed":
      return `${actual}÷${target}÷経過割合`;
  }
}

function fromBaseline({ target, actual, baseline }: Figures): string {
  const [goal, result, base] = [showNumber(target), showNumber(actual), showNumber(Number(baseline))];
  return target < Number(baseline)
    ? `（基準${base}−実績${result}）÷（基準${base}−目標${goal}）`
    : `（実績${result}−基準${base}）÷（目標${goal}−基準${base}）`;
}
