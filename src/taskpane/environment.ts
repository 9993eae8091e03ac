import type { CheckReport, Language, WorksheetDraft } from "../core/model";
import type { WorkbookHost } from "../host/WorkbookHost";
import type { Checker } from "../worker/Checker";

/** What a person settled for all workbooks, kept on this machine; where nothing can be kept, for this session. */
export type Preferences = {
  /** Null where nothing was kept under the key. */
  read(key: string): string | null;
  write(key: string, text: string): void;
  /** Tells of what other panes of the same page write; absent where there are none. Gives the way to stop. */
  watch?(listener: (key: string) => void): () => void;
};

/** The looks that Office and a browser tell of. */
export type PaneTheme = "light" | "dark" | "highContrast";

/** All that the pane needs of the world; the entries choose what stands behind it. One pane serves one workbook. */
export type PaneEnvironment = {
  readonly host: WorkbookHost;
  readonly checker: Checker;
  readonly preferences: Preferences;
  /** The language to begin with; what the person chose before goes first. */
  readonly language: Language;
  readonly theme: PaneTheme;
  /** The workbook's name for sentences about it; "" where nobody knows it. */
  readonly fileName: string;
  /** True where opening the workbook was already the wish to check it: the first screen is passed over. */
  readonly checkAtOnce?: boolean;
  /** Prints a worksheet where the workbook itself cannot be printed (the page); absent in Excel, which gets a new sheet. */
  readonly print?: (draft: WorksheetDraft) => void;
  /** Told of every result of a check, so that what stands around the pane can tell what its rows are about. */
  readonly onReport?: (report: CheckReport) => void;
  /** Told when the person switches the language, so that what stands around the pane can follow. */
  readonly onLanguage?: (language: Language) => void;
};
