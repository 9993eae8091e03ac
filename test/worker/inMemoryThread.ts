import { CheckerEndpoint } from "../../src/worker/checkerEndpoint";
import { FileService } from "../../src/worker/fileService";
import type { Reply, Request, WorkerScope, WorkerThread } from "../../src/worker/protocol";
import { serve } from "../../src/worker/serve";

type Listener = (event: { readonly data?: unknown }) => void;

/** A worker without a thread: what crosses is copied as the platform copies it, and arrives later. */
export type InMemoryThread = WorkerThread & {
  readonly isTerminated: () => boolean;
  /** As if the script had thrown outside of every call. */
  readonly crash: () => void;
};

export function startInMemoryThread(): InMemoryThread {
  const outside = new Map<string, Listener[]>();
  const inside: Listener[] = [];
  let terminated = false;
  const deliver = (listeners: readonly Listener[], data: unknown): void => {
    const copy: unknown = structuredClone(data);
    setImmediate(() => {
      if (!terminated) for (const listener of listeners) listener({ data: copy });
    });
  };
  const scope = {
    postMessage: (reply: Reply) => deliver(outside.get("message") ?? [], reply),
    addEventListener: (_: "message", listener: Listener) => void inside.push(listener),
  } as unknown as WorkerScope;
  serve(scope, { checker: () => new CheckerEndpoint(), file: async () => Promise.resolve(new FileService()) });
  return {
    postMessage: (request: Request) => deliver(inside, request),
    addEventListener: (type: string, listener: unknown) => {
      outside.set(type, [...(outside.get(type) ?? []), listener as Listener]);
    },
    terminate: () => {
      terminated = true;
    },
    isTerminated: () => terminated,
    crash: () => {
      for (const listener of outside.get("error") ?? []) listener({});
    },
  };
}
