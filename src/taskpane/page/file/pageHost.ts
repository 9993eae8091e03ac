import type { Mark, MarkReport } from "../../../core/model";
import { answerLater } from "../../../host/answerLater";
import { requireFewCells, toPatches } from "../../../host/cellPatches";
import type { WorkbookHost } from "../../../host/WorkbookHost";
import { findSheet } from "./editWorkbook";
import type { OpenedFile } from "./openedFile";

/**
 * An opened file as a workbook host: contents are read from what the page holds, marks and jumps are shown in its
 * sheet, edits and stored texts go to the file. Nothing touches the file on the disk.
 */
export function createPageHost(file: OpenedFile): WorkbookHost {
  return {
    abilities: { reveal: true, watch: true, comments: false },
    readWorkbook: (options = {}) =>
      answerLater(options, () => {
        const { workbook } = file.store.get();
        if (options.sheets === undefined) return workbook;
        const wanted = new Set(options.sheets.map((name) => findSheet(workbook, name)));
        return { ...workbook, worksheets: workbook.worksheets.filter((sheet) => wanted.has(sheet)) };
      }),
    readCells: (sheet, range, options = {}) =>
      answerLater(options, () => {
        requireFewCells(range);
        return toPatches(sheet, range, findSheet(file.store.get().workbook, sheet).rows);
      }),
    setMarks: (marks, options = {}) => answerLater(options, () => showMarks(file, marks)),
    clearMarks: (options = {}) =>
      answerLater(options, () => {
        const sheets = new Set(file.store.get().marks.map(({ sheet }) => sheet.toLowerCase()));
        file.showMarks([]);
        return sheets.size;
      }),
    applyEdits: async (edits, options = {}) => {
      const { inverse, written } = await answerLater(options, () => file.edit(edits));
      await written;
      return inverse;
    },
    writeWorksheet: async (draft, options) => {
      const written = await file.afterEdits((host) => host.writeWorksheet(draft, options));
      await file.refreshSheet(written.name);
      return written;
    },
    readStored: (key) => file.afterEdits((host) => host.readStored(key)),
    store: (key, text) =>
      file.afterEdits(async (host) => {
        if ((await host.readStored(key)) === text) return;
        await host.store(key, text);
        file.touch();
      }),
    reveal: (sheet, range) =>
      answerLater({}, () => {
        file.reveal(sheet, range);
      }),
    watch: (listener) =>
      answerLater({}, () => {
        const stop = file.watch(listener);
        return () => {
          stop();
          return Promise.resolve();
        };
      }),
  };
}

/** Marks on a protected sheet can be shown, but not saved with it; the file's host says the same. */
function showMarks(file: OpenedFile, marks: readonly Mark[]): MarkReport {
  const { workbook, layouts } = file.store.get();
  const locked = new Set(layouts.filter(({ isProtected }) => isProtected).map(({ name }) => name));
  const named = marks.map((mark) => ({ ...mark, sheet: findSheet(workbook, mark.sheet).name }));
  const refused = [...new Set(named.map(({ sheet }) => sheet))].filter((sheet) => locked.has(sheet));
  const shown = named.filter(({ sheet }) => !locked.has(sheet));
  file.showMarks(shown);
  return { marked: shown.length, refused: refused.map((sheet) => ({ sheet, reason: "protected" })) };
}
