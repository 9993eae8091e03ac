import { HostFailure } from "./hostFailure";
import { HostObject } from "./hostObject";
import {
  ActionType,
  PathType,
  type WireAction,
  type WireArguments,
  type WireQuery,
  type WireRequest,
  type WireResponse,
} from "./wire";

/** What one batch was: tests assert the number of batches and their bytes. */
export type BatchRecord = {
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly error: string | undefined;
};

/**
 * Whether the library only gives objects back, as it does by itself after each `Excel.run` that used one in more than one
 * batch. Nobody waits for it.
 */
export function isCleaning({ Actions }: WireRequest): boolean {
  const methods = Actions.filter(({ ActionType: type }) => type === ActionType.Method);
  return methods.length > 0 && methods.every(({ Name }) => Name === "_RemoveReference");
}

/** The web's limit for a request and for a response. */
export const WEB_PAYLOAD_LIMIT = 5 * 1024 * 1024;

export type InterpreterOptions = {
  /** The workbook, where every path begins. */
  readonly root: () => HostObject;
  /** An object that belongs to no workbook, by its full name. */
  readonly create: (name: string) => HostObject;
  readonly payloadLimit?: number;
  /** Asked before each batch; a code refuses the batch, as when a cell is being edited. */
  readonly refuse?: () => HostFailure | undefined;
};

/** Answers the batches that the client library sends. Knows the wire, but nothing of Excel, Node or a browser. */
export class Interpreter {
  readonly batches: BatchRecord[] = [];
  /** The library's own batches, by which it gives objects back. */
  readonly cleanings: BatchRecord[] = [];
  private readonly references = new References();
  private readonly encoder = new TextEncoder();

  constructor(private readonly options: InterpreterOptions) {}

  /** Answers one batch. Like Excel, it keeps what was done before an action fails. */
  execute(request: WireRequest): WireResponse {
    const requestBytes = this.bytesOf(request);
    const response = this.answer(request, requestBytes);
    const responseBytes = this.bytesOf(response);
    const final = this.isTooLarge(responseBytes) ? refusal("ResponsePayloadSizeLimitExceeded") : response;
    const record = { actions: request.Actions.length, requestBytes, responseBytes, error: final.Error?.Code };
    (isCleaning(request) ? this.cleanings : this.batches).push(record);
    return final;
  }

  /** The library has no more use for an object. */
  forget(reference: string): void {
    this.references.remove(reference);
  }

  private answer(request: WireRequest, requestBytes: number): WireResponse {
    if (this.isTooLarge(requestBytes)) return refusal("RequestPayloadSizeLimitExceeded");
    const refused = this.options.refuse?.();
    if (refused !== undefined) return refusal(refused.code, refused.message);
    return new Batch(request, this.options, this.references).run();
  }

  private isTooLarge(bytes: number): boolean {
    return this.options.payloadLimit !== undefined && bytes > this.options.payloadLimit;
  }

  private bytesOf(message: unknown): number {
    return this.encoder.encode(JSON.stringify(message)).length;
  }
}

function refusal(code: string, message = code): WireResponse {
  return { Results: [], Error: { Code: code, Message: message, ActionIndex: 0, Location: "" } };
}

type Resolved = HostObject | null;

/** Objects that the library asks for again in later batches, until it gives them back. */
class References {
  private readonly objects = new Map<string, HostObject>();
  private last = 0;

  add(object: HostObject): string {
    this.last += 1;
    const reference = `reference-${String(this.last)}`;
    this.objects.set(reference, object);
    return reference;
  }

  find(reference: string): HostObject {
    const object = this.objects.get(reference);
    if (object === undefined) throw new HostFailure("InvalidReference");
    return object;
  }

  remove(reference: string): void {
    this.objects.delete(reference);
  }
}

/** One batch: its paths are worked out once, where they are first used. */
class Batch {
  private readonly resolved = new Map<number, Resolved>();

  constructor(
    private readonly request: WireRequest,
    private readonly options: InterpreterOptions,
    private readonly references: References,
  ) {}

  run(): WireResponse {
    const results: { ActionId: number; Value: unknown }[] = [];
    for (const [index, action] of this.request.Actions.entries()) {
      try {
        results.push({ ActionId: action.Id, Value: this.perform(action) });
      } catch (error) {
        if (!(error instanceof HostFailure)) throw error;
        const { code, message } = error;
        return {
          Results: results,
          Error: { Code: code, Message: message, ActionIndex: index, Location: action.Name },
        };
      }
    }
    return { Results: results };
  }

  private perform(action: WireAction): unknown {
    if (action.ActionType === ActionType.Trace) return null;
    const object = this.resolve(action.ObjectPathId);
    if (action.ActionType === ActionType.SetProperty) return this.setProperty(object, action);
    // What is asked of a null object is null: this is what makes …OrNullObject chains work.
    if (object === null) return null;
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return this.identify(object);
      case ActionType.Query:
        return queryObject(object, action.QueryInfo ?? {}, this.identify);
      case ActionType.Method:
        return object.call(action.Name, this.argumentsOf(action.ArgumentInfo)) ?? null;
      default:
        throw new Error(`unknown action type ${String(action.ActionType)}`);
    }
  }

  private setProperty(object: Resolved, action: WireAction): null {
    if (object === null) throw new HostFailure("InvalidReference");
    object.set(action.Name, this.argumentsOf(action.ArgumentInfo)[0]);
    return null;
  }

  private argumentsOf(info: WireArguments | undefined): readonly unknown[] {
    const objects = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => {
      const path = objects[index];
      if (path == null || path === 0) return value;
      const object = this.resolve(path);
      if (object === null) throw new HostFailure("InvalidArgument");
      return object;
    });
  }

  private resolve(pathId: number): Resolved {
    const known = this.resolved.get(pathId);
    if (known !== undefined) return known;
    const object = this.follow(pathId);
    this.resolved.set(pathId, object);
    return object;
  }

  private follow(pathId: number): Resolved {
    const path = this.request.ObjectPaths[String(pathId)];
    if (path === undefined) throw new Error(`the batch does not explain path ${String(pathId)}`);
    if (path.ObjectPathType === PathType.Root) return this.options.root();
    if (path.ObjectPathType === PathType.NewObject) return this.options.create(path.Name);
    if (path.ObjectPathType === PathType.Null) return null;
    if (path.ObjectPathType === PathType.Reference) return this.references.find(path.Name);
    const parent = this.resolve(path.ParentObjectPathId);
    if (parent === null) return null;
    const args = this.argumentsOf(path.ArgumentInfo);
    if (path.ObjectPathType === PathType.Method) return toResolved(parent.call(path.Name, args));
    if (path.ObjectPathType === PathType.Property) return toResolved(parent.get(path.Name));
    if (path.ObjectPathType === PathType.Indexer) return toResolved(parent.call("[]", args));
    throw new Error(`unknown path type ${String(path.ObjectPathType)}`);
  }

  private readonly identify = (object: HostObject): Record<string, unknown> => {
    if (object.identity?.kind === "id") return { _Id: object.identity.id };
    if (object.identity?.kind !== "reference") return {};
    return { _ReferenceId: this.references.add(object) };
  };
}

function toResolved(value: unknown): Resolved {
  if (value === null || value instanceof HostObject) return value;
  throw new Error("a path leads to something that is no object");
}

type Identify = (object: HostObject) => Record<string, unknown>;

function queryObject(object: HostObject | null, query: WireQuery, identify: Identify): unknown {
  if (object === null) return null;
  const select = query.Select ?? [];
  if (object.items === undefined) return readMembers(object, select, identify);
  const own = select.map((name) => name.replace(/^items\//u, ""));
  return {
    _Items: object.items().map((item) => ({
      ...readMembers(item, own, identify),
      ...(item.identity?.kind === "id" ? identify(item) : {}),
    })),
  };
}

function readMembers(object: HostObject, select: readonly string[], identify: Identify): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [head, tails] of groupByHead(select)) {
    const name = head.startsWith("_") ? head : head.charAt(0).toUpperCase() + head.slice(1);
    const value = object.get(name);
    values[name] = tails.length > 0 ? queryObject(value as HostObject | null, { Select: tails }, identify) : value;
  }
  return values;
}

/** "custom/rule/formula" and "custom/rule" are two wishes to the same object. */
function groupByHead(select: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const name of select) {
    const slash = name.indexOf("/");
    const head = slash < 0 ? name : name.slice(0, slash);
    const tails = groups.get(head) ?? [];
    if (slash >= 0) tails.push(name.slice(slash + 1));
    groups.set(head, tails);
  }
  return groups;
}
