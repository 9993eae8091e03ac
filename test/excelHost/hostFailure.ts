/** The codes with which the real host refuses a batch. */
export type FailureCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "NotImplemented"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded";

/** An error that the real host would raise: the client library hands it to the add-in as `error.code`. */
export class HostFailure extends Error {
  constructor(
    readonly code: FailureCode,
    message: string = code,
  ) {
    super(message);
    this.name = "HostFailure";
  }
}

/** The adapter used something that the stand-in does not have: a gap of the stand-in, never an error of Excel. */
export class StandInGap extends Error {
  constructor(what: string) {
    super(`the stand-in for Excel does not have ${what}`);
    this.name = "StandInGap";
  }
}
