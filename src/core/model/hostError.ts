/** What went wrong in a host, as a code; core/wording has a sentence for each. */
export const hostErrorCodes = [
  "protected",
  "read-only",
  "sheet-missing",
  "sheet-exists",
  "too-large",
  "editing",
  "unsupported",
  "cancelled",
  "timeout",
  "unknown",
] as const;
export type HostErrorCode = (typeof hostErrorCodes)[number];
