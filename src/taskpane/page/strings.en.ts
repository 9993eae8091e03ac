import type { HostErrorCode } from "../../host/WorkbookHost";
import type { PageStrings } from "./strings.ja";

const reasons: Readonly<Partial<Record<HostErrorCode, string>>> = {
  protected:
    "This cell is protected. Use the coloured input cells. If there are none, unprotect the sheet in Excel, then open the file again.",
  "read-only": "This file is read-only.",
  unsupported: "This file or cell cannot be changed here. Change it in Excel.",
  "too-large": "The text is longer than a cell can hold. Shorten it.",
};

const cells = (count: number): string => (count === 1 ? "1 cell" : `${String(count)} cells`);

/** The page's own texts in English. */
export const pageStringsEn: PageStrings = {
  product: "Shinchoku",
  version: (version) => `Version ${version}`,
  start: {
    title: "Check a progress sheet",
    lead: "Choose an Excel file (.xlsx): blanks and miscalculations are found and marked in their cells.",
    open: "Choose files",
    sample: "Try with the sample",
    otherSamples: "Other samples:",
    drop: "You can also drop files here (several at once).",
    offline:
      "Nothing is sent anywhere. The contents of your files stay on this computer, and the originals are not changed.",
  },
  files: "Open files",
  open: "Open",
  openTitle: "Open files (several at once)",
  save: "Save a copy",
  saveWithMarks: "Save with marks",
  saveWithMarksHint: "To go on later",
  saveWithoutMarks: "Save without marks",
  saveWithoutMarksHint: "To hand it in",
  promise: "Nothing is sent anywhere. The original file is not changed.",
  saving: "Saving…",
  language: "日本語",
  languageTitle: "Show in Japanese",
  close: (file) => `Close ${file}`,
  unsaved: "not saved",
  opening: (count) => (count === 1 ? "Opening 1 file…" : `Opening ${String(count)} files…`),
  dropHere: "Drop to open",
  messages: "Messages about files",
  dismiss: "Dismiss",
  unexpected: (file) => `${file} cannot be opened. Choose it again, or save it again in Excel first.`,
  saved: (file, marks) => `Saved as ${file} ${marks} marks. You find it among your browser's downloads.`,
  saveFailed: "The copy could not be saved. Please try again.",
  copyName: (stem) => `${stem} (checked)`,
  closing: {
    title: "There are unsaved changes",
    text: (file) => `If you close ${file}, changes that are not saved are lost.`,
    discard: "Close without saving",
    keep: "Keep open",
  },
  sheetTab: "Sheet",
  paneTab: "Check",
  narrowTabs: "Switch between sheet and check",
  resize: "Width of the check pane",
  sheet: {
    label: (sheet) => `Sheet ${sheet}`,
    tabs: "Sheets",
    row: (number, name) => (number === "" ? name : `No. ${number} ${name}`),
    cellText: "Contents of the cell",
    editor: (cell) => `Enter into ${cell}`,
    announce: (cell, text, mark) => `${cell} ${text === "" ? "blank" : text}${mark === "" ? "" : ` ${mark}`}`,
    formula: (formula) => `Formula: =${formula}`,
    formulaWarning: "This cell has a formula. What you type replaces it (Esc cancels).",
    formulaRefused: "Formulas cannot be entered here. Enter a value, or use Excel.",
    outdated: "(to be recalculated)",
    outdatedHint: "Formulas are worked out again when you open the saved copy in Excel.",
    list: (cell) => `Open the choices of ${cell}`,
    undo: "Undo",
    redo: "Redo",
    refused: (code) => reasons[code] ?? "The entry was not accepted. Please try again.",
    takenBack: (code, count) =>
      `The entry into ${cells(count)} was taken back. ${reasons[code] ?? "It could not be written into the file."}`,
    empty: "This file has no sheet to show.",
  },
  marks: { error: "To be corrected", fill: "To be filled in", warning: "To be confirmed", info: "Note" },
  failure: {
    title: "Something went wrong on this page",
    text: "What you entered is still there. Save a copy first, then open this page again.",
  },
};
