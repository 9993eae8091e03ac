import { HostError, type HostErrorCode } from "../WorkbookHost";

/**
 * What Excel's codes mean for a person. The first part are all codes of `Excel.ErrorCodes`; the second are codes that
 * only the client library or the web raises.
 */
export const hostErrorCodes: Readonly<Record<string, HostErrorCode>> = {
  AccessDenied: "protected",
  ApiNotFound: "unsupported",
  Conflict: "unknown",
  DirtySupportingFormula: "unknown",
  EmptyChartSeries: "unknown",
  FilteredRangeConflict: "unknown",
  FormulaLengthExceedsLimit: "too-large",
  GeneralException: "unknown",
  InactiveWorkbook: "unknown",
  InsertDeleteConflict: "unknown",
  InvalidArgument: "unknown",
  InvalidBinding: "unknown",
  InvalidOperation: "unknown",
  InvalidOperationInCellEditMode: "editing",
  InvalidReference: "sheet-missing",
  InvalidSelection: "unknown",
  ItemAlreadyExists: "sheet-exists",
  ItemNotFound: "sheet-missing",
  MergedRangeConflict: "unknown",
  NonBlankCellOffSheet: "too-large",
  NotImplemented: "unsupported",
  OpenWorkbookLinksBlocked: "unknown",
  OperationCellsExceedLimit: "too-large",
  PivotTableRangeConflict: "unknown",
  PowerQueryRefreshResourceChallenge: "unknown",
  RangeExceedsLimit: "too-large",
  RangeImageExceedsLimit: "too-large",
  RefreshWorkbookLinksBlocked: "unknown",
  RequestAborted: "cancelled",
  ResponsePayloadSizeLimitExceeded: "too-large",
  UnsupportedFeature: "unsupported",
  UnsupportedFillType: "unsupported",
  UnsupportedOperation: "unsupported",
  UnsupportedSheet: "unsupported",

  ActivityLimitReached: "too-large",
  ApiNotAvailable: "unsupported",
  CellLimitExceeded: "too-large",
  HostRestartNeeded: "unknown",
  InvalidRequestContext: "unknown",
  PropertyNotLoaded: "unknown",
  RequestPayloadSizeLimitExceeded: "too-large",
  RichApiTimeout: "timeout",
  Timeout: "timeout",
};

/** The code of an error of Excel; undefined for any other error. */
export function excelCode(error: unknown): string | undefined {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  return typeof code === "string" && !(error instanceof HostError) ? code : undefined;
}

/** Whether the web refused to answer a batch; asked in smaller pieces, it answers. */
export function isAnswerTooLarge(error: unknown): boolean {
  return excelCode(error) === "ResponsePayloadSizeLimitExceeded";
}

/** Makes a HostError of whatever was thrown. */
export function toHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const code = excelCode(error);
  const detail = [code, messageOf(error), locationOf(error)].filter((part) => part !== undefined).join(", ");
  return new HostError(hostErrorCodes[code ?? ""] ?? "unknown", detail, { cause: error });
}

function messageOf(error: unknown): string | undefined {
  const message = typeof error === "object" && error !== null && "message" in error ? error.message : error;
  return typeof message === "string" ? message : undefined;
}

/** Where in the batch it happened, as the client library tells it. */
function locationOf(error: unknown): string | undefined {
  const info = typeof error === "object" && error !== null && "debugInfo" in error ? error.debugInfo : undefined;
  const hasLocation = typeof info === "object" && info !== null && "errorLocation" in info;
  return hasLocation && typeof info.errorLocation === "string" ? info.errorLocation : undefined;
}
