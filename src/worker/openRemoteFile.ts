import { HostError, type HostOptions } from "../host/WorkbookHost";
import type { FileHost } from "./FileHost";
import type { WorkerThread } from "./protocol";
import { WorkerClient } from "./workerClient";

/**
 * Opens a file in a worker of its own. Rejects with a WorkbookError where it is no workbook that can be read, and with a
 * HostError where the user gives up, which ends the worker. `bytes` stay usable.
 */
export async function openRemoteFile(
  spawn: () => WorkerThread,
  bytes: Uint8Array,
  { signal }: Pick<HostOptions, "signal"> = {},
): Promise<FileHost> {
  refuseCancelled(signal);
  const client = new WorkerClient(spawn());
  const giveUp = (): void => {
    client.end(new HostError("cancelled", "while the file was being opened"));
  };
  signal?.addEventListener("abort", giveUp);
  try {
    const abilities = await client.call("file", "open", bytes);
    return { abilities, ...remoteMethods(client) };
  } catch (error) {
    client.end(new HostError("unknown", "the file could not be opened"));
    throw error;
  } finally {
    signal?.removeEventListener("abort", giveUp);
  }
}

function remoteMethods(client: WorkerClient): Omit<FileHost, "abilities"> {
  return {
    readWorkbook: (options) => read(options, () => client.call("file", "readWorkbook", options?.sheets ?? null)),
    readCells: (sheet, range, options) => read(options, () => client.call("file", "readCells", sheet, range)),
    readLayouts: () => read(undefined, () => client.call("file", "readLayouts")),
    setMarks: (marks, options) =>
      write(options, () => client.call("file", "setMarks", marks, options?.comments === true)),
    clearMarks: (options) => write(options, () => client.call("file", "clearMarks")),
    applyEdits: (edits, options) => write(options, () => client.call("file", "applyEdits", edits)),
    writeWorksheet: (draft, options) => write(options, () => client.call("file", "writeWorksheet", draft)),
    readStored: (key) => read(undefined, () => client.call("file", "readStored", key)),
    store: (key, text) => write(undefined, () => client.call("file", "store", key, text)),
    toBytes: () => read(undefined, () => client.call("file", "toBytes")),
    close: () => {
      client.end(new HostError("unknown", "the file was closed"));
    },
  };
}

/** Nobody waits for what was cancelled; the worker may go on reading, which changes nothing. */
async function read<Result>(options: HostOptions | undefined, ask: () => Promise<Result>): Promise<Result> {
  refuseCancelled(options?.signal);
  return finish(options, Promise.race([ask(), ...untilCancelled(options?.signal)]));
}

/** What was begun is written to its end, so that the answer is always true of the file. */
async function write<Result>(options: HostOptions | undefined, ask: () => Promise<Result>): Promise<Result> {
  refuseCancelled(options?.signal);
  return finish(options, ask());
}

function refuseCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new HostError("cancelled", "before the beginning");
}

function untilCancelled(signal: AbortSignal | undefined): readonly Promise<never>[] {
  if (signal === undefined) return [];
  return [
    new Promise((_, reject) => {
      signal.addEventListener(
        "abort",
        () => {
          reject(new HostError("cancelled", "while reading"));
        },
        { once: true },
      );
    }),
  ];
}

async function finish<Result>(options: HostOptions | undefined, answer: Promise<Result>): Promise<Result> {
  try {
    const result = await answer;
    options?.onProgress?.(1);
    return result;
  } catch (error) {
    throw error instanceof HostError ? error : new HostError("unknown", "the worker failed", { cause: error });
  }
}
