import type { Field, HeaderMatch, ReadRecord } from "../model/progress";
import { parseFiscalYear, toKey } from "../text";

/** The cells of one record that belong together: one target, its actual, and what describes them, in one fiscal year. */
export type Track = {
  readonly year: string | null;
  readonly target: Field | null;
  readonly actual: Field | null;
  readonly indicator: Field | null;
  readonly unit: Field | null;
  readonly direction: Field | null;
  readonly baseline: Field | null;
};

type Columns = readonly HeaderMatch[];

const final = /計$|合計|年間|年度末|最終|通期|累計/u;
const untilYear = /まで|最終|目標年度|計画期間/u;

function headerOf(columns: Columns, field: Field): string {
  return toKey(columns[field.column]?.header ?? "");
}

function westernYear(year: string | null): number | null {
  return year === null ? null : (parseFiscalYear(year)?.western ?? null);
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}

/**
 * Groups target and actual columns: same year first; else a target without year serves every year's actual, and so does
 * one for a later year (令和5年度までの目標値), unless the sheet sets targets year by year. A baseline serves all.
 */
export function findTracks(record: ReadRecord, columns: Columns): readonly Track[] {
  const targets = record.fields.filter(({ role }) => role === "target");
  const actuals = record.fields.filter(({ role }) => role === "actual");
  const used = new Set<Field>();
  const tracks = distinct(actuals.map(({ year }) => year)).flatMap((year) => {
    const mine = actuals.filter((field) => field.year === year);
    const own = targetsFor(year, targets, actuals, columns);
    for (const field of own) used.add(field);
    return pairFields(own, mine, columns).map(([target, actual]) => ({ target, actual }));
  });
  const alone = targets.filter((field) => !used.has(field)).map((target) => ({ target, actual: null }));
  const all = [...tracks, ...alone];
  return all.map(({ target, actual }, index) => describe({ target, actual }, record, index, all.length));
}

function targetsFor(
  year: string | null,
  targets: readonly Field[],
  actuals: readonly Field[],
  columns: Columns,
): readonly Field[] {
  const same = targets.filter((field) => field.year === year);
  if (same.length > 0) return same;
  const timeless = targets.filter((field) => field.year === null);
  if (timeless.length > 0) return timeless;
  if (year === null) return targets.slice(0, 1);
  const western = westernYear(year) ?? 0;
  const yearly = targets.some((target) => actuals.some((actual) => actual.year === target.year));
  const later = targets.filter(
    (field) => (westernYear(field.year) ?? 0) > western && (!yearly || untilYear.test(headerOf(columns, field))),
  );
  return later.slice(0, 1);
}

type FieldPair = readonly [Field | null, Field | null];

/** Columns of one year: one by one where there are as many of each; else the final actual, the nearest target. */
function pairFields(targets: readonly Field[], actuals: readonly Field[], columns: Columns): readonly FieldPair[] {
  if (targets.length === 0) return actuals.map((actual) => [null, actual] as const);
  if (targets.length === actuals.length)
    return targets.map((target, index) => [target, actuals[index] ?? null] as const);
  const [first, last] = [targets[0] ?? null, actuals.at(-1) ?? null];
  if (targets.length === 1)
    return [[first, actuals.find((field) => final.test(headerOf(columns, field)) && field.text !== "") ?? last]];
  if (actuals.length === 1) return [[nearestBefore(targets, actuals[0]) ?? first, last]];
  return targets.map((target, index) => [target, actuals[index] ?? null] as const);
}

function nearestBefore(fields: readonly Field[], field: Field | undefined): Field | undefined {
  return field === undefined ? undefined : fields.findLast(({ column }) => column < field.column);
}

function describe(
  { target, actual }: Pick<Track, "target" | "actual">,
  record: ReadRecord,
  index: number,
  count: number,
): Track {
  const year = actual?.year ?? target?.year ?? null;
  const column = Math.min(target?.column ?? Infinity, actual?.column ?? Infinity);
  const pick = (role: Field["role"]): Field | null => {
    const all = record.fields.filter((field) => field.role === role);
    const ofYear = all.filter((field) => field.year === year);
    const fields = ofYear.length > 0 ? ofYear : all;
    if (fields.length === count && count > 1) return fields[index] ?? null;
    return fields.findLast((field) => field.column < column) ?? fields[0] ?? null;
  };
  return {
    year,
    target,
    actual,
    indicator: pick("indicator"),
    unit: pick("unit"),
    direction: pick("direction"),
    baseline: pick("baseline"),
  };
}

/** The tracks that an achievement column judges: those of its year; else the nearest track to its left. */
export function tracksOf(field: Field, tracks: readonly Track[], achievements: readonly Field[]): readonly Track[] {
  const sameYear = tracks.filter(({ year }) => year === field.year);
  const mine =
    sameYear.length > 0
      ? sameYear
      : field.year === null || tracks.every(({ year }) => year === null)
        ? nearestTrack(field, tracks)
        : [];
  const rivals = achievements.filter(({ year }) => year === field.year);
  if (rivals.length <= 1 || mine.length <= 1) return mine;
  if (rivals.length === mine.length) return mine.slice(rivals.indexOf(field), rivals.indexOf(field) + 1);
  return nearestTrack(field, mine);
}

function nearestTrack(field: Field, tracks: readonly Track[]): readonly Track[] {
  const columnOf = ({ target, actual }: Track): number => actual?.column ?? target?.column ?? -1;
  const before = tracks.filter((track) => columnOf(track) < field.column);
  const nearest = before.reduce<Track | undefined>(
    (best, track) => (best === undefined || columnOf(track) > columnOf(best) ? track : best),
    undefined,
  );
  return nearest === undefined ? tracks.slice(0, 1) : tracks.filter(({ year }) => year === nearest.year);
}
