import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { buildWorkbook } from "../../bench/workbooks";
import { cellKey } from "../excelHost/model";
import { describePane, front, isMarked, sheetName, untilBook } from "./describePane";

const office = null;
const hugeRows = 20_000;

const sheetPart = "xl/worksheets/sheet1.xml";

/** A workbook of so many rows, in every fourth of which the 実績値 is blank. */
function tall(rows: number): Uint8Array {
  const parts = unzipSync(buildWorkbook("tall.xlsx", rows, 1).bytes);
  const xml = strFromU8(parts[sheetPart] ?? new Uint8Array());
  const blanked = xml.replace(/<c r="H(?<row>\d+)" s="2"><v>[^<]*<\/v><\/c>/gu, (cell, row: string) =>
    Number(row) % 4 === 0 ? "" : cell,
  );
  return zipSync({ ...parts, [sheetPart]: strToU8(blanked) });
}

describePane("the pane in an Excel that gives less than it should (after npm run build)", (paneTest) => {
  const huge = tall(hugeRows);

  paneTest("lists a protected sheet, does not mark it and says why", async (open) => {
    const desk = await open();
    const { page, hand, excel } = desk;
    await excel.setProtected(sheetName, true);
    await hand.checkAs(office);
    await page
      .getByText(`「${sheetName}」は保護されているため、印を付けていません。一覧はそのまま使えます。`)
      .waitFor();
    await hand.open("民生委員");
    await untilBook(desk, ({ selection }) => selection.endsWith("!K12"));
    const before = front(await excel.book());
    await hand.button("直す").click();
    await page.getByText("このシートは保護されています。").waitFor();
    const after = front(await excel.book());
    expect(after.cells.get(cellKey(11, 10))).toEqual(before.cells.get(cellKey(11, 10)));
    expect(after.conditionalFormats).toEqual([]);
  });

  paneTest("lists a workbook that is read-only, and says so", async (open) => {
    const { page, hand, excel } = await open();
    await excel.setReadOnly(true);
    await hand.checkAs(office);
    await page.getByText("読み取り専用のため、印を付けていません").waitFor();
    await hand.finding("K12").waitFor();
    expect(front(await excel.book()).conditionalFormats).toEqual([]);
  });

  paneTest("waits, without a mark and without losing anything, while a cell is being edited", async (open) => {
    const { page, hand, excel } = await open();
    await excel.refuse("InvalidOperationInCellEditMode");
    await hand.check();
    await page.getByText("セルを編集しているため、処理できません。").waitFor();
    expect(await page.getByText("設定を読めませんでした").count()).toBe(0);
    await excel.refuse(null);
    await hand.checkAs(office);
    await hand.finding("K12").waitFor();
  });

  paneTest("can be stopped while Excel is slow to be read, and started again", async (open) => {
    const { page, hand, excel } = await open({ batchMilliseconds: 300 });
    await hand.check();
    await hand.button("中止").click();
    await page.getByText("中止しました。").waitFor();
    expect(await page.getByRole("radio").count()).toBe(0);
    expect(front(await excel.book()).conditionalFormats).toEqual([]);
    await hand.checkAs(office);
    await hand.finding("K12").waitFor();
  });

  paneTest(
    "reads 20,000 rows with progress, can be stopped while it checks, and keeps the list short on the screen",
    async (open) => {
      const desk = await open({ workbook: huge });
      const { page, hand, excel } = desk;
      await hand.check();
      await page.getByText(/表を読んでいます \d+%/u).waitFor();
      await page.getByText("点検しています").waitFor();
      await hand.button("中止").click();
      await page.getByText("中止しました。").waitFor();
      const before = (await excel.batches()).length;
      await hand.checkAs(office);
      const list = page.getByRole("list", { name: "点検結果の一覧" });
      await list.locator("[data-line]").first().focus();
      const entries = Number(await list.locator("li").first().getAttribute("aria-setsize"));
      const batches = (await excel.batches()).length - before;
      process.stdout.write(`20,000 rows: ${String(batches)} batches, ${String(entries)} lines in the list\n`);
      expect(batches).toBeLessThan(60);
      await page.keyboard.press("End");
      await list.locator(`li[aria-posinset="${String(entries)}"]`).waitFor();
      expect(entries).toBeGreaterThan(hugeRows / 4);
      expect(await list.locator("li").count()).toBeLessThan(60);
    },
    120_000,
  );

  paneTest("needs no network once it is open", async (open) => {
    const { page, hand, excel } = await open();
    await hand.checkAs(office);
    await page.context().setOffline(true);
    await excel.userEdits(sheetName, "K12", "60%");
    await hand.finding("K12").waitFor({ state: "detached" });
    await hand.button("点検しなおす").click();
    await page.getByText("8件", { exact: true }).first().waitFor();
    await hand.open("G10");
  });

  for (const excelApi of ["1.7", "1.8", "1.9", "1.12"]) {
    paneTest(`works with ExcelApi ${excelApi}`, async (open) => {
      const desk = await open({ excelApi });
      const { hand, excel, page } = desk;
      await hand.checkAs(office);
      await hand.open("民生委員");
      await untilBook(desk, (book) => isMarked(book, { top: 11, left: 10, bottom: 11, right: 10 }));
      await hand.button("直す").click();
      await hand.finding("K12").waitFor({ state: "detached" });
      await page.getByRole("button", { name: "印を消す" }).first().click();
      await hand.button("印を付ける").waitFor();
      expect(front(await excel.book()).conditionalFormats).toEqual([]);
    });
  }
});
