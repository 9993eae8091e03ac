import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readXlsx } from "../../../src/host/xlsx";
import { hostFixture } from "../../contract/fixture";
import { tallBook } from "../../host/excel/open";
import { bundleForPage } from "./bundle";
import { describeInExcel } from "./describeInExcel";
import type { OpenedPane, PaneOptions } from "./openPane";

const officeJs = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** Microsoft's own scripts in a real browser, over the stand-in: what jest's copy of the library cannot prove. */
describeInExcel("the stand-in in Chromium", (openPane) => {
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "probe-"));
    writeFileSync(join(folder, "probe.js"), await bundleForPage(join(__dirname, "probe.ts")));
    const head = `<meta charset="utf-8"><link rel="icon" href="data:,"><script src="${officeJs}"></script>`;
    writeFileSync(join(folder, "probe.html"), `<!doctype html>${head}<script src="probe.js"></script>`);
  }, 120_000);

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  async function open(options: Pick<PaneOptions, "workbook"> & Partial<PaneOptions>): Promise<OpenedPane> {
    const pane = await openPane({ folder, path: "probe.html", ...options });
    await pane.page.waitForFunction(() => "__probe" in window);
    return pane;
  }

  test("is Excel on a PC to the library, with nothing asked of the outside but its own scripts", async () => {
    const { page, outside, problems } = await open({ workbook: hostFixture().bytes });
    expect(await page.evaluate(() => window.__probe.info)).toMatchObject({ host: "Excel", platform: "PC" });
    expect(outside).toEqual([]);
    expect(await problems()).toEqual([]);
  });

  test("gives what reading the file gives", async () => {
    const { bytes } = hostFixture();
    const { page, excel } = await open({ workbook: bytes });
    const read = await page.evaluate(() => window.__probe.host.readWorkbook());
    expect(read.worksheets.map(({ name, rows }) => ({ name, rows }))).toEqual(
      readXlsx(bytes).worksheets.map(({ name, rows }) => ({ name, rows })),
    );
    expect((await excel.batches()).length).toBeGreaterThan(2);
  });

  test("tells the page of what the user types and of rows that move, through Excel's own event", async () => {
    const { page, excel } = await open({ workbook: tallBook(3) });
    await excel.userEdits("進捗", "B2:C2", "相談会");
    await excel.userMovesRows("進捗", 2, 1);
    await page.waitForFunction(() => window.__probe.changes.length === 2);
    expect(await page.evaluate(() => window.__probe.changes)).toEqual([
      { sheet: "進捗", range: { top: 1, left: 1, bottom: 1, right: 2 }, structural: false },
      { sheet: "進捗", range: null, structural: true },
    ]);
    const range = { top: 1, left: 1, bottom: 2, right: 1 };
    const patches = await page.evaluate((at) => window.__probe.host.readCells("進捗", at), range);
    expect(patches.map(({ cell }) => cell?.value)).toEqual([undefined, "相談会"]);
  });

  test("shows marks in the model, and refuses them on a protected worksheet", async () => {
    const { page, excel } = await open({ workbook: tallBook(3) });
    const mark = {
      sheet: "進捗",
      range: { top: 0, left: 0, bottom: 0, right: 0 },
      severity: "error",
      text: "",
    } as const;
    expect(await page.evaluate((one) => window.__probe.host.setMarks([one]), mark)).toMatchObject({ marked: 1 });
    expect((await excel.book()).sheets[0]?.conditionalFormats).toHaveLength(1);
    await excel.setProtected("進捗", true);
    const { refused } = await page.evaluate((one) => window.__probe.host.setMarks([one]), mark);
    expect(refused).toEqual([{ sheet: "進捗", reason: "protected" }]);
  });

  test("is an older Excel on request: what it does not have is not used", async () => {
    const { page, problems } = await open({ workbook: tallBook(3), excelApi: "1.9" });
    const { abilities } = await page.evaluate(() => ({ abilities: window.__probe.host.abilities }));
    expect(abilities).toEqual({ reveal: true, watch: true, comments: false });
    const code = await page.evaluate(async () => {
      try {
        await Excel.run(async (context) => {
          context.workbook.worksheets.getFirst().getRange("A1").getMergedAreasOrNullObject();
          await context.sync();
        });
        return "";
      } catch (error) {
        return (error as { code: string }).code;
      }
    });
    expect(code).toBe("ApiNotFound");
    expect(await problems()).toEqual([]);
  });

  test("tells what it does not have", async () => {
    const { page, problems } = await open({ workbook: tallBook(1) });
    const outcome = await page.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("進捗").charts.load("items/name");
        await context.sync();
      }).then(
        () => "done",
        () => "failed",
      ),
    );
    expect(outcome).toBe("failed");
    expect((await problems()).join()).toContain("does not have Worksheet.Charts");
  });

  test("has Excel's theme", async () => {
    const { page } = await open({ workbook: tallBook(1), dark: true });
    expect(await page.evaluate(() => Office.context.officeTheme.bodyBackgroundColor)).toBe("#262626");
  });

  test("can be opened again by another person, with the marks and comments of the one before", async () => {
    const first = await open({ workbook: hostFixture().bytes });
    const range = { top: 1, left: 2, bottom: 1, right: 2 };
    const mark = { sheet: "進捗", range, severity: "error", text: "実績がありません。" } as const;
    const mark1 = await first.page.evaluate((one) => window.__probe.host.setMarks([one], { comments: true }), mark);
    expect(mark1).toEqual({ marked: 1, commented: 1, refused: [] });
    await first.page.evaluate(() => window.__probe.host.store("plan", "{}"));
    const second = await open({ workbook: await first.excel.book() });
    expect(await second.page.evaluate(() => window.__probe.host.readStored("plan"))).toBe("{}");
    expect(await second.page.evaluate(() => window.__probe.host.clearMarks())).toBe(1);
    const { conditionalFormats, comments } = (await second.excel.book()).sheets[0]!;
    expect([conditionalFormats.length, comments.length]).toEqual([1, 0]);
  });

  test("can be slow, so that a cancel comes in the middle", async () => {
    const { page, excel } = await open({ workbook: tallBook(3), batchMilliseconds: 200 });
    const before = (await excel.batches()).length;
    const code = await page.evaluate(async () => {
      const cancelling = new AbortController();
      setTimeout(() => {
        cancelling.abort();
      }, 100);
      try {
        await window.__probe.host.readWorkbook({ signal: cancelling.signal });
        return "";
      } catch (error) {
        return (error as { code: string }).code;
      }
    });
    expect(code).toBe("cancelled");
    await page.waitForTimeout(500);
    expect((await excel.batches()).length - before).toBeLessThan(3);
  });

  test("refuses answers above 5 MB like the web, and the pane reads in pieces", async () => {
    const { page, excel } = await open({ workbook: tallBook(900, "長い文章です。".repeat(30)), isWeb: true });
    const rows = await page.evaluate(async () => (await window.__probe.host.readWorkbook()).worksheets[0]?.rows.length);
    expect(rows).toBe(900);
    expect((await excel.batches()).map(({ error }) => error)).toContain("ResponsePayloadSizeLimitExceeded");
  });
});
