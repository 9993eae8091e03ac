import {
  rangeToA1,
  type CellRange,
  type CellStyle,
  type CheckReport,
  type DraftCell,
  type FindingItem,
  type Language,
  type PrintSetup,
  type WorksheetDraft,
} from "../model";
import { addresseeNames, resultSheetHeaders, resultSheetNames, urgencyName } from "../wording";
import { tellEvidence } from "./tellEvidence";
import { wrappedHeight } from "./wrappedHeight";

type Column = {
  /** In characters; together they fill A4 landscape at nine points. */
  readonly width: number;
  readonly style: "text" | "middle";
  readonly textOf: (item: FindingItem, language: Language) => string;
};

/** How urgent, and below it whom it asks where that is not the department. */
function kindOf({ task, finding: { severity, addressee } }: FindingItem, language: Language): string {
  const asked = addressee === "secretariat" ? `\n${addresseeNames.secretariat[language]}` : "";
  return `${urgencyName(task, severity, language)}${asked}`;
}

/** In the order of `resultSheetHeaders`. */
const columns: readonly Column[] = [
  { width: 6, style: "middle", textOf: ({ projectNumber }) => projectNumber },
  { width: 22, style: "text", textOf: ({ projectName }) => projectName },
  {
    width: 14,
    style: "text",
    textOf: ({ departments }, language) => departments.join(language === "ja" ? "、" : ", "),
  },
  { width: 15, style: "text", textOf: ({ header }) => header },
  {
    width: 8,
    style: "middle",
    textOf: ({ finding: { range } }) => (range === null ? "" : rangeToA1(range)),
  },
  { width: 8, style: "middle", textOf: kindOf },
  {
    width: 44,
    style: "text",
    textOf: ({ finding }, language) => finding.message[language],
  },
  { width: 24, style: "text", textOf: ({ explanation }) => explanation },
];

const words: Readonly<
  Record<Language, { readonly marks: string; readonly department: string; readonly file: string }>
> = {
  ja: {
    marks:
      "表の印：赤い実線＝要修正、黄色の破線＝要記入・要確認、青い点線＝参考。印は画面用です。内容・書式は変わりません。",
    department: "担当課：",
    file: "ファイル全体",
  },
  en: {
    marks:
      "Marks in the sheet: red, solid line = to correct; yellow, dashed = to fill in or to confirm; blue, dotted = for information. They are for the screen: contents and formats stay as they are.",
    department: "Department: ",
    file: "Whole file",
  },
};

const fontName = "ＭＳ ゴシック";
const fontSize = 9;
const body: CellStyle = { fontName, fontSize, wrap: true, vertical: "center" };

const styles: Readonly<Record<string, CellStyle>> = {
  title: { fontName, fontSize: 14, bold: true, vertical: "center" },
  note: body,
  header: { ...body, bold: true, fill: "D9D9D9", border: "thin", horizontal: "center" },
  sheet: { ...body, bold: true, fill: "F2F2F2", border: "thin" },
  text: { ...body, border: "thin" },
  middle: { ...body, border: "thin", horizontal: "center" },
};

const lastColumn = columns.length - 1;
const fullWidth = columns.reduce((sum, { width }) => sum + width, 0);

/** The sheet as it grows downwards. */
class Lines {
  readonly cells: DraftCell[] = [];
  readonly merges: CellRange[] = [];
  readonly rowHeights: { rowIndex: number; height: number }[] = [];

  get next(): number {
    return this.rowHeights.length;
  }

  /** One text over the whole width. */
  addWide(text: string, style: string, height?: number): void {
    const rowIndex = this.next;
    this.cells.push({ rowIndex, columnIndex: 0, value: { kind: "text", text }, style });
    this.merges.push({ top: rowIndex, left: 0, bottom: rowIndex, right: lastColumn });
    this.rowHeights.push({ rowIndex, height: height ?? wrappedHeight([{ text, width: fullWidth }], fontSize) });
  }

  add(texts: readonly string[], styleOf: (column: Column) => string): void {
    const rowIndex = this.next;
    columns.forEach((column, columnIndex) => {
      const text = texts[columnIndex] ?? "";
      const value = text === "" ? ({ kind: "blank" } as const) : ({ kind: "text", text } as const);
      this.cells.push({ rowIndex, columnIndex, value, style: styleOf(column) });
    });
    const measured = columns.map(({ width }, index) => ({ text: texts[index] ?? "", width }));
    this.rowHeights.push({ rowIndex, height: wrappedHeight(measured, fontSize) });
  }
}

/** The items of each worksheet, in the order of the report; "" for those about the whole file. */
function groupBySheet({ items, sheets }: CheckReport): ReadonlyMap<string, readonly FindingItem[]> {
  const groups = new Map<string, FindingItem[]>();
  for (const item of items) {
    const key = sheets.find(({ name }) => name === item.finding.sheet)?.name ?? "";
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

/** The table of findings; gives the row of its header. Several worksheets are told apart by a line of their own. */
function addTable(lines: Lines, report: CheckReport, language: Language): number {
  const { marks, file } = words[language];
  lines.addWide(marks, "note");
  const headerRow = lines.next;
  lines.add(resultSheetHeaders[language], () => "header");
  const hasSeveral = report.sheets.filter(({ checked, kind }) => checked && kind !== "other").length > 1;
  for (const [sheet, items] of groupBySheet(report)) {
    if (hasSeveral) lines.addWide(sheet === "" ? file : `■ ${sheet}`, "sheet");
    for (const item of items) {
      lines.add(
        columns.map(({ textOf }) => textOf(item, language)),
        ({ style }) => style,
      );
    }
  }
  return headerRow;
}

function printSetup(headerRow: number | null, language: Language): PrintSetup {
  return {
    paper: "A4",
    landscape: true,
    fitToWidth: 1,
    ...(headerRow === null ? {} : { titleRows: { first: headerRow, last: headerRow } }),
    header: { right: "&F" },
    footer: { center: language === "ja" ? "&P／&N頁" : "&P / &N" },
    margins: { left: 0.5, right: 0.4, top: 0.6, bottom: 0.6 },
  };
}

/**
 * The worksheet 「点検結果」 for a marked copy: what was checked, then one line a finding; A4 landscape, readable in black
 * and white, rows high enough for their text.
 */
export function buildResultSheet(report: CheckReport, { language }: { readonly language: Language }): WorksheetDraft {
  const lines = new Lines();
  lines.addWide(resultSheetNames[language], "title", 24);
  if (report.department !== null) lines.addWide(`${words[language].department}${report.department}`, "note");
  lines.addWide(tellEvidence(report, language), "note");
  const headerRow = report.items.length === 0 ? null : addTable(lines, report, language);
  const { cells, merges, rowHeights } = lines;
  return {
    name: resultSheetNames[language],
    styles,
    cells,
    merges,
    rowHeights,
    columnWidths: columns.map(({ width }, columnIndex) => ({ columnIndex, width })),
    ...(headerRow === null ? {} : { freeze: { rows: headerRow + 1, columns: 0 } }),
    print: printSetup(headerRow, language),
  };
}
