import type { CellAddress } from "../../../../core/model";
import { parseA1 } from "../../../../core/model/cell";
import { HostError } from "../../../WorkbookHost";
import { findTag } from "../../xml/tags";
import type { EditablePackage } from "../package/editablePackage";

/**
 * Throws `unsupported` where a cell is a column's name in a table (「テーブル」): the table's own part repeats the names,
 * and Excel repairs a file in which the two differ.
 */
export function requireOutsideOfTableHeaders(
  file: EditablePackage,
  sheetPart: string,
  cells: readonly CellAddress[],
): void {
  for (const { type, target } of file.relationships(sheetPart).values()) {
    const table = type === "table" && file.has(target) ? findTag(file.xml(target, "table"), "table") : undefined;
    const range = parseA1(table?.attributes.get("ref") ?? "");
    const headerRows = Number(table?.attributes.get("headerRowCount") ?? 1);
    if (range === undefined) continue;
    const isHeader = ({ rowIndex, columnIndex }: CellAddress): boolean =>
      rowIndex >= range.top &&
      rowIndex < range.top + headerRows &&
      columnIndex >= range.left &&
      columnIndex <= range.right;
    if (cells.some(isHeader)) throw new HostError("unsupported", "the cell is the header of a table's column");
  }
}
