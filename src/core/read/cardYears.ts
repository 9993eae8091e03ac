import type { ColumnRole } from "../model";
import { parseFiscalYear, rememberOf } from "../text";
import type { FilledCell, Grid } from "./grid";
import { headerKey, matchHeader } from "./matchHeader";

/** What is told year by year even where the line is empty. */
const measured: ReadonlySet<ColumnRole> = new Set(["target", "actual", "achievement", "baseline"]);
/** What is told year by year where it says something under two years at least. */
const told: ReadonlySet<ColumnRole> = new Set(["status", "plan", "result", "evaluation"]);

const longestYear = 16;

/** Whether a cell says a fiscal year and nothing else. */
export function isBareYear(text: string): boolean {
  return text.length <= longestYear && parseFiscalYear(text) !== undefined && headerKey(text) === "";
}

/** 「目標値」 of 令和4年度: the label as if it named its year itself. */
export function ofYear(label: string, year: string | undefined): string {
  return year === undefined || parseFiscalYear(label) !== undefined ? label : `${label}（${year.trim()}）`;
}

const yearsIn = rememberOf((cells: readonly FilledCell[]) => cells.filter(({ text }) => isBareYear(text)));

/** The years that head the columns of a small table, the first after two captions at most; [] where the row heads none. */
export function yearHeads(grid: Grid, rowIndex: number): readonly FilledCell[] {
  const cells = grid.filled(rowIndex);
  const years = yearsIn(cells);
  // Nearly every row of a large table ends here; what follows looks at every cell again.
  if (years.length < 2) return [];
  const first = cells.findIndex(({ text }) => isBareYear(text));
  return first <= 2 && cells.slice(first, first + years.length).every(({ text }) => isBareYear(text)) ? years : [];
}

/** The year that stands above a column of a small table, in the row over its header. */
export function yearAbove(grid: Grid, headRow: number, columnIndex: number): string | undefined {
  const years = yearHeads(grid, headRow - 1);
  return years.findLast((year) => year.columnIndex <= columnIndex)?.text;
}

function rightEdge(grid: Grid, rowIndex: number, columnIndex: number): number {
  return grid.mergeAt(rowIndex, columnIndex)?.right ?? columnIndex;
}

type Line = { readonly label: string; readonly rowIndex: number };

/** Whether a line with that label tells something year by year, in the cells of the years. */
function isYearly(grid: Grid, headRow: number, label: Line, values: readonly FilledCell[]): boolean {
  const role = matchHeader([label.label])?.role ?? "other";
  const wide = values.some(
    ({ columnIndex }) => rightEdge(grid, label.rowIndex, columnIndex) > rightEdge(grid, headRow, columnIndex),
  );
  return !wide && (measured.has(role) || (told.has(role) && values.length >= 2));
}

/** The label of a line below the years; undefined where the line is none of their table. */
function labelOfLine(
  grid: Grid,
  headRow: number,
  rowIndex: number,
  isLabel: (text: string) => boolean,
): Line | undefined {
  const first = yearHeads(grid, headRow)[0]?.columnIndex ?? 0;
  const cells = grid.filled(rowIndex);
  const label = cells.findLast(({ columnIndex }) => columnIndex < first)?.text;
  const values = cells.filter(({ columnIndex }) => columnIndex >= first);
  if (label === undefined || values.some(({ text }) => isLabel(text))) return undefined;
  const line = { label, rowIndex };
  return isYearly(grid, headRow, line, values) ? line : undefined;
}

/** The labelled lines below a row of years, up to the first line that is none of their table; [] where none follows. */
export function linesOfYears(grid: Grid, headRow: number, isLabel: (text: string) => boolean): readonly Line[] {
  if (yearHeads(grid, headRow).length === 0) return [];
  const lines: Line[] = [];
  for (let row = headRow + 1; ; row += 1) {
    const line = labelOfLine(grid, headRow, row, isLabel);
    if (line === undefined) return lines;
    lines.push(line);
  }
}
