import type { CellSnapshot, CellValue, WorksheetSnapshot } from "../../../src/core/model";
import { readSheet } from "../../../src/core/read/readSheets";
import { buildWorksheet } from "../buildWorksheet";
import { header, recordLines, readUnderHeader, row } from "./readRows";

/** A sheet whose cells count how often they are looked at: work is measured in looks, not in seconds. */
function counted(sheet: WorksheetSnapshot): { readonly sheet: WorksheetSnapshot; readonly looks: () => number } {
  let looks = 0;
  const cell = ({ columnIndex, value }: CellSnapshot): CellSnapshot => ({
    columnIndex,
    get value(): CellValue {
      looks += 1;
      return value;
    },
  });
  const rows = sheet.rows.map(({ rowIndex, cells }) => ({ rowIndex, cells: cells.map(cell) }));
  return { sheet: { ...sheet, rows }, looks: () => looks };
}

/** A heading every 25 records, and names merged over two rows each. */
function longSheet(records: number): WorksheetSnapshot {
  const rows = Array.from({ length: records }, (_, index) =>
    index % 25 === 0
      ? [`基本施策${String(index / 25 + 1)}　支援`]
      : [index, index % 2 === 1 ? `事業${String(index)}` : null, "健康課", "10回", "8回", "80%"],
  );
  const merges = rows.flatMap((cells, index) =>
    cells[1] !== null && cells.length > 1 && rows[index + 1]?.[1] === null
      ? [`B${String(index + 2)}:B${String(index + 3)}`]
      : [],
  );
  return buildWorksheet([header, ...rows], { merges });
}

function looksAt(records: number): number {
  const { sheet, looks } = counted(longSheet(records));
  expect(readSheet(sheet).records.length).toBeGreaterThan(records * 0.9);
  return looks();
}

test("5,000 rows cost ten times what 500 cost, not a hundred times", () => {
  const few = looksAt(500);
  const many = looksAt(5000);
  expect(many / few).toBeLessThan(11);
  expect(many / 5000 / header.length).toBeLessThan(60);
});

test("merges over a million rows cost what is in the rows, not what the merges span", () => {
  const merges = ["A2:A1048576", "C2:C1048576", "H2:XFD1048576", "A1048000:F1048576"];
  const sheet = readUnderHeader([row(1, "連絡会議"), [null, "部会", null, "2回", "1回", "50%"]], { merges });
  expect(recordLines(sheet)).toEqual(["2 連絡会議", "3 部会"]);
  expect(sheet.records[1]).toMatchObject({ projectNumbers: ["1"], departments: ["健康課"] });
});

test("a stray cell in the last row and the last column of the sheet is a ghost", () => {
  const sheet = buildWorksheet([header, row(1, "連絡会議")]);
  const stray = { rowIndex: 1_048_575, cells: [{ columnIndex: 16_383, value: "x" }] };
  const read = readSheet({ ...sheet, rows: [...sheet.rows, stray] });
  expect(recordLines(read)).toEqual(["2 連絡会議"]);
});

test("a header below 79 filled rows is found, for a cover sheet may stand above it", () => {
  const notes = Array.from({ length: 79 }, (_, index) => [`※注意その${String(index)}`]);
  expect(recordLines(readSheet(buildWorksheet([...notes, header, row(1, "連絡会議")])))).toEqual(["81 連絡会議"]);
});
