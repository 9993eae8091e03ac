import type { SheetLayout } from "../host/sheetLayout";
import type { WorkbookHost } from "../host/WorkbookHost";

/** A workbook in a file that the user opened in the page: the .xlsx host, off the UI thread. */
export type FileHost = WorkbookHost & {
  /** How the worksheets look, for showing them. */
  readLayouts(): Promise<readonly SheetLayout[]>;
  /** The file as it is now. */
  toBytes(): Promise<Uint8Array>;
  /** Frees what the file holds; nothing may be asked afterwards. */
  close(): void;
};
