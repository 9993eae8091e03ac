import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { fromBookJson, toBookJson } from "../bookJson";
import type { FailureCode } from "../hostFailure";
import type { BatchRecord } from "../interpreter";
import type { BookModel } from "../model";
import { bundleForPage } from "./bundle";
import type { PageOptions } from "./pageOptions";
import { serveFolder } from "./serveFolder";

const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const library = join(require.resolve("@microsoft/office-js/package.json"), "..", "dist");

export type PaneOptions = Omit<PageOptions, "workbook"> & {
  /** The bytes of a file, or a model. */
  readonly workbook: Uint8Array | BookModel;
  readonly browser: Browser;
  /** The folder that is served; the pane as it is built, unless told otherwise. */
  readonly folder?: string;
  readonly path?: string;
  /** Default: a task pane's 350 × 800. */
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly forcedColors?: "active" | "none";
};

/** Excel beside the page. */
export type ExcelHandle = {
  /** A copy of the workbook, as it is now. */
  readonly book: () => Promise<BookModel>;
  readonly batches: () => Promise<readonly BatchRecord[]>;
  /** The user types the same into every cell of a range, and Excel tells the page. */
  readonly userEdits: (sheet: string, address: string, typed: string | number | boolean) => Promise<void>;
  /** The user inserts rows before the row of this number, or (below zero) deletes as many from it on. */
  readonly userMovesRows: (sheet: string, row: number, by: number) => Promise<void>;
  readonly setProtected: (sheet: string, isProtected: boolean) => Promise<void>;
  readonly setReadOnly: (isReadOnly: boolean) => Promise<void>;
  /** Excel refuses every batch with this code, until null. */
  readonly refuse: (code: FailureCode | null) => Promise<void>;
};

export type OpenedPane = {
  readonly page: Page;
  readonly excel: ExcelHandle;
  /** Requests that left this machine, had they been let: nothing but office.js may. */
  readonly outside: readonly string[];
  /** Errors of the page, and what it asked for that the stand-in does not have; to be empty at a test's end. */
  readonly problems: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
};

let pageScript: Promise<string> | undefined;

/** Makes the stand-in's script for pages, once; it takes some seconds, which are a hook's and not a test's. */
export async function preparePage(): Promise<void> {
  await loadPageScript();
}

function loadPageScript(): Promise<string> {
  pageScript ??= bundleForPage(join(__dirname, "pageEntry.ts"));
  return pageScript;
}

/**
 * Opens the pane as Excel on Windows does: Microsoft's own scripts, taken from the npm package instead of the CDN, over
 * the stand-in. The page's errors do not fail a test by themselves: see `problems`.
 */
export async function openPane(options: PaneOptions): Promise<OpenedPane> {
  const script = await loadPageScript();
  const { browser, folder = join(__dirname, "../../../dist"), path = "taskpane.html" } = options;
  if (!existsSync(join(folder, path)))
    throw new Error(`${join(folder, path)} is missing: npm run build makes the pane`);
  const server = await serveFolder(folder);
  const { viewport = { width: 350, height: 800 }, forcedColors = "none", dark, locale = "ja-JP" } = options;
  const colorScheme = dark === true ? "dark" : "light";
  const context = await browser.newContext({ viewport, locale, colorScheme, forcedColors });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  const outside = await keepInside(context, server.url);
  await page.addInitScript({
    content: `window.__excelOptions = ${JSON.stringify(toPageOptions(options))};\n${script}`,
  });
  await page.goto(`${server.url}/${path}?_host_Info=Excel$Win32$16.01$${locale}$$$$0`);
  return {
    page,
    excel: handle(page),
    outside,
    problems: async () => [...errors, ...(await page.evaluate(() => window.__excel.gaps))],
    close: async () => {
      await context.close();
      await server.close();
    },
  };
}

function toPageOptions({ workbook, excelApi, isWeb, dark, locale, batchMilliseconds }: PaneOptions): PageOptions {
  const defined = Object.entries({ excelApi, isWeb, dark, locale, batchMilliseconds }).filter(
    ([, value]) => value !== undefined,
  );
  const content =
    workbook instanceof Uint8Array
      ? { file: Buffer.from(workbook).toString("base64") }
      : { model: toBookJson(workbook) };
  return { ...(Object.fromEntries(defined) as Partial<PageOptions>), workbook: content };
}

/** Answers for Microsoft's CDN, and lets nothing else out of this machine. */
async function keepInside(context: BrowserContext, ownUrl: string): Promise<readonly string[]> {
  const outside: string[] = [];
  await context.route("**/*", async (route) => {
    const url = route.request().url();
    if (url.startsWith(`${ownUrl}/`) || /^(?:data|blob):/u.test(url)) return route.continue();
    const file = url.startsWith(CDN) ? join(library, new URL(url.slice(CDN.length), "file:///").pathname) : undefined;
    if (file !== undefined && existsSync(file)) return route.fulfill({ path: file });
    outside.push(url);
    return route.abort();
  });
  return outside;
}

function handle(page: Page): ExcelHandle {
  return {
    book: async () => fromBookJson(await page.evaluate(() => window.__excel.toJson())),
    batches: () => page.evaluate(() => window.__excel.batches()),
    userEdits: (sheet, address, typed) =>
      page.evaluate(([name, at, value]) => window.__excel.typeIntoCells(name, at, value), [
        sheet,
        address,
        typed,
      ] as const),
    userMovesRows: (sheet, row, by) =>
      page.evaluate(([name, at, count]) => window.__excel.moveRows(name, at, count), [sheet, row, by] as const),
    setProtected: (sheet, isProtected) =>
      page.evaluate(([name, value]) => window.__excel.setProtected(name, value), [sheet, isProtected] as const),
    setReadOnly: (isReadOnly) => page.evaluate((value) => window.__excel.setReadOnly(value), isReadOnly),
    refuse: (code) => page.evaluate((value) => window.__excel.refuse(value), code),
  };
}
