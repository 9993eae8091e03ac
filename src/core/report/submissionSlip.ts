import type { CellRange } from "../model/cell";
import type { Language } from "../model/finding";
import type { CheckReport } from "../model/report";
import type { CellStyle, DraftCell, WorksheetDraft } from "../model/worksheetDraft";
import { tellCompletion } from "../wording";
import { acceptedGroups, openGroups, type SlipGroup } from "./slipGroups";
import { slipWords, type SlipWords } from "./slipWords";
import { tellEvidence } from "./tellEvidence";
import { wrappedHeight } from "./wrappedHeight";

/** №, 事業名, 区分 and four columns of the text, the last three of which hold the boxes at the top; in characters. */
const widths = [6, 22, 9, 22, 10, 10, 10] as const;
const last = widths.length - 1;
const textColumn = 3;
const boxColumn = 4;

const fontName = "ＭＳ ゴシック";
const fontSize = 10;
const body: CellStyle = { fontName, fontSize, wrap: true, vertical: "center" };
const styles: Readonly<Record<string, CellStyle>> = {
  title: { fontName, fontSize: 16, bold: true, horizontal: "center", vertical: "center" },
  department: { ...body, fontSize: 12, bold: true },
  completion: { ...body, fontSize: 11 },
  note: body,
  heading: { ...body, bold: true, vertical: "bottom" },
  header: { ...body, bold: true, fill: "E7E7E7", border: "thin", horizontal: "center" },
  text: { ...body, border: "thin" },
  middle: { ...body, border: "thin", horizontal: "center" },
  date: { ...body, border: "thin", horizontal: "center", vertical: "bottom" },
};

function widthOf(from: number, to: number): number {
  return widths.slice(from, to + 1).reduce((sum, width) => sum + width, 0);
}

/** The slip as it grows downwards. */
class Slip {
  readonly cells: DraftCell[] = [];
  readonly merges: CellRange[] = [];
  readonly heights: number[] = [];

  get next(): number {
    return this.heights.length;
  }

  /** One text over several columns of a row; `rows` of them where it goes on below. */
  put(at: { row: number; from: number; to: number; rows?: number }, text: string, style: string): void {
    const { row, from, to, rows = 1 } = at;
    for (let rowIndex = row; rowIndex < row + rows; rowIndex++) {
      for (let columnIndex = from; columnIndex <= to; columnIndex++) {
        const first = rowIndex === row && columnIndex === from && text !== "";
        const value = first ? ({ kind: "text", text } as const) : ({ kind: "blank" } as const);
        this.cells.push({ rowIndex, columnIndex, value, style });
      }
    }
    if (rows > 1 || to > from) this.merges.push({ top: row, left: from, bottom: row + rows - 1, right: to });
  }

  wide(text: string, style: string, height?: number): void {
    this.put({ row: this.next, from: 0, to: last }, text, style);
    this.heights.push(height ?? wrappedHeight([{ text, width: widthOf(0, last) }], fontSize));
  }

  /** A line of the table; its text reaches over the last columns. */
  line(texts: readonly string[], style: "header" | "text"): void {
    const row = this.next;
    texts.forEach((text, column) => {
      const to = column === textColumn ? last : column;
      this.put({ row, from: column, to }, text, style);
    });
    const measured = texts.map((text, column) => ({
      text,
      width: column === textColumn ? widthOf(textColumn, last) : (widths[column] ?? 0),
    }));
    this.heights.push(wrappedHeight(measured, fontSize));
  }

  /** A project, its points one below the other; number and name stand beside all of them. */
  group({ projectNumber, projectName, points }: SlipGroup): void {
    const row = this.next;
    const rows = points.length;
    this.put({ row, from: 0, to: 0, rows }, projectNumber, "middle");
    this.put({ row, from: 1, to: 1, rows }, projectName, "text");
    const needed = Math.max(
      wrappedHeight([{ text: projectName, width: widths[1] }], fontSize),
      wrappedHeight([{ text: projectNumber, width: widths[0] }], fontSize),
    );
    for (const { task, text } of points) {
      this.put({ row: this.next, from: 2, to: 2 }, task, "middle");
      this.put({ row: this.next, from: textColumn, to: last }, text, "text");
      const own = wrappedHeight([{ text, width: widthOf(textColumn, last) }], fontSize);
      this.heights.push(Math.max(own, Math.ceil(needed / rows)));
    }
  }
}

/** The tables that the slip is about: by the title printed above each, which names plan and year, else by the sheet. */
function tablesOf({ sheets, entries }: CheckReport): readonly string[] {
  const own = new Set(entries.map(({ sheet }) => sheet));
  const looked = sheets.filter(
    ({ checked, kind, name }) => checked && kind !== "other" && (own.size === 0 || own.has(name)),
  );
  return [...new Set(looked.map(({ title, name }) => (title === "" ? name : title)))];
}

/** Title, tables, department, how far the entries are, and the boxes for seal and date beside them. */
function addTop(slip: Slip, report: CheckReport, { title, fileName = "", language }: SlipOptions): void {
  const words = slipWords[language];
  slip.wide(title ?? words.title, "title", 34);
  const about = words.about(tablesOf(report), fileName);
  if (about !== "") slip.wide(about, "note");
  const department = report.department === null ? words.everybody : words.department(report.department);
  const top = slip.next;
  slip.put({ row: top, from: 0, to: textColumn - 1 }, department, "department");
  slip.put(
    { row: top + 1, from: 0, to: textColumn - 1 },
    tellCompletion(report.completion, null, language),
    "completion",
  );
  words.boxes.forEach((box, index) => {
    const column = boxColumn + index;
    slip.put({ row: top, from: column, to: column }, box, "header");
    slip.put({ row: top + 1, from: column, to: column }, index === 2 ? words.date : "", "date");
  });
  slip.heights.push(24, 48);
  slip.wide(tellEvidence(report, language), "note");
  slip.wide("", "note", 8);
}

function addAccepted(slip: Slip, report: CheckReport, language: Language, words: SlipWords): void {
  const groups = acceptedGroups(report, language);
  if (groups.length === 0) return;
  slip.wide(words.accepted, "heading", 26);
  slip.line(words.acceptedHeader, "header");
  for (const each of groups) slip.group(each);
}

export type SlipOptions = {
  /** Above the department; 「進捗状況表　提出票」 unless given. */
  readonly title?: string;
  /** The workbook's name; told on the slip where it is known. */
  readonly fileName?: string;
  readonly language: Language;
};

/**
 * 提出票: what a clerk lays before the head of the department. A4 portrait, one page wide: how far the entries are, every
 * project with what is still asked, what was accepted and why, boxes for seal and date. Readable in black and white.
 */
export function buildSubmissionSlip(report: CheckReport, options: SlipOptions): WorksheetDraft {
  const { language } = options;
  const words = slipWords[language];
  const slip = new Slip();
  addTop(slip, report, options);
  const headerRow = slip.next;
  slip.line(words.header, "header");
  for (const each of openGroups(report, language)) slip.group(each);
  addAccepted(slip, report, language, words);
  return {
    name: words.sheet,
    styles,
    cells: slip.cells,
    merges: slip.merges,
    columnWidths: widths.map((width, columnIndex) => ({ columnIndex, width })),
    rowHeights: slip.heights.map((height, rowIndex) => ({ rowIndex, height })),
    print: {
      paper: "A4",
      landscape: false,
      fitToWidth: 1,
      titleRows: { first: headerRow, last: headerRow },
      footer: { center: words.page },
      margins: { left: 0.7, right: 0.5, top: 0.6, bottom: 0.6 },
      blackAndWhite: true,
    },
  };
}
