import type {
  AchievementPolicy,
  AchievementResult,
  Formula,
  IndicatorResult,
  PlannedIndicator,
} from "../model/achievement";
import type { Field, HeaderMatch, ProgressRecord, ReadRecord } from "../model/progress";
import { parseStatedAchievement, type StatedItem } from "../parse/parseStatedAchievement";
import type { AchievementScale } from "../parse/resolveAchievementScale";
import { applyFormula, chooseFormula, toFigures } from "./computeIndicator";
import { computeTrack, type RatedIndicator } from "./computeTrack";
import { explain } from "./explain";
import { recordPercent } from "./meanPercent";
import { findTracks, tracksOf, type Track } from "./tracks";
import { fitStated, judgeStated } from "./verdict";

/** What the plan knows about an indicator of a record; null for nothing. */
export type PlannedIndicators = (record: ReadRecord, indicatorName: string) => PlannedIndicator | null;

export type RecordContext = {
  readonly columns: readonly HeaderMatch[];
  readonly policy: AchievementPolicy;
  readonly planned: PlannedIndicators;
  /** How the bare numbers of each achievement column are meant, by the column's position. */
  readonly scales: ReadonlyMap<number, AchievementScale>;
};

/** Works out one record: an indicator for every pair of target and actual, a verdict for every achievement cell. */
export function computeRecord(record: ReadRecord, context: RecordContext): ProgressRecord {
  const { columns, policy } = context;
  const tracks = findTracks(record, columns);
  const planned = (name: string): PlannedIndicator | null => context.planned(record, name);
  const byTrack = new Map<Track, readonly RatedIndicator[]>(
    tracks.map((track) => [track, computeTrack(track, { columns, policy, planned })]),
  );
  const fields = record.fields.filter(({ role }) => role === "achievement");
  const achievement = fields.map((field) => {
    const mine = tracksOf(field, tracks, fields);
    const stated = parseStatedAchievement(field, context.scales.get(field.column) ?? "percent");
    for (const track of mine) byTrack.set(track, adoptFormula(byTrack.get(track) ?? [], stated.items, policy));
    return judgeField(
      field,
      mine.flatMap((track) => byTrack.get(track) ?? []),
      stated,
      policy,
    );
  });
  const indicators = tracks.flatMap((track) => (byTrack.get(track) ?? []).map(({ result }) => result));
  return { ...record, indicators, achievement };
}

function judgeField(
  field: Field,
  indicators: readonly RatedIndicator[],
  { items, stated, nonNumeric }: ReturnType<typeof parseStatedAchievement>,
  policy: AchievementPolicy,
): AchievementResult {
  const rated = indicators.map((indicator) => indicator.rated);
  return {
    year: field.year ?? indicators[0]?.result.year ?? null,
    raw: field.text,
    stated,
    computed: recordPercent(
      rated.flatMap(({ percent }) => (percent === null ? [] : [percent])),
      policy,
    ),
    verdict: judgeStated(items, rated, policy),
    rowIndex: field.rowIndex,
    columnIndex: field.columnIndex,
    nonNumeric,
  };
}

const fallingFormulas: readonly Formula[] = ["fromBaseline", "inverse", "complement"];

/**
 * Practice differs for indicators that are to fall. Where the plan leaves the formula open and the stated value does not
 * follow from the usual one, the formula that it does follow from is taken; the explanation names it.
 */
function adoptFormula(
  indicators: readonly RatedIndicator[],
  items: readonly StatedItem[],
  policy: AchievementPolicy,
): readonly RatedIndicator[] {
  const [only, other] = indicators;
  const item = items[0];
  if (only === undefined || other !== undefined || item === undefined || items.length > 1) return indicators;
  const { target, actual, baseline, percent, direction, met, formula } = only.result;
  if (direction !== "lower" || target === null || actual === null || percent === null || met === null)
    return indicators;
  if (policy.formula !== "ratio" || fitStated(item, percent, policy) !== "mismatch") return indicators;
  const judged = { target, actual, baseline, direction, planned: null };
  const figures = toFigures(judged);
  if (chooseFormula(judged, figures, policy) !== formula) return indicators;
  for (const candidate of fallingFormulas) {
    const rate = applyFormula(candidate, figures, 1);
    if (rate === null || fitStated(item, rate, policy) === "mismatch") continue;
    const explanation = explain({ target, actual, figures, formula: candidate, percent: rate, met });
    const result: IndicatorResult = { ...only.result, formula: candidate, percent: rate, explanation };
    return [{ ...only, result, rated: { ...only.rated, percent: rate } }];
  }
  return indicators;
}
