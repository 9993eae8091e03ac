import type { Finding } from "../model/finding";
import type { ProgressRecord } from "../model/progress";
import { requiredBlank } from "../rules/required-blank";
import { entryRoles, factsOf, isPartlyFilled, type SheetFacts } from "../rules/facts/sheetFacts";
import type { SheetPlaces } from "./places";

/** The blanks of records that the rule leaves alone, since in a form that goes to every 課 most rows are not one's own. */
export type ExpectedBlanks = (record: ProgressRecord) => readonly Finding[];

const none: ExpectedBlanks = () => [];
/** With fewer rows filled in, the sheet does not tell which of its columns have to be. */
const fewestRows = 3;

/**
 * The facts of a form as a department sees it, whose rows have to be filled in whatever the other rows hold. With hardly a
 * row filled in, every column to report in counts, unless several years stand side by side and nobody can tell which.
 */
function factsOfForm(facts: SheetFacts, touched: number): SheetFacts {
  if (touched >= fewestRows) return { ...facts, partial: false };
  const entries = facts.columns.filter(({ role, current }) => entryRoles.includes(role) && current);
  const years = new Set(entries.flatMap(({ year }) => year ?? []));
  if (years.size > 1) return { ...facts, partial: false };
  const columns = facts.columns.map((column) =>
    entries.includes(column) ? { ...column, filled: "nearly-all" as const } : column,
  );
  return { ...facts, partial: false, columns };
}

type Kept = { readonly facts: string; readonly findings: readonly Finding[] };
const kept = new WeakMap<ProgressRecord, Kept>();

/** What is still blank in a form of which only some rows are filled in; nothing where the rule sees to every row itself. */
export function expectedBlanks({ sheet, all }: SheetPlaces): ExpectedBlanks {
  let [own, touched] = [0, 0];
  for (const facts of all) {
    if (facts.own) own += 1;
    if (facts.own && facts.touched) touched += 1;
  }
  if (sheet.kind === "other" || !isPartlyFilled(touched, own)) return none;
  const facts = factsOfForm(factsOf(sheet), touched);
  const key = JSON.stringify(facts);
  return (record) => {
    const before = kept.get(record);
    if (before?.facts === key) return before.findings;
    const findings = requiredBlank.checkRow?.({ record, facts }) ?? [];
    kept.set(record, { facts: key, findings });
    return findings;
  };
}
