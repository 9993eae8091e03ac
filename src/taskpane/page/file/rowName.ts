import { type CheckReport, displayText, type WorksheetSnapshot } from "../../../core/model";
import { findCell } from "./editWorkbook";

/** What a row is about: its project's number ("" where it has none) and name, each in one line. */
export type RowName = { readonly number: string; readonly name: string };

type Place = { readonly rowIndex: number; readonly columnIndex: number };

/** The project of a cell's row, as the check knows it, else as the row's own cells tell it; null for rows of no project. */
export function rowName(report: CheckReport, worksheet: WorksheetSnapshot, { rowIndex }: Place): RowName | null {
  const isHere = (sheet: string, row: number | undefined): boolean => sheet === worksheet.name && row === rowIndex;
  const known =
    report.items.find(
      ({ projectName, finding: { sheet, range } }) =>
        projectName !== "" && range?.top === range?.bottom && isHere(sheet, range?.top),
    ) ?? report.entries.find((entry) => entry.projectName !== "" && isHere(entry.sheet, entry.rowIndex));
  if (known !== undefined) return { number: inOneLine(known.projectNumber), name: inOneLine(known.projectName) };
  return ownName(report, worksheet, rowIndex);
}

/** Below a table's header, what stands in the columns of the number and the name. */
function ownName({ sheets }: CheckReport, worksheet: WorksheetSnapshot, rowIndex: number): RowName | null {
  const sheet = sheets.find(({ name }) => name === worksheet.name);
  if (sheet?.kind !== "table") return null;
  const textOf = (role: "projectNumber" | "projectName"): string => {
    const column = sheet.columns.find((match) => match.role === role);
    if (column === undefined) return "";
    const text = inOneLine(ownText(worksheet, { rowIndex, columnIndex: column.columnIndex }));
    return inOneLine(column.header).includes(text) ? "" : text;
  };
  const name = textOf("projectName");
  return name === "" ? null : { number: textOf("projectNumber"), name };
}

/** A cell's text, also where the cell was merged with those above; a heading over several columns belongs to none. */
function ownText(worksheet: WorksheetSnapshot, { rowIndex, columnIndex }: Place): string {
  const merge = worksheet.merges.find(
    ({ top, left, bottom, right }) =>
      top <= rowIndex && rowIndex <= bottom && left <= columnIndex && columnIndex <= right,
  );
  if (merge !== undefined && merge.left !== columnIndex) return "";
  return displayText(findCell(worksheet, merge?.top ?? rowIndex, columnIndex));
}

function inOneLine(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim();
}
