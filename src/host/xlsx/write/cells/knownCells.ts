import type { CellEdit, CellSnapshot, RowSnapshot, WorkbookSnapshot } from "../../../../core/model";
import { noFormats } from "../../format/styles";
import { Budget, defaultLimits } from "../../limits";
import { readWorksheet } from "../../sheet/worksheet";
import { newCell } from "./cellContent";

/** What the cells of a workbook hold, as far as edits ask for it. */
export type CellsBefore = {
  /** The cell before it is changed; undefined where it holds nothing. */
  readonly find: (edit: CellEdit) => CellSnapshot | undefined;
  readonly holdsFormulas: boolean;
};

/** The cells as they were read, and over them those that were written since. */
export class KnownCells implements CellsBefore {
  readonly holdsFormulas: boolean;
  private readonly rows = new Map<string, ReadonlyMap<number, RowSnapshot>>();
  private readonly written = new Map<string, CellSnapshot | undefined>();

  constructor({ worksheets }: WorkbookSnapshot) {
    this.holdsFormulas = worksheets.some(({ rows }) =>
      rows.some(({ cells }) => cells.some(({ formula }) => formula !== undefined)),
    );
    for (const { name, rows } of worksheets) {
      this.rows.set(name.toLowerCase(), new Map(rows.map((row) => [row.rowIndex, row])));
    }
  }

  readonly find = (edit: CellEdit): CellSnapshot | undefined => {
    const key = toKey(edit);
    if (this.written.has(key)) return this.written.get(key);
    const row = this.rows.get(edit.sheet.toLowerCase())?.get(edit.rowIndex);
    return row?.cells.find(({ columnIndex }) => columnIndex === edit.columnIndex);
  };

  /**
   * Takes in what was written. Not for formulas that came or went: they hang together, so that only the file itself
   * tells what the others are then.
   */
  follow(edits: readonly CellEdit[]): void {
    for (const edit of edits) this.written.set(toKey(edit), readWritten(edit));
  }
}

/** The cell as it is read again from what was written for it. */
function readWritten(edit: CellEdit): CellSnapshot | undefined {
  const xml = `<worksheet><sheetData><row>${newCell(edit, 0)}</row></sheetData></worksheet>`;
  const context = { strings: [], formats: noFormats, is1904: false };
  return readWorksheet(xml, context, new Budget(defaultLimits)).rows[0]?.cells[0];
}

/** The place of an edit's cell in the workbook. */
export function toKey({ sheet, rowIndex, columnIndex }: Pick<CellEdit, "sheet" | "rowIndex" | "columnIndex">): string {
  return `${String(rowIndex)},${String(columnIndex)},${sheet.toLowerCase()}`;
}
