import { type PrintSetup, rangeToA1 } from "../../../core/model";
import { isSupported } from "../requirementSets";
import { toRows } from "./layout";

const POINTS_PER_INCH = 72;

/** Paper, as far as this Excel lets an add-in set it. */
export function setUpPages(sheet: Excel.Worksheet, print: PrintSetup | undefined): void {
  if (print === undefined || !isSupported("pageLayout")) return;
  const { pageLayout } = sheet;
  pageLayout.orientation = print.landscape ? "Landscape" : "Portrait";
  pageLayout.paperSize = print.paper;
  if (print.fitToWidth !== undefined) pageLayout.zoom = { horizontalFitToPages: print.fitToWidth };
  if (print.blackAndWhite !== undefined) pageLayout.blackAndWhite = print.blackAndWhite;
  if (print.titleRows !== undefined) pageLayout.setPrintTitleRows(toRows(print.titleRows.first, print.titleRows.last));
  if (print.printArea !== undefined) pageLayout.setPrintArea(rangeToA1(print.printArea));
  setMargins(pageLayout, print.margins);
  setHeaders(pageLayout.headersFooters.defaultForAllPages, print);
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of print.rowBreaks ?? []) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}

function setMargins(pageLayout: Excel.PageLayout, margins: PrintSetup["margins"]): void {
  if (margins === undefined) return;
  pageLayout.leftMargin = margins.left * POINTS_PER_INCH;
  pageLayout.rightMargin = margins.right * POINTS_PER_INCH;
  pageLayout.topMargin = margins.top * POINTS_PER_INCH;
  pageLayout.bottomMargin = margins.bottom * POINTS_PER_INCH;
}

function setHeaders(pages: Excel.HeaderFooter, { header = {}, footer = {} }: PrintSetup): void {
  pages.leftHeader = header.left ?? "";
  pages.centerHeader = header.center ?? "";
  pages.rightHeader = header.right ?? "";
  pages.leftFooter = footer.left ?? "";
  pages.centerFooter = footer.center ?? "";
  pages.rightFooter = footer.right ?? "";
}
