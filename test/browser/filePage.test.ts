import { existsSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Download, Page } from "playwright-core";
import { readXlsx } from "../../src/host/xlsx";
import { createXlsxHost } from "../../src/host/xlsx/write/createXlsxHost";
import { axeFindings } from "./axe";
import { numericSample, pageFile, samplePath, twoYearSample, wordSample } from "./built";
import { describeInChromium } from "./chromium";
import { paneHand, type PaneHand } from "./paneHand";
import { fileStates } from "./states/fileStates";

type Opened = { readonly page: Page; readonly hand: PaneHand };

type Options = { readonly hash?: string; readonly width?: number; readonly dark?: boolean };

const office = null;
const wide = 1280;
const narrow = 350;

describeInChromium("the page in one file, opened from a folder (after npm run build)", (browser) => {
  jest.setTimeout(60_000);
  const troubles: string[] = [];
  const requests: string[] = [];
  let opened: Page | undefined;

  async function open({ hash = "", width = wide, dark = false }: Options = {}): Promise<Opened> {
    if (!existsSync(pageFile)) throw new Error(`${pageFile} is missing: npm run build`);
    troubles.length = 0;
    requests.length = 0;
    const context = await browser().newContext({
      viewport: { width, height: 800 },
      locale: "ja-JP",
      colorScheme: dark ? "dark" : "light",
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    opened = page;
    page.on("pageerror", (error) => troubles.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") troubles.push(message.text());
    });
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(`${pathToFileURL(pageFile).href}${hash}`);
    return { page, hand: paneHand(page) };
  }

  /** With a file open and checked for 事務局. */
  async function openChecked(options: Options = {}): Promise<Opened> {
    const { page, hand } = await open(options);
    await choose(page, numericSample);
    await hand.answer(office);
    return { page, hand };
  }

  async function choose(page: Page, ...names: readonly string[]): Promise<void> {
    await page.locator("input[type=file]").first().setInputFiles(names.map(samplePath));
  }

  /** Types into the cell of a finding, which a click on the finding leads to. */
  async function type({ page, hand }: Opened, finding: string, text: string): Promise<void> {
    await hand.finding(finding).locator("[data-line]").click();
    await page.getByRole("textbox", { name: `${finding}に入力` }).focus();
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  }

  async function save({ page }: Opened, name: string): Promise<{ name: string; bytes: Uint8Array }> {
    await page.getByRole("button", { name: "コピーを保存" }).click();
    const downloading = page.waitForEvent("download");
    await page.getByRole("menuitem", { name }).click();
    const download: Download = await downloading;
    return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
  }

  afterEach(async () => {
    await opened?.context().close();
    opened = undefined;
    expect(troubles).toEqual([]);
    // The page itself and its workers' texts; nothing else, from nowhere.
    expect(requests.filter((url) => !/^(?:file|blob|data):/u.test(url))).toEqual([]);
    expect(requests.filter((url) => url.startsWith("file:"))).toHaveLength(1);
  });

  test("begins with nothing open, and shows the sample by its button", async () => {
    const { page, hand } = await open();
    await page.getByRole("heading", { name: "進捗状況表を点検します" }).waitFor();
    await hand.button("見本で試す").click();
    await page.getByText("いのち支える庁内連絡会議").first().waitFor();
    await page.getByRole("radio", { name: "事務局" }).waitFor();
  });

  test("shows the sample's sheet, and its check beside it, where the address asks for it", async () => {
    const { page, hand } = await open({ hash: "#sample" });
    await page.getByText("いのち支える庁内連絡会議").first().waitFor();
    await hand.answer(office);
    // A mistake that the sample is made for, found by the worker, in its row.
    await hand.finding("№5 民生委員・児童委員の研修").getByText("実績96人÷目標160人＝60％").waitFor();
  });

  test("opens several files at once, and says which one is none", async () => {
    const { page, hand } = await open();
    await choose(page, numericSample, wordSample, "README.md");
    await page.getByText("「README.md」はExcelのファイルではありません。").waitFor();
    await hand.answer(office);
    const tabs = page.getByRole("navigation", { name: "開いているファイル" });
    await tabs.getByRole("button", { name: wordSample, exact: true }).click();
    // Opened with the first, it takes the answer that was given there.
    await hand.finding("E13").waitFor();
    expect(await hand.finding("K12").locator("visible=true").count()).toBe(0);
  });

  test("opens what is dropped on it", async () => {
    const { page } = await open();
    const base64 = readFileSync(samplePath(twoYearSample)).toString("base64");
    const dropped = await page.evaluateHandle(
      ([text, name]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], name));
        return transfer;
      },
      [base64, twoYearSample] as const,
    );
    await page.dispatchEvent("body", "dragenter", { dataTransfer: dropped });
    await page.dispatchEvent("body", "dragover", { dataTransfer: dropped });
    await page.dispatchEvent("body", "drop", { dataTransfer: dropped });
    await page.getByRole("navigation", { name: "開いているファイル" }).getByText(twoYearSample).waitFor();
    await page.getByRole("radio", { name: "事務局" }).waitFor();
  });

  test("follows what is typed into the sheet, and takes it back", async () => {
    const { page, hand } = await openChecked();
    await type({ page, hand }, "K12", "60%");
    await hand.finding("K12").waitFor({ state: "detached" });
    await page.keyboard.press("Control+z");
    await hand.finding("K12").waitFor();
    await page.keyboard.press("Control+y");
    await hand.finding("K12").waitFor({ state: "detached" });
  });

  test("mends by one click, and takes it back", async () => {
    const { page, hand } = await openChecked();
    await hand.open("K12");
    await hand.button("直す").click();
    await hand.finding("K12").waitFor({ state: "detached" });
    await page.getByText("1欄を直しました。").waitFor();
    await page.getByRole("region", { name: "お知らせ" }).getByRole("button", { name: "元に戻す" }).click();
    await hand.finding("K12").waitFor();
  });

  test("saves copies with and without marks; what was opened stays as it was", async () => {
    const { page, hand } = await openChecked();
    await type({ page, hand }, "J31", "40");
    await hand.finding("J31").waitFor({ state: "detached" });
    const marked = await save({ page, hand }, "印を付けて保存");
    expect(marked.name).toBe("01_数値目標の進捗状況表（点検済）.xlsx");
    await page.getByText("として印を付けて保存しました。").waitFor();
    const plain = await save({ page, hand }, "印なしで保存");
    for (const { bytes } of [marked, plain]) {
      const [sheet] = readXlsx(bytes).worksheets;
      const cells = sheet?.rows.find(({ rowIndex }) => rowIndex === 30)?.cells;
      expect(cells?.find(({ columnIndex }) => columnIndex === 9)?.value).toBe(40);
    }
    expect(await createXlsxHost(marked.bytes).clearMarks()).toBe(1);
    expect(await createXlsxHost(plain.bytes).clearMarks()).toBe(0);
    expect(readXlsx(new Uint8Array(readFileSync(samplePath(numericSample)))).worksheets).toHaveLength(1);
  });

  test("keeps what was accepted in the copy", async () => {
    const { page, hand } = await openChecked();
    const line = await hand.open("K12");
    await line.getByRole("button", { name: "このままでよい" }).click();
    await hand.button("このままにする").click();
    await hand.finding("K12").waitFor({ state: "detached" });
    const copy = await save({ page, hand }, "印なしで保存");
    const second = await open();
    await second.page
      .locator("input[type=file]")
      .first()
      .setInputFiles({ name: copy.name, mimeType: "", buffer: Buffer.from(copy.bytes) });
    await second.hand.answer(office);
    await second.hand.finding("K13").or(second.hand.finding("K17")).first().waitFor();
    expect(await second.hand.finding("K12").count()).toBe(0);
  });

  test("asks before it closes a file with changes that are in no copy", async () => {
    const { page, hand } = await openChecked();
    const close = hand.button(`「${numericSample}」を閉じる`);
    await type({ page, hand }, "K12", "60%");
    await hand.finding("K12").waitFor({ state: "detached" });
    await close.click();
    await page.getByRole("alertdialog", { name: "保存していない変更があります" }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await hand.button("閉じない").click();
    await close.click();
    await hand.button("保存せずに閉じる").click();
    await hand.button("見本で試す").waitFor();
  });

  test("prints the 提出票 alone, on one A4 page", async () => {
    const { page, hand } = await open();
    await choose(page, numericSample);
    await hand.answer("福祉総務課");
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await hand.tool(/^提出票/u);
    await page.locator("#printed-draft table").first().waitFor({ state: "attached" });
    await page.emulateMedia({ media: "print" });
    const text = await page.locator("body").innerText();
    expect(text).toContain("民生委員・児童委員の研修");
    expect(text).not.toContain("点検しなおす");
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/gu)).toHaveLength(1);
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    expect(await page.locator("#printed-draft").count()).toBe(0);
  });

  test("shows the sheet or the list where there is room for one, and goes from a finding to its cell", async () => {
    const { page, hand } = await openChecked({ width: narrow });
    expect(await page.getByRole("grid").locator("visible=true").count()).toBe(0);
    await hand.finding("K12").locator("[data-line]").click();
    await page.getByRole("grid").waitFor();
    await page.getByRole("textbox", { name: "K12に入力" }).waitFor();
    // What it says, and what mends it, stand below the sheet.
    const strip = page.getByRole("region", { name: "選んだ点検結果" });
    await strip.getByText("60％でよろしいでしょうか").waitFor();
    await strip.getByRole("button", { name: "直す", exact: true }).waitFor();
    expect(await page.getByRole("button", { name: "次へ" }).isVisible()).toBe(true);
    await strip.getByRole("button", { name: "一覧へ" }).click();
    await hand.finding("K12").locator("dl").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(narrow);
  });

  for (const { name, reach } of fileStates) {
    for (const width of [narrow, wide]) {
      test(`axe finds nothing: ${name}, ${String(width)} pixels wide`, async () => {
        const { page, hand } = await open({ width, dark: name === "sheet" });
        await reach({ page, hand, isNarrow: width === narrow });
        expect(await axeFindings(page)).toEqual([]);
      });
    }
  }
});
