import type { AchievementPolicy, AchievementResult, PlannedIndicator } from "../model/achievement";
import type { Field, HeaderMatch, ProgressRecord, ReadRecord } from "../model/progress";
import { parseStatedAchievement, type StatedAchievement } from "../parse/parseStatedAchievement";
import type { AchievementScale } from "../parse/resolveAchievementScale";
import { adoptFormula } from "./adoptFormula";
import type { RatedIndicator } from "./computePair";
import { computeTrack } from "./computeTrack";
import { recordPercent } from "./meanPercent";
import { findTracks, tracksOf } from "./tracks";
import { judgeStated } from "./verdict";

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
  const computed = tracks.map((track) => ({ track, indicators: computeTrack(track, { columns, policy, planned }) }));
  const fields = record.fields.filter(({ role }) => role === "achievement");
  const achievement = fields.map((field) => {
    const judged = tracksOf(field, tracks, fields);
    const mine = computed.filter(({ track }) => judged.includes(track));
    const stated = parseStatedAchievement(field, context.scales.get(field.column));
    for (const each of mine) each.indicators = adoptFormula(each.indicators, stated.items, policy);
    const indicators = mine.flatMap((each) => each.indicators);
    return judgeField(field, indicators, stated, policy);
  });
  const indicators = computed.flatMap((each) => each.indicators.map(({ result }) => result));
  return { ...record, indicators, achievement };
}

function judgeField(
  field: Field,
  indicators: readonly RatedIndicator[],
  { items, stated, nonNumeric }: StatedAchievement,
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
