import type {
  CellEdit,
  CellPatch,
  CellRange,
  HostErrorCode,
  Mark,
  MarkReport,
  WorkbookSnapshot,
  WorksheetDraft,
} from "../core/model";

export type { HostErrorCode } from "../core/model";

/** Thrown by hosts; `detail` is for developers and is never shown to people. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    readonly detail: string,
    options?: { cause?: unknown },
  ) {
    super(`${code}: ${detail}`, options);
    this.name = "HostError";
  }
}

export type HostOptions = {
  readonly signal?: AbortSignal;
  /** 0 to 1. */
  readonly onProgress?: (share: number) => void;
};

export type MarkOptions = HostOptions & {
  /** True: each mark also gets a comment with its text, where `abilities.comments` is true; taken back with the marks. */
  readonly comments?: boolean;
};

/** What a host can do beyond the port's duties. */
export type HostAbilities = {
  /** Selects cells in front of the user. */
  readonly reveal: boolean;
  /** Tells of edits as they happen. */
  readonly watch: boolean;
  /** Shows a mark's text as a comment. */
  readonly comments: boolean;
};

/**
 * A change that the user made while the workbook was open. `structural`: cells or worksheets moved, came or went.
 * `range` is null where it is not one rectangle of cells (whole rows or columns, very many edits at once), and `sheet` is
 * "" where it is not known: read the workbook anew. What the program itself writes is told as well, marks are not.
 */
export type HostChange = { readonly sheet: string; readonly range: CellRange | null; readonly structural: boolean };

/**
 * A workbook, wherever it is: in memory, in a file, in Excel. Reading never changes it. Marks and edits can be taken
 * back. Every method rejects with a HostError and nothing else.
 */
export type WorkbookHost = {
  readonly abilities: HostAbilities;
  /** All worksheets, or those named. */
  readWorkbook(options?: HostOptions & { readonly sheets?: readonly string[] }): Promise<WorkbookSnapshot>;
  /**
   * What the cells of a rectangle hold now, empty ones included: for an edit, without reading all else. Rejects with
   * `too-large` above 20,000 cells: then the workbook is to be read anew.
   */
  readCells(sheet: string, range: CellRange, options?: HostOptions): Promise<readonly CellPatch[]>;
  /** Shows these marks instead of all marks shown before, also by others and in other hosts. */
  setMarks(marks: readonly Mark[], options?: MarkOptions): Promise<MarkReport>;
  /** Takes every mark back; the workbook is then as it was. Gives the number of marked sheets that were cleaned. */
  clearMarks(options?: HostOptions): Promise<number>;
  /** Writes into cells and gives the edits that undo it, in the order in which they are to be applied. */
  applyEdits(edits: readonly CellEdit[], options?: HostOptions): Promise<readonly CellEdit[]>;
  /** Writes a new worksheet, or one of the same name that was written by this program before; never one of the user's. */
  writeWorksheet(draft: WorksheetDraft, options?: HostOptions): Promise<{ readonly name: string }>;
  /** What was stored in the workbook under the key; null where nothing is. */
  readStored(key: string): Promise<string | null>;
  store(key: string, text: string): Promise<void>;
  /** Where `abilities.reveal` is true. */
  reveal?(sheet: string, range: CellRange): Promise<void>;
  /** Where `abilities.watch` is true; gives the way to stop. */
  watch?(listener: (change: HostChange) => void): Promise<() => Promise<void>>;
};
