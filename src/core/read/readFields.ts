import { displayText, type Field, type FieldOrigin, type HeaderMatch } from "../model";
import type { Grid } from "./grid";
import { isDitto, saysOmitted } from "./projectNames";

/** Where a field's text is read from, and how it came there. */
type Source = { readonly rowIndex: number; readonly columnIndex: number; readonly origin: FieldOrigin };

function ownOrigin(grid: Grid, rowIndex: number, columnIndex: number): FieldOrigin {
  if (grid.isUncached(rowIndex, columnIndex)) return "uncached";
  return grid.text(rowIndex, columnIndex).trim() === "" ? "blank" : "typed";
}

function sourceOf(grid: Grid, rowIndex: number, columnIndex: number, firstRow: number): Source {
  const merge = grid.mergeAt(rowIndex, columnIndex);
  if (merge === undefined || (merge.top === rowIndex && merge.left === columnIndex)) {
    return { rowIndex, columnIndex, origin: ownOrigin(grid, rowIndex, columnIndex) };
  }
  if (merge.left !== columnIndex) return { rowIndex, columnIndex, origin: "omitted" };
  const top = Math.max(merge.top, firstRow);
  return grid.text(merge.top, columnIndex).trim() === ""
    ? { rowIndex: top, columnIndex, origin: "blank" }
    : { rowIndex: merge.top, columnIndex, origin: "merged" };
}

function contentAt(
  grid: Grid,
  { rowIndex, columnIndex, origin }: Source,
): Pick<Field, "text" | "value" | "numberFormat"> {
  const cell = origin === "omitted" ? undefined : grid.cell(rowIndex, columnIndex);
  return { text: displayText(cell), value: cell?.value ?? null, numberFormat: cell?.numberFormat ?? null };
}

/** A row, the first row below the header, and the fields of the row above, which dittos stand for. */
export type RowPlace = {
  readonly rowIndex: number;
  readonly firstRow: number;
  readonly previous: readonly Field[] | undefined;
};

/**
 * One field a column for one worksheet row. Cells under a vertical merge take its text; dittos take the text of
 * `previous`; a cell covered from the left, and what follows 省略, counts as left out, not as blank.
 */
export function readFields(
  grid: Grid,
  columns: readonly HeaderMatch[],
  { rowIndex, firstRow, previous }: RowPlace,
): readonly Field[] {
  return columns.map((match, column) => {
    const source = sourceOf(grid, rowIndex, match.columnIndex, firstRow);
    const said = contentAt(grid, source);
    const above = isDitto(said.text) ? previous?.find((field) => field.column === column) : undefined;
    const ditto = above !== undefined && above.text !== "";
    const { text, value, numberFormat } = ditto ? above : said;
    const origin = ditto ? "ditto" : source.origin;
    const { rowIndex: row, columnIndex } = source;
    return {
      column,
      role: match.role,
      year: match.year,
      rowIndex: row,
      columnIndex,
      origin,
      text,
      value,
      numberFormat,
    };
  });
}

/** Whether the row says 省略: its other fields are then left out on purpose. */
export function isOmittedRow(fields: readonly Field[]): boolean {
  return fields.some(({ text, origin }) => origin === "typed" && saysOmitted(text));
}
