import { toA1 } from "../../src/core/model/cell";
import { numericAreas, numericColumns, type NumericColumn, type NumericRecord } from "./numericRecords";
import { plainCell, type SampleCell, type SampleRow, type SampleSheet } from "./sampleSheet";

/** What a column is called and how wide it is; `column: null` is a column that a department added. */
export type NumericHeader = { readonly column: NumericColumn | null; readonly header: string; readonly width: number };

const entryColumns: readonly NumericColumn[] = ["result", "evaluation", "actual", "achievement"];
/** What a department left empty that described its work but looked up no figures. */
const figureColumns: readonly NumericColumn[] = ["actual", "achievement"];
const mergedColumns: readonly NumericColumn[] = ["number", "name", "description"];

const widths: Readonly<Record<NumericColumn, number>> = {
  number: 5,
  name: 20,
  description: 28,
  department: 13,
  plan: 27,
  indicator: 17,
  target: 13,
  result: 32,
  evaluation: 30,
  actual: 13,
  achievement: 12,
};

/** The headers of one fiscal year's sheet. */
export function numericHeaders(year: string): readonly NumericHeader[] {
  const headers: Readonly<Record<NumericColumn, string>> = {
    number: "№",
    name: "実施内容",
    description: "内容",
    department: "担当課",
    plan: `${year}\n実施計画`,
    indicator: `${year}\n指標名`,
    target: `${year}\n目標値`,
    result: `${year}\n実施状況`,
    evaluation: `${year}　実施状況に\n関する担当課の評価`,
    actual: `${year}\n実績値`,
    achievement: "達成度\n（％）",
  };
  return numericColumns.map((column) => ({ column, header: headers[column], width: widths[column] }));
}

export type NumericLayout = {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly headers: readonly NumericHeader[];
  /** Headings before which a new page starts, with the header row repeated. */
  readonly newPageBefore: readonly string[];
  readonly footnotes: readonly string[];
  /** Leaves the columns that a department fills in empty. */
  readonly unfilled: boolean;
  /** Whether all departments stand on the sheet. */
  readonly whole: boolean;
  /** Which records are on the sheet. */
  readonly keep: (record: NumericRecord) => boolean;
  /** Numbers of records whose figures were left empty. */
  readonly forgotten: readonly string[];
  readonly planted: SampleSheet["planted"];
};

const centred: readonly NumericColumn[] = ["number", "target", "actual", "achievement"];

function recordCell(record: NumericRecord, column: NumericColumn, achievementFormula: string): SampleCell {
  const value = record[column];
  const align = centred.includes(column) ? { align: "center" as const } : {};
  if (typeof value !== "object") return { value, ...align };
  const { percent } = value;
  const shown = percent === "formula" ? { formula: achievementFormula, error: "#VALUE!" as const } : percent / 100;
  return { value: shown, percent: true, ...align };
}

function recordRow(record: NumericRecord, rowIndex: number, layout: NumericLayout): SampleRow {
  const { headers, forgotten, unfilled, whole } = layout;
  const columnOf = (wanted: NumericColumn): number => headers.findIndex(({ column }) => column === wanted);
  const cellOf = (wanted: NumericColumn): string => toA1({ rowIndex, columnIndex: columnOf(wanted) });
  const formula = `${cellOf("actual")}/${cellOf("target")}`;
  const isForgotten = forgotten.includes(record.number);
  const empty = unfilled ? entryColumns : isForgotten ? figureColumns : [];
  const cells = headers.map(({ column }) =>
    column === null || empty.includes(column) ? plainCell("") : recordCell(record, column, formula),
  );
  const planted =
    empty.length > 0 ? [] : (record.planted ?? []).filter(({ besideOthers }) => whole || besideOthers === undefined);
  const left: NonNullable<NumericRecord["planted"]> = isForgotten
    ? [{ rule: "required-blank", column: "actual", what: "実績値と達成度が空欄になっている" }]
    : [];
  return {
    kind: "record",
    cells,
    planted: [...planted, ...left].flatMap(({ rule, column, what }) =>
      columnOf(column) < 0 ? [] : [{ column: columnOf(column), ruleId: rule, what }],
    ),
  };
}

/** Rows of one number in several departments share their first cells. */
function sharedCells(
  records: readonly (NumericRecord | null)[],
  headers: readonly NumericHeader[],
): SampleSheet["merges"] {
  const merges: { column: number; first: number; last: number }[] = [];
  for (let first = 0; first < records.length; first += 1) {
    const number = records[first]?.number;
    let last = first;
    while (number !== undefined && records[last + 1]?.number === number) last += 1;
    if (last === first) continue;
    headers.forEach(({ column }, index) => {
      if (column !== null && mergedColumns.includes(column)) merges.push({ column: index, first, last });
    });
    first = last;
  }
  return merges;
}

/** The numeric sheet: indicator, target, actual and achievement, with headings of the policy areas between the rows. */
export function buildNumericSheet(layout: NumericLayout): SampleSheet {
  const { name, title, note, headers, newPageBefore, footnotes, keep, planted } = layout;
  const header: SampleRow = { kind: "header", cells: headers.map((entry) => plainCell(entry.header)) };
  const rows: SampleRow[] = [
    { kind: "title", cells: [plainCell(title)] },
    { kind: "note", cells: [plainCell(note)] },
    header,
  ];
  const records: (NumericRecord | null)[] = [null, null, null];
  const add = (row: SampleRow, record: NumericRecord | null): void => {
    rows.push(row);
    records.push(record);
  };
  for (const area of numericAreas) {
    const kept = area.records.filter(keep);
    if (kept.length === 0) continue;
    if (newPageBefore.includes(area.heading)) add({ ...header, pageBreakBefore: true }, null);
    add({ kind: "section", level: 1, cells: [plainCell(area.heading)] }, null);
    for (const record of kept) add(recordRow(record, rows.length, layout), record);
  }
  for (const text of footnotes) add({ kind: "note", cells: [plainCell(text)] }, null);
  return {
    name,
    widths: headers.map(({ width }) => width),
    rows,
    merges: sharedCells(records, headers),
    choices: [],
    planted,
  };
}
