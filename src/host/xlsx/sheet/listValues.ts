import type { CellRange } from "../../../core/model/cell";
import { displayText, type RowSnapshot, type ValidationList } from "../../../core/model/worksheet";
import type { Budget } from "../limits";
import { parseSheetReference, type SheetReference } from "./reference";
import type { StatedList } from "./validations";

/** What a workbook's lists may refer to. Names of worksheets and defined names are without case, as in Excel. */
export type ListSources = {
  readonly rows: (sheetName: string) => readonly RowSnapshot[] | undefined;
  /** The formula of a defined name, as seen from a worksheet. */
  readonly definedName: (name: string, sheetName: string) => string | undefined;
};

/** Resolves drop-down lists to their values; what a list takes from the same cells as another is read once. */
export class ListResolver {
  private readonly known = new Map<string, readonly string[] | null>();

  constructor(
    private readonly sources: ListSources,
    private readonly budget: Budget,
  ) {}

  /** `sheetName` is the worksheet that holds the list. */
  resolve(stated: StatedList, sheetName: string): ValidationList {
    const values = stated.isExtended ? null : this.resolveFormula(stated.formula, sheetName);
    return { ranges: stated.ranges, values, formula: stated.formula };
  }

  private resolveFormula(formula: string, sheetName: string): readonly string[] | null {
    const literal = /^"(?<items>(?:[^"]|"")*)"$/u.exec(formula)?.groups?.["items"];
    if (literal !== undefined) return splitItems(literal.replaceAll('""', '"'));
    const reference = parseSheetReference(formula) ?? this.resolveName(formula, sheetName);
    return reference === undefined ? null : this.valuesOf(reference, sheetName);
  }

  private resolveName(formula: string, sheetName: string): SheetReference | undefined {
    const target = this.sources.definedName(formula, sheetName);
    return target === undefined ? undefined : parseSheetReference(target.trim());
  }

  private valuesOf({ sheetName = "", range }: SheetReference, ownSheet: string): readonly string[] | null {
    const source = sheetName === "" ? ownSheet : sheetName;
    const key = [source.toLowerCase(), range.top, range.left, range.bottom, range.right].join("\n");
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const rows = this.sources.rows(source);
    const values = rows === undefined ? null : readValues(rows, range);
    this.budget.spend("listValues", values?.length ?? 0);
    this.known.set(key, values);
    return values;
  }
}

/** Excel leaves out the blanks around items that are typed into the dialog. */
function splitItems(literal: string): string[] {
  return literal.split(",").map((item) => item.trim());
}

function readValues(rows: readonly RowSnapshot[], range: CellRange): string[] {
  const values: string[] = [];
  for (let index = firstRowFrom(rows, range.top); index < rows.length; index++) {
    const row = rows[index];
    if (row === undefined || row.rowIndex > range.bottom) break;
    for (const cell of row.cells) {
      const isInside = cell.columnIndex >= range.left && cell.columnIndex <= range.right;
      const text = isInside ? displayText(cell) : "";
      if (text !== "") values.push(text);
    }
  }
  return values;
}

/** Index of the first row at or below `rowIndex`, by halving: many lists may refer to one long sheet. */
function firstRowFrom(rows: readonly RowSnapshot[], rowIndex: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle]?.rowIndex ?? 0) < rowIndex) low = middle + 1;
    else high = middle;
  }
  return low;
}
