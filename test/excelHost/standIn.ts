import { type HostFailure, StandInGap } from "./hostFailure";
import { HostObject, method } from "./hostObject";
import { type BatchRecord, Interpreter, isCleaning, WEB_PAYLOAD_LIMIT } from "./interpreter";
import type { BookModel, RaisedEvent } from "./model";
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
  /** Hears what the page's own doing raises, after each batch. */
  onRaised: ((raised: RaisedEvent) => void) | undefined;
  private readonly interpreter: Interpreter;

  constructor(
    readonly book: BookModel,
    { excelApi = "1.15", isWeb = true }: StandInOptions = {},
  ) {
    this.excelApi = excelApi;
    this.interpreter = new Interpreter({
      root: () => workbookNode(book, (reference) => this.interpreter.forget(reference)),
      create: createObject,
      ...(isWeb ? { payloadLimit: WEB_PAYLOAD_LIMIT } : {}),
      refuse: () => this.refusal,
    });
  }

  /** Every batch so far, in its order, but for those by which the library cleans up behind it. */
  get batches(): readonly BatchRecord[] {
    return this.interpreter.batches;
  }

  /** What the library cleaned up by itself, after its work was done. */
  get cleanings(): readonly BatchRecord[] {
    return this.interpreter.cleanings;
  }

  execute(request: WireRequest): WireResponse {
    if (!isCleaning(request)) this.onBatch?.(this.interpreter.batches.length);
    const response = this.interpreter.execute(request);
    const { raised } = this.book;
    this.book.raised = [];
    for (const one of raised) this.onRaised?.(one);
    return response;
  }

  /** Whether a requirement set is there, as `isSetSupported` asks. */
  supports(set: string, version: string): boolean {
    if (set.toLowerCase() !== "excelapi") return set.startsWith("RichApi");
    const minor = (text: string): number => Number(text.split(".")[1] ?? 0);
    return minor(version) <= minor(this.excelApi);
  }
}

/** In a page the library tells Excel, by itself, that it hears the buttons of the ribbon. */
function createObject(name: string): HostObject {
  if (name !== "Microsoft.InternalService.AddinInternalService") throw new StandInGap(`an object ${name}`);
  return new HostObject("AddinInternalService", { NotifyActionHandlerReady: method(() => null) });
}
