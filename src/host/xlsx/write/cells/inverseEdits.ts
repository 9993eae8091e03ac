import type { CellEdit } from "../../../../core/model";
import { toEditValue } from "../../../../core/model/cellEdit";
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
