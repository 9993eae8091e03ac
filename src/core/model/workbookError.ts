/** Why a file could not be read as a workbook; the codes of the command line's JSON. */
export const workbookErrorCodes = [
  "encrypted",
  "legacy-xls",
  "xlsb",
  "ods",
  "html",
  "csv",
  "not-a-workbook",
  "corrupt",
  "too-large",
  "not-found",
  "unreadable",
] as const;

export type WorkbookErrorCode = (typeof workbookErrorCodes)[number];

/** Thrown by a host that cannot read a workbook; `detail` is for developers and is never shown to people. */
export class WorkbookError extends Error {
  constructor(
    readonly code: WorkbookErrorCode,
    readonly detail: string,
    options?: { cause?: unknown },
  ) {
    super(`${code}: ${detail}`, options);
    this.name = "WorkbookError";
  }
}
