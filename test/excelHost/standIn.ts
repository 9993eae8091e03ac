import type { HostFailure } from "./hostFailure";
import { type BatchRecord, Interpreter, WEB_PAYLOAD_LIMIT } from "./interpreter";
import type { BookModel } from "./model";
import { workbookNode } from "./nodes/workbook";
import type { WireRequest, WireResponse } from "./wire";

export type StandInOptions = {
  /** The highest requirement set of ExcelApi: "1.13". */
  readonly excelApi?: string;
  /** True where Excel runs in a browser: requests and responses above 5 MB are refused. */
  readonly isWeb?: boolean;
};

/** A stand-in for Excel behind Microsoft's client library: a workbook model, and answers to the library's batches. */
export class StandIn {
  readonly excelApi: string;
  /** Refuses every batch while it is set, as Excel does while a cell is being edited. */
  refusal: HostFailure | undefined;
  /** Runs before each batch: for tests that change something, or cancel, in the middle. */
  onBatch: ((index: number) => void) | undefined;
  private readonly interpreter: Interpreter;

  constructor(
    readonly book: BookModel,
    { excelApi = "1.15", isWeb = true }: StandInOptions = {},
  ) {
    this.excelApi = excelApi;
    this.interpreter = new Interpreter({
      root: () => workbookNode(book),
      ...(isWeb ? { payloadLimit: WEB_PAYLOAD_LIMIT } : {}),
      refuse: () => this.refusal,
    });
  }

  /** Every batch so far, in its order. */
  get batches(): readonly BatchRecord[] {
    return this.interpreter.batches;
  }

  execute(request: WireRequest): WireResponse {
    this.onBatch?.(this.interpreter.batches.length);
    return this.interpreter.execute(request);
  }

  /** Whether a requirement set is there, as `isSetSupported` asks. */
  supports(set: string, version: string): boolean {
    if (set.toLowerCase() !== "excelapi") return set.startsWith("RichApi");
    const minor = (text: string): number => Number(text.split(".")[1] ?? 0);
    return minor(version) <= minor(this.excelApi);
  }
}
