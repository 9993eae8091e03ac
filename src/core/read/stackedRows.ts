import type { ColumnRole, Field, HeaderMatch } from "../model";
import { toKey } from "../text";
import type { Grid } from "./grid";
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

/** Finds the column that says 目標 and 実績 row by row; undefined where the table is not stacked. */
export function findStacking(
  grid: Grid,
  columns: readonly HeaderMatch[],
  rows: readonly number[],
): Stacking | undefined {
  const column = columns.find(({ columnIndex }) => {
    const texts = rows.map((row) => grid.text(row, columnIndex)).filter((text) => text.trim() !== "");
    const kinds = texts.map(kindOfText).filter((kind) => kind !== undefined);
    return kinds.length >= texts.length * share && kinds.includes("target") && kinds.includes("actual");
  });
  if (column === undefined) return undefined;
  return { kindOf: (rowIndex) => kindOfText(grid.text(rowIndex, column.columnIndex)) };
}

/** Gives the fields under bare years (令和3年度) the role of their row. */
export function applyRowKind(
  fields: readonly Field[],
  columns: readonly HeaderMatch[],
  kind: RowKind | undefined,
): readonly Field[] {
  if (kind === undefined) return fields;
  return fields.map((field) => {
    const header = columns[field.column]?.header ?? "";
    return field.year !== null && headerKey(header) === "" ? { ...field, role: kind } : field;
  });
}
