import type {
  CellAddress,
  CellEdit,
  CellPatch,
  CellRange,
  CheckReport,
  Mark,
  WorkbookSnapshot,
} from "../../../core/model";
import { cellRange } from "../../../core/model";
import type { SheetLayout } from "../../../host/sheetLayout";
import { HostError, type HostChange, type HostErrorCode } from "../../../host/WorkbookHost";
import type { FileHost } from "../../../worker/FileHost";
import { editWorkbook, findSheet, type SheetFacts } from "./editWorkbook";
import { joinPatches } from "./joinPatches";
import { createStore, type Store } from "./store";

/** What the sheet's view says to the person; words are chosen where it is shown. */
export type FileNotice =
  | { readonly kind: "taken-back"; readonly code: HostErrorCode; readonly cells: number }
  | { readonly kind: "refused"; readonly code: HostErrorCode };

/** What the page shows of an opened file. */
export type FileState = {
  readonly workbook: WorkbookSnapshot;
  readonly layouts: readonly SheetLayout[];
  readonly marks: readonly Mark[];
  /** The worksheet in front. */
  readonly sheet: string;
  /** The cells that are selected, by worksheet; the first one of each takes what is typed. */
  readonly selections: Readonly<Record<string, CellRange>>;
  /** Grows with every wish to bring the selection into view. */
  readonly reveals: number;
  readonly isUnsaved: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly notice: FileNotice | null;
  /** What the last check found; null before the first. */
  readonly report: CheckReport | null;
};

type Listener = (change: HostChange) => void;

/** The first cell, where nothing was selected yet. */
export const firstCell: CellRange = cellRange({ rowIndex: 0, columnIndex: 0 });

/** Reads a file's contents and looks and gives the file as the page holds it. Rejects as the host does. */
export async function readOpenedFile(name: string, host: FileHost): Promise<OpenedFile> {
  const [workbook, layouts] = await Promise.all([host.readWorkbook(), host.readLayouts()]);
  return new OpenedFile(name, host, workbook, layouts);
}

/**
 * A file that is open in the page. Its contents are kept here and follow every edit at once; the file's own host gets
 * the edits in the background, in their order. An edit that it refuses is taken back.
 */
export class OpenedFile {
  readonly store: Store<FileState>;
  private readonly facts: { layouts: readonly SheetLayout[] } & SheetFacts;
  private readonly listeners = new Set<Listener>();
  private readonly revealListeners = new Set<() => void>();
  private readonly undoStack: (readonly CellEdit[])[] = [];
  private readonly redoStack: (readonly CellEdit[])[] = [];
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    readonly name: string,
    readonly host: FileHost,
    workbook: WorkbookSnapshot,
    layouts: readonly SheetLayout[],
  ) {
    this.facts = { layouts, formats: new Map() };
    const front = workbook.worksheets.find(({ visibility }) => visibility === "visible") ?? workbook.worksheets[0];
    this.store = createStore<FileState>({
      workbook,
      layouts,
      marks: [],
      sheet: front?.name ?? "",
      selections: {},
      reveals: 0,
      isUnsaved: false,
      canUndo: false,
      canRedo: false,
      notice: null,
      report: null,
    });
  }

  /** Hears of edits, wherever they come from. */
  watch(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  /**
   * Puts edits into the contents at once. Throws a HostError where they are refused at once; `written` rejects where the
   * file refuses them later, after they were taken back.
   */
  edit(edits: readonly CellEdit[]): { readonly inverse: readonly CellEdit[]; readonly written: Promise<void> } {
    const { inverse, written } = this.change(edits);
    if (inverse.length > 0) this.undoStack.push(inverse);
    this.redoStack.length = 0;
    this.tellStacks();
    return { inverse, written };
  }

  /** Edits by the person in the sheet; what is refused is told in a notice. */
  type(edits: readonly CellEdit[]): void {
    this.quietly(() => this.edit(edits).written);
  }

  /** Takes back the edit before. */
  undo(): void {
    this.step(this.undoStack, this.redoStack);
  }

  /** Does again what was taken back last. */
  redo(): void {
    this.step(this.redoStack, this.undoStack);
  }

  /** Hears of jumps to cells. */
  onReveal(listener: () => void): () => void {
    this.revealListeners.add(listener);
    return () => {
      this.revealListeners.delete(listener);
    };
  }

  /** Brings cells before the person's eyes and selects them. */
  reveal(sheet: string, range: CellRange): void {
    const { name } = findSheet(this.store.get().workbook, sheet);
    this.store.set((state) => ({
      ...state,
      sheet: name,
      selections: { ...state.selections, [name]: range },
      reveals: state.reveals + 1,
    }));
    for (const listener of this.revealListeners) listener();
  }

  /** Selects a cell of the worksheet in front. */
  select(place: CellAddress): void {
    this.store.set((state) => ({
      ...state,
      selections: { ...state.selections, [state.sheet]: cellRange(place) },
      reveals: state.reveals + 1,
    }));
  }

  /** Brings another worksheet to the front. */
  showSheet(sheet: string): void {
    this.store.set((state) => ({ ...state, sheet }));
  }

  /** Shows these marks; the file itself gets them only when a copy with marks is saved. */
  showMarks(marks: readonly Mark[]): void {
    this.store.set((state) => (state.marks.length === 0 && marks.length === 0 ? state : { ...state, marks }));
  }

  /** What the check found, so that the sheet can tell what its rows are about. */
  takeReport(report: CheckReport): void {
    this.store.set((state) => ({ ...state, report }));
  }

  /** Says something about the file, or nothing any more. */
  notify(notice: FileNotice | null): void {
    this.store.set((state) => (state.notice === notice ? state : { ...state, notice }));
  }

  /** Something beside the cells was changed in the file. */
  touch(): void {
    this.store.set((state) => (state.isUnsaved ? state : { ...state, isUnsaved: true }));
  }

  /** Does something with the file's host after all edits before are written. */
  afterEdits<Result>(action: (host: FileHost) => Promise<Result>): Promise<Result> {
    const result = this.queue.then(() => action(this.host));
    this.queue = result.catch(() => undefined);
    return result;
  }

  /** A worksheet was written by the program: its contents and looks are read. */
  async refreshSheet(name: string): Promise<void> {
    const [{ worksheets }, layouts] = await Promise.all([
      this.host.readWorkbook({ sheets: [name] }),
      this.host.readLayouts(),
    ]);
    const [fresh] = worksheets;
    if (fresh === undefined) return;
    this.facts.layouts = layouts;
    this.store.set((state) => {
      const { worksheets: before } = state.workbook;
      const place = before.findIndex((sheet) => sheet.name === fresh.name);
      const after = place < 0 ? [...before, fresh] : before.with(place, fresh);
      return { ...state, layouts, isUnsaved: true, workbook: { ...state.workbook, worksheets: after } };
    });
    this.tell({ sheet: name, range: null, structural: true });
  }

  /**
   * The bytes of a copy, with the marks that are shown or with none. The marks stand in the file only while the bytes are
   * made: what is open stays clean.
   */
  copyBytes(marks: "with" | "without"): Promise<Uint8Array> {
    return this.afterEdits(async (host) => {
      if (marks === "without") {
        await clearOldMarks(host);
        return host.toBytes();
      }
      await host.setMarks(this.store.get().marks);
      try {
        return await host.toBytes();
      } finally {
        await clearOldMarks(host);
      }
    });
  }

  /** What is there now lies safely in a copy. `workbook` is what was saved: later edits are unsaved still. */
  saved(workbook: WorkbookSnapshot): void {
    this.store.set((state) => ({ ...state, isUnsaved: state.workbook !== workbook }));
  }

  private step(from: (readonly CellEdit[])[], to: (readonly CellEdit[])[]): void {
    const edits = from.pop();
    if (edits === undefined) return;
    this.quietly(() => {
      const { inverse, written } = this.change(edits);
      to.push(inverse);
      return written;
    });
    const [last] = edits;
    if (last !== undefined) this.reveal(last.sheet, cellRange(last));
    this.tellStacks();
  }

  private change(edits: readonly CellEdit[]): ReturnType<OpenedFile["edit"]> {
    const { workbook, patches, inverse } = editWorkbook(this.store.get().workbook, edits, this.facts);
    if (patches.length === 0) return { inverse, written: Promise.resolve() };
    this.store.set((state) => ({ ...state, workbook, isUnsaved: true, notice: null }));
    this.tellPatches(patches);
    const written = this.afterEdits((host) => host.applyEdits(edits)).then(
      () => undefined,
      (error: unknown) => {
        this.takeBack(inverse, error);
        throw error;
      },
    );
    return { inverse, written };
  }

  private takeBack(inverse: readonly CellEdit[], error: unknown): void {
    const { workbook, patches } = editWorkbook(this.store.get().workbook, inverse, this.facts);
    const place = this.undoStack.lastIndexOf(inverse);
    if (place >= 0) this.undoStack.splice(place, 1);
    const notice = { kind: "taken-back", code: codeOf(error), cells: inverse.length } as const;
    this.store.set((state) => ({ ...state, workbook, notice }));
    this.tellPatches(patches);
    this.tellStacks();
  }

  private quietly(action: () => Promise<void>): void {
    try {
      action().catch(() => {
        // Told in the notice when it was taken back.
      });
    } catch (error) {
      this.notify({ kind: "refused", code: codeOf(error) });
    }
  }

  private tellPatches(patches: readonly CellPatch[]): void {
    for (const { sheet, range } of joinPatches(patches)) this.tell({ sheet, range, structural: false });
  }

  private tell(change: HostChange): void {
    for (const listener of this.listeners) listener(change);
  }

  private tellStacks(): void {
    const [canUndo, canRedo] = [this.undoStack.length > 0, this.redoStack.length > 0];
    this.store.set((state) =>
      state.canUndo === canUndo && state.canRedo === canRedo ? state : { ...state, canUndo, canRedo },
    );
  }
}

/** Marks from an earlier copy are taken out; a file that cannot be changed (a signed one) is handed on as it is. */
async function clearOldMarks(host: FileHost): Promise<void> {
  try {
    await host.clearMarks();
  } catch (error) {
    if (codeOf(error) !== "unsupported") throw error;
  }
}

function codeOf(error: unknown): HostErrorCode {
  return error instanceof HostError ? error.code : "unknown";
}
