import type { WorkbookHost } from "../WorkbookHost";
import { clearMarks, setMarks } from "./marks";
import { readCells } from "./read/readCells";
import { readWorkbook } from "./read/readWorkbook";
import { isSupported } from "./requirementSets";
import { revealCells } from "./revealCells";
import { readStored, store } from "./storedTexts";
import { WorkbookWatch } from "./watchWorkbook";
import { applyEdits } from "./write/applyEdits";
import { writeWorksheet } from "./write/writeWorksheet";

export { readSurroundings, waitForExcel } from "./surroundings";

/** The workbook that is open in Excel beside the task pane. Call it when Office is ready. */
export function createExcelHost(): WorkbookHost {
  const watch = new WorkbookWatch();
  const canWatch = isSupported("workbookEvents");
  return {
    abilities: { reveal: true, watch: canWatch, comments: isSupported("comments") },
    readWorkbook: (options = {}) => readWorkbook(options),
    readCells: (sheet, range, options = {}) => readCells(sheet, range, options),
    setMarks: (marks, options = {}) => setMarks(marks, options),
    clearMarks: (options = {}) => clearMarks(options),
    applyEdits: (edits, options = {}) => applyEdits(edits, options),
    writeWorksheet: (draft, options = {}) => writeWorksheet(draft, options),
    readStored,
    store,
    reveal: revealCells,
    ...(canWatch ? { watch: (listener) => watch.add(listener) } : {}),
  };
}
