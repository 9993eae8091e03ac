import type { ProgressRecord } from "../model/progress";
import type { FindingItem } from "../model/report";
import { isOwnRecord, isTouched } from "../rules/facts/sheetFacts";
import { departmentHead, rememberOf, toKey } from "../text";
import { hasPlainMean } from "./plainMean";
import { recordKey } from "./recordKey";

/** How an item names its record. */
export type Subject = Pick<FindingItem, "projectNumber" | "projectName" | "departments">;

/** What a report needs of a record, worked out once: a record that an edit leaves alone is the very same object. */
export type RecordFacts = {
  readonly record: ProgressRecord;
  readonly rowIndex: number;
  readonly subject: Subject;
  /** What it is recognised by when its row moves; the rows of one project may share it. */
  readonly key: string;
  /** Whether it has to be filled in: neither 再掲 nor 省略. */
  readonly own: boolean;
  readonly touched: boolean;
  /** Its project within the sheet; null where it is listed elsewhere too (再掲). */
  readonly project: string | null;
  /** The departments without their 係, by key. */
  readonly heads: ReadonlyMap<string, string>;
  readonly hasPlainMean: boolean;
  /** The cells that it shares with other records by a merge, as "row,column". */
  readonly shared: readonly string[];
};

function projectOf({ repeated, projectNumbers, displayName, rowIndex }: ProgressRecord): string | null {
  if (repeated) return null;
  return [projectNumbers.join("・"), displayName].find((key) => key !== "") ?? `#${String(rowIndex)}`;
}

/** The facts of a record. */
export const factsOfRecord = rememberOf((record: ProgressRecord): RecordFacts => {
  const { rowIndex, projectNumbers, displayName, departments } = record;
  const subject = { projectNumber: projectNumbers.join("・"), projectName: displayName, departments };
  return {
    record,
    rowIndex,
    subject,
    key: recordKey(subject),
    own: isOwnRecord(record),
    touched: isTouched(record),
    project: projectOf(record),
    heads: new Map(departments.map((unit) => [toKey(departmentHead(unit)), departmentHead(unit)])),
    hasPlainMean: hasPlainMean(record),
    shared: record.fields.flatMap(({ origin, rowIndex, columnIndex }) =>
      origin === "merged" ? [`${String(rowIndex)},${String(columnIndex)}`] : [],
    ),
  };
});
