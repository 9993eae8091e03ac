// Takes a picture of every state of the pane and of the page: node scripts/run.mjs scripts/screenshots.ts [FOLDER] [STATE…]
// To be looked at: is text cut, does anything overlap, do lines break well. Without a folder: one under the temporary one.
import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { settled } from "../test/browser/axe";
import { builtFolder, pageFile } from "../test/browser/built";
import { launch } from "../test/browser/chromium";
import { paneHand } from "../test/browser/paneHand";
import { openPane } from "../test/excelHost/browser/openPane";
import { fileStates, type FileState } from "../test/browser/states/fileStates";
import { defaultWorkbook, paneStates, type PaneState } from "../test/browser/states/paneStates";

type Look = {
  readonly name: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly colorScheme: "light" | "dark";
  readonly forcedColors: "active" | "none";
};

/** How long a state may take to be reached. */
const REACHED_MILLISECONDS = 15_000;

const narrow = { width: 350, height: 700 };
const wide = { width: 1280, height: 800 };

const looks: readonly Look[] = [
  { name: "350", viewport: narrow, colorScheme: "light", forcedColors: "none" },
  { name: "1280", viewport: wide, colorScheme: "light", forcedColors: "none" },
  { name: "350-dark", viewport: narrow, colorScheme: "dark", forcedColors: "none" },
  { name: "1280-dark", viewport: wide, colorScheme: "dark", forcedColors: "none" },
  { name: "350-contrast", viewport: narrow, colorScheme: "light", forcedColors: "active" },
];

async function shootPane(browser: Browser, { options, reach }: PaneState, look: Look, path: string): Promise<void> {
  const { viewport, forcedColors, colorScheme } = look;
  const dark = colorScheme === "dark";
  const workbook = defaultWorkbook;
  const { page, excel, close } = await openPane({
    folder: builtFolder,
    workbook,
    viewport,
    forcedColors,
    dark,
    ...options,
    browser,
  });
  page.setDefaultTimeout(REACHED_MILLISECONDS);
  try {
    await reach({ page, excel, hand: paneHand(page) });
  } finally {
    await settled(page);
    await page.screenshot({ path });
    await close();
  }
}

async function shootFile(browser: Browser, { reach }: FileState, look: Look, path: string): Promise<void> {
  const { viewport, colorScheme, forcedColors } = look;
  const context = await browser.newContext({ viewport, colorScheme, forcedColors, locale: "ja-JP" });
  const page = await context.newPage();
  page.setDefaultTimeout(REACHED_MILLISECONDS);
  try {
    await page.goto(pathToFileURL(pageFile).href);
    await reach({ page, hand: paneHand(page), isNarrow: viewport === narrow });
  } finally {
    await settled(page);
    await page.screenshot({ path });
    await context.close();
  }
}

/** True where the state was reached; the picture is taken all the same. */
async function tried(name: string, work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    console.error(`${name}: ${String(error)}`);
    return false;
  }
}

async function main([folder = join(tmpdir(), "shinchoku-screenshots"), ...wanted]: readonly string[]): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const browser = await launch();
  const outcomes: boolean[] = [];
  const isWanted = (name: string): boolean => wanted.length === 0 || wanted.some((part) => name.includes(part));
  for (const look of looks) {
    const shots = [
      ...paneStates.map((state) => ({
        name: `pane-${state.name}-${look.name}`,
        shoot: (path: string) => shootPane(browser, state, look, path),
      })),
      ...fileStates.map((state) => ({
        name: `page-${state.name}-${look.name}`,
        shoot: (path: string) => shootFile(browser, state, look, path),
      })),
    ];
    for (const { name, shoot } of shots.filter((shot) => isWanted(shot.name)))
      outcomes.push(await tried(name, () => shoot(join(folder, `${name}.png`))));
  }
  await browser.close();
  console.log(`${String(outcomes.length)} pictures in ${folder}`);
  return outcomes.every(Boolean) ? 0 : 1;
}

void main(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
