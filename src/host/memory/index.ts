import type {
  CellEdit,
  CellPatch,
  CellRange,
  Mark,
  MarkReport,
  WorkbookSnapshot,
  WorksheetDraft,
  WorksheetSnapshot,
} from "../../core/model";
import { answerLater } from "../answerLater";
import { requireFewCells, toPatches } from "../cellPatches";
import { parseStoredXml, toStoredXml } from "../storedText";
import { HostError, type WorkbookHost } from "../WorkbookHost";
import { freeSheetName, toSheetName } from "../writtenSheet";
import { draftToWorksheet } from "./draftToWorksheet";
import { editCells } from "./editCells";

export type MemoryHostOptions = {
  /** Worksheets that refuse marks and edits. */
  readonly protectedSheets?: readonly string[];
};

/** A workbook of plain objects, and the marks that it would show. */
export type MemoryHost = WorkbookHost & {
  readonly shownMarks: () => readonly Mark[];
  /** Those marks whose text would stand in a comment. */
  readonly shownComments: () => readonly Mark[];
};

/** A workbook in memory: for tests, and for the task pane's sample where there is no Excel. */
export function createMemoryHost(workbook: WorkbookSnapshot, options: MemoryHostOptions = {}): MemoryHost {
  const memory = new MemoryWorkbook(workbook, options.protectedSheets ?? []);
  return {
    abilities: { reveal: false, watch: false, comments: true },
    readWorkbook: (wish = {}) => answerLater(wish, () => memory.read(wish.sheets)),
    readCells: (sheet, range, wish = {}) => answerLater(wish, () => memory.readCells(sheet, range)),
    setMarks: (marks, wish = {}) => answerLater(wish, () => memory.setMarks(marks, wish.comments === true)),
    clearMarks: (wish = {}) => answerLater(wish, () => memory.clearMarks()),
    applyEdits: (edits, wish = {}) => answerLater(wish, () => memory.applyEdits(edits)),
    writeWorksheet: (draft, wish = {}) => answerLater(wish, () => memory.writeWorksheet(draft)),
    readStored: (key) => answerLater({}, () => memory.readStored(key)),
    store: (key, text) =>
      answerLater({}, () => {
        memory.store(key, text);
      }),
    shownMarks: () => memory.marks,
    shownComments: () => (memory.hasComments ? memory.marks : []),
  };
}

class MemoryWorkbook {
  marks: readonly Mark[] = [];
  hasComments = false;
  private sheets: readonly WorksheetSnapshot[];
  private customXml: WorkbookSnapshot["customXml"];
  private readonly written = new Set<string>();
  private readonly protectedSheets: ReadonlySet<string>;

  constructor(workbook: WorkbookSnapshot, protectedSheets: readonly string[]) {
    this.sheets = workbook.worksheets;
    this.customXml = workbook.customXml;
    this.protectedSheets = new Set(protectedSheets.map((name) => name.toLowerCase()));
  }

  read(names: readonly string[] | undefined): WorkbookSnapshot {
    const wanted = names === undefined ? undefined : new Set(names.map((name) => this.find(name)));
    const worksheets = this.sheets.filter((sheet) => wanted?.has(sheet) ?? true);
    return { worksheets, customXml: this.customXml };
  }

  readCells(name: string, range: CellRange): readonly CellPatch[] {
    requireFewCells(range);
    return toPatches(name, range, this.find(name).rows);
  }

  setMarks(marks: readonly Mark[], comments: boolean): MarkReport {
    const sheets = new Set(marks.map(({ sheet }) => this.find(sheet).name));
    const refused = [...sheets].filter((name) => this.isProtected(name));
    this.marks = marks.filter(({ sheet }) => !this.isProtected(sheet));
    this.hasComments = comments;
    return {
      marked: this.marks.length,
      ...(comments ? { commented: this.marks.length } : {}),
      refused: refused.map((sheet) => ({ sheet, reason: "protected" })),
    };
  }

  clearMarks(): number {
    const sheets = new Set(this.marks.map(({ sheet }) => sheet.toLowerCase()));
    this.marks = [];
    return sheets.size;
  }

  applyEdits(edits: readonly CellEdit[]): readonly CellEdit[] {
    const bySheet = new Map<WorksheetSnapshot, CellEdit[]>();
    for (const edit of edits) {
      const sheet = this.find(edit.sheet);
      if (this.isProtected(sheet.name)) throw new HostError("protected", sheet.name);
      const own = bySheet.get(sheet);
      if (own === undefined) bySheet.set(sheet, [edit]);
      else own.push(edit);
    }
    // All are worked out before any is kept: an edit that is refused leaves the workbook as it was.
    const results = new Map([...bySheet].map(([sheet, own]) => [sheet, editCells(sheet, own)]));
    this.sheets = this.sheets.map((sheet) => results.get(sheet)?.sheet ?? sheet);
    return [...results.values()].flatMap(({ inverse }) => inverse);
  }

  writeWorksheet(draft: WorksheetDraft): { readonly name: string } {
    const foreign = this.sheets.map((sheet) => sheet.name).filter((name) => !this.written.has(name));
    const name = freeSheetName(toSheetName(draft.name), foreign);
    const worksheet = draftToWorksheet(draft, name);
    const index = this.sheets.findIndex((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    this.sheets = index < 0 ? [...this.sheets, worksheet] : this.sheets.with(index, worksheet);
    this.written.add(name);
    return { name };
  }

  readStored(key: string): string | null {
    return this.customXml.map(({ xml }) => parseStoredXml(xml)).find((stored) => stored?.key === key)?.text ?? null;
  }

  store(key: string, text: string): void {
    const others = this.customXml.filter(({ xml }) => parseStoredXml(xml)?.key !== key);
    this.customXml = [...others, { part: `customXml/${key}.xml`, xml: toStoredXml({ key, text }) }];
  }

  private find(name: string): WorksheetSnapshot {
    const found = this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    if (found === undefined) throw new HostError("sheet-missing", name);
    return found;
  }

  private isProtected(name: string): boolean {
    return this.protectedSheets.has(name.toLowerCase());
  }
}
