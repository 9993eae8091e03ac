import type { Locator, Page } from "playwright-core";

/** A hand on the pane: what a person does there, by the names that they see. */
export type PaneHand = {
  /** 点検する, on the first screen. */
  readonly check: () => Promise<void>;
  /** Answers あなたの課は？; null is 事務局. */
  readonly answer: (department: string | null) => Promise<void>;
  /** Both, until the list stands there. */
  readonly checkAs: (department: string | null) => Promise<void>;
  /** The findings in view whose text has all of these words. */
  readonly finding: (...words: readonly string[]) => Locator;
  /** Opens a finding, and gives what belongs to it. */
  readonly open: (...words: readonly string[]) => Promise<Locator>;
  /** An entry of そのほかの操作. */
  readonly tool: (name: string | RegExp) => Promise<void>;
  readonly button: (name: string | RegExp) => Locator;
};

/** `root` is the pane, where it is not the whole page. */
export function paneHand(page: Page, root: Page | Locator = page): PaneHand {
  const button = (name: string | RegExp): Locator =>
    root.getByRole("button", typeof name === "string" ? { name, exact: true } : { name });
  const check = () => button("点検する").click();
  const answer = async (department: string | null): Promise<void> => {
    await root.getByRole("radio", { name: department ?? "事務局" }).check();
    await button("この課で点検する").click();
    await root.getByRole("button", { name: "点検しなおす" }).waitFor();
  };
  const finding = (...words: readonly string[]): Locator =>
    words.reduce((lines, hasText) => lines.filter({ hasText }), root.locator("li[data-key^='item:']"));
  return {
    button,
    check,
    answer,
    checkAs: async (department) => {
      await check();
      await answer(department);
    },
    finding,
    open: async (...words) => {
      const line = finding(...words).first();
      await line.locator("[data-line]").click();
      await line.locator("dl").waitFor();
      return line;
    },
    tool: async (name) => {
      await button("そのほかの操作").click();
      await page.getByRole("menuitem", { name }).click();
    },
  };
}
