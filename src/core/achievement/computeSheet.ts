import type { AchievementPolicy } from "../model/achievement";
import type { Field, HeaderMatch, ProgressSheet, ReadRecord, ReadSheet } from "../model/progress";
import { resolveAchievementScale, type AchievementScale } from "../parse/resolveAchievementScale";
import { createKeeper, rememberFlatMap, rememberMap, rememberOf, type Keeper } from "../text";
import { judgeRecord, rateRecord, type PlannedIndicators, type RatedRecord, type RecordContext } from "./computeRecord";
import { readConventions } from "./conventions";
import { computeHabit } from "./habit";
import { findJudgedYears } from "./judgedYears";
import { defaultPolicy } from "./policy";

const ratesOf = rememberFlatMap(({ fields }: ReadRecord): readonly Field[] =>
  fields.filter(({ role }) => role === "achievement"),
);

type Scale = readonly [column: number, scale: AchievementScale];

/** How the bare numbers of each achievement column are meant: decided once a column, over all records. */
function findScales({ columns, records }: ReadSheet): readonly Scale[] {
  const rates = ratesOf(records);
  return columns.flatMap(({ role }, column): readonly Scale[] =>
    role === "achievement" ? [[column, resolveAchievementScale(rates.filter((field) => field.column === column))]] : [],
  );
}

type Known = readonly [
  columns: readonly HeaderMatch[],
  notes: readonly string[],
  scales: readonly Scale[],
  policy: AchievementPolicy,
  planned: PlannedIndicators,
];

const contextOf = rememberOf(([columns, notes, scales, policy, planned]: Known): RecordContext => ({
  columns,
  policy,
  planned,
  conventions: readConventions({ notes, columns }),
  scales: new Map(scales),
}));

const rater = rememberOf((context: RecordContext) =>
  rememberMap(rememberOf((record: ReadRecord): RatedRecord => rateRecord(record, context))),
);

type Judging = readonly [context: RecordContext, years: ReadonlyMap<number, string>];

const judge = rememberOf(([context, years]: Judging) =>
  rememberMap(rememberOf((rated: RatedRecord) => judgeRecord(rated, context, years))),
);

const yearsOf = rememberOf((years: readonly (readonly [number, string])[]) => new Map(years));

const nothingPlanned: PlannedIndicators = () => null;

/**
 * Computes a sheet that has been read: indicators, verdicts on what is stated, and the habit that the sheet follows.
 * `planned` gives what the plan knows about single indicators (direction, baseline, formula). Records that are the very
 * objects computed before with the keeper give the same records again.
 */
export function computeSheet(
  sheet: ReadSheet,
  policy: AchievementPolicy = defaultPolicy,
  planned: PlannedIndicators = nothingPlanned,
  keeper: Keeper = createKeeper(),
): ProgressSheet {
  const scales = keeper.same("scales of the rates", findScales(sheet));
  const known: Known = [sheet.columns, sheet.notes, scales, policy, planned];
  const context = contextOf(keeper.items("context of the rates", known));
  const rated = keeper.items("rated records", rater(context)(sheet.records));
  const years = yearsOf(keeper.same("judged years", [...findJudgedYears(rated, context)]));
  const judging = keeper.items<Judging>("judging", [context, years]);
  const records = keeper.items("judged records", judge(judging)(rated));
  return { ...sheet, records, habit: computeHabit(records) };
}
