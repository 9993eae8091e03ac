import { parseFiscalYear } from "../text/fiscalYear";
import { rememberIn, rememberOf } from "../text/remember";
import { judgeRecord, type RatedRecord, type RecordContext } from "./computeRecord";

const explained: ReadonlySet<string> = new Set(["exact", "floor", "capped", "mean"]);

/** Counts how many of a record's stated values follow from a year's figures, if the column judges that year. */
const explainer = rememberIn((context: RecordContext, rated: RatedRecord) => {
  const counts = new Map<string, number>();
  return (column: number, year: string): number => {
    const known = counts.get(year);
    if (known !== undefined) return known;
    const { achievement } = judgeRecord(rated, context, new Map([[column, year]]));
    const count = achievement.filter((result) => result.year === year && explained.has(result.verdict)).length;
    counts.set(year, count);
    return count;
  };
});

const yearsIn = rememberOf(({ tracks }: RatedRecord) => tracks.flatMap(({ track }) => track.year ?? []));

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
  const years = new Set(rated.flatMap(yearsIn));
  if (years.size < 2) return nothing;
  const count = (year: string): number =>
    rated.reduce((sum, each) => sum + explainer(context, each)(only.column, year), 0);
  const here = count(only.year);
  const best = [...years].map((year) => ({ year, score: count(year) })).reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > here ? new Map([[only.column, best.year]]) : nothing;
}
