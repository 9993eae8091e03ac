import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { WorkbookSnapshot } from "../../src/core/model";
import { readSheets } from "../../src/core/read/readSheets";
import { renderSheets } from "./renderSheets";

const municipalities = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

const update = process.env["UPDATE_GOLDEN"] === "1";

/** `UPDATE_GOLDEN=1 npx jest test/golden` writes what is read now; look at the diff before you keep it. */
test.each(municipalities)("%s is read as a careful person reads it", (name) => {
  const expected = join(__dirname, name, "records.txt");
  const workbook = JSON.parse(readFileSync(join(__dirname, name, "sheet.json"), "utf8")) as WorkbookSnapshot;
  const actual = renderSheets(readSheets(workbook));
  if (update) writeFileSync(expected, actual);
  expect(actual).toBe(readFileSync(expected, "utf8"));
});

test("there are municipalities to read", () => {
  expect(municipalities.length).toBeGreaterThanOrEqual(6);
});
