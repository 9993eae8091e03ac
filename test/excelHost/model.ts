import type { CellRange, CellValue } from "../../src/core/model/cell";
import type { IndexSpan } from "../../src/core/model/worksheet";

export const LAST_ROW = 1048575;
export const LAST_COLUMN = 16383;

/** An event that Excel raises, by the name under which the library registers for it. */
export type RaisedEvent = { readonly event: "DataChanged" | "Added" | "Deleted"; readonly args: object };

/** The look of a cell, by the names of the API's properties; absent is Excel's own look. */
export type CellLook = Record<string, unknown>;

export type CellModel = {
  value: CellValue;
  /** What is shown; absent where it is the plain value. */
  text?: string;
  numberFormat?: string;
  formula?: string;
  look?: CellLook;
};

export type ListRule = { readonly list: { readonly inCellDropDown: boolean; readonly source: string } };
export type ValidationModel = { ranges: CellRange[]; rule: ListRule };

export type ConditionalFormatModel = {
  readonly id: string;
  readonly type: string;
  readonly ranges: readonly CellRange[];
  formula: string;
  stopIfTrue: boolean;
  readonly look: CellLook;
};

/** A thread of comments (コメント); a cell has one at most. */
export type CommentModel = {
  readonly id: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
  content: string;
  readonly replies: string[];
};

export type NameModel = { readonly name: string; formula: string; visible: boolean };

export type SheetModel = {
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  readonly cells: Map<number, CellModel>;
  merges: CellRange[];
  hiddenRows: readonly IndexSpan[];
  hiddenColumns: readonly IndexSpan[];
  validations: ValidationModel[];
  /** From the highest priority down. */
  conditionalFormats: ConditionalFormatModel[];
  comments: CommentModel[];
  /** Cells with a note (メモ): they refuse comments, and the library of this version cannot tell them. */
  readonly notes: Set<number>;
  names: NameModel[];
  printArea: readonly CellRange[];
  isProtected: boolean;
  readonly columnWidths: Map<number, number>;
  readonly rowHeights: Map<number, number>;
  frozen: CellRange | undefined;
  readonly page: Record<string, unknown>;
  rowBreaks: number[];
};

export type BookModel = {
  sheets: SheetModel[];
  names: NameModel[];
  customXml: { id: string; xml: string }[];
  isReadOnly: boolean;
  /** No worksheet may be added, renamed, hidden or deleted. */
  isStructureProtected: boolean;
  /** False for versions that have comments by their requirement set, and then answer NotImplemented. */
  hasComments: boolean;
  activeSheet: string;
  selection: string;
  /** The events for which the library registered. */
  readonly registeredEvents: Set<string>;
  /** What the page itself did in this batch: told to the page after the answer. */
  raised: RaisedEvent[];
  nextId: number;
};

/** A workbook without worksheets. */
export function emptyBook(): BookModel {
  return {
    sheets: [],
    names: [],
    customXml: [],
    isReadOnly: false,
    isStructureProtected: false,
    hasComments: true,
    activeSheet: "",
    selection: "",
    registeredEvents: new Set(),
    raised: [],
    nextId: 1,
  };
}

/** A new, empty worksheet at the end of the workbook. */
export function addSheet(book: BookModel, name: string): SheetModel {
  const sheet: SheetModel = {
    id: newId(book),
    name,
    visibility: "Visible",
    cells: new Map(),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    validations: [],
    conditionalFormats: [],
    comments: [],
    notes: new Set(),
    names: [],
    printArea: [],
    isProtected: false,
    columnWidths: new Map(),
    rowHeights: new Map(),
    frozen: undefined,
    page: {},
    rowBreaks: [],
  };
  book.sheets.push(sheet);
  if (book.activeSheet === "") book.activeSheet = sheet.id;
  return sheet;
}

export function newId(book: BookModel): string {
  return `{${String(book.nextId++).padStart(8, "0")}-0000-0000-0000-000000000000}`;
}

export function findSheet(book: BookModel, key: string): SheetModel | undefined {
  return book.sheets.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
}

export function cellKey(rowIndex: number, columnIndex: number): number {
  return rowIndex * (LAST_COLUMN + 1) + columnIndex;
}

export function keyAddress(key: number): { readonly rowIndex: number; readonly columnIndex: number } {
  return { rowIndex: Math.floor(key / (LAST_COLUMN + 1)), columnIndex: key % (LAST_COLUMN + 1) };
}

/** The cell, made where there is none yet. */
export function ensureCell(sheet: SheetModel, rowIndex: number, columnIndex: number): CellModel {
  const key = cellKey(rowIndex, columnIndex);
  const cell = sheet.cells.get(key) ?? { value: null };
  sheet.cells.set(key, cell);
  return cell;
}

/** A copy of everything that a person would see or save, for comparing a workbook with itself. */
export function describeBook(book: BookModel): unknown {
  return structuredClone({
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      cells: [...sheet.cells].sort(([a], [b]) => a - b),
      columnWidths: [...sheet.columnWidths],
      rowHeights: [...sheet.rowHeights],
    })),
    names: book.names,
    customXml: book.customXml,
  });
}
