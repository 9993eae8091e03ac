import { Workbook } from "exceljs";
import { readXlsx } from "../../../src/host/xlsx";
import { cellsOf } from "./buildXlsx";

/** A workbook as exceljs writes it: another writer's habits than Excel's. */
async function writeWithExceljs(): Promise<Uint8Array> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("進捗");
  sheet.addRow(["事業名", "目標", "実績", "達成度", "更新日"]);
  sheet.addRow(["ゲートキーパー\n養成講座", 6, 4, { formula: "C2/B2", result: 4 / 6 }, new Date(Date.UTC(2021, 1, 1))]);
  sheet.addRow([
    { richText: [{ text: "令和" }, { font: { bold: true }, text: "2年度" }] },
    { formula: "B2" },
    { error: "#N/A" },
    true,
  ]);
  sheet.getCell("D2").numFmt = "0%";
  sheet.getCell("E2").numFmt = '[$-411]ggge"年"m"月"d"日"';
  sheet.mergeCells("A4:B5");
  sheet.getRow(3).hidden = true;
  sheet.getColumn(6).hidden = true;
  sheet.getCell("B6").dataValidation = { type: "list", formulae: ['"取組中,完了"'] };
  sheet.pageSetup.printArea = "A1:E5";
  workbook.addWorksheet("裏", { state: "veryHidden" });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

test("a workbook written by exceljs", async () => {
  const [sheet, other] = readXlsx(await writeWithExceljs()).worksheets;
  const cells = cellsOf(sheet!);
  expect(cells["1,0"]?.value).toBe("ゲートキーパー\n養成講座");
  expect(cells["1,3"]).toEqual({ columnIndex: 3, value: 4 / 6, text: "67%", numberFormat: "0%", formula: "C2/B2" });
  expect(cells["1,4"]).toMatchObject({ value: 44228, text: "令和3年2月1日", isDate: true });
  expect(cells["2,0"]?.value).toBe("令和2年度");
  expect(cells["2,1"]).toEqual({ columnIndex: 1, value: null, formula: "B2" });
  expect(cells["2,2"]?.value).toEqual({ error: "#N/A" });
  expect(cells["2,3"]?.value).toBe(true);
  expect(sheet!.merges).toEqual([{ top: 3, left: 0, bottom: 4, right: 1 }]);
  expect(sheet!.hiddenRows).toEqual([{ first: 2, last: 2 }]);
  expect(sheet!.hiddenColumns).toEqual([{ first: 5, last: 5 }]);
  expect(sheet!.validations[0]?.values).toEqual(["取組中", "完了"]);
  expect(sheet!.printArea).toEqual([{ top: 0, left: 0, bottom: 4, right: 4 }]);
  expect(other).toMatchObject({ name: "裏", visibility: "veryHidden", rows: [] });
});
