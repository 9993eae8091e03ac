import fc from "fast-check";
import type { CellValue, WorksheetSnapshot } from "../../../src/core/model";
import { readSheet } from "../../../src/core/read/readSheets";
import { splitNumbers, toDisplayName } from "../../../src/core/read/projectNames";
import { headerKey, matchHeader } from "../../../src/core/read/matchHeader";
import { pushHeading } from "../../../src/core/read/sectionLevels";
import { readStatus, splitStatus } from "../../../src/core/read/readStatus";
import { parseLegend } from "../../../src/core/read/statusScale";

// The same sheets on every run: a failure must be the change's, not the day's.
fc.configureGlobal({ seed: 20_260_401 });

const headerWords = [
  "№",
  "事業名",
  "担当課",
  "指標名",
  "令和５年度\n目標値",
  "実績値",
  "達成度(%)",
  "評価",
  "実施状況",
  "基本施策",
  "今後の取組",
  "単位",
  "令和４年度",
];
const values = [
  "健康課",
  "〃",
  "省略",
  "再掲",
  "－",
  "６回",
  "80%",
  "◎",
  "b:取組中",
  "基本施策１　啓発",
  "（１）相談",
  "※注",
  "a：達成　b：取組中",
  "合計",
  "39\n86",
  "連絡会議（再掲）",
  "講座を３回開き、延べ66人が参加した。",
  "記入例",
  "令和３年度",
  " ",
];
const value: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  { weight: 5, arbitrary: fc.constantFrom(...headerWords) },
  { weight: 5, arbitrary: fc.constantFrom(...values) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
  { weight: 1, arbitrary: fc.oneof(fc.integer({ min: -9, max: 3000 }), fc.double({ noNaN: true }), fc.boolean()) },
  { weight: 1, arbitrary: fc.constant({ error: "#REF!" }) },
);

const mergeOf = (rows: number, columns: number) =>
  fc
    .record({ top: fc.nat(rows), left: fc.nat(columns), height: fc.nat(4), width: fc.nat(4) })
    .map(({ top, left, height, width }) => ({
      top,
      left,
      bottom: top + height,
      right: left + width,
    }));

/** Small grids: rows of random cells, some under a header, with merges that may even overlap. */
const worksheet: fc.Arbitrary<WorksheetSnapshot> = fc
  .record({
    head: fc.option(fc.subarray(headerWords, { minLength: 3 }), { nil: [] }),
    headAt: fc.nat(3),
    rows: fc.array(fc.array(value, { maxLength: 8 }), { maxLength: 12 }),
    merges: fc.array(mergeOf(14, 8), { maxLength: 5 }),
    words: fc.array(fc.constantFrom(...values), { maxLength: 4 }),
    name: fc.constantFrom("進捗状況", "基本施策１", "選択肢", "記入例", ""),
  })
  .map(({ head, headAt, rows, merges, words, name }) => {
    const grid: CellValue[][] = [...rows.slice(0, headAt), [...head], ...rows.slice(headAt)];
    return {
      name,
      visibility: "visible" as const,
      rows: grid
        .map((cells, rowIndex) => ({
          rowIndex,
          cells: cells.flatMap((cell, columnIndex) => (cell === null ? [] : [{ columnIndex, value: cell }])),
        }))
        .filter(({ cells }) => cells.length > 0),
      merges,
      hiddenRows: [],
      hiddenColumns: [],
      validations: [{ ranges: merges, values: words, formula: "" }],
      printArea: [],
    };
  });

test("no worksheet makes it throw, and what it gives is sound", () => {
  fc.assert(
    fc.property(worksheet, (snapshot) => {
      const sheet = readSheet(snapshot);
      const lastRow = Math.max(-1, ...snapshot.rows.map(({ rowIndex }) => rowIndex));
      expect(sheet.why === null).toBe(sheet.kind !== "other");
      expect(sheet.records.length).toBeLessThanOrEqual(snapshot.rows.length);
      let before = -1;
      for (const record of sheet.records) {
        expect(record.rowIndex).toBeGreaterThan(before);
        expect(record.lastRowIndex).toBeGreaterThanOrEqual(record.rowIndex);
        expect(record.lastRowIndex).toBeLessThanOrEqual(lastRow);
        before = record.lastRowIndex;
        for (const field of record.fields) {
          expect(sheet.columns[field.column]).toMatchObject({ role: field.role, year: field.year });
          expect(field.rowIndex).toBeLessThanOrEqual(lastRow);
        }
      }
      for (const { score } of sheet.columns) {
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }
      for (const [index, { rowIndex, level }] of sheet.sections.entries()) {
        expect(rowIndex).toBeGreaterThan(sheet.sections[index - 1]?.rowIndex ?? -1);
        expect(level).toBeGreaterThanOrEqual(1);
        expect(level).toBeLessThanOrEqual((sheet.sections[index - 1]?.level ?? 0) + 1);
      }
    }),
    { numRuns: 600 },
  );
});

test("reading is a function of the worksheet: the same twice, and the worksheet as it was", () => {
  fc.assert(
    fc.property(worksheet, (snapshot) => {
      const before = structuredClone(snapshot);
      expect(readSheet(snapshot)).toEqual(readSheet(before));
      expect(snapshot).toEqual(before);
    }),
    { numRuns: 100 },
  );
});

test("a table's columns stand from left to right, one a place, and a typed field where its column is", () => {
  fc.assert(
    fc.property(worksheet, (snapshot) => {
      const sheet = readSheet(snapshot);
      if (sheet.kind !== "table") return;
      const places = sheet.columns.map(({ columnIndex }) => columnIndex);
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      for (const { fields } of sheet.records)
        for (const field of fields) expect(field.columnIndex).toBe(places[field.column]);
    }),
    { numRuns: 300 },
  );
});

test("no text makes the small readers throw", () => {
  const text = fc.oneof(fc.constantFrom(...values, ...headerWords), fc.string({ unit: "binary", maxLength: 30 }));
  fc.assert(
    fc.property(text, text, (a, b) => {
      headerKey(a);
      matchHeader([a, b]);
      splitNumbers(a);
      parseLegend(a + b);
      const stack = pushHeading(pushHeading([], a, false), b, true);
      expect(stack.at(-1)?.text).toBe(b);
      const status = splitStatus(a);
      expect(readStatus(a, [])).toEqual(status);
      expect(status?.label === "").toBe(false);
      expect(toDisplayName(a) === "").toBe(a.trim() === "");
    }),
    { numRuns: 400 },
  );
});
