import fc from "fast-check";
import { columnRoles, type Field, type ReadRecord, type ReadSheet } from "../../../src/core/model";
import { worksheetOf } from "../rules/markdownSheet";

/** Texts that clerks type, and some that nobody would. */
export const texts = [
  ..."1回 ３回 450枚 450 0.6 37.10% 0% 100% 139% 66% 9500.0% － ー 中止 集計中 未公表 実施 A B Ｂ ◎ 〃 同上 福祉課 税務課 #REF!".split(
    " ",
  ),
  "",
  " ",
  "①4回\n②80人",
  "①75％、②95％",
  "1,200人（速報値）",
  "台風のため中止",
  "公民館で3回開き、延べ80人が参加した。夜の開催を増やす。",
  "前年度より増加",
  "概ね順調",
  "おおむね順調",
];

const text = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...texts) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 30 }) },
);
const year = fc.constantFrom(null, "令和4年度", "令和5年度");

function fieldOf(column: ReadSheet["columns"][number], position: number, rowIndex: number) {
  return fc
    .record({ text, origin: fc.constantFrom("typed", "merged", "ditto", "omitted" as const) })
    .map(({ text: typed, origin }): Field => ({
      column: position,
      role: column.role,
      year: column.year,
      rowIndex,
      columnIndex: column.columnIndex,
      origin: typed.trim() === "" ? "blank" : origin,
      text: typed,
      value:
        typed === "#REF!"
          ? { error: typed }
          : typed === ""
            ? null
            : /^\d+(?:\.\d+)?$/u.test(typed)
              ? Number(typed)
              : typed,
      numberFormat: typed.endsWith("%") ? "0%" : null,
    }));
}

function recordOf(columns: ReadSheet["columns"], rowIndex: number): fc.Arbitrary<ReadRecord> {
  return fc
    .record({
      fields: fc.tuple(...columns.map((column, position) => fieldOf(column, position, rowIndex))),
      repeated: fc.constantFrom(false, false, false, true),
      omitted: fc.constantFrom(false, false, false, true),
    })
    .map(({ fields, repeated, omitted }) => ({
      rowIndex,
      lastRowIndex: rowIndex,
      policyArea: [],
      projectNumbers: [String(rowIndex)],
      projectName: "事業",
      displayName: "事業",
      departments: ["福祉課"],
      repeated,
      omitted,
      status: null,
      fields,
    }));
}

const columnsArbitrary = fc
  .array(fc.record({ role: fc.constantFrom(...columnRoles), year }), { minLength: 1, maxLength: 12 })
  .map((list) =>
    list.map(({ role, year: named }, columnIndex) => ({
      columnIndex,
      header: role,
      role,
      year: named,
      score: 1,
      evidence: [],
    })),
  );

/** Any sheet that a reader could give, sensible or not. */
export const readSheetArbitrary: fc.Arbitrary<ReadSheet> = columnsArbitrary.chain((columns) =>
  fc
    .record({
      count: fc.nat({ max: 12 }),
      kind: fc.constantFrom("table", "table", "cards", "other" as const),
      origin: fc.constantFrom(null, "legend", "values" as const),
      headerRows: fc.constantFrom([], [0], [0, 1]),
    })
    .chain(({ count, kind, origin, headerRows }) =>
      fc.tuple(...Array.from({ length: count }, (_, index) => recordOf(columns, index + 2))).map((records) => ({
        name: "表",
        kind,
        why: null,
        visible: true,
        headerRows,
        columns,
        sections: [],
        records,
        notes: [],
        statusScale:
          origin === null
            ? null
            : {
                entries: [
                  { code: "A", label: "順調" },
                  { code: null, label: "遅れ" },
                ],
                origin,
              },
      })),
    ),
);

const header = ["№", "事業名", "担当課", "指標名", "目標値", "実績値", "達成度（％）", "実施状況", "評価"];

/** A grid of texts under a usual header. */
export const gridArbitrary = fc.array(fc.array(text, { minLength: header.length, maxLength: header.length }), {
  minLength: 3,
  maxLength: 10,
});

/** The grid as a worksheet, numbered and named so that every row is a record. */
export function gridToWorksheet(grid: readonly (readonly string[])[]) {
  const rows = [
    header,
    ...grid.map((cells, index) => [String(index + 1), `事業${String(index + 1)}の推進`, "福祉課", ...cells.slice(3)]),
  ];
  return worksheetOf(
    rows.map((cells, rowIndex) => ({
      rowIndex,
      cells: cells.flatMap((value, columnIndex) => (value === "" ? [] : [{ columnIndex, value }])),
    })),
  );
}
