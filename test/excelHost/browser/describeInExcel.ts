import { describeInChromium } from "../../browser/chromium";
import { type OpenedPane, openPane, type PaneOptions, preparePage } from "./openPane";

/** Opens a page beside a workbook; it is closed after the test. */
export type OpenInExcel = (options: Omit<PaneOptions, "browser">) => Promise<OpenedPane>;

const BUNDLING_MILLISECONDS = 120_000;

/** A browser beside other tests takes its time. */
const TEST_MILLISECONDS = 30_000;

/** Tests of pages in Excel: the stand-in behind Microsoft's scripts in Chromium; skipped by name where there is none. */
export function describeInExcel(name: string, tests: (open: OpenInExcel) => void): void {
  describeInChromium(name, (browser) => {
    const opened: OpenedPane[] = [];
    jest.setTimeout(TEST_MILLISECONDS);
    beforeAll(preparePage, BUNDLING_MILLISECONDS);
    afterEach(async () => {
      for (const pane of opened.splice(0)) await pane.close();
    });
    tests(async (options) => {
      const pane = await openPane({ ...options, browser: browser() });
      opened.push(pane);
      return pane;
    });
  });
}
