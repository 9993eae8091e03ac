import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { read as readWithSheetJs, utils } from "xlsx";
import { readXlsx } from "../../../src/host/xlsx";

/** Real sheets, which are kept outside of the repository. */
const folder = join(__dirname, "../../../../shared/corpus");

const names = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".xlsx"))
  : [];

if (names.length === 0) {
  test.skip(`real files: SKIPPED, there is no folder ${folder}`, () => undefined);
} else {
  describe("real files hold what another reader finds in them", () => {
    test.each(names)("%s", (name) => {
      const bytes = readFileSync(join(folder, name));
      const peer = readWithSheetJs(bytes, { type: "buffer" });
      const workbook = readXlsx(bytes);
      expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual(peer.SheetNames);
      for (const sheet of workbook.worksheets) {
        const expected = Object.entries(peer.Sheets[sheet.name]!).flatMap(
          ([place, cell]: [string, { v?: unknown; t?: string }]) =>
            place.startsWith("!") || cell.t === "z" || cell.v === "" ? [] : [[place, cell.v]],
        );
        const found = sheet.rows.flatMap(({ rowIndex, cells }) =>
          cells.map(({ columnIndex, value }) => [utils.encode_cell({ r: rowIndex, c: columnIndex }), value]),
        );
        expect(found).toEqual(expected);
      }
    });
  });
}
