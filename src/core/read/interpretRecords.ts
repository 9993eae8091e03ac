import {
  isCellError,
  type ColumnRole,
  type Field,
  type HeaderMatch,
  type ReadRecord,
  type StatusScale,
} from "../model";
import {
  departmentHabit,
  looksLikeDepartment,
  normalizeText,
  splitDepartments,
  type DepartmentHabit,
  westernYear,
} from "../text";
import { completeAreas } from "./completeAreas";
import { leadingNumber, saysRepeated, splitNumbers, toDisplayName } from "./projectNames";
import { readStatus } from "./readStatus";
import type { RawRecord } from "./readTable";

const rolesOfArea: readonly ColumnRole[] = ["policyArea", "policyItem"];

function textOf(fields: readonly Field[], role: ColumnRole): string {
  return fields.find((field) => field.role === role && field.text.trim() !== "")?.text ?? "";
}

/** Areas written once and left blank below hold until the next one, within one heading. */
function fillAreas(records: readonly RawRecord[]): readonly RawRecord[] {
  const last = new Map<number, Field>();
  let headings = "";
  return records.map((record) => {
    const here = record.headings.join("\n");
    if (here !== headings) last.clear();
    headings = here;
    let outerChanged = false;
    const fields = record.fields.map((field) => {
      if (!rolesOfArea.includes(field.role)) return field;
      if (field.text.trim() !== "") {
        if (last.get(field.column)?.text !== field.text) outerChanged = true;
        last.set(field.column, field);
        return field;
      }
      const above = last.get(field.column);
      if (above === undefined || outerChanged || field.origin === "omitted") return field;
      return { ...field, text: above.text, value: above.value, origin: "ditto" as const };
    });
    return { ...record, fields };
  });
}

function areaPath(
  record: RawRecord,
  columns: readonly HeaderMatch[],
  complete: (raw: string) => string,
): readonly string[] {
  const ofRole = (role: ColumnRole) =>
    columns.flatMap((match, column) => {
      if (match.role !== role) return [];
      const text =
        record.fields.find((field) => field.column === column && field.text.trim() !== "")?.text.trim() ?? "";
      return text === "" || /^[-－ー―]+$/u.test(text) ? [] : [text];
    });
  return [...record.headings, ...ofRole("policyArea"), ...ofRole("policyItem")].map(complete);
}

function departmentsOf(fields: readonly Field[], habit: DepartmentHabit): readonly string[] {
  const departments = fields
    .filter(({ role, value }) => role === "department" && !isCellError(value))
    .flatMap(({ text }) => splitDepartments(text, habit));
  const division = textOf(fields, "division").trim();
  const isUnit = /(?:課|室)$/u.test(normalizeText(division)) && looksLikeDepartment(division);
  const all = isUnit ? [...splitDepartments(division, habit), ...departments] : departments;
  return [...new Set(all)].filter((name) => !/^[-－ー―‐–—\s]+$/u.test(name));
}

/** The status of the newest year; of several columns of one year the first that says something. */
function statusField(fields: readonly Field[]): Field | undefined {
  const said = fields.filter(({ role, text, value }) => role === "status" && text.trim() !== "" && !isCellError(value));
  const newest = said
    .map(({ year }) => year ?? "")
    .sort((a, b) => westernYear(a) - westernYear(b))
    .at(-1);
  return said.find(({ year }) => (year ?? "") === newest);
}

const repeatable: ReadonlySet<ColumnRole> = new Set([
  "projectNumber",
  "projectName",
  "description",
  "result",
  "plan",
  "other",
  "status",
  "policyItem",
  "evaluation",
]);

function interpret(
  record: RawRecord,
  context: {
    readonly columns: readonly HeaderMatch[];
    readonly scale: StatusScale | null;
    readonly habit: DepartmentHabit;
    readonly complete: (raw: string) => string;
  },
): ReadRecord {
  const { fields } = record;
  const name = textOf(fields, "projectName").trim();
  const numberText = textOf(fields, "projectNumber");
  const numbers = splitNumbers(numberText);
  const mark = leadingNumber(name);
  const numbered = context.columns.some(({ role }) => role === "projectNumber");
  const status = statusField(fields);
  return {
    rowIndex: record.rowIndex,
    lastRowIndex: record.lastRowIndex,
    policyArea: areaPath(record, context.columns, context.complete),
    projectNumbers: numbers.length > 0 || numbered || mark === undefined ? numbers : [mark],
    projectName: name,
    displayName: toDisplayName(name),
    departments: departmentsOf(fields, context.habit),
    repeated: fields.some(({ role, text, origin }) => origin === "typed" && repeatable.has(role) && saysRepeated(text)),
    omitted: record.omitted,
    status: status ? readStatus(status.text, context.scale?.entries ?? []) : null,
    fields,
  };
}

/** Turns raw records into records: areas filled down, names, numbers, departments and statuses read. */
export function interpretRecords(
  raw: readonly RawRecord[],
  columns: readonly HeaderMatch[],
  scale: StatusScale | null,
): readonly ReadRecord[] {
  const records = fillAreas(raw);
  const habit = departmentHabit(
    records.flatMap(({ fields }) => fields.filter(({ role }) => role === "department").map(({ text }) => text)),
  );
  const areas = records.flatMap(({ headings, fields }) => [
    ...headings,
    ...fields.filter(({ role }) => role === "policyArea").map(({ text }) => text),
  ]);
  const complete = completeAreas(areas);
  return records.map((record) => interpret(record, { columns, scale, habit, complete }));
}
