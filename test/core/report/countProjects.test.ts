import { countProjects } from "../../../src/core/report/countProjects";
import { factsOfRecord } from "../../../src/core/report/recordFacts";
import { check, column, plainRows, withCells, type Row } from "./checkedSheet";

function count(rows: readonly Row[]): number {
  return countProjects(check(rows).check.checked.map(({ records }) => records.map(factsOfRecord)));
}

test("a project that several departments carry out is one, by its number, else by its name", () => {
  const rows = plainRows(6);
  expect(count(rows)).toBe(6);
  expect(count(rows.map((row, index) => (index === 5 ? withCells(row, { [column.number]: 1 }) : row)))).toBe(5);
  const nameless = rows.map((row, index) =>
    withCells(row, { [column.number]: null, [column.name]: index > 3 ? "連絡会議" : row[column.name] }),
  );
  expect(count(nameless)).toBe(5);
});

test("a repeated listing is no project of its own", () => {
  const rows = plainRows(6).map((row, index) =>
    index === 5 ? withCells(row, { [column.name]: "相談の事業1（再掲）" }) : row,
  );
  expect(count(rows)).toBe(5);
});

test("projects of several sheets are added up", () => {
  const records = check(plainRows(6)).check.checked.flatMap((sheet) => sheet.records.map(factsOfRecord));
  expect(countProjects([records, records])).toBe(12);
});
