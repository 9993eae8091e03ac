import type { Finding } from "../model/finding";
import type { Completion, EntrySummary, FindingItem } from "../model/report";
import { countProjects } from "./countProjects";
import type { OwnSheet } from "./ownSheets";
import { recordOf } from "./places";
import type { RecordFacts } from "./recordFacts";

/** The empty cells that a finding is about. */
export function blanksIn({ range }: Finding): number {
  return range === null ? 1 : range.right - range.left + 1;
}

/** How far the records are, and which of them are not complete. */
export type Progress = { readonly completion: Completion; readonly unfinished: ReadonlySet<RecordFacts> };

/**
 * How far the records are that have to be filled in (neither 再掲 nor 省略): complete without an open blank. The secretariat
 * is not asked about the rows of a form that nobody has filled in yet, but they are not complete either.
 */
export function completionOf(
  sheets: ReadonlyMap<string, OwnSheet>,
  open: readonly FindingItem[],
  isEverybody: boolean,
): Progress {
  const fill = open.filter(({ task }) => task === "fill");
  const unfinished = new Set<RecordFacts>();
  let blanks = 0;
  for (const { finding } of fill) {
    const own = sheets.get(finding.sheet);
    const record = own === undefined ? null : recordOf(finding, own.places);
    if (record !== null) unfinished.add(record);
    blanks += blanksIn(finding);
  }
  const asked = [...sheets.values()].map(({ records }) => records.filter(({ own }) => own));
  let [records, complete] = [0, 0];
  for (const { records: all, expected } of sheets.values()) {
    for (const facts of all) {
      if (!facts.own) continue;
      const blank = isEverybody && !unfinished.has(facts) ? expected(facts.record) : [];
      if (blank.length > 0) unfinished.add(facts);
      blanks += blank.reduce((sum, finding) => sum + blanksIn(finding), 0);
      records += 1;
      if (!unfinished.has(facts)) complete += 1;
    }
  }
  return { completion: { records, projects: countProjects(asked), complete, blanks }, unfinished };
}

/** The records of the sheets as a list that names each. */
export function entriesOf(
  sheets: ReadonlyMap<string, OwnSheet>,
  unfinished: ReadonlySet<RecordFacts>,
): readonly EntrySummary[] {
  return [...sheets].flatMap(([sheet, { records }]) =>
    records.map((facts) => ({
      sheet,
      rowIndex: facts.rowIndex,
      projectNumber: facts.subject.projectNumber,
      projectName: facts.subject.projectName,
      complete: !unfinished.has(facts),
    })),
  );
}
