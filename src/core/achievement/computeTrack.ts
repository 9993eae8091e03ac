import type { AchievementPolicy, PlannedIndicator } from "../model/achievement";
import type { HeaderMatch, LabelledQuantity } from "../model/progress";
import type { CalculationNotes } from "../parse/calculationNotes";
import { computePair, type RatedIndicator } from "./computePair";
import { nameOf, nameQuantities, namesIn } from "./indicatorNames";
import { pairQuantities } from "./pairQuantities";
import { readTrack, type ReadTrack } from "./readTrack";
import type { Track } from "./tracks";

export type TrackContext = {
  readonly columns: readonly HeaderMatch[];
  readonly policy: AchievementPolicy;
  readonly planned: (name: string) => PlannedIndicator | null;
  readonly conventions: CalculationNotes;
  /** Whether a note points at the indicator as one that is to fall, by the text of its cell. */
  readonly pointed: (text: string) => boolean;
};

/** The indicators of one track: its target and actual cells paired and worked out, each under its name. */
export function computeTrack(track: Track, context: TrackContext): readonly RatedIndicator[] {
  const { policy, planned, columns, conventions } = context;
  const read = readTrack(track, columns);
  const { target, actual, baseline } = read;
  const names = namesIn(track.indicator?.text ?? "", Math.max(target.quantities.length, actual.quantities.length));
  const cumulative = wantsCumulative(track, read) || names.some(({ name }) => planned(name)?.cumulative === true);
  const targets = nameQuantities(target.quantities, names).map((each) => (cumulative ? asCumulative(each) : each));
  const pairs = pairQuantities(targets, nameQuantities(actual.quantities, names));
  const pointed = context.pointed(track.indicator?.text ?? "");
  const around = {
    track: { ...track, target: read.targetField },
    change: read.change,
    target,
    actual,
    policy,
    conventions,
    pointed,
  };
  if (pairs.length === 0) {
    const name = names.map((each) => each.name).join("");
    const nothing = { target: null, actual: null, clear: true };
    return name === "" ? [] : [computePair(nothing, { ...around, name, baseline: null, planned: planned(name) })];
  }
  const baselines = new Map(
    pairQuantities(targets, baseline.quantities).map((pair) => [pair.target, pair.clear ? pair.actual : null]),
  );
  return pairs.map((pair) => {
    const name = nameOf(pair, names, pairs.length > 1);
    return computePair(pair, { ...around, name, baseline: baselines.get(pair.target) ?? null, planned: planned(name) });
  });
}

/** 延 in the baseline or the name: the running total is meant, not the year's own figure. */
function wantsCumulative(track: Track, { baseline }: ReadTrack): boolean {
  const inBaseline = baseline.quantities.some(({ notes }) => notes.includes("cumulative"));
  return inBaseline || /延べ|累計|通算/u.test(track.indicator?.text ?? "");
}

/** Marks a target as a running total; the mark only serves the choice among the actuals. */
function asCumulative(quantity: LabelledQuantity): LabelledQuantity {
  return quantity.notes.includes("cumulative") ? quantity : { ...quantity, notes: [...quantity.notes, "cumulative"] };
}
