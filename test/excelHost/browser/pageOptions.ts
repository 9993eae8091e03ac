import type { EventName } from "../events";
import type { BatchRecord } from "../interpreter";
import type { FailureCode } from "../hostFailure";

/** What a test tells the page before anything else runs there. */
export type PageOptions = {
  /** A file, in base64, or a workbook's model. */
  readonly workbook: { readonly file: string } | { readonly model: string };
  /** The highest requirement set of ExcelApi: "1.13". */
  readonly excelApi?: string;
  /** True: requests and answers above 5 MB are refused, as in Excel on the web. */
  readonly isWeb?: boolean;
  readonly dark?: boolean;
  /** Excel's language: "ja-JP". */
  readonly locale?: string;
  /** How long Excel takes for a batch. */
  readonly batchMilliseconds?: number;
};

/** Excel, as a test sees it from outside of the page. */
export type PageExcel = {
  /** The workbook as JSON, as it is now. */
  readonly toJson: () => string;
  readonly batches: () => readonly BatchRecord[];
  /** What the page asked for and the stand-in does not have. */
  readonly gaps: readonly string[];
  readonly fire: (event: EventName, args: object) => void;
  readonly typeIntoCells: (sheet: string, address: string, typed: unknown) => void;
  readonly moveRows: (sheet: string, row: number, by: number) => void;
  readonly setProtected: (sheet: string, isProtected: boolean) => void;
  readonly setReadOnly: (isReadOnly: boolean) => void;
  /** Every batch is refused with this code, until it is set to null. */
  readonly refuse: (code: FailureCode | null) => void;
};

declare global {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface adds to the browser's own
  interface Window {
    __excelOptions: PageOptions;
    __excel: PageExcel;
  }
}
