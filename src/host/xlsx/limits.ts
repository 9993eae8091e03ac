import { WorkbookError } from "../../core/model/workbookError";

/** How much a workbook may cost before it is refused as `too-large`. */
export type XlsxLimits = {
  /** Size of the file itself. */
  readonly fileBytes: number;
  /** Entries in the ZIP directory. */
  readonly zipEntries: number;
  /** Inflated size of one part. */
  readonly partBytes: number;
  /** Inflated size of all parts that are read. */
  readonly inflatedBytes: number;
  readonly worksheets: number;
  /** Cells that hold something, over all worksheets. */
  readonly cells: number;
  /** Entries of the shared string table. */
  readonly sharedStrings: number;
  /** Characters that do not stand in the file, but are made of it: formatted numbers, formulas that cells share. */
  readonly madeCharacters: number;
  /** Merged ranges, hidden spans and ranges of validations, over all worksheets. */
  readonly ranges: number;
  /** Values that drop-down lists take from ranges, over all worksheets. */
  readonly listValues: number;
};

/**
 * Far above any real progress sheet, and low enough for a browser's tab. `partBytes` stays below the longest
 * string that V8 can hold (2^29 − 24 characters), as a part is scanned as one string.
 */
export const defaultLimits: XlsxLimits = {
  fileBytes: 256 * 1024 * 1024,
  zipEntries: 20_000,
  partBytes: 500_000_000,
  inflatedBytes: 1_000_000_000,
  worksheets: 1_000,
  cells: 5_000_000,
  sharedStrings: 5_000_000,
  madeCharacters: 200_000_000,
  ranges: 1_000_000,
  listValues: 1_000_000,
};

/** Adds up what a workbook costs while it is read, and stops the reading at the limit. */
export class Budget {
  private readonly spent = new Map<keyof XlsxLimits, number>();

  constructor(private readonly limits: XlsxLimits) {}

  /** Books an amount; throws `too-large` where it exceeds what is left. */
  spend(limit: keyof XlsxLimits, amount: number): void {
    const total = (this.spent.get(limit) ?? 0) + amount;
    this.require(limit, total);
    this.spent.set(limit, total);
  }

  /** Throws `too-large` where one amount alone exceeds the limit; books nothing. */
  require(limit: keyof XlsxLimits, amount: number): void {
    if (amount > this.limits[limit]) {
      throw new WorkbookError("too-large", `${limit}: ${String(amount)} of at most ${String(this.limits[limit])}`);
    }
  }
}
