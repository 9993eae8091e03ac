import { WorkbookError } from "../../core/model/workbookError";
import type { WorkbookSnapshot } from "../../core/model/worksheet";
import { corrupt } from "./corrupt";
import { refuseForeignFile } from "./foreign/refuseForeignFile";
import { Budget, defaultLimits, type XlsxLimits } from "./limits";
import { openPackage } from "./openPackage";
import { readWorkbook } from "./readWorkbook";

export type { XlsxLimits } from "./limits";
export { createXlsxHost, type XlsxHost } from "./write/createXlsxHost";
export { writeNewWorkbook } from "./write/newWorkbook";

/**
 * Reads an .xlsx or .xlsm file. Throws a WorkbookError, and nothing else, where the file is something else, damaged
 * or too large; a result is never a part of what the file holds.
 */
export function readXlsx(bytes: Uint8Array, limits: Partial<XlsxLimits> = {}): WorkbookSnapshot {
  try {
    const budget = new Budget({ ...defaultLimits, ...limits });
    budget.require("fileBytes", bytes.length);
    refuseForeignFile(bytes);
    return readWorkbook(openPackage(bytes, budget), budget);
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    // No check foresees every damage: what a hostile file provokes in the reader is the file's damage as well.
    throw corrupt("the file broke the reader", error);
  }
}
