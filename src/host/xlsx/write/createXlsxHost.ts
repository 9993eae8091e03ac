import type { CellEdit } from "../../../core/model/cellEdit";
import { WorkbookError, type WorkbookErrorCode } from "../../../core/model/workbookError";
import { requireFewCells, toPatches } from "../../cellPatches";
import type { SheetLayout } from "../../sheetLayout";
import { HostError, type HostErrorCode, type HostOptions, type WorkbookHost } from "../../WorkbookHost";
import { corrupt } from "../corrupt";
import { refuseForeignFile } from "../foreign/refuseForeignFile";
import { readLayouts } from "../layout/readLayouts";
import { Budget, defaultLimits, type XlsxLimits } from "../limits";
import { openFile } from "../openPackage";
import { readWorkbook } from "../readWorkbook";
import { applyEdits } from "./cells/applyEdits";
import { KnownCells } from "./cells/knownCells";
import { clearMarks, setMarks } from "./marks/setMarks";
import { EditablePackage } from "./package/editablePackage";
import { readStoredText, storeText } from "./package/storedTexts";
import { findWorksheet, requireEditable, type WorkbookFile } from "./package/workbookFile";
import { removeWritten } from "./sheet/removeWritten";
import { writeWorksheet } from "./sheet/writeWorksheet";

/** A workbook in a file; what changes is patched into its parts, and all else stays byte for byte. */
export type XlsxHost = WorkbookHost & {
  /**
   * Takes out the worksheets that this program wrote from a draft of this name, those under 「名前 (2)」 as well; never one of
   * the user's. Gives their names. Rejects with `unsupported` where formulas elsewhere refer to one, or where no other
   * worksheet can be seen.
   */
  readonly removeWritten: (name: string, options?: HostOptions) => Promise<readonly string[]>;
  /** The file as it is now; the bytes that were opened where nothing is changed. */
  readonly toBytes: () => Uint8Array;
  /** How the worksheets look, in their order; throws a WorkbookError. */
  readonly readLayouts: () => readonly SheetLayout[];
};

/**
 * Opens an .xlsx or .xlsm file for reading and writing. Throws a WorkbookError where the file is something else or
 * damaged; the host's methods reject with HostErrors, and what a failed method had begun is undone. Files that are
 * digitally signed, strict, or written with prefixes can be read, but not changed (`unsupported`).
 */
export function createXlsxHost(bytes: Uint8Array, limits: Partial<XlsxLimits> = {}): XlsxHost {
  const workbook = openWorkbook(bytes, { ...defaultLimits, ...limits });
  const { file } = workbook;
  const readAll = createReading(file);
  const cells = createKnownCells(file, readAll);
  const change = <Result>(options: HostOptions | undefined, action: () => Result): Promise<Result> =>
    attempt(options, () => file.transact(action));
  return {
    abilities: { reveal: false, watch: false, comments: false },
    readWorkbook: (options) =>
      attempt(options, () => {
        for (const sheet of options?.sheets ?? []) findWorksheet(workbook, sheet);
        return pickSheets(readAll(), options?.sheets);
      }),
    readCells: (name, range, options) =>
      attempt(options, () => {
        requireFewCells(range);
        findWorksheet(workbook, name);
        const [sheet] = pickSheets(readAll(), [name]).worksheets;
        return toPatches(name, range, sheet?.rows ?? []);
      }),
    setMarks: (marks, options) => change(options, () => setMarks(workbook, marks)),
    clearMarks: (options) => change(options, () => clearMarks(workbook)),
    applyEdits: (edits, options) =>
      attempt(options, () => {
        const before = cells.read();
        const { inverse, touchedFormulas } = file.transact(() => applyEdits(workbook, edits, before));
        if (!touchedFormulas) cells.follow(before, edits);
        return inverse;
      }),
    writeWorksheet: (draft, options) => change(options, () => ({ name: writeWorksheet(workbook, draft) })),
    removeWritten: (name, options) => change(options, () => removeWritten(workbook, name)),
    readStored: (key) => attempt(undefined, () => readStoredText(workbook, key)),
    store: (key, text) =>
      change(undefined, () => {
        requireEditable(workbook);
        storeText(workbook, key, text);
      }),
    toBytes: () => file.toBytes(),
    readLayouts: () => {
      file.startReading();
      return readLayouts(file);
    },
  };
}

function openWorkbook(bytes: Uint8Array, limits: XlsxLimits): WorkbookFile {
  try {
    new Budget(limits).require("fileBytes", bytes.length);
    refuseForeignFile(bytes);
    const file = new EditablePackage(bytes, limits);
    return { file, name: openFile(file).workbookName };
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw corrupt("the file broke the reader", error);
  }
}

type Snapshot = ReturnType<typeof readWorkbook>;

/** Reads the whole file, but only where it changed since: an edit would otherwise cost two readings. */
function createReading(file: EditablePackage): () => Snapshot {
  let last: { readonly revision: number; readonly snapshot: Snapshot } | undefined;
  return () => {
    const { revision } = file;
    if (last?.revision === revision) return last.snapshot;
    const budget = file.startReading();
    const snapshot = readWorkbook(openFile(file), budget);
    last = { revision, snapshot };
    return snapshot;
  };
}

/** What the cells hold, for edits: it follows them, since one typed cell is not worth reading the whole file again. */
function createKnownCells(file: EditablePackage, readAll: () => Snapshot) {
  let last: { readonly revision: number; readonly cells: KnownCells } | undefined;
  return {
    read: (): KnownCells => {
      const { revision } = file;
      if (last?.revision !== revision) last = { revision, cells: new KnownCells(readAll()) };
      return last.cells;
    },
    /** These edits are all that was written since the cells were read. */
    follow: (known: KnownCells, edits: readonly CellEdit[]): void => {
      known.follow(edits);
      last = { revision: file.revision, cells: known };
    },
  };
}

function pickSheets(workbook: Snapshot, names: readonly string[] | undefined): Snapshot {
  if (names === undefined) return workbook;
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  return { ...workbook, worksheets: workbook.worksheets.filter(({ name }) => wanted.has(name.toLowerCase())) };
}

/** Runs an action of a host's method: it waits for nothing, but fails as the port says. */
async function attempt<Result>(options: HostOptions | undefined, action: () => Result): Promise<Result> {
  // The caller goes on first, as with hosts that truly wait.
  await Promise.resolve();
  if (options?.signal?.aborted === true) throw new HostError("cancelled", "before the beginning");
  try {
    const result = action();
    options?.onProgress?.(1);
    return result;
  } catch (error) {
    throw toHostError(error);
  }
}

const codes: Partial<Record<WorkbookErrorCode, HostErrorCode>> = { "too-large": "too-large", encrypted: "protected" };

function toHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  if (error instanceof WorkbookError)
    return new HostError(codes[error.code] ?? "unsupported", error.message, { cause: error });
  return new HostError("unknown", "the change broke the writer", { cause: error });
}
