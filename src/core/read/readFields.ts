import { displayText, type Field, type FieldOrigin, type HeaderMatch, type RowSnapshot } from "../model";
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

type Reading = { readonly field: Field; readonly foreign: boolean };

/** One field, and whether it takes something from another row: from a merge that begins above, or as a ditto. */
function readField(
  grid: Grid,
  match: HeaderMatch,
  column: number,
  { rowIndex, firstRow, previous }: RowPlace,
): Reading {
  const source = sourceOf(grid, rowIndex, match.columnIndex, firstRow);
  const said = contentAt(grid, source);
  const saysDitto = isDitto(said.text);
  const above = saysDitto ? previous?.find((field) => field.column === column) : undefined;
  const ditto = above !== undefined && above.text !== "";
  const { text, value, numberFormat } = ditto ? above : said;
  const origin = ditto ? "ditto" : source.origin;
  const { rowIndex: row, columnIndex } = source;
  const { role, year } = match;
  return {
    field: { column, role, year, rowIndex: row, columnIndex, origin, text, value, numberFormat },
    foreign: saysDitto || (grid.mergeAt(rowIndex, match.columnIndex)?.top ?? rowIndex) < rowIndex,
  };
}

function isSameField(a: Field, b: Field | undefined): boolean {
  return (
    a.text === b?.text &&
    a.origin === b.origin &&
    a.value === b.value &&
    a.rowIndex === b.rowIndex &&
    a.numberFormat === b.numberFormat
  );
}

/**
 * For one table: one field a column for one worksheet row. Cells under a vertical merge take its text; dittos take the
 * text of `previous`; a cell covered from the left, and what follows 省略, counts as left out, not as blank. A row read
 * before gives the very same list again, if what it takes from other rows is the same too.
 */
export function createFieldReader(columns: readonly HeaderMatch[]) {
  const kept = new WeakMap<RowSnapshot, { readonly fields: readonly Field[]; readonly foreign: readonly number[] }>();
  return (grid: Grid, place: RowPlace): readonly Field[] => {
    const row = grid.row(place.rowIndex);
    const known = kept.get(row);
    if (known === undefined) {
      const all = columns.map((match, column) => readField(grid, match, column, place));
      const foreign = all.flatMap((reading, column) => (reading.foreign ? [column] : []));
      const fields = all.map(({ field }) => field);
      kept.set(row, { fields, foreign });
      return fields;
    }
    const changed = new Map<number, Field>();
    for (const column of known.foreign) {
      const match = columns[column];
      if (match === undefined) continue;
      const { field } = readField(grid, match, column, place);
      if (!isSameField(field, known.fields[column])) changed.set(column, field);
    }
    if (changed.size === 0) return known.fields;
    const fields = known.fields.map((field, column) => changed.get(column) ?? field);
    kept.set(row, { fields, foreign: known.foreign });
    return fields;
  };
}

/** Whether the row says 省略: its other fields are then left out on purpose. */
export function isOmittedRow(fields: readonly Field[]): boolean {
  return fields.some(({ text, origin }) => origin === "typed" && saysOmitted(text));
}
