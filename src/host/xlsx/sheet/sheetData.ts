import type { CellSnapshot, IndexSpan, RowSnapshot } from "../../../core/model/worksheet";
import { corrupt } from "../corrupt";
import type { Budget } from "../limits";
import { AttributeScanner } from "../xml/attributes";
import { SLASH } from "../xml/characters";
import { isTrue } from "../xml/tags";
import { type CellContext, CellReader } from "./cellReader";
import { readIndex } from "./cellNumber";
import { LAST_ROW_INDEX } from "../../../core/model/cell";
import { IndexSpans } from "./indexSpans";
import { skipElement, startsElement } from "./stringItem";

/** What stands between `<sheetData>` and `</sheetData>`. */
export type SheetData = { readonly rows: readonly RowSnapshot[]; readonly hiddenRows: readonly IndexSpan[] };

/** How rows without an element of their own look, and what the reading may cost. */
export type SheetDataOptions = { readonly hidesUnlistedRows: boolean; readonly budget: Budget };

type RowDraft = { readonly rowIndex: number; readonly cells: CellSnapshot[] };

/** Reads all rows; what it costs follows the cells that are there, not the dimension that the sheet claims. */
export class SheetDataReader {
  private readonly rows: RowDraft[] = [];
  private readonly hiddenRows = new IndexSpans();
  private readonly tag: AttributeScanner;
  private readonly cells: CellReader;
  private lastRowIndex = -1;
  private isSorted = true;
  private isRowHidden = false;
  private bookedCharacters = 0;

  constructor(
    private readonly xml: string,
    context: CellContext,
    private readonly options: SheetDataOptions,
  ) {
    this.tag = new AttributeScanner(xml);
    this.cells = new CellReader(xml, context);
  }

  /** Reads from behind `<sheetData>` on. */
  read(start: number): SheetData {
    const { xml } = this;
    for (let at = xml.indexOf("<", start); ; at = xml.indexOf("<", at)) {
      if (xml.startsWith("</sheetData", at)) break;
      if (at < 0 || !startsElement(xml, at, "row")) throw corrupt("the rows of a worksheet are cut off");
      at = this.readRow(at + 4);
    }
    this.hideGap(LAST_ROW_INDEX + 1);
    this.options.budget.spend("ranges", this.hiddenRows.length);
    return { rows: this.isSorted ? this.rows : sortRows(this.rows), hiddenRows: this.hiddenRows.toSorted() };
  }

  private readRow(at: number): number {
    const start = this.readRowTag(at);
    const cells: CellSnapshot[] = [];
    const end = this.tag.isEmpty ? start : this.readCells(start, cells);
    const { rowIndex } = this.cells;
    this.hideGap(rowIndex);
    if (this.isRowHidden) this.hiddenRows.add(rowIndex);
    if (rowIndex <= this.lastRowIndex) this.isSorted = false;
    else this.lastRowIndex = rowIndex;
    if (cells.length > 0) this.addRow(rowIndex, cells);
    return end;
  }

  /** Reads the row's own attributes; its first cell may still tell its number. */
  private readRowTag(at: number): number {
    const { tag, cells } = this;
    this.isRowHidden = false;
    cells.rowIndex = this.lastRowIndex + 1;
    cells.columnIndex = -1;
    cells.isRowImplied = true;
    tag.at = at;
    while (tag.next()) this.readRowAttribute(tag.nameEnd - tag.nameStart);
    if (!(cells.rowIndex >= 0 && cells.rowIndex <= LAST_ROW_INDEX)) throw corrupt("a row lies outside of the grid");
    return tag.at;
  }

  private readRowAttribute(nameLength: number): void {
    const { xml, cells } = this;
    const { nameStart, valueStart, valueEnd } = this.tag;
    if (nameLength === 1 && xml.startsWith("r", nameStart)) {
      cells.rowIndex = readIndex(xml, valueStart, valueEnd) - 1;
      cells.isRowImplied = false;
    } else if (nameLength === 6 && xml.startsWith("hidden", nameStart)) {
      this.isRowHidden ||= isTrue(xml.slice(valueStart, valueEnd));
    } else if (nameLength === 2 && xml.startsWith("ht", nameStart)) {
      this.isRowHidden ||= Number(xml.slice(valueStart, valueEnd)) === 0;
    }
  }

  private readCells(start: number, found: CellSnapshot[]): number {
    const { xml, cells } = this;
    let isSorted = true;
    let lastColumn = -1;
    for (let at = xml.indexOf("<", start); ; at = xml.indexOf("<", at)) {
      if (startsElement(xml, at, "c")) {
        const cell = cells.read(at + 2);
        cells.isRowImplied = false;
        at = cells.at;
        if (cells.columnIndex <= lastColumn) isSorted = false;
        lastColumn = cells.columnIndex;
        if (cell !== undefined) found.push(cell);
      } else if (xml.charCodeAt(at + 1) === SLASH && xml.startsWith("row", at + 2)) {
        if (!isSorted) sortCells(found);
        return at + 6;
      } else if (startsElement(xml, at, "extLst")) {
        at = skipElement(xml, at, "extLst");
      } else {
        throw corrupt("a row is cut off");
      }
    }
  }

  private addRow(rowIndex: number, cells: CellSnapshot[]): void {
    const { budget } = this.options;
    budget.spend("cells", cells.length);
    let made = this.cells.formulas.madeCharacters - this.bookedCharacters;
    this.bookedCharacters += made;
    for (const { text } of cells) if (text !== undefined) made += text.length;
    if (made > 0) budget.spend("madeCharacters", made);
    this.rows.push({ rowIndex, cells });
  }

  private hideGap(nextRowIndex: number): void {
    const first = this.lastRowIndex + 1;
    if (this.options.hidesUnlistedRows && nextRowIndex > first) this.hiddenRows.add(first, nextRowIndex - 1);
  }
}

/** Rows in another order than the sheet's are joined and sorted; the same cell twice is a contradiction. */
function sortRows(rows: readonly RowDraft[]): readonly RowSnapshot[] {
  const byIndex = new Map<number, RowDraft>();
  for (const row of rows) {
    const present = byIndex.get(row.rowIndex);
    if (present === undefined) byIndex.set(row.rowIndex, row);
    else for (const cell of row.cells) present.cells.push(cell);
  }
  for (const { cells } of byIndex.values()) sortCells(cells);
  return [...byIndex.values()].sort((a, b) => a.rowIndex - b.rowIndex);
}

function sortCells(cells: CellSnapshot[]): void {
  cells.sort((a, b) => a.columnIndex - b.columnIndex);
  const isTwice = cells.some((cell, index) => index > 0 && cell.columnIndex === cells[index - 1]?.columnIndex);
  if (isTwice) throw corrupt("a cell exists twice");
}
