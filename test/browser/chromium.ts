import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Where Chromium is looked for; SHINCHOKU_CHROMIUM names another place. */
const places = [
  process.env["SHINCHOKU_CHROMIUM"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** The browser's program; undefined where there is none. */
const executablePath = places.find((place) => place !== undefined && existsSync(place));

/** It asks nobody for anything but the pages that a test opens. */
const quiet = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts a browser of one's own; to be closed by the caller. Throws where `describeInChromium` would skip. */
export async function launch(): Promise<Browser> {
  if (executablePath === undefined) throw new Error("there is no chromium");
  return chromium.launch({ executablePath, args: quiet });
}

/**
 * Tests in one browser, which is closed after them; where there is no Chromium they are skipped by name.
 * `browser()` may be called inside of tests and hooks.
 */
export function describeInChromium(name: string, tests: (browser: () => Browser) => void): void {
  if (executablePath === undefined) {
    test.skip(`${name}: SKIPPED, there is no chromium`, () => undefined);
    return;
  }
  // A browser on a busy machine may be too slow once; what fails twice is a fault. The first failure is printed too.
  jest.retryTimes(1, { logErrorsBeforeRetry: true });
  describe(name, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      browser = await launch();
    }, 30_000);
    afterAll(async () => {
      await browser?.close();
    });
    tests(() => {
      if (browser === undefined) throw new Error("the browser is started before all tests, not while they are listed");
      return browser;
    });
  });
}
