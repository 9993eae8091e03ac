import { isCellError } from "./cell";
import type { CellSnapshot } from "./worksheet";

/** What is put into a cell. Text stays text: what looks like a formula ("=1+1", "+1", "@x") never becomes one. */
export type EditValue =
  | { readonly kind: "blank" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "formula"; readonly formula: string };

/** One cell's new content; its format stays, unless a number format is given. */
export type CellEdit = {
  readonly sheet: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly value: EditValue;
  readonly numberFormat?: string;
};

/**
 * What would be put into a cell so that it holds again what it holds now. TRUE, FALSE and errors alone are constants too:
 * hosts write such a formula as the constant that it is.
 */
export function toEditValue(cell: CellSnapshot | undefined): EditValue {
  const value = cell?.value ?? null;
  if (cell?.formula !== undefined) return { kind: "formula", formula: cell.formula };
  if (value === null) return { kind: "blank" };
  if (typeof value === "string") return { kind: "text", text: value };
  if (typeof value === "number") return { kind: "number", number: value };
  if (isCellError(value)) return { kind: "formula", formula: value.error };
  return { kind: "formula", formula: value ? "TRUE" : "FALSE" };
}
