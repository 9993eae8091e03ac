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

/** How the rate came about, for a person: 「932冊÷1100冊＝84.7％」; empty where nothing was computed. */
export function explain(explained: Explained): string {
  const { target, figures, formula, percent, met } = explained;
  const [actual, goal] = [actualText(explained), withUnit(target)];
  if (percent === null) return `実績${actual}、目標${goal}：${met ? "達成" : "未達成"}`;
  const result = `＝${showPercent(percent)}％`;
  switch (formula) {
    case "ratio":
      return `${actual}÷${goal}${result}`;
    case "inverse":
      return `${goal}÷${actual}${result}`;
    case "complement":
      return `2－${actual}÷${goal}${result}`;
    case "fromBaseline":
      return `${fromBaseline(figures)}${result}`;
    case "elapsed":
      return `${actual}÷${goal}÷経過割合${result}`;
    case "threshold":
      return `実績${actual}、目標${goal}：${met ? "達成" : "未達成"}`;
  }
}

function fromBaseline({ target, actual, baseline }: Figures): string {
  const [goal, result, base] = [showNumber(target), showNumber(actual), showNumber(baseline ?? 0)];
  return target < (baseline ?? 0)
    ? `（基準${base}−実績${result}）÷（基準${base}−目標${goal}）`
    : `（実績${result}−基準${base}）÷（目標${goal}−基準${base}）`;
}
