import {
  parseA1,
  type CellRange,
  type CellSnapshot,
  type CellValue,
  type IndexSpan,
  type WorkbookSnapshot,
  type WorksheetSnapshot,
} from "../../src/core/model";

/** A cell as a test writes it: its value, or the value with its shown text, number format or formula. */
export type CellInput = CellValue | undefined | Omit<CellSnapshot, "columnIndex">;

export type WorksheetInput = {
  readonly name?: string;
  readonly visibility?: WorksheetSnapshot["visibility"];
  /** "A1:B2". */
  readonly merges?: readonly string[];
  /** One-based worksheet rows, as Excel shows them. */
  readonly hiddenRows?: readonly number[];
  /** Column letters. */
  readonly hiddenColumns?: readonly string[];
  /** Range → the drop-down's words; null where the list was not resolved. */
  readonly validations?: Readonly<Record<string, readonly string[] | null>>;
  readonly printArea?: readonly string[];
  /** Cell at which the rows begin; "A1" unless given. */
  readonly at?: string;
};

/** Reads "B2:D9"; a test with a bad reference is a bad test. */
export function range(reference: string): CellRange {
  const parsed = parseA1(reference);
  if (parsed === undefined) throw new Error(`No range: ${reference}`);
  return parsed;
}

function toCell(input: CellInput, columnIndex: number): CellSnapshot[] {
  if (input === null || input === undefined) return [];
  if (typeof input === "object" && "value" in input) return [{ columnIndex, ...input }];
  return [{ columnIndex, value: input }];
}

function span(index: number): IndexSpan {
  return { first: index, last: index };
}

/** A worksheet of the rows given, from the top; null is an empty cell, [] an empty row. */
export function buildWorksheet(rows: readonly (readonly CellInput[])[], input: WorksheetInput = {}): WorksheetSnapshot {
  const { top, left } = range(input.at ?? "A1");
  return {
    name: input.name ?? "進捗状況",
    visibility: input.visibility ?? "visible",
    rows: rows
      .map((cells, row) => ({ rowIndex: top + row, cells: cells.flatMap((cell, at) => toCell(cell, left + at)) }))
      .filter(({ cells }) => cells.length > 0),
    merges: (input.merges ?? []).map(range),
    hiddenRows: (input.hiddenRows ?? []).map((row) => span(row - 1)),
    hiddenColumns: (input.hiddenColumns ?? []).map((letters) => span(range(`${letters}1`).left)),
    validations: Object.entries(input.validations ?? {}).map(([reference, values]) => ({
      ranges: [range(reference)],
      values,
      formula: values === null ? "選択肢!$A$1:$A$5" : `"${values.join(",")}"`,
    })),
    printArea: (input.printArea ?? []).map(range),
  };
}

export function buildWorkbook(...worksheets: readonly WorksheetSnapshot[]): WorkbookSnapshot {
  return { worksheets, customXml: [] };
}
