import axe, { type AxeResults } from "axe-core";
import type { Page } from "playwright-core";

/** What axe finds wrong on the page as it stands, one line an element; [] is what a state has to give. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await settled(page);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(runAxe);
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id} (${help}): ${html}`));
}

type AxeWindow = { readonly axe: { readonly run: (...rest: readonly object[]) => Promise<AxeResults> } };

/** Runs in the page. */
function runAxe(): Promise<AxeResults> {
  // Fluent's own guards of the focus hold no content, and its menus stand at the end of the page, beside all landmarks.
  const exclude = [["[data-tabster-dummy]"]];
  const rules = { region: { enabled: document.querySelector("[role=menu]") === null } };
  return (window as unknown as AxeWindow).axe.run({ exclude }, { rules });
}

/** Waits until nothing moves any longer but what moves for ever (a spinner): colours and places are the final ones. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    // What was just rendered begins to move with the next frame.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const ending = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}
