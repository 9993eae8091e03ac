import type { ProgressRecord } from "../model/progress";
import { parseFiscalYear } from "../text/fiscalYear";
import { judgeRecord, type RatedRecord, type RecordContext } from "./computeRecord";

const explained: ReadonlySet<string> = new Set(["exact", "floor", "capped", "mean"]);

function countExplained(records: readonly ProgressRecord[], year: string): number {
  return records
    .flatMap(({ achievement }) => achievement)
    .filter((result) => result.year === year && explained.has(result.verdict)).length;
}

/**
 * A single column of rates beside actuals of several years, whose own header names no year (達成率 behind R5, R4, R3,
 * newest first): it judges the year whose figures explain the most of its values. Gives that year where it is another
 * one than the reading took from the column's place.
 */
export function findJudgedYears(rated: readonly RatedRecord[], context: RecordContext): ReadonlyMap<number, string> {
  const nothing = new Map<number, string>();
  const columns = context.columns.flatMap(({ role, header, year }, column) =>
    role === "achievement" ? [{ column, header, year }] : [],
  );
  const [only, another] = columns;
  if (only?.year == null || another !== undefined || parseFiscalYear(only.header) !== undefined) return nothing;
  const years = new Set(rated.flatMap(({ tracks }) => tracks.flatMap(({ track }) => track.year ?? [])));
  if (years.size < 2) return nothing;
  const count = (year: string): number => {
    const taken = new Map([[only.column, year]]);
    return countExplained(
      rated.map((each) => judgeRecord(each, context, taken)),
      year,
    );
  };
  const here = count(only.year);
  const best = [...years].map((year) => ({ year, score: count(year) })).reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > here ? new Map([[only.column, best.year]]) : nothing;
}
