import type { CellSnapshot, EditValue } from "../../../core/model";
import { NumberFormat } from "../format/numberFormat";
import { makeCell, makeNumberCell, makeTextCell } from "../sheet/cellSnapshot";

const plain = /^(?:|@|General|G\/標準)$/iu;
const errorValue = /^#[A-Z][A-Z\d/_]*[!?]?$/u;

/**
 * What a cell holds after an edit, as it would be read again from the file; null where it is empty then. `numberFormat`
 * is the cell's format after the edit. A formula has no result until a program works it out.
 */
export function enteredCell(columnIndex: number, value: EditValue, numberFormat: string): CellSnapshot | null {
  const format = plain.test(numberFormat) ? undefined : new NumberFormat(numberFormat, false);
  const place = { columnIndex, formula: undefined };
  switch (value.kind) {
    case "blank":
      return null;
    case "text":
      return makeTextCell(place, value.text, format) ?? null;
    case "number":
      return makeNumberCell(place, value.number === 0 ? 0 : value.number, format) ?? null;
    case "formula":
      return makeFormulaCell(columnIndex, value.formula.replace(/^=/u, ""));
  }
}

/** TRUE, FALSE and an error alone are constants: among the edits, such a constant has no other form. */
function makeFormulaCell(columnIndex: number, formula: string): CellSnapshot | null {
  const place = { columnIndex, formula: undefined };
  if (formula === "TRUE" || formula === "FALSE") return makeCell(place, formula === "TRUE") ?? null;
  if (errorValue.test(formula)) return makeCell(place, { error: formula }) ?? null;
  return makeCell({ columnIndex, formula }, null) ?? null;
}
