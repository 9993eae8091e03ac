import { HostError, type HostOptions } from "./WorkbookHost";

/** Does what needs no waiting as hosts do that wait: later, and not at all where the user has cancelled. */
export async function answerLater<Result>({ signal, onProgress }: HostOptions, action: () => Result): Promise<Result> {
  await Promise.resolve();
  if (signal?.aborted === true) throw new HostError("cancelled", "by the user");
  const result = action();
  onProgress?.(1);
  return result;
}
