import type { Formula } from "../model/achievement";
import type { ReadRecord, ReadSheet } from "../model/progress";
import { parseCalculationNotes, type CalculationNotes } from "../parse/calculationNotes";
import { toKey } from "../text/normalizeText";
import { rememberIn } from "../text/remember";

const conventionsOf = rememberIn((columns: ReadSheet["columns"], notes: ReadSheet["notes"]): CalculationNotes => {
  const headers = columns.filter(({ role }) => role === "achievement").map(({ header }) => header);
  return parseCalculationNotes([...notes, ...headers]);
});

/** What a sheet's notes and the headers of its rates say about how they were worked out. */
export function readConventions({ notes, columns }: Pick<ReadSheet, "notes" | "columns">): CalculationNotes {
  return conventionsOf(columns, notes);
}

/** The formula for indicators that are to fall; null where nobody tells one. */
export function fallingFormulaOf({ formulas }: CalculationNotes): Formula | null {
  return (formulas.find(({ scope }) => scope === "falling") ?? formulas[0])?.formula ?? null;
}

/** The formula that is told of all indicators; null where nobody tells one. */
export function generalFormulaOf({ formulas }: CalculationNotes): Formula | null {
  return formulas.find(({ scope }) => scope === "all")?.formula ?? null;
}

/** Whether a note lists the indicators that are to fall: then no other is taken for one. */
export function pointsAtAny({ marks, numbers }: CalculationNotes): boolean {
  return marks.length + numbers.length > 0;
}

/** Whether a note points at the record or the indicator as one that is to fall: 「※を付した指標」, 「通番3及び8」. */
export function isPointedAt({ marks, numbers }: CalculationNotes, record: ReadRecord, name: string): boolean {
  const named = name === "" ? record.projectName : name;
  const mine = new Set(record.projectNumbers.map(toKey));
  return marks.some((mark) => named.includes(mark)) || numbers.some((number) => mine.has(number));
}
