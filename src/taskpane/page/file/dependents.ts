import type { CellAddress, CellPatch, CellRange, WorkbookSnapshot, WorksheetSnapshot } from "../../../core/model";
import { LAST_ROW_INDEX, parseA1, toColumnIndex } from "../../../core/model";

type Reference = { readonly sheet: string; readonly range: CellRange };
type FormulaCell = CellAddress & {
  readonly sheet: string;
  readonly formula: string;
  readonly reads: readonly Reference[];
};

const texts = /"(?:[^"]|"")*"/gu;
const reference =
  /(?<![\p{L}\p{N}_.])(?:(?:'(?<quoted>(?:[^']|'')+)'|(?<plain>[\p{L}\p{N}_.]+))!)?(?<area>\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3})(?![\p{L}\p{N}_(])/giu;

/**
 * The formula cells that work with one of these cells, directly or over others: what they show is out of date. Names
 * and functions that make up references (INDIRECT, OFFSET) are not followed.
 */
export function findDependents(workbook: WorkbookSnapshot, changed: readonly CellPatch[]): CellPatch[] {
  const formulas = workbook.worksheets.flatMap(formulaCells);
  if (formulas.length === 0) return [];
  const found = new Map<string, CellPatch>();
  let front: readonly (CellAddress & { readonly sheet: string })[] = changed;
  while (front.length > 0) {
    const touched = formulas.filter((cell) => !found.has(toKey(cell)) && cell.reads.some((read) => holds(read, front)));
    for (const cell of touched) found.set(toKey(cell), outOfDate(cell));
    front = touched;
  }
  for (const cell of changed) found.delete(toKey(cell));
  return [...found.values()];
}

/** The formula stays; its result is unknown until Excel works it out. */
function outOfDate({ sheet, rowIndex, columnIndex, formula }: FormulaCell): CellPatch {
  return { sheet, rowIndex, columnIndex, cell: { columnIndex, value: null, formula } };
}

/** Worksheets are kept as they are until an edit, so what was read of their formulas holds as long. */
const known = new WeakMap<WorksheetSnapshot["rows"][number], readonly FormulaCell[]>();

function formulaCells({ name, rows }: WorksheetSnapshot): readonly FormulaCell[] {
  return rows.flatMap((row) => {
    const before = known.get(row);
    if (before !== undefined) return before;
    const { rowIndex } = row;
    const cells = row.cells.flatMap(({ columnIndex, formula }) =>
      formula === undefined
        ? []
        : [{ sheet: name, rowIndex, columnIndex, formula, reads: readReferences(formula, name) }],
    );
    known.set(row, cells);
    return cells;
  });
}

/** The cells that a formula names. */
function readReferences(formula: string, sheet: string): Reference[] {
  return [...formula.replaceAll(texts, '""').matchAll(reference)].flatMap(({ groups }) => {
    const range = parseArea(groups?.["area"] ?? "");
    const named = groups?.["quoted"]?.replaceAll("''", "'") ?? groups?.["plain"] ?? sheet;
    return range === undefined ? [] : [{ sheet: named, range }];
  });
}

function parseArea(area: string): CellRange | undefined {
  const [first = "", last = ""] = area.replaceAll("$", "").split(":");
  if (/\d/u.test(area)) return parseA1(area);
  const columns = [toColumnIndex(first), toColumnIndex(last)];
  return { top: 0, bottom: LAST_ROW_INDEX, left: Math.min(...columns), right: Math.max(...columns) };
}

function holds({ sheet, range }: Reference, cells: readonly (CellAddress & { readonly sheet: string })[]): boolean {
  return cells.some(
    (cell) =>
      cell.rowIndex >= range.top &&
      cell.rowIndex <= range.bottom &&
      cell.columnIndex >= range.left &&
      cell.columnIndex <= range.right &&
      cell.sheet.toLowerCase() === sheet.toLowerCase(),
  );
}

function toKey({ sheet, rowIndex, columnIndex }: CellAddress & { readonly sheet: string }): string {
  return `${String(rowIndex)},${String(columnIndex)},${sheet.toLowerCase()}`;
}
