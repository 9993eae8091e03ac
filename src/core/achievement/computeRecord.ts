import type { AchievementPolicy, AchievementResult, PlannedIndicator } from "../model/achievement";
import type { Field, HeaderMatch, ProgressRecord, ReadRecord } from "../model/progress";
import type { CalculationNotes } from "../parse/calculationNotes";
import { parseStatedAchievement, type StatedAchievement } from "../parse/parseStatedAchievement";
import type { AchievementScale } from "../parse/resolveAchievementScale";
import { adoptFormula } from "./adoptFormula";
import type { RatedIndicator } from "./computePair";
import { computeTrack } from "./computeTrack";
import { isPointedAt } from "./conventions";
import { recordPercent } from "./meanPercent";
import { findTracks, tracksOf, type Track } from "./tracks";
import { judgeStated } from "./verdict";

/** What the plan knows about an indicator of a record; null for nothing. */
export type PlannedIndicators = (record: ReadRecord, indicatorName: string) => PlannedIndicator | null;

export type RecordContext = {
  readonly columns: readonly HeaderMatch[];
  readonly policy: AchievementPolicy;
  readonly planned: PlannedIndicators;
  /** What the notes around the table say about the calculation. */
  readonly conventions: CalculationNotes;
  /** How the bare numbers of each achievement column are meant, by the column's position. */
  readonly scales: ReadonlyMap<number, AchievementScale>;
};

/** A track with its indicators worked out. */
export type RatedTrack = { readonly track: Track; readonly indicators: readonly RatedIndicator[] };

/** A record whose indicators are worked out, before what is stated is held against them. */
export type RatedRecord = { readonly record: ReadRecord; readonly tracks: readonly RatedTrack[] };

/** Works out the indicators of one record: one for every pair of target and actual. */
export function rateRecord(record: ReadRecord, context: RecordContext): RatedRecord {
  const { columns, policy, conventions } = context;
  const planned = (name: string): PlannedIndicator | null => context.planned(record, name);
  const pointed = (text: string): boolean => isPointedAt(conventions, record, text);
  const tracks = findTracks(record, columns).map((track) => ({
    track,
    indicators: computeTrack(track, { columns, policy, planned, conventions, pointed }),
  }));
  return { record, tracks };
}

/** Judges what the record states: a verdict for every achievement cell; `years` tells which year a column without one judges. */
export function judgeRecord(
  { record, tracks }: RatedRecord,
  context: RecordContext,
  years: ReadonlyMap<number, string>,
): ProgressRecord {
  const computed = tracks.map(({ track, indicators }) => ({ track, indicators }));
  const fields = achievementFields(record, years);
  const achievement = fields.map((field) => {
    const judged = tracksOf(
      field,
      computed.map(({ track }) => track),
      fields,
    );
    const mine = computed.filter(({ track }) => judged.includes(track));
    const stated = parseStatedAchievement(field, context.scales.get(field.column));
    for (const each of mine) each.indicators = adoptFormula(each.indicators, stated.items, context);
    const indicators = mine.flatMap((each) => each.indicators);
    return judgeField(field, indicators, stated, context.policy);
  });
  const indicators = computed.flatMap((each) => each.indicators.map(({ result }) => result));
  return { ...record, indicators, achievement };
}

function achievementFields(record: ReadRecord, years: ReadonlyMap<number, string>): readonly Field[] {
  return record.fields
    .filter(({ role }) => role === "achievement")
    .map((field) => ({ ...field, year: years.get(field.column) ?? field.year }));
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
