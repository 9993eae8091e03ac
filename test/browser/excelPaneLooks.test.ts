import type { Page } from "playwright-core";
import { axeFindings } from "./axe";
import { describePane, untilBook } from "./describePane";
import { paneStates } from "./states/paneStates";

/** What has the focus, as a screen reader would name it. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute("aria-label") ?? element?.textContent.trim() ?? "";
  });
}

/** Tab, until what has the focus is named so. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = [];
  while (passed.length < 40) {
    await page.keyboard.press("Tab");
    const here = await focused(page);
    if (name.test(here)) return;
    passed.push(here);
  }
  throw new Error(`Tab does not lead to ${String(name)}, but to ${passed.join(" | ")}`);
}

describePane("how the pane looks and is used (after npm run build)", (paneTest) => {
  for (const { name, options, reach } of paneStates) {
    paneTest(`axe finds nothing: ${name}`, async (open) => {
      const { page, hand, excel } = await open(options);
      // Colours on their way are nobody's.
      await page.emulateMedia({ reducedMotion: "reduce" });
      await reach({ page, hand, excel });
      expect(await axeFindings(page)).toEqual([]);
    });
  }

  for (const [name, look] of [
    ["dark", { dark: true }],
    ["forced colours", { forcedColors: "active" }],
    ["320 pixels wide", { viewport: { width: 320, height: 500 } }],
  ] as const) {
    paneTest(`axe finds nothing: a finding, ${name}`, async (open) => {
      const { page, hand } = await open(look);
      await hand.checkAs(null);
      await hand.open("民生委員");
      await hand.button("直す").waitFor();
      expect(await axeFindings(page)).toEqual([]);
      const { scroll, inner } = await page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        inner: window.innerWidth,
      }));
      expect(scroll).toBeLessThanOrEqual(inner);
    });
  }

  paneTest("follows Excel into the dark", async (open) => {
    const { page } = await open({ dark: true });
    await page.getByRole("button", { name: "点検する" }).waitFor();
    const colour = await page.locator("main").evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(colour).toMatch(/^rgb\((?:[0-5]?\d, ){2}[0-5]?\d\)$/u);
  });

  paneTest("speaks English where Excel does, but for what stands in the sheet", async (open) => {
    const { page, hand } = await open({ locale: "en-US" });
    await hand.button("Check").click();
    await page.getByRole("radio").first().check();
    await hand.button("Check for this department").click();
    await page.getByText("Please confirm").waitFor();
    const names = await page.getByRole("button").evaluateAll((buttons) => buttons.map((one) => one.textContent));
    const own = names.filter((text) => !/№|No\. /u.test(text));
    expect(own.join("|").replace("日本語", "")).not.toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u);
  });

  paneTest("needs nothing but the keyboard, from the first screen to the mended cell", async (open) => {
    const desk = await open();
    const { page, hand } = desk;
    await hand.button("点検する").waitFor();
    await tabTo(page, /^点検する$/u);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "あなたの課は？" }).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await tabTo(page, /^この課で点検する$/u);
    await page.keyboard.press("Enter");
    await hand.button("点検しなおす").waitFor();
    await tabTo(page, /№18/u);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(await focused(page)).toContain("№5");
    await page.keyboard.press("Enter");
    await untilBook(desk, ({ selection }) => selection.endsWith("!K12"));
    await page.keyboard.press("F8");
    await untilBook(desk, ({ selection }) => selection.endsWith("!K17"));
    await page.keyboard.press("Shift+F8");
    await untilBook(desk, ({ selection }) => selection.endsWith("!K12"));
    await tabTo(page, /^直す$/u);
    await page.keyboard.press("Enter");
    await hand.finding("K12").waitFor({ state: "detached" });
    await page.waitForFunction(() => document.activeElement !== null && document.activeElement !== document.body);
    expect(await focused(page)).toContain("№");
  });
});
