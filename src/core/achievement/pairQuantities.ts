import type { Quantity } from "../model/achievement";
import type { LabelledQuantity } from "../model/progress";
import { markKey } from "../parse/itemMarks";
import { looselySameUnit, sameUnit, unitFactor } from "../parse/unit";
import { labelSimilarity } from "./labelSimilarity";

/** A target and the actual that answers it; `clear` is false where which belongs to which cannot be told. */
export type Pair = {
  readonly target: LabelledQuantity | null;
  readonly actual: LabelledQuantity | null;
  readonly clear: boolean;
};

type Quantities = readonly LabelledQuantity[];

const alike = 0.45;

/** Pairs the targets of one cell with the actuals of another: by number mark, label, unit and order; 各 goes to each. */
export function pairQuantities(targets: Quantities, actuals: Quantities): readonly Pair[] {
  const [target, actual] = [targets[0], actuals[0]];
  if (target === undefined) return actuals.map((each) => ({ target: null, actual: each, clear: true }));
  if (actual === undefined) return targets.map((each) => ({ target: each, actual: null, clear: true }));
  if (targets.length === 1 && actuals.length === 1) return [{ target, actual, clear: true }];
  if (targets.length === 1) return pairOneTarget(target, actuals);
  if (actuals.length === 1) return pairOneActual(targets, actual);
  return pairMany(targets, actuals);
}

/** Whether two quantities can be divided by one another: one unit, convertible units, or units used for one another. */
export function comparable(target: Quantity, actual: Quantity): boolean {
  return unitFactor(actual.unit, target.unit) !== undefined || looselySameUnit(actual.unit, target.unit);
}

const total = /^(?:計|合計|総計|総数|全体|年間|年間計|トータル|.*合計|.*総数)$/u;
const isCumulative = ({ notes, label }: LabelledQuantity): boolean =>
  notes.includes("cumulative") || /延べ|累計|通算/u.test(label);

/** One target against several actuals: 各 for each; else the one of its kind (unit, 延べ, label, total); else unclear. */
function pairOneTarget(target: LabelledQuantity, actuals: Quantities): readonly Pair[] {
  if (target.notes.includes("each")) return actuals.map((actual) => ({ target, actual, clear: true }));
  const actual = chooseActual(target, actuals);
  return actual === undefined
    ? actuals.map((each) => ({ target, actual: each, clear: false }))
    : [{ target, actual, clear: true }];
}

type Choice = (target: LabelledQuantity, actuals: Quantities) => Quantities;

const choices: readonly Choice[] = [
  (target, actuals) =>
    actuals.filter((actual) => target.unit !== "" && actual.unit !== "" && sameUnit(target.unit, actual.unit)),
  (target, actuals) => actuals.filter(({ mark }) => target.mark !== null && markKey(mark) === markKey(target.mark)),
  (target, actuals) => closest(target.label, actuals),
  (target, actuals) => actuals.filter((actual) => isCumulative(actual) === isCumulative(target)),
  (_target, actuals) => actuals.filter(({ label }) => total.test(label)),
];

function chooseActual(target: LabelledQuantity, actuals: Quantities): LabelledQuantity | undefined {
  let left = actuals;
  for (const choose of choices) {
    const chosen = choose(target, left);
    if (chosen.length > 0) left = chosen;
    if (left.length === 1) return left[0];
  }
  return undefined;
}

function closest(label: string, quantities: Quantities): Quantities {
  const scored = quantities.map((quantity) => ({ quantity, score: labelSimilarity(label, quantity.label) }));
  const best = Math.max(...scored.map(({ score }) => score));
  return best < alike ? [] : scored.filter(({ score }) => score === best).map(({ quantity }) => quantity);
}

/** Several targets against one actual: 各 for each; else the one target of its mark, label or unit; else unclear. */
function pairOneActual(targets: Quantities, actual: LabelledQuantity): readonly Pair[] {
  if (actual.notes.includes("each")) return targets.map((target) => ({ target, actual, clear: true }));
  const marked = targets.filter(({ mark }) => actual.mark !== null && markKey(mark) === markKey(actual.mark));
  const named = marked.length > 0 ? marked : closest(actual.label, targets);
  const counted = targets.filter(({ unit }) => unit !== "" && actual.unit !== "" && sameUnit(unit, actual.unit));
  const only = named.length === 1 ? named[0] : counted.length === 1 ? counted[0] : undefined;
  if (only === undefined) return targets.map((target) => ({ target, actual, clear: false }));
  return targets.map((target) => ({ target, actual: target === only ? actual : null, clear: true }));
}

type Match = { readonly target: number; readonly actual: number; readonly score: number };

/** How well two quantities fit: mark 3, label up to 2, unit ±; the same place only breaks ties. */
function score(target: LabelledQuantity, actual: LabelledQuantity, samePlace: boolean): number {
  const marks = target.mark !== null && actual.mark !== null && markKey(target.mark) === markKey(actual.mark) ? 3 : 0;
  const labels = 2 * labelSimilarity(target.label, actual.label);
  const units =
    target.unit === "" || actual.unit === ""
      ? 0
      : sameUnit(target.unit, actual.unit)
        ? 0.5
        : comparable(target, actual)
          ? 0
          : -2;
  return marks + labels + units + (samePlace ? 0.2 : 0);
}

function pairMany(targets: Quantities, actuals: Quantities): readonly Pair[] {
  const sameCount = targets.length === actuals.length;
  const matches = targets
    .flatMap((target, t) =>
      actuals.map((actual, a): Match => ({ target: t, actual: a, score: score(target, actual, t === a && sameCount) })),
    )
    .sort((left, right) => right.score - left.score);
  const taken = new Map<number, Match>();
  const used = new Set<number>();
  for (const match of matches) {
    if (taken.has(match.target) || used.has(match.actual) || match.score < (sameCount ? 0 : 2 * alike)) continue;
    taken.set(match.target, match);
    used.add(match.actual);
  }
  const rest = actuals.filter((_, index) => !used.has(index));
  return [
    ...targets.map((target, index): Pair => {
      const match = taken.get(index);
      const actual = match === undefined ? null : (actuals[match.actual] ?? null);
      return { target, actual, clear: actual !== null || rest.length === 0 };
    }),
    ...rest.map((actual): Pair => ({ target: null, actual, clear: false })),
  ];
}
