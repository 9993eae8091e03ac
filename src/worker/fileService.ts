import type { CellEdit, CellPatch, CellRange, Mark, MarkReport, WorkbookSnapshot, WorksheetDraft } from "../core/model";
import type { SheetLayout } from "../host/sheetLayout";
import type { HostAbilities } from "../host/WorkbookHost";
import { createXlsxHost, readXlsx, type XlsxHost } from "../host/xlsx";

type Opened = {
  readonly host: XlsxHost;
  /** What was read when the file was opened, until it is asked for or the file changes. */
  first: WorkbookSnapshot | null;
};

/** The .xlsx host of one file, as the worker offers it. `open` comes first. */
export class FileService {
  private opened: Opened | null = null;

  /** Reads all of the file, so that every damage is told here, by its own code. Throws a WorkbookError. */
  open(bytes: Uint8Array): HostAbilities {
    const first = readXlsx(bytes);
    const host = createXlsxHost(bytes);
    this.opened = { host, first };
    return host.abilities;
  }

  async readWorkbook(sheets: readonly string[] | null): Promise<WorkbookSnapshot> {
    const opened = this.require();
    if (sheets !== null) return opened.host.readWorkbook({ sheets });
    const workbook = opened.first ?? (await opened.host.readWorkbook());
    opened.first = null;
    return workbook;
  }

  readCells(sheet: string, range: CellRange): Promise<readonly CellPatch[]> {
    return this.require().host.readCells(sheet, range);
  }

  readLayouts(): readonly SheetLayout[] {
    return this.require().host.readLayouts();
  }

  setMarks(marks: readonly Mark[], comments: boolean): Promise<MarkReport> {
    return this.change((host) => host.setMarks(marks, { comments }));
  }

  clearMarks(): Promise<number> {
    return this.change((host) => host.clearMarks());
  }

  applyEdits(edits: readonly CellEdit[]): Promise<readonly CellEdit[]> {
    return this.change((host) => host.applyEdits(edits));
  }

  writeWorksheet(draft: WorksheetDraft): Promise<{ readonly name: string }> {
    return this.change((host) => host.writeWorksheet(draft));
  }

  readStored(key: string): Promise<string | null> {
    return this.require().host.readStored(key);
  }

  store(key: string, text: string): Promise<void> {
    return this.change((host) => host.store(key, text));
  }

  toBytes(): Uint8Array {
    return this.require().host.toBytes();
  }

  private change<Result>(action: (host: XlsxHost) => Promise<Result>): Promise<Result> {
    const opened = this.require();
    opened.first = null;
    return action(opened.host);
  }

  private require(): Opened {
    if (this.opened === null) throw new Error("no file has been opened yet");
    return this.opened;
  }
}
