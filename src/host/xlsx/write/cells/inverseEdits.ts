import type { CellEdit, CellSnapshot, EditValue } from "../../../../core/model";
import { isCellError } from "../../../../core/model/cell";
import { type CellsBefore, toKey } from "./knownCells";

/**
 * The edits that bring back what cells held, the last cell first. `formatCode` tells a cell's number format before; it
 * is asked only where an edit changed it.
 */
export function inverseEdits(
  edits: readonly CellEdit[],
  find: CellsBefore["find"],
  formatCode: (edit: CellEdit) => string,
): CellEdit[] {
  const cells = new Map<string, CellEdit>();
  for (const edit of edits) {
    const key = toKey(edit);
    const { sheet, rowIndex, columnIndex } = edit;
    const before = cells.get(key) ?? { sheet, rowIndex, columnIndex, value: toEditValue(find(edit)) };
    cells.set(key, edit.numberFormat === undefined ? before : { ...before, numberFormat: formatCode(edit) });
  }
  return [...cells.values()].reverse();
}

function toEditValue(cell: CellSnapshot | undefined): EditValue {
  if (cell === undefined) return { kind: "blank" };
  const { value, formula } = cell;
  if (formula !== undefined) return { kind: "formula", formula };
  if (value === null) return { kind: "blank" };
  if (typeof value === "string") return { kind: "text", text: value };
  if (typeof value === "number") return { kind: "number", number: value };
  // Constants other than texts and numbers: the host writes such a formula as the constant that it is.
  if (isCellError(value)) return { kind: "formula", formula: value.error };
  return { kind: "formula", formula: value ? "TRUE" : "FALSE" };
}
