import {
  isCellError,
  type ColumnRole,
  type Field,
  type HeaderMatch,
  type ReadRecord,
  type StatusScale,
  type StatusValue,
} from "../model";
import {
  departmentHabit,
  looksLikeDepartment,
  normalizeText,
  rememberFlatMap,
  rememberMap,
  rememberOf,
  splitDepartments,
  type Keeper,
  type DepartmentHabit,
  westernYear,
} from "../text";
import { completeAreas } from "./completeAreas";
import { leadingNumber, saysRepeated, splitNumbers, toDisplayName } from "./projectNames";
import { readStatus } from "./readStatus";
import type { RawRecord } from "./tableRows";

const rolesOfArea: readonly ColumnRole[] = ["policyArea", "policyItem"];

function textOf(fields: readonly Field[], role: ColumnRole): string {
  return fields.find((field) => field.role === role && field.text.trim() !== "")?.text ?? "";
}

const areaFields = rememberOf(({ fields }: RawRecord) => fields.filter(({ role }) => rolesOfArea.includes(role)));

type FilledField = { readonly above: Field; readonly filled: Field };
const filledFields = new WeakMap<Field, FilledField>();

/** The blank field with the text above; the same again for the same two fields. */
function filledFrom(field: Field, above: Field): Field {
  const known = filledFields.get(field);
  if (known?.above === above) return known.filled;
  const filled: Field = { ...field, text: above.text, value: above.value, origin: "ditto" };
  filledFields.set(field, { above, filled });
  return filled;
}

type FilledRecord = { readonly fills: readonly Field[]; readonly record: RawRecord };
const filledRecords = new WeakMap<RawRecord, FilledRecord>();

/** The record with its area fields filled in, given them in their order; the same again for the same fields. */
function withAreas(record: RawRecord, areas: readonly Field[]): RawRecord {
  const own = areaFields(record);
  if (areas.every((field, index) => field === own[index])) return record;
  const known = filledRecords.get(record);
  if (known?.fills.every((field, index) => field === areas[index]) === true) return known.record;
  const fields = record.fields.map((field) => areas[own.indexOf(field)] ?? field);
  const filled = { ...record, fields };
  filledRecords.set(record, { fills: areas, record: filled });
  return filled;
}

/** Areas written once and left blank below hold until the next one, within one heading. */
function fillAreas(records: readonly RawRecord[]): readonly RawRecord[] {
  const last = new Map<number, Field>();
  let headings: readonly string[] = [];
  return records.map((record) => {
    const here = record.headings;
    if (here !== headings && here.join("\n") !== headings.join("\n")) last.clear();
    headings = here;
    let outerChanged = false;
    const areas = areaFields(record).map((field) => {
      if (field.text.trim() !== "") {
        if (last.get(field.column)?.text !== field.text) outerChanged = true;
        last.set(field.column, field);
        return field;
      }
      const above = last.get(field.column);
      if (above === undefined || outerChanged || field.origin === "omitted") return field;
      return filledFrom(field, above);
    });
    return withAreas(record, areas);
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

type Context = readonly [columns: readonly HeaderMatch[], habit: DepartmentHabit, complete: (raw: string) => string];

/** Reads records for one table; statuses are added when their scale is known. */
const interpreter = rememberOf(([columns, habit, complete]: Context) =>
  rememberOf((record: RawRecord): Omit<ReadRecord, "status"> => {
    const { fields } = record;
    const name = textOf(fields, "projectName").trim();
    const numberText = textOf(fields, "projectNumber");
    const numbers = splitNumbers(numberText);
    const mark = leadingNumber(name);
    const numbered = columns.some(({ role }) => role === "projectNumber");
    return {
      rowIndex: record.rowIndex,
      lastRowIndex: record.lastRowIndex,
      policyArea: areaPath(record, columns, complete),
      projectNumbers: numbers.length > 0 || numbered || mark === undefined ? numbers : [mark],
      projectName: name,
      displayName: toDisplayName(name),
      departments: departmentsOf(fields, habit),
      repeated: fields.some(
        ({ role, text, origin }) => origin === "typed" && repeatable.has(role) && saysRepeated(text),
      ),
      omitted: record.omitted,
      fields,
    };
  }),
);

type Unrated = Omit<ReadRecord, "status">;

const statusOf = rememberOf(({ fields }: Unrated) => statusField(fields));

function isSameStatus(a: StatusValue | null, b: StatusValue | null): boolean {
  return a?.code === b?.code && a?.label === b?.label;
}

const finished = new WeakMap<Unrated, ReadRecord>();

/** The record with its status; the same again for the same status, though the scale be another by now. */
function withStatus(record: Unrated, scale: StatusScale | null): ReadRecord {
  const field = statusOf(record);
  const status = field ? readStatus(field.text, scale?.entries ?? []) : null;
  const known = finished.get(record);
  if (known !== undefined && isSameStatus(known.status, status)) return known;
  const read = { ...record, status };
  finished.set(record, read);
  return read;
}

type Reading = readonly [context: Context, scale: readonly [StatusScale | null]];

const reader = rememberOf(([context, [scale]]: Reading) =>
  rememberMap((record: RawRecord): ReadRecord => withStatus(interpreter(context)(record), scale)),
);

const completer = rememberOf((areas: readonly string[]) => completeAreas(areas));

const departmentTexts = rememberFlatMap(({ fields }: RawRecord): readonly string[] =>
  fields.filter(({ role }) => role === "department").map(({ text }) => text),
);

const areaTexts = rememberFlatMap(({ headings, fields }: RawRecord): readonly string[] => [
  ...headings,
  ...fields.filter(({ role }) => role === "policyArea").map(({ text }) => text),
]);

/** Turns raw records into records: areas filled down, names, numbers, departments and statuses read. */
export function interpretRecords(
  raw: readonly RawRecord[],
  columns: readonly HeaderMatch[],
  { scale, keeper }: { readonly scale: StatusScale | null; readonly keeper: Keeper },
): readonly ReadRecord[] {
  const records = keeper.items("records with areas", fillAreas(raw));
  const habit = keeper.same("habit of the departments", departmentHabit(departmentTexts(records)));
  const areas = keeper.items("areas", [...new Set(areaTexts(records))]);
  const context = keeper.items<Context>("context of the records", [columns, habit, completer(areas)]);
  const reading = keeper.items<Reading>("reading", [context, keeper.items("scale of the records", [scale] as const)]);
  return keeper.items("records", reader(reading)(records));
}
