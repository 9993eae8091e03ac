import type { Page } from "playwright-core";
import { numericSample, sampleBytes, twoYearSample } from "../built";
import type { PaneHand } from "../paneHand";
import type { ExcelHandle, PaneOptions } from "../../excelHost/browser/openPane";

export type PaneScene = { readonly page: Page; readonly hand: PaneHand; readonly excel: ExcelHandle };

/** A state of the pane in Excel: what is open, and the way there. */
export type PaneState = {
  readonly name: string;
  readonly options?: Partial<Omit<PaneOptions, "browser">>;
  readonly reach: (scene: PaneScene) => Promise<unknown>;
};

const own = "高齢者支援課";
const sheet = "令和7年度進捗状況";
const numeric = sampleBytes(numericSample);
const slow = { batchMilliseconds: 100_000 };

async function marked({ page }: PaneScene): Promise<void> {
  await page.getByText("印は画面用です").waitFor();
}

export const defaultWorkbook = numeric;

export const paneStates: readonly PaneState[] = [
  { name: "first", reach: ({ hand }) => hand.button("点検する").waitFor() },
  {
    name: "reading",
    options: slow,
    reach: async ({ hand }) => {
      await hand.check();
      await hand.button("中止").waitFor();
    },
  },
  {
    name: "department",
    reach: async ({ page, hand }) => {
      await hand.check();
      await page.getByRole("radio", { name: own }).check();
    },
  },
  {
    name: "result-own",
    reach: async (scene) => {
      await scene.hand.checkAs(own);
      await marked(scene);
    },
  },
  {
    name: "result-office",
    reach: async (scene) => {
      await scene.hand.checkAs(null);
      await marked(scene);
    },
  },
  {
    name: "result-clean",
    reach: ({ hand }) => hand.checkAs("税務課"),
  },
  {
    name: "finding-fix",
    reach: async (scene) => {
      await scene.hand.checkAs(null);
      await marked(scene);
      await scene.hand.open("民生委員");
      await scene.hand.button("直す").waitFor();
    },
  },
  {
    name: "fixed",
    reach: async (scene) => {
      await scene.hand.checkAs(null);
      await scene.hand.open("民生委員");
      await scene.hand.button("直す").click();
      await scene.page.getByText("1欄を直しました").waitFor();
    },
  },
  {
    name: "accept",
    reach: async ({ hand }) => {
      await hand.checkAs(null);
      const line = await hand.open("ゲートキーパー");
      await line.getByRole("button", { name: "このままでよい" }).click();
      await hand.button("このままにする").scrollIntoViewIfNeeded();
    },
  },
  {
    name: "accepted",
    reach: async ({ page, hand }) => {
      await hand.checkAs(null);
      const line = await hand.open("ゲートキーパー");
      await line.getByRole("button", { name: "このままでよい" }).click();
      await hand.button("このままにする").click();
      await page.getByText("1件をこのままにしました").waitFor();
      await hand.tool(/このままでよい/u);
      await page.getByRole("button", { name: /取り消す/u }).waitFor();
    },
  },
  {
    name: "kinds",
    reach: async ({ hand }) => {
      await hand.checkAs(null);
      await hand.button("種類ごと").click();
    },
  },
  {
    name: "not-applicable",
    reach: async ({ hand }) => {
      await hand.checkAs(null);
      await hand.button(/見ていない/u).click();
    },
  },
  {
    name: "menu",
    reach: async ({ page, hand }) => {
      await hand.checkAs(null);
      await hand.button("そのほかの操作").click();
      await page.getByRole("menuitem").first().waitFor();
    },
  },
  {
    name: "columns",
    reach: async ({ hand }) => {
      await hand.checkAs(null);
      await hand.tool("この列は何ですか");
    },
  },
  {
    name: "columns-corrected",
    reach: async ({ page, hand }) => {
      await hand.checkAs(null);
      await hand.tool("この列は何ですか");
      await page.getByRole("combobox").nth(3).selectOption({ label: "課題" });
      await page.getByText("選び直した列です").waitFor();
      await page.getByText("選び直した列です").scrollIntoViewIfNeeded();
    },
  },
  {
    name: "fill",
    reach: async ({ page, hand, excel }) => {
      await excel.userEdits(sheet, "K5:K7", "");
      await hand.checkAs(null);
      await hand.tool("達成度の列を埋める");
      await hand.button("内容を確かめる").click();
      await page.getByRole("table").waitFor();
    },
  },
  {
    name: "slip-written",
    reach: async ({ page, hand }) => {
      await hand.checkAs(own);
      await hand.tool("提出票を作る");
      await page.getByText(/シート「.*」を作りました/u).waitFor();
      // The new sheet is told as a change of the workbook, which is read anew.
      await hand.button("中止").waitFor({ state: "detached" });
    },
  },
  {
    name: "protected",
    reach: async ({ page, hand, excel }) => {
      await excel.setProtected(sheet, true);
      await hand.checkAs(null);
      await page.getByText("保護されているため").waitFor();
    },
  },
  {
    name: "fix-refused",
    reach: async ({ page, hand, excel }) => {
      await hand.checkAs(null);
      await hand.open("民生委員");
      await excel.setProtected(sheet, true);
      await hand.button("直す").click();
      await page.getByText("保護").first().waitFor();
    },
  },
  {
    name: "read-only",
    reach: async ({ page, hand, excel }) => {
      await excel.setReadOnly(true);
      await hand.checkAs(null);
      await page.getByText("読み取り専用").first().waitFor();
    },
  },
  {
    name: "excel-busy",
    reach: async ({ page, hand, excel }) => {
      await excel.refuse("InvalidOperationInCellEditMode");
      await hand.check();
      await page.getByRole("region", { name: "お知らせ" }).getByText("。").first().waitFor();
    },
  },
  {
    name: "two-years",
    options: { workbook: sampleBytes(twoYearSample) },
    reach: async (scene) => {
      await scene.hand.checkAs(null);
      await scene.hand.finding().first().waitFor();
    },
  },
  {
    name: "no-table",
    options: { workbook: sampleBytes("提出/税務課.xlsx") },
    reach: async ({ page, hand }) => {
      await hand.check();
      await page.getByRole("button", { name: "点検しなおす" }).waitFor();
    },
  },
  {
    name: "english",
    options: { locale: "en-US" },
    reach: async ({ page, hand }) => {
      await hand.button("Check").click();
      await page.getByRole("radio").first().check();
      await page
        .getByRole("button", { name: /department/iu })
        .first()
        .click();
      await page.getByRole("button", { name: "Mend" }).or(page.getByText("Please confirm")).first().waitFor();
    },
  },
];
