import type {
  AchievementPolicy,
  Direction,
  IndicatorResult,
  MeasuredQuantity,
  PlannedIndicator,
  Quantity,
} from "../model/achievement";
import type { Field, HeaderMatch, LabelledQuantity, Measure } from "../model/progress";
import { readHeaderUnit } from "../parse/headerUnit";
import { isYear, parseBracketMeasure, parseMeasure } from "../parse/parseMeasure";
import { parseFiscalYear } from "../text/fiscalYear";
import { looselySameUnit, unitFactor, unitKey } from "../parse/unit";
import { computeIndicator, toFigures } from "./computeIndicator";
import { resolveDirection } from "./direction";
import { nameQuantities, nameOf, namesIn } from "./indicatorNames";
import { pairQuantities, type Pair } from "./pairQuantities";
import { resolveFraction } from "./resolveFraction";
import type { Track } from "./tracks";
import type { Rated } from "./verdict";

/** One indicator with what a verdict needs beside it. */
export type RatedIndicator = { readonly result: IndicatorResult; readonly rated: Rated; readonly direction: Direction };

export type TrackContext = {
  readonly columns: readonly HeaderMatch[];
  readonly policy: AchievementPolicy;
  readonly planned: (name: string) => PlannedIndicator | null;
};

const nothing: Measure = { quantities: [], nonNumeric: "blank" };

function readField(field: Field | null, track: Track, { columns }: TrackContext): Measure {
  if (field === null) return nothing;
  const unitHint =
    (track.unit === null ? "" : readUnitCell(track.unit.text)) ||
    readHeaderUnit(columns[field.column]?.header ?? "") ||
    readHeaderUnit(track.indicator?.text ?? "");
  const measure = parseMeasure({ text: field.text, value: field.value, numberFormat: field.numberFormat, unitHint });
  return { ...measure, quantities: ofYear(measure.quantities, track.year) };
}

/** R2：100人⏎R3：120人 in one cell: only the figures of the column's year count. */
function ofYear(quantities: readonly LabelledQuantity[], year: string | null): readonly LabelledQuantity[] {
  const mine = quantities.filter(
    ({ label }) => year !== null && isYear(label) && parseFiscalYear(label)?.label === year,
  );
  const chosen = mine.length > 0 ? mine : quantities;
  return chosen.map((quantity) => (isYear(quantity.label) ? { ...quantity, label: "" } : quantity));
}

function readUnitCell(text: string): string {
  const unit = text.trim().replace(/^[(（]|[)）]$/gu, "");
  return unit.length <= 8 && !/[\n、\d]|^[-－ー―‐]+$/u.test(unit) ? unit.replace("％", "%") : "";
}

/** The indicators of one track: its target and actual cells paired and worked out, each in its name's turn. */
export function computeTrack(track: Track, context: TrackContext): readonly RatedIndicator[] {
  const [target, actual, baseline] = [track.target, track.actual, track.baseline].map((field) =>
    readField(field, track, context),
  ) as [Measure, Measure, Measure];
  const names = namesIn(track.indicator?.text ?? "", Math.max(target.quantities.length, actual.quantities.length));
  const cumulative = wantsCumulative(
    track,
    baseline,
    context,
    names.map(({ name }) => name),
  );
  const targets = nameQuantities(target.quantities, names).map((quantity) =>
    cumulative ? asCumulative(quantity) : quantity,
  );
  const pairs = pairQuantities(targets, nameQuantities(answering(targets, actual.quantities, track.actual), names));
  if (pairs.length === 0)
    return names.length === 0 ? [] : [withoutFigures(track, names.map(({ name }) => name).join(""), context)];
  const baselines = new Map(
    pairQuantities(targets, baseline.quantities).map((pair) => [pair.target, pair.clear ? pair.actual : null]),
  );
  return pairs.map((pair) =>
    computePair(pair, { track, context, names, baseline: baselines.get(pair.target) ?? null, actual }),
  );
}

/** 45人（90%） against a target of 80%: where the unit outside the brackets does not answer, the one inside may. */
function answering(
  targets: readonly LabelledQuantity[],
  actuals: readonly LabelledQuantity[],
  field: Field | null,
): readonly LabelledQuantity[] {
  const [target, actual] = [targets[0], actuals[0]];
  if (target === undefined || actual === undefined || field === null || targets.length > 1 || actuals.length > 1)
    return actuals;
  if (comparable(target, actual)) return actuals;
  const inside = parseBracketMeasure(field).filter(
    (quantity) => quantity.unit !== "" && unitFactor(quantity.unit, target.unit) !== undefined,
  );
  return inside.length === 1 ? inside : actuals;
}

/** 延 in the baseline, the name or the plan: the running total is meant, not the year's own figure. */
function wantsCumulative(track: Track, baseline: Measure, context: TrackContext, names: readonly string[]): boolean {
  return (
    baseline.quantities.some(({ notes }) => notes.includes("cumulative")) ||
    /延べ|累計|通算/u.test(track.indicator?.text ?? "") ||
    names.some((name) => context.planned(name)?.cumulative === true)
  );
}

function asCumulative(quantity: LabelledQuantity): LabelledQuantity {
  return quantity.notes.includes("cumulative") ? quantity : { ...quantity, notes: [...quantity.notes, "cumulative"] };
}

type Around = {
  readonly track: Track;
  readonly context: TrackContext;
  readonly names: ReturnType<typeof namesIn>;
  readonly baseline: LabelledQuantity | null;
  readonly actual: Measure;
};

function measured(quantity: LabelledQuantity | null, field: Field | null): MeasuredQuantity | null {
  if (quantity === null || field === null) return null;
  const { label: _label, mark: _mark, ...rest } = quantity;
  return { ...rest, rowIndex: field.rowIndex, columnIndex: field.columnIndex };
}

function computePair(pair: Pair, around: Around): RatedIndicator {
  const { track, context, names } = around;
  const name = nameOf(pair, names);
  const target = pair.target === null ? null : resolveFraction(pair.target, pair.actual);
  const zero = target !== null && pair.actual === null ? zeroFor(around, target) : null;
  const actual = pair.actual === null ? zero : resolveFraction(pair.actual, target);
  const baseline = around.baseline === null ? plannedBaseline(name, context) : resolveFraction(around.baseline, target);
  const planned = context.planned(name);
  const direction = resolveDirection({
    name,
    stated: track.direction?.text ?? "",
    planned: planned?.direction ?? null,
    targetText: track.target?.text ?? "",
    target,
    baseline: baseline?.value ?? null,
  });
  const base = {
    year: track.year,
    name,
    target: measured(target, track.target),
    actual: measured(pair.actual === null ? null : actual, track.actual),
    baseline: measured(baseline, track.baseline),
    direction,
  };
  const mark = pair.target?.mark ?? pair.actual?.mark ?? null;
  if (target === null || actual === null || !pair.clear || !comparable(target, actual)) {
    const result: IndicatorResult = {
      ...base,
      formula: "ratio",
      explanation: "",
      percent: null,
      met: null,
      certain: pair.clear,
    };
    return { result, direction, rated: { name, mark, percent: null, certain: pair.clear, figures: null } };
  }
  const usable = baseline !== null && comparable(target, baseline) ? baseline : null;
  const judged = { target, actual, baseline: usable, direction, planned: planned?.formula ?? null };
  const computation = computeIndicator(judged, context.policy);
  const certain = unitFactor(actual.unit, target.unit) !== undefined;
  const { actual: sum } = toFigures(judged);
  const figures = { actual: sum, target: target.value, unit: unitKey(target.unit) };
  return {
    result: { ...base, ...computation, certain },
    direction,
    rated: { name, mark, percent: computation.percent, certain, figures },
  };
}

function comparable(a: Quantity, b: Quantity): boolean {
  return unitFactor(b.unit, a.unit) !== undefined || looselySameUnit(a.unit, b.unit);
}

/** 中止 counts as 0 only where the plan says so. */
function zeroFor({ actual, context }: Around, target: LabelledQuantity): LabelledQuantity | null {
  const off = actual.nonNumeric === "cancelled" || actual.nonNumeric === "not-done";
  return off && context.policy.cancelled === "zero"
    ? { ...target, raw: "", value: 0, comparator: null, notes: [] }
    : null;
}

function plannedBaseline(name: string, { planned }: TrackContext): LabelledQuantity | null {
  const text = planned(name)?.baseline ?? null;
  return text === null ? null : (parseMeasure({ text, value: text, numberFormat: null }).quantities[0] ?? null);
}

function withoutFigures(track: Track, name: string, context: TrackContext): RatedIndicator {
  const evidence = { name, stated: track.direction?.text ?? "", planned: context.planned(name)?.direction ?? null };
  const direction = resolveDirection({
    ...evidence,
    targetText: track.target?.text ?? "",
    target: null,
    baseline: null,
  });
  const empty = { target: null, actual: null, baseline: null, explanation: "", percent: null, met: null };
  return {
    result: { year: track.year, name, ...empty, direction, formula: "ratio", certain: true },
    direction,
    rated: { name, mark: null, percent: null, certain: true, figures: null },
  };
}
