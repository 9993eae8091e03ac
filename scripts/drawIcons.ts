// node scripts/run.mjs scripts/drawIcons.ts: draws assets/icons/icon-*.png from the SVG files beside them, in Chromium.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

const folder = join(__dirname, "..", "assets", "icons");
const executablePath = process.env["SHINCHOKU_CHROMIUM"] ?? "/usr/bin/chromium";

/** Sizes in pixels that the manifest and the ribbon ask for; the small ones have a drawing of fewer lines. */
const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 128];
const LARGEST_SMALL_DRAWING = 24;

async function drawIcons(): Promise<void> {
  const browser = await chromium.launch({ executablePath, args: ["--headless", "--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage();
    for (const size of sizes) {
      const drawing = size <= LARGEST_SMALL_DRAWING ? "icon-small.svg" : "icon.svg";
      const svg = readFileSync(join(folder, drawing), "utf8");
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
      await page.screenshot({ path: join(folder, `icon-${size}.png`), omitBackground: true });
    }
  } finally {
    await browser.close();
  }
}

void drawIcons();
