import type {
  CellRange,
  CellSnapshot,
  RowSnapshot,
  WorkbookSnapshot,
  WorksheetSnapshot,
} from "../../../src/core/model";

/** A worksheet with nothing special about it. */
export function worksheetOf(rows: readonly RowSnapshot[], merges: readonly CellRange[] = []): WorksheetSnapshot {
  return {
    name: "進捗状況",
    visibility: "visible",
    rows,
    merges,
    hiddenRows: [],
    hiddenColumns: [],
    validations: [],
    printArea: [],
  };
}

export function workbookOf(...worksheets: readonly WorksheetSnapshot[]): WorkbookSnapshot {
  return { worksheets, customXml: [] };
}

const number = /^-?\d+(?:\.\d+)?$/u;
const formatted = /^(?<number>-?\d+(?:\.\d+)?) \{0(?<decimals>\.0+)?%\}$/u;

/** How a cell is written on a page: plain numbers are numbers, 「0.6 {0%}」 has a percent format, 「{式}」 no result. */
function cellOf(typed: string, columnIndex: number): CellSnapshot | undefined {
  if (typed === "" || typed === "↑") return undefined;
  if (/^#[A-Z/0!?]+$/u.test(typed)) return { columnIndex, value: { error: typed }, formula: "A1" };
  if (typed === "{式}") return { columnIndex, value: null, formula: "A1/B1" };
  const percent = formatted.exec(typed)?.groups;
  if (percent?.["number"] !== undefined) {
    const value = Number(percent["number"]);
    const decimals = percent["decimals"] ?? "";
    const text = `${(value * 100).toFixed(Math.max(0, decimals.length - 1))}%`;
    return { columnIndex, value, text, numberFormat: `0${decimals}%` };
  }
  if (number.test(typed)) return { columnIndex, value: Number(typed) };
  return { columnIndex, value: typed.replaceAll("<br>", "\n") };
}

function splitRow(line: string): readonly string[] {
  return line
    .trim()
    .replace(/^\||\|$/gu, "")
    .split("|")
    .map((cell) => cell.trim());
}

/** Cells that say 「↑」 are merged with the cell above. */
function mergesOf(rows: readonly (readonly string[])[]): readonly CellRange[] {
  const merges: CellRange[] = [];
  rows.forEach((cells, rowIndex) => {
    cells.forEach((cell, columnIndex) => {
      if (cell !== "↑") return;
      const above = merges.findIndex(({ left, bottom }) => left === columnIndex && bottom === rowIndex - 1);
      if (above < 0) merges.push({ left: columnIndex, right: columnIndex, top: rowIndex - 1, bottom: rowIndex });
      else merges.splice(above, 1, { ...merges[above]!, bottom: rowIndex });
    });
  });
  return merges;
}

/** Turns the lines of a Markdown table into a worksheet: its header is row 1, its first data row is row 2. */
export function tableToWorksheet(lines: readonly string[]): WorksheetSnapshot {
  const table = lines.filter((_, index) => index !== 1).map(splitRow);
  const rows = table.map((cells, rowIndex) => ({
    rowIndex,
    cells: cells.flatMap((cell, columnIndex) => cellOf(cell, columnIndex) ?? []),
  }));
  return worksheetOf(
    rows.filter(({ cells }) => cells.length > 0),
    mergesOf(table),
  );
}

/** A table of a rule's page, the heading it stands under and what its arrow line expects. */
export type PageCase = {
  readonly heading: string;
  readonly line: number;
  readonly table: readonly string[];
  readonly expected: readonly string[];
};

/** Reads the cases of a page: every table that is followed by a line 「→ …」. */
export function readCases(page: string): readonly PageCase[] {
  const cases: PageCase[] = [];
  let heading = "";
  let table: string[] = [];
  page.split("\n").forEach((line, index) => {
    if (line.startsWith("#")) heading = line.replace(/^#+\s*/u, "");
    if (line.startsWith("|")) table.push(line);
    else if (line.startsWith("→")) {
      const expected = line
        .slice(1)
        .split("、")
        .map((part) => part.trim());
      cases.push({ heading, line: index + 1, table, expected });
      table = [];
    } else if (line.trim() !== "") table = [];
  });
  return cases;
}
