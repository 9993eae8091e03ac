import type { ColumnRole, Field, HeaderMatch } from "../model";
import { rememberIn, rememberOf, toKey } from "../text";
import type { FilledCell, Grid } from "./grid";
import { headerKey } from "./matchHeader";

/** What a row of a stacked record (上段：目標、下段：実績) holds under the columns of the years. */
type RowKind = Extract<ColumnRole, "target" | "actual" | "baseline">;

/** A table whose target and actual stand one below the other, told apart by a column of its own. */
export type Stacking = { kindOf(rowIndex: number): RowKind | undefined };

const words: readonly (readonly [RowKind, RegExp])[] = [
  ["target", /^(?:目標|計画|予定)(?:値|数|数値|\(上段\))?$/u],
  ["actual", /^(?:実績|実施|結果)(?:値|数|数値|\(下段\))?$/u],
  ["baseline", /^(?:基準|現状|策定時)(?:値)?$/u],
];
const longestWord = 12;
/** So much of the column's cells must be such words. */
const share = 0.8;

function kindOfText(text: string): RowKind | undefined {
  if (text.length > longestWord) return undefined;
  const key = toKey(text);
  return words.find(([, pattern]) => pattern.test(key))?.[0];
}

/** The columns in which a row says 目標 or 実績; none in nearly every row of nearly every table. */
const kindsIn = rememberOf((cells: readonly FilledCell[]) =>
  cells.flatMap(({ columnIndex, text }) => {
    const kind = kindOfText(text);
    return kind === undefined ? [] : [{ columnIndex, kind }];
  }),
);

/** Finds the column that says 目標 and 実績 row by row; undefined where the table is not stacked. */
export function findStacking(
  grid: Grid,
  columns: readonly HeaderMatch[],
  rows: readonly number[],
): Stacking | undefined {
  const said = rows.flatMap((row) => kindsIn(grid.filled(row)));
  if (said.length === 0) return undefined;
  const column = columns.find(({ columnIndex }) => {
    const kinds = said.filter((each) => each.columnIndex === columnIndex).map(({ kind }) => kind);
    if (!kinds.includes("target") || !kinds.includes("actual")) return false;
    const cells = rows.filter((row) => grid.cell(row, columnIndex) !== undefined).length;
    return kinds.length >= cells * share;
  });
  if (column === undefined) return undefined;
  return { kindOf: (rowIndex) => kindOfText(grid.text(rowIndex, column.columnIndex)) };
}

/** The fields of a row of one kind; the same fields give the same list again. */
function fieldsOfKind(kind: RowKind) {
  return rememberIn((columns: readonly HeaderMatch[], fields: readonly Field[]): readonly Field[] =>
    fields.map((field) => {
      const header = columns[field.column]?.header ?? "";
      return field.year !== null && headerKey(header) === "" ? { ...field, role: kind } : field;
    }),
  );
}

const ofKind = {
  target: fieldsOfKind("target"),
  actual: fieldsOfKind("actual"),
  baseline: fieldsOfKind("baseline"),
};

/** Gives the fields under bare years (令和3年度) the role of their row. */
export function applyRowKind(
  fields: readonly Field[],
  columns: readonly HeaderMatch[],
  kind: RowKind | undefined,
): readonly Field[] {
  return kind === undefined ? fields : ofKind[kind](columns, fields);
}
