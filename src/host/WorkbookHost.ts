import type { CellEdit, CellRange, Mark, MarkReport, WorkbookSnapshot, WorksheetDraft } from "../core/model";

/** What went wrong in a host, as a code; shells have a sentence for each. */
export type HostErrorCode =
  | "protected"
  | "read-only"
  | "sheet-missing"
  | "sheet-exists"
  | "too-large"
  | "editing"
  | "unsupported"
  | "cancelled"
  | "timeout"
  | "unknown";

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

/** What a host can do beyond the port's duties. */
export type HostAbilities = {
  /** Selects cells in front of the user. */
  readonly reveal: boolean;
  /** Tells of edits as they happen. */
  readonly watch: boolean;
};

/** A change that the user made while the workbook was open. */
export type HostChange = { readonly sheet: string; readonly range: CellRange | null; readonly structural: boolean };

/**
 * A workbook, wherever it is: in memory, in a file, in Excel. Reading never changes it. Marks and edits can be taken
 * back. Every method rejects with a HostError and nothing else.
 */
export type WorkbookHost = {
  readonly abilities: HostAbilities;
  /** All worksheets, or those named. */
  readWorkbook(options?: HostOptions & { readonly sheets?: readonly string[] }): Promise<WorkbookSnapshot>;
  /** Shows these marks instead of all marks shown before, also by others and in other hosts. */
  setMarks(marks: readonly Mark[], options?: HostOptions): Promise<MarkReport>;
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
