import { toError } from "./failure";
import type { MethodArguments, MethodName, MethodResult, Reply, ServiceName, WorkerThread } from "./protocol";

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (reason: Error) => void };

/** The calls of one worker. Once it is ended, or has failed, every call rejects with the reason. */
export class WorkerClient {
  private readonly waiting = new Map<number, Waiting>();
  private count = 0;
  private reason: Error | null = null;

  constructor(private readonly thread: WorkerThread) {
    thread.addEventListener("message", ({ data }) => {
      this.settle(data);
    });
    // A script that does not load, an error outside of any call, a message that cannot be read: nothing can be trusted.
    const fail = (): void => {
      this.end(new Error("the worker failed"));
    };
    thread.addEventListener("error", fail);
    thread.addEventListener("messageerror", fail);
  }

  get hasEnded(): boolean {
    return this.reason !== null;
  }

  call<Name extends ServiceName, Key extends MethodName<Name>>(
    service: Name,
    method: Key,
    ...given: MethodArguments<Name, Key>
  ): Promise<MethodResult<Name, Key>> {
    return new Promise((resolve, reject) => {
      if (this.reason !== null) {
        reject(this.reason);
        return;
      }
      this.count += 1;
      const id = this.count;
      this.waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      this.thread.postMessage({ id, service, method, given });
    });
  }

  /** Stops the worker, whatever it does. The first reason stands. */
  end(reason: Error): void {
    if (this.reason !== null) return;
    this.reason = reason;
    this.thread.terminate();
    for (const { reject } of this.waiting.values()) reject(reason);
    this.waiting.clear();
  }

  private settle(reply: Reply): void {
    const waiting = this.waiting.get(reply.id);
    this.waiting.delete(reply.id);
    if ("failure" in reply) waiting?.reject(toError(reply.failure));
    else waiting?.resolve(reply.value);
  }
}
