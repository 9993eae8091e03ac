// What a person waits for, in Chromium over the built pane and page (npm run build first): node scripts/run.mjs bench/page.ts
//  - edit to updated list: from the edit (Excel's event; Enter in the page's sheet) until the list's own words have
//    changed in the document, with the worker in between. Painting follows with the next frame and is not counted.
//  - interactive: from the start of the navigation until the first button can be pressed, in a browser without caches.
//    The pane runs beside the stand-in for Excel, whose script (about 0.2 MB) is counted along; the network is this machine.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { readXlsx } from "../src/host/xlsx";
import { builtFolder, numericSample, pageFile, sampleBytes } from "../test/browser/built";
import { launch } from "../test/browser/chromium";
import { paneHand } from "../test/browser/paneHand";
import { openPane } from "../test/excelHost/browser/openPane";
import { median } from "./measure";
import { buildWorkbook } from "./workbooks";

const ROWS = 5_000;
const EDITS = 15;
const WARM_UP = 3;
const STARTS = 5;
const EDIT_GOAL = 50;
const START_GOAL = 1_500;
const sheet = "令和2年度進捗状況";
/** A cell of 実績値. */
const edited = { address: "H41", columnIndex: 7, rowIndex: 40 };

type Stopwatch = { begin: number; readonly spans: number[] };
type TimedWindow = { stopwatch: Stopwatch };

function print(name: string, milliseconds: readonly number[], goal: number): void {
  const middle = median(milliseconds);
  const slowest = Math.max(...milliseconds);
  console.log(
    `${name.padEnd(44)} ${middle.toFixed(0).padStart(6)} ms  (slowest ${slowest.toFixed(0)} ms, ${String(milliseconds.length)} times; ` +
      `goal < ${String(goal)} ms: ${middle < goal ? "met" : "NOT met"})`,
  );
}

/** From now on, every change of what the pane says is left is timed from `begin`, in the page itself. */
async function watchList(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watched = window as unknown as TimedWindow;
    watched.stopwatch = { begin: 0, spans: [] };
    const status = document.querySelector("main [role=status]");
    if (status === null) throw new Error("the pane has no status");
    new MutationObserver(() => {
      watched.stopwatch.spans.push(performance.now() - watched.stopwatch.begin);
    }).observe(status, { characterData: true, childList: true, subtree: true });
  });
}

/** Waits until so many edits have arrived in the list, and until the marks that follow are set. */
async function untilSeen(page: Page, count: number): Promise<void> {
  await page.waitForFunction((wanted) => (window as unknown as TimedWindow).stopwatch.spans.length >= wanted, count);
  await page.waitForTimeout(700);
}

async function spansOf(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => (window as unknown as TimedWindow).stopwatch.spans);
}

/** Emptied, and filled with what stood there, in turn: each edit adds or removes a finding. */
function typedAt(turn: number, workbook: Uint8Array): string {
  const row = readXlsx(workbook).worksheets[0]?.rows.find(({ rowIndex }) => rowIndex === edited.rowIndex);
  const cell = row?.cells.find(({ columnIndex }) => columnIndex === edited.columnIndex);
  return turn % 2 === 0 ? "" : JSON.stringify(cell?.value ?? "");
}

async function editInExcel(browser: Browser, workbook: Uint8Array): Promise<readonly number[]> {
  const { page, close } = await openPane({ browser, folder: builtFolder, workbook });
  await paneHand(page).checkAs(null);
  await watchList(page);
  await page.waitForTimeout(1_500);
  const typed = [typedAt(0, workbook), typedAt(1, workbook)];
  for (let turn = 0; turn < EDITS + WARM_UP; turn++) {
    await page.evaluate(
      ([name, address, text]) => {
        (window as unknown as TimedWindow).stopwatch.begin = performance.now();
        window.__excel.typeIntoCells(name, address, text);
      },
      [sheet, edited.address, typed[turn % 2] ?? ""] as const,
    );
    await untilSeen(page, turn + 1);
  }
  const spans = await spansOf(page);
  await close();
  return spans.slice(WARM_UP);
}

async function editInPage(browser: Browser, file: string, value: string): Promise<readonly number[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: "ja-JP" });
  await page.goto(pathToFileURL(pageFile).href);
  await page.locator("input[type=file]").first().setInputFiles(file);
  await paneHand(page).answer(null);
  await watchList(page);
  await goToEdited(page);
  await page.evaluate(() => {
    const begin = ({ key }: KeyboardEvent): void => {
      if (key === "Enter" || key === "Delete") (window as unknown as TimedWindow).stopwatch.begin = performance.now();
    };
    window.addEventListener("keydown", begin, { capture: true });
  });
  for (let turn = 0; turn < EDITS + WARM_UP; turn++) {
    const isFilled = turn % 2 === 1;
    if (isFilled) await page.keyboard.type(value);
    await page.keyboard.press(isFilled ? "Enter" : "Delete");
    await untilSeen(page, turn + 1);
    if (isFilled) await page.keyboard.press("ArrowUp");
  }
  const spans = await spansOf(page);
  await page.close();
  return spans.slice(WARM_UP);
}

/** To the cell in the middle, by the keyboard. */
async function goToEdited(page: Page): Promise<void> {
  await page.getByRole("textbox", { name: /に入力$/u }).focus();
  const { columnIndex, rowIndex } = edited;
  for (let step = 0; step < columnIndex; step++) await page.keyboard.press("ArrowRight");
  for (let step = 0; step < rowIndex; step++) await page.keyboard.press("ArrowDown");
}

/** Runs in the page before all else: notes when the first button that can be pressed is there. */
function noteFirstButton(): void {
  const seen = window as unknown as { interactive?: number };
  const look = (): void => {
    if (seen.interactive !== undefined || document.querySelector("#root button:not([disabled])") === null) return;
    seen.interactive = performance.now();
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}

async function interactiveOf(page: Page): Promise<number> {
  const noted = await page.waitForFunction(() => (window as unknown as { interactive?: number }).interactive);
  return (await noted.jsonValue()) ?? Infinity;
}

async function startPage(browser: Browser): Promise<number> {
  const context = await browser.newContext({ locale: "ja-JP" });
  const page = await context.newPage();
  await page.addInitScript(noteFirstButton);
  await page.goto(pathToFileURL(pageFile).href);
  const milliseconds = await interactiveOf(page);
  await context.close();
  return milliseconds;
}

async function startPane(browser: Browser): Promise<number> {
  const { page, close } = await openPane({ browser, folder: builtFolder, workbook: sampleBytes(numericSample) });
  // Opened once already, so that the scripts' own waits (the stand-in is made) are over; a reload starts anew.
  await page.addInitScript(noteFirstButton);
  await page.reload();
  const milliseconds = await interactiveOf(page);
  await close();
  return milliseconds;
}

async function repeat(times: number, run: () => Promise<number>): Promise<readonly number[]> {
  const results: number[] = [];
  for (let time = 0; time < times; time++) results.push(await run());
  return results;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-page-"));
  const { bytes } = buildWorkbook("page.xlsx", ROWS, 1);
  const file = join(folder, "page.xlsx");
  writeFileSync(file, bytes);
  const browser = await launch();
  try {
    print("page interactive, one file", await repeat(STARTS, () => startPage(browser)), START_GOAL);
    print("pane interactive, in Excel (reloaded)", await repeat(STARTS, () => startPane(browser)), START_GOAL);
    print(
      `edit to updated list, ${String(ROWS)} rows, page`,
      await editInPage(browser, file, typedAt(1, bytes)),
      EDIT_GOAL,
    );
    print(`edit to updated list, ${String(ROWS)} rows, Excel`, await editInExcel(browser, bytes), EDIT_GOAL);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

void main();
