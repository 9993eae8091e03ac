import { type HostErrorCode, WorkbookError, type WorkbookErrorCode } from "../core/model";
import { HostError } from "../host/WorkbookHost";

/** An error as plain data: classes do not cross the border between a page and its worker. */
export type Failure =
  | { readonly kind: "workbook"; readonly code: WorkbookErrorCode; readonly detail: string }
  | { readonly kind: "host"; readonly code: HostErrorCode; readonly detail: string }
  | { readonly kind: "other"; readonly detail: string };

export function toFailure(error: unknown): Failure {
  if (error instanceof WorkbookError) return { kind: "workbook", code: error.code, detail: error.detail };
  if (error instanceof HostError) return { kind: "host", code: error.code, detail: error.detail };
  return { kind: "other", detail: String(error) };
}

export function toError(failure: Failure): Error {
  switch (failure.kind) {
    case "workbook":
      return new WorkbookError(failure.code, failure.detail);
    case "host":
      return new HostError(failure.code, failure.detail);
    case "other":
      return new Error(failure.detail);
  }
}
