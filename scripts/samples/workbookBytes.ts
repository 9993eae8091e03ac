import ExcelJS from "exceljs";
import { unzipSync, zipSync } from "fflate";
import type { SampleCell, SampleFile, SampleRow, SampleSheet } from "./sampleSheet";

const fontName = "ＭＳ ゴシック";
const thin = { style: "thin" } as const;
const border = { top: thin, left: thin, bottom: thin, right: thin };
const fixedDate = new Date("2026-04-01T00:00:00Z");
/** A3 on its side, less the margins, in pixels of Excel's column widths. */
const pageWidth = 1110;

const looks: Readonly<
  Record<SampleRow["kind"], { readonly size: number; readonly bold: boolean; readonly fill?: string }>
> = {
  title: { size: 14, bold: true },
  note: { size: 10, bold: false },
  section: { size: 10, bold: true, fill: "FFF2F2F2" },
  header: { size: 10, bold: true, fill: "FFDDEBF7" },
  record: { size: 10, bold: false },
  plain: { size: 11, bold: false },
};

/** Lines that a text needs in a column, a full-width character being two units wide. */
function lineCount(text: string, width: number): number {
  const units = (line: string): number =>
    [...line].reduce((sum, letter) => sum + (/[ -~｡-ﾟ]/u.test(letter) ? 1 : 2), 0);
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil((units(line) * 1.08) / (width - 1))), 0);
}

function rowHeight({ kind, cells }: SampleRow, widths: readonly number[], merged: ReadonlySet<number>): number {
  if (kind === "title") return 26;
  if (kind === "section" || kind === "note" || kind === "plain") return 19;
  const lines = cells.map(({ value }, column) =>
    typeof value === "string" && !merged.has(column) ? lineCount(value, widths[column] ?? 10) : 1,
  );
  return Math.max(...lines, 2) * 13.5 + 6;
}

function alignment({ kind, level }: SampleRow, cell: SampleCell): Partial<ExcelJS.Alignment> {
  if (kind === "header") return { horizontal: "center", vertical: "middle", wrapText: true };
  if (kind === "record") return { horizontal: cell.align ?? "left", vertical: "top", wrapText: true };
  return { horizontal: "left", vertical: "middle", indent: kind === "section" ? (level ?? 1) - 1 : 0 };
}

function writeRow(worksheet: ExcelJS.Worksheet, row: SampleRow, rowNumber: number, columns: number): void {
  const { size, bold, fill } = looks[row.kind];
  const boxed = row.kind === "header" || row.kind === "record" || row.kind === "section";
  for (let column = 0; column < (boxed ? columns : row.cells.length); column += 1) {
    const cell = worksheet.getCell(rowNumber, column + 1);
    const content = row.cells[column] ?? { value: "" };
    const { value } = content;
    if (typeof value === "object") cell.value = { formula: value.formula, result: { error: value.error } };
    else cell.value = value === "" ? null : value;
    if (content.percent) cell.numFmt = "0%";
    cell.font = { name: fontName, size, bold };
    cell.alignment = alignment(row, content);
    if (fill !== undefined) cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: fill } };
    if (boxed) cell.border = border;
  }
  if (row.kind !== "record" && row.kind !== "header" && columns > 1)
    worksheet.mergeCells(rowNumber, 1, rowNumber, columns);
  if (row.pageBreakBefore) worksheet.getRow(rowNumber - 1).addPageBreak();
}

function setUpPage(worksheet: ExcelJS.Worksheet, { widths, rows }: SampleSheet): void {
  const header = rows.findIndex(({ kind }) => kind === "header");
  const total = widths.reduce((sum, width) => sum + width * 7 + 5, 0);
  // 8 is A3, which exceljs knows no name for.
  Object.assign(worksheet.pageSetup, {
    paperSize: 8,
    orientation: "landscape",
    scale: Math.min(100, Math.floor((100 * pageWidth) / total)),
    margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  });
  worksheet.headerFooter.oddFooter = "&C&P／&N頁";
  if (header < 0) return;
  worksheet.views = [{ state: "frozen", ySplit: header + 1, xSplit: 0 }];
}

function writeSheet(workbook: ExcelJS.Workbook, sheet: SampleSheet): void {
  const worksheet = workbook.addWorksheet(sheet.name);
  worksheet.columns = sheet.widths.map((width) => ({ width }));
  sheet.rows.forEach((row, index) => {
    writeRow(worksheet, row, index + 1, sheet.widths.length);
    const merged = sheet.merges
      .filter(({ first, last }) => first <= index && index <= last)
      .map(({ column }) => column);
    worksheet.getRow(index + 1).height = rowHeight(row, sheet.widths, new Set(merged));
  });
  for (const { column, first, last } of sheet.merges) {
    for (let row = first + 1; row <= last; row += 1) worksheet.getCell(row + 1, column + 1).value = null;
    worksheet.mergeCells(first + 1, column + 1, last + 1, column + 1);
  }
  for (const { column, values } of sheet.choices) {
    sheet.rows.forEach(({ kind }, index) => {
      if (kind !== "record") return;
      worksheet.getCell(index + 1, column + 1).dataValidation = {
        type: "list",
        allowBlank: true,
        // A typed value outside the list is only warned about, as in the real templates.
        showErrorMessage: false,
        formulae: [`"${values.join(",")}"`],
      };
    });
  }
  setUpPage(worksheet, sheet);
}

/** The workbook's bytes; the same sheets give the same bytes. */
export async function workbookBytes({ sheets }: SampleFile): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  Object.assign(workbook, {
    creator: "みどり野市",
    lastModifiedBy: "みどり野市",
    created: fixedDate,
    modified: fixedDate,
  });
  for (const sheet of sheets) writeSheet(workbook, sheet);
  const parts = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
  // The archive's own dates would differ from run to run.
  return zipSync(parts, { mtime: new Date(2026, 3, 1), level: 9 });
}
