import type { AchievementPolicy } from "../model/achievement";
import type { ProgressSheet, ReadSheet } from "../model/progress";
import { resolveAchievementScale, type AchievementScale } from "../parse/resolveAchievementScale";
import { judgeRecord, rateRecord, type PlannedIndicators, type RecordContext } from "./computeRecord";
import { readConventions } from "./conventions";
import { computeHabit } from "./habit";
import { findJudgedYears } from "./judgedYears";
import { defaultPolicy } from "./policy";

/** How the bare numbers of each achievement column are meant: decided once a column, over all records. */
function findScales({ columns, records }: ReadSheet): ReadonlyMap<number, AchievementScale> {
  return new Map(
    columns.flatMap(({ role }, column) =>
      role === "achievement"
        ? [
            [
              column,
              resolveAchievementScale(
                records.flatMap(({ fields }) => fields.filter((field) => field.column === column)),
              ),
            ] as const,
          ]
        : [],
    ),
  );
}

/**
 * Computes a sheet that has been read: indicators, verdicts on what is stated, and the habit that the sheet follows.
 * `planned` gives what the plan knows about single indicators (direction, baseline, formula).
 */
export function computeSheet(
  sheet: ReadSheet,
  policy: AchievementPolicy = defaultPolicy,
  planned: PlannedIndicators = () => null,
): ProgressSheet {
  const context: RecordContext = {
    columns: sheet.columns,
    policy,
    planned,
    conventions: readConventions(sheet),
    scales: findScales(sheet),
  };
  const rated = sheet.records.map((record) => rateRecord(record, context));
  const years = findJudgedYears(rated, context);
  const records = rated.map((record) => judgeRecord(record, context, years));
  return { ...sheet, records, habit: computeHabit(records) };
}
