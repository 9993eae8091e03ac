import { toFailure } from "./failure";
import type { Reply, Request, Services, WorkerScope } from "./protocol";

/** How the services come about; each is made when it is first asked for something, and only once. */
export type ServiceMakers = { readonly [Name in keyof Services]: () => Services[Name] | Promise<Services[Name]> };

type Callable = Readonly<Record<string, (...given: readonly unknown[]) => unknown>>;

/** Answers every request that reaches the worker, in the order in which they come. */
export function serve(scope: WorkerScope, makers: ServiceMakers): void {
  const made = new Map<keyof Services, Promise<Callable>>();
  const find = (name: keyof Services): Promise<Callable> => {
    // The typed client is the only one who asks: it knows no other methods than those of the services.
    const service = made.get(name) ?? Promise.resolve(makers[name]() as unknown as Callable);
    made.set(name, service);
    return service;
  };
  scope.addEventListener("message", ({ data }) => {
    void answer(data, find).then((reply) => {
      scope.postMessage(reply);
    });
  });
}

async function answer(
  { id, service: name, method, given }: Request,
  find: (name: keyof Services) => Promise<Callable>,
): Promise<Reply> {
  try {
    const service = await find(name);
    return { id, value: await service[method]?.(...given) };
  } catch (error) {
    return { id, failure: toFailure(error) };
  }
}
