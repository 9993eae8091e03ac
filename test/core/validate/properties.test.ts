import fc from "fast-check";
import { computeSheet } from "../../../src/core/achievement";
import type { ProgressRecord, ProgressSheet } from "../../../src/core/model";
import { rules } from "../../../src/core/rules";
import { checkSheet, readWorkbook, recheckSheet } from "../../../src/core/validate";
import { workbookOf, worksheetOf } from "../rules/markdownSheet";
import { gridArbitrary, gridToWorksheet, readSheetArbitrary, texts } from "./arbitrarySheets";

describe("checkSheet", () => {
  test("never throws, whatever was read, and reports only what its rules can tell", () => {
    fc.assert(
      fc.property(readSheetArbitrary, (read) => {
        const sheet = computeSheet(read);
        const { findings, rulesRun } = checkSheet({ sheet, worksheet: worksheetOf([]), lastYear: [sheet] });
        for (const { ruleId, messageId, message, sheet: name } of findings) {
          expect(rulesRun).toContain(ruleId);
          expect(rules.find(({ id }) => id === ruleId)?.samples.map((one) => one.messageId)).toContain(messageId);
          expect(`${message.ja}${message.en}`).not.toMatch(/undefined|NaN|\[object/u);
          expect(name).toBe("表");
        }
      }),
      { numRuns: 80 },
    );
  });

  test("tells a place once a rule, in the order of rows and columns", () => {
    fc.assert(
      fc.property(gridArbitrary, (grid) => {
        const { findings } = checkSheet(inputOf(grid));
        const places = findings.map(({ ruleId, range }) => JSON.stringify([ruleId, range]));
        expect(new Set(places).size).toBe(places.length);
        const order = findings.map(({ range }) => (range === null ? -1 : range.top * 1000 + range.left));
        expect(order).toEqual([...order].sort((a, b) => a - b));
      }),
      { numRuns: 30 },
    );
  });

  test("reports achievement-mismatch exactly where the verdict is mismatch", () => {
    fc.assert(
      fc.property(gridArbitrary, (grid) => {
        const input = inputOf(grid);
        const told = checkSheet(input).findings.filter(({ ruleId }) => ruleId === "achievement-mismatch");
        const judged = input.sheet.records.flatMap(({ achievement }) =>
          achievement.filter(({ verdict }) => verdict === "mismatch"),
        );
        expect(told.map(({ range }) => range?.top)).toEqual(judged.map(({ rowIndex }) => rowIndex));
      }),
      { numRuns: 30 },
    );
  });
});

function inputOf(grid: readonly (readonly string[])[]) {
  const worksheet = gridToWorksheet(grid);
  const [sheet] = readWorkbook(workbookOf(worksheet));
  if (sheet === undefined) throw new Error("a worksheet was not read");
  return { sheet, worksheet };
}

/** Keeps the records that did not change, as a pane does that reads only the rows that were typed into. */
function keepRecords(before: ProgressSheet, after: ProgressSheet): ProgressSheet {
  const known = new Map(before.records.map((record) => [JSON.stringify(record), record]));
  const kept = (record: ProgressRecord): ProgressRecord => known.get(JSON.stringify(record)) ?? record;
  return { ...after, records: after.records.map(kept) };
}

describe("recheckSheet", () => {
  test("gives the list of a full check after any change", () => {
    const edit = fc.record({
      row: fc.nat({ max: 9 }),
      column: fc.integer({ min: 3, max: 8 }),
      text: fc.constantFrom(...texts),
    });
    fc.assert(
      fc.property(gridArbitrary, fc.array(edit, { minLength: 1, maxLength: 4 }), (grid, edits) => {
        let check = checkSheet(inputOf(grid));
        let current = grid;
        for (const { row, column, text } of edits) {
          current = current.map((cells, index) =>
            index === row % current.length ? cells.map((cell, place) => (place === column ? text : cell)) : cells,
          );
          const input = inputOf(current);
          check = recheckSheet(check, { ...input, sheet: keepRecords(check.sheet, input.sheet) });
          expect(check.findings).toEqual(checkSheet(input).findings);
        }
      }),
      { numRuns: 30 },
    );
  });

  test("looks only at the rows that changed while the sheet's facts stay the same", () => {
    const seen: number[] = [];
    const spy = rules.slice(0, 0).concat({
      ...rules[4]!,
      checkSheet: null,
      checkRow: ({ record }) => {
        seen.push(record.rowIndex);
        return [];
      },
    });
    const rows = ["1回", "2回", "3回", "4回", "5回", "6回"].map((actual) => [
      "",
      "",
      "",
      "回数",
      "6回",
      actual,
      "－",
      "行った",
      "A",
    ]);
    const input = inputOf(rows);
    const before = checkSheet(input, spy);
    expect(seen).toHaveLength(6);
    const changed = inputOf(rows.with(2, ["", "", "", "回数", "6回", "30回", "－", "行った", "A"]));
    recheckSheet(before, { ...changed, sheet: keepRecords(input.sheet, changed.sheet) }, spy);
    expect(seen.slice(6)).toEqual([3]);
  });
});
