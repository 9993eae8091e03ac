import { readFileSync } from "node:fs";
import { readXlsx } from "../../../src/host/xlsx";
import { rowName } from "../../../src/taskpane/page/file/rowName";
import { createLocalChecker } from "../../worker/createLocalChecker";
import { emptyPlan } from "../../../src/core/model";

async function checked(name: string) {
  const workbook = readXlsx(readFileSync(`assets/samples/${name}`));
  const report = await createLocalChecker().check(workbook, { department: null, plan: emptyPlan });
  const sheet = workbook.worksheets[0]!;
  return (rowIndex: number) => rowName(report, sheet, { rowIndex, columnIndex: 10 });
}

describe("what a row is about", () => {
  test("is told by its own cells, and only for rows of projects", async () => {
    const nameOf = await checked("01_数値目標の進捗状況表.xlsx");
    expect(nameOf(11)).toEqual({ number: "5", name: "民生委員・児童委員の研修" });
    // The name is merged over the rows of several departments.
    expect(nameOf(10)).toEqual({ number: "4", name: "ゲートキーパーの養成" });
    const rows = Array.from({ length: 45 }, (_, rowIndex) => nameOf(rowIndex));
    expect(rows.filter((row) => row !== null)).toHaveLength(27);
    // Title, date, header and the first section.
    expect(rows.slice(0, 4)).toEqual([null, null, null, null]);
  });
});
