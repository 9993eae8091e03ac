import { createExcelHost } from "../../../src/host/excel";
import { HostError, type WorkbookHost } from "../../../src/host/WorkbookHost";
import { type InstalledStandIn, installStandIn } from "../../excelHost/install";
import { loadXlsx } from "../../excelHost/loadXlsx";
import { addSheet, emptyBook, ensureCell, type BookModel } from "../../excelHost/model";
import type { StandInOptions } from "../../excelHost/standIn";
import { buildXlsx, type WorkbookDraft } from "../xlsx/buildXlsx";

export type OpenedExcel = { readonly host: WorkbookHost; readonly standIn: InstalledStandIn };

/** Excel with a workbook. */
export function openExcel(book: BookModel, options?: StandInOptions): OpenedExcel {
  const standIn = installStandIn(book, options);
  return { host: createExcelHost(), standIn };
}

export function openDraft(draft: WorkbookDraft, options?: StandInOptions): OpenedExcel {
  return openExcel(loadXlsx(buildXlsx(draft)), options);
}

/** A worksheet with as many rows, of twelve columns: a number, texts, a formula. */
export function tallBook(rows: number, text = "相談会を開催した"): BookModel {
  const book = emptyBook();
  const sheet = addSheet(book, "進捗");
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < 12; column++) {
      const cell = ensureCell(sheet, row, column);
      cell.value = column === 0 ? row + 1 : `${text}${row}`;
    }
  }
  return book;
}

/** The code with which a host fails; any other failure fails the test. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof HostError)) throw new Error("did not fail with a HostError", { cause: error });
  return error.code;
}
