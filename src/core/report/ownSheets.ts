import type { Finding } from "../model/finding";
import type { ProgressSheet } from "../model/progress";
import type { WorkbookSnapshot } from "../model/worksheet";
import { settleFindings } from "../validate/settleFindings";
import { ownedFacts } from "./departments";
import { expectedBlanks, type ExpectedBlanks } from "./expectedBlanks";
import { contextOf } from "./items";
import { placesOf, recordOf, type SheetPlaces } from "./places";
import type { RecordFacts } from "./recordFacts";
import { unitNamesOf } from "./unitNames";

/** A checked sheet, and which of its records a report is about. */
export type OwnSheet = {
  readonly places: SheetPlaces;
  readonly context: string;
  readonly records: readonly RecordFacts[];
  readonly expected: ExpectedBlanks;
};

/** The checked sheets by name, each with the records of the department; with all of them for null. */
export function ownSheets(
  { worksheets }: WorkbookSnapshot,
  checked: readonly ProgressSheet[],
  department: string | null,
): ReadonlyMap<string, OwnSheet> {
  const names = unitNamesOf(checked);
  const byName = new Map(worksheets.map((worksheet) => [worksheet.name, worksheet]));
  return new Map(
    checked.flatMap((sheet) => {
      const worksheet = byName.get(sheet.name);
      if (worksheet === undefined) return [];
      const places = placesOf(sheet, worksheet);
      const records = ownedFacts(places.all, { department, names });
      return [[sheet.name, { places, context: contextOf(places), records, expected: expectedBlanks(places) }] as const];
    }),
  );
}

/** Findings about a whole file that anybody who has it open can act upon, whoever is asked to. */
function concernsEverybody({ ruleId, messageId }: Finding): boolean {
  return ruleId === "no-progress-sheet" || (ruleId === "cell-error" && messageId === "uncached");
}

function isOnSheet({ messageId, addressee }: Finding, { records }: OwnSheet): boolean {
  return addressee !== "secretariat" && messageId !== "empty-form" && records.length > 0;
}

/** The sheet's findings that its department is asked about: on its rows, and on the sheet where it can do something. */
function findingsOfSheet(findings: readonly Finding[], own: OwnSheet): readonly Finding[] {
  const records = new Set(own.records);
  const shared = new Set(own.records.flatMap((facts) => facts.shared));
  const isOwn = (finding: Finding): boolean => {
    const { addressee, range } = finding;
    if (concernsEverybody(finding)) return true;
    const record = recordOf(finding, own.places);
    if (record === null) return isOnSheet(finding, own);
    const isShared = range !== null && shared.has(`${String(range.top)},${String(range.left)}`);
    return addressee !== "secretariat" && (records.has(record) || isShared);
  };
  const mine = findings.filter(isOwn);
  const expected = own.records.flatMap(({ record }) => own.expected(record));
  if (expected.length === 0) return mine;
  const rows = new Set(expected.map(({ rowIndex }) => rowIndex));
  // The rows' own blanks say what 「すべての行で空欄」 would say of the column.
  const others = mine.filter(
    ({ ruleId, rowIndex }) => ruleId !== "required-blank" || (rowIndex !== null && !rows.has(rowIndex)),
  );
  return settleFindings([...others, ...expected]);
}

/** What a department is asked about, in the order of the sheets, rows and columns. */
export function findingsOfDepartment(
  findings: readonly Finding[],
  sheets: ReadonlyMap<string, OwnSheet>,
): readonly Finding[] {
  const bySheet = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = bySheet.get(finding.sheet);
    if (known === undefined) bySheet.set(finding.sheet, [finding]);
    else known.push(finding);
  }
  const elsewhere = findings.filter((finding) => !sheets.has(finding.sheet) && concernsEverybody(finding));
  return [...elsewhere, ...[...sheets].flatMap(([name, own]) => findingsOfSheet(bySheet.get(name) ?? [], own))];
}
