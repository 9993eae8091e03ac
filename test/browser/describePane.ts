import type { CellRange } from "../../src/core/model";
import { describeInExcel } from "../excelHost/browser/describeInExcel";
import type { OpenedPane, PaneOptions } from "../excelHost/browser/openPane";
import type { BookModel, SheetModel } from "../excelHost/model";
import { builtFolder, numericSample, sampleBytes } from "./built";
import { paneHand, type PaneHand } from "./paneHand";

/** The pane as it is built, beside a workbook, and a hand on it. */
export type Desk = OpenedPane & { readonly hand: PaneHand };

/** Opens the numeric sample, unless told otherwise. */
export type OpenDesk = (options?: Partial<Omit<PaneOptions, "browser">>) => Promise<Desk>;

/** A test in Excel. At its end nothing was asked of the outside, and neither the page nor the stand-in complained. */
export type PaneTest = (name: string, body: (desk: OpenDesk) => Promise<void>, milliseconds?: number) => void;

/** Tests of the built pane in Excel; all of a file share one browser. */
export function describePane(name: string, tests: (paneTest: PaneTest) => void): void {
  describeInExcel(name, (open) => {
    tests((title, body, milliseconds) => {
      test(
        title,
        async () => {
          const desks: Desk[] = [];
          await body(async (options = {}) => {
            const pane = await open({ folder: builtFolder, workbook: sampleBytes(numericSample), ...options });
            const desk = { ...pane, hand: paneHand(pane.page) };
            desks.push(desk);
            return desk;
          });
          for (const { outside, problems } of desks) {
            expect(outside).toEqual([]);
            expect(await problems()).toEqual([]);
          }
        },
        milliseconds,
      );
    });
  });
}

/** The worksheet of the numeric sample. */
export const sheetName = "令和7年度進捗状況";

/** The first worksheet. */
export function front(book: BookModel): SheetModel {
  const [first] = book.sheets;
  if (first === undefined) throw new Error("the workbook has no worksheet");
  return first;
}

/** Asks again until the workbook is so: the pane writes after it has shown, and tells nobody when. The test's own time ends it. */
export async function untilBook({ page, excel }: Desk, isSo: (book: BookModel) => boolean): Promise<void> {
  while (!isSo(await excel.book())) await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 30)));
}

/** Whether a conditional format stands on these cells. */
export function isMarked(book: BookModel, { top, left, bottom, right }: CellRange): boolean {
  return front(book).conditionalFormats.some(({ ranges }) =>
    ranges.some((one) => one.top <= top && one.bottom >= bottom && one.left <= left && one.right >= right),
  );
}
