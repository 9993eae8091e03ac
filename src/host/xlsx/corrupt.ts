import { WorkbookError } from "../../core/model/workbookError";

/** The error for a file that is a workbook, but a damaged or contradictory one. */
export function corrupt(detail: string, cause?: unknown): WorkbookError {
  return new WorkbookError("corrupt", detail, cause === undefined ? undefined : { cause });
}
