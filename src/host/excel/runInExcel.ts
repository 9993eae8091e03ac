import { HostError, type HostOptions } from "../WorkbookHost";
import { toHostError } from "./hostErrors";

/** What a running operation tells: that it goes on. */
export type Pace = {
  /** Between two batches: stops where the user cancelled, reports progress (0 to 1), and starts the time limit anew. */
  readonly step: (share?: number) => void;
};

/** How long one batch may take; a large one takes seconds, a waiting dialog in Excel takes for ever. */
const BATCH_MILLISECONDS = 60_000;

/**
 * Runs one operation in Excel. A cell that is being edited is waited for. A batch that was sent cannot be called back:
 * cancelling means that no further one is sent and that its answer is ignored.
 */
export async function runInExcel<T>(
  { signal, onProgress }: HostOptions,
  operation: (context: Excel.RequestContext, pace: Pace) => Promise<T>,
): Promise<T> {
  const watch = new Watch(signal, BATCH_MILLISECONDS);
  try {
    watch.restart();
    let done = 0;
    const pace: Pace = {
      step: (share = done) => {
        watch.restart();
        // What has to be done again in smaller pieces must not show as a step back.
        if (share > done) onProgress?.(share);
        done = Math.max(done, share);
      },
    };
    const work = Excel.run({ delayForCellEdit: true }, (context) => operation(context, pace));
    return await Promise.race([work, watch.stopped]);
  } catch (error) {
    throw toHostError(error);
  } finally {
    watch.end();
  }
}

/** Rejects when the user cancels, or when nothing goes on for too long. */
class Watch {
  readonly stopped: Promise<never>;
  private failure: HostError | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private reject: (reason: HostError) => void = () => undefined;

  constructor(
    private readonly signal: AbortSignal | undefined,
    private readonly milliseconds: number,
  ) {
    this.stopped = new Promise((_, reject) => {
      this.reject = reject;
    });
    // Nobody may be waiting any more when it rejects.
    this.stopped.catch(() => undefined);
    signal?.addEventListener("abort", this.cancel);
    if (signal?.aborted === true) this.cancel();
  }

  /** Throws where the operation is to stop; otherwise the time limit begins anew. */
  restart(): void {
    if (this.failure !== undefined) throw this.failure;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.stop(new HostError("timeout", `no answer for ${String(this.milliseconds)} ms`));
    }, this.milliseconds);
  }

  end(): void {
    clearTimeout(this.timer);
    this.signal?.removeEventListener("abort", this.cancel);
    // What still runs in the background must not go on.
    this.failure ??= new HostError("cancelled", "the operation has ended");
  }

  private readonly cancel = (): void => {
    this.stop(new HostError("cancelled", "by the user"));
  };

  private stop(failure: HostError): void {
    this.failure ??= failure;
    this.reject(failure);
  }
}
