import type { Page } from "playwright-core";
import { numericSample, samplePath, twoYearSample, wordSample } from "../built";
import type { PaneHand } from "../paneHand";

export type FileScene = { readonly page: Page; readonly hand: PaneHand; readonly isNarrow: boolean };

/** A state of the page without Excel, and the way there from its first screen. */
export type FileState = { readonly name: string; readonly reach: (scene: FileScene) => Promise<unknown> };

async function open({ page }: FileScene, ...names: readonly string[]): Promise<void> {
  await page.locator("input[type=file]").first().setInputFiles(names.map(samplePath));
}

async function opened(scene: FileScene): Promise<void> {
  await open(scene, numericSample);
  await scene.hand.answer(null);
}

async function showSheet({ page, isNarrow }: FileScene): Promise<void> {
  if (isNarrow) await page.getByRole("tab", { name: "表", exact: true }).click();
}

export const fileStates: readonly FileState[] = [
  { name: "start", reach: ({ page }) => page.getByRole("button", { name: "見本で試す" }).waitFor() },
  {
    name: "department",
    reach: async (scene) => {
      await open(scene, numericSample);
      await scene.page.getByRole("radio").first().waitFor();
    },
  },
  { name: "checked", reach: opened },
  {
    name: "sheet",
    reach: async (scene) => {
      await opened(scene);
      await showSheet(scene);
    },
  },
  {
    name: "finding",
    reach: async (scene) => {
      await opened(scene);
      await scene.hand.finding("民生委員").locator("[data-line]").click();
    },
  },
  {
    name: "several-and-broken",
    reach: async (scene) => {
      await open(scene, numericSample, wordSample, twoYearSample, "README.md");
      await scene.page.getByText("README.md").first().waitFor();
      await scene.page.getByRole("radio").locator("visible=true").first().waitFor();
    },
  },
  {
    name: "typing",
    reach: async (scene) => {
      await opened(scene);
      await scene.hand.finding("放課後").locator("[data-line]").click();
      await showSheet(scene);
      await scene.page.getByRole("textbox", { name: "J31に入力" }).focus();
      await scene.page.keyboard.type("40");
    },
  },
  {
    name: "saved",
    reach: async (scene) => {
      await opened(scene);
      await scene.page.getByRole("button", { name: "コピーを保存" }).click();
      await scene.page.getByRole("menuitem", { name: "印を付けて保存" }).click();
      await scene.page.getByText("保存しました").waitFor();
    },
  },
];
