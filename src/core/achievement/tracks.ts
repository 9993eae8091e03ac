import type { Field, HeaderMatch, ReadRecord } from "../model/progress";
import { toKey, westernYear } from "../text";

/** The cells of one record that belong together: one target, its actual, and what describes them, in one fiscal year. */
export type Track = {
  readonly year: string | null;
  readonly target: Field | null;
  readonly actual: Field | null;
  /** Position of the actual's column, else of the target's. */
  readonly column: number;
  readonly indicator: Field | null;
  readonly unit: Field | null;
  readonly direction: Field | null;
  readonly baseline: Field | null;
};

type Columns = readonly HeaderMatch[];

const final = /計$|合計|年間|年度末|最終|通期|累計/u;
const untilYear = /まで|最終|目標年度|計画期間/u;

function headerOf(columns: Columns, field: Field): string {
  return toKey(String(columns[field.column]?.header));
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
    return pairFields(own, mine, columns);
  });
  const alone = targets.filter((field) => !used.has(field)).map((target) => pairOf(target, undefined));
  const all = [...tracks, ...alone];
  return all.map((pair, index) => describe(pair, record, index, all.length));
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
  const western = westernYear(year);
  const yearly = targets.some((target) => actuals.some((actual) => actual.year === target.year));
  const later = targets.filter(
    (field) => westernYear(field.year) > western && (!yearly || untilYear.test(headerOf(columns, field))),
  );
  return later.slice(0, 1);
}

type FieldPair = Pick<Track, "target" | "actual" | "column">;

function pairOf(target: Field | undefined, actual: Field | undefined): FieldPair {
  return { target: target ?? null, actual: actual ?? null, column: Number((actual ?? target)?.column) };
}

/** Columns of one year, one by one; where one side has one only: the total of the actuals, the target beside. */
function pairFields(targets: readonly Field[], actuals: readonly Field[], columns: Columns): readonly FieldPair[] {
  if (targets.length === 1) return [pairOf(targets[0], yearsActual(actuals, columns))];
  const [actual, another] = actuals;
  if (actual !== undefined && another === undefined && targets.length > 0) {
    return [pairOf(targets.findLast(({ column }) => column < actual.column) ?? targets[0], actual)];
  }
  const count = Math.max(targets.length, actuals.length);
  return Array.from({ length: count }, (_, index) => pairOf(targets[index], actuals[index]));
}

/** Of several actual columns the year's total, else the last that is filled in. */
function yearsActual(actuals: readonly Field[], columns: Columns): Field | undefined {
  const filled = actuals.filter(({ text }) => text.trim() !== "");
  return filled.find((field) => final.test(headerOf(columns, field))) ?? filled.at(-1) ?? actuals.at(-1);
}

/** Of a record of several rows, what the pair's own row says; a cell merged over the rows serves them all. */
function inRow(fields: readonly Field[], rowIndex: number | undefined): readonly Field[] {
  const own = fields.filter((field) => field.rowIndex === rowIndex);
  return own.length > 0 ? own : fields;
}

/** Adds what describes a pair: its own row's, the column of its year, of its turn where there are as many, else the nearest on the left. */
function describe({ target, actual, column }: FieldPair, record: ReadRecord, index: number, count: number): Track {
  const year = actual?.year ?? target?.year ?? null;
  const left = target !== null && target.column < column ? target.column : column;
  const pick = (role: Field["role"]): Field | null => {
    const all = record.fields.filter((field) => field.role === role);
    const ofYear = all.filter((field) => field.year === year);
    const fields = inRow(ofYear.length > 0 ? ofYear : all, (actual ?? target)?.rowIndex);
    const inTurn = count > 1 && fields.length === count ? fields[index] : undefined;
    return inTurn ?? fields.findLast((field) => field.column < left) ?? fields[0] ?? null;
  };
  return {
    year,
    target,
    actual,
    column,
    indicator: pick("indicator"),
    unit: pick("unit"),
    direction: pick("direction"),
    baseline: pick("baseline"),
  };
}

/** The tracks that an achievement column judges: those of its year; without years the nearest on its left. */
export function tracksOf(field: Field, tracks: readonly Track[], achievements: readonly Field[]): readonly Track[] {
  const mine = tracksOfYear(field, tracks);
  const rivals = achievements.filter(({ year }) => year === field.year);
  if (rivals.length <= 1 || mine.length <= 1) return mine;
  const turn = rivals.indexOf(field);
  return rivals.length === mine.length ? mine.slice(turn, turn + 1) : nearest(field, mine);
}

function tracksOfYear(field: Field, tracks: readonly Track[]): readonly Track[] {
  const same = tracks.filter(({ year }) => year === field.year);
  if (same.length > 0) return same;
  if (field.year !== null && tracks.some(({ year }) => year !== null)) return [];
  const [beside] = nearest(field, tracks);
  return tracks.filter(({ year }) => year === beside?.year);
}

/** The last track that ends left of the column, else the first. */
function nearest(field: Field, tracks: readonly Track[]): readonly Track[] {
  const left = tracks.filter(({ column }) => column < field.column).sort((a, b) => b.column - a.column);
  return (left.length > 0 ? left : tracks).slice(0, 1);
}
