import { StandInGap } from "./hostFailure";

/** What a member does when the library reads it, writes it, or calls it. */
export type Member = {
  readonly get?: () => unknown;
  readonly set?: (value: unknown) => void;
  readonly call?: (...args: readonly unknown[]) => unknown;
};

/** The members of an object, by the names that the wire uses. */
export type Members = Readonly<Record<string, Member>>;

/** How the library finds the object again in a later batch: by an id inside of its collection, or by a reference. */
export type Identity = { readonly kind: "id"; readonly id: string } | { readonly kind: "reference" };

export type HostObjectOptions = {
  /** The objects of a collection. */
  readonly items?: () => readonly HostObject[];
  readonly identity?: Identity;
  /** What the object stands for; only nodes that take it as an argument read it. */
  readonly target?: unknown;
};

/** An object of Excel as the wire sees it: named members, and nothing else. */
export class HostObject {
  readonly items: HostObjectOptions["items"];
  readonly identity: Identity | undefined;
  readonly target: unknown;

  constructor(
    readonly type: string,
    private readonly members: Members,
    options: HostObjectOptions = {},
  ) {
    this.items = options.items;
    this.identity = options.identity;
    this.target = options.target;
  }

  get(name: string): unknown {
    const member = this.members[name]?.get;
    if (member === undefined) throw this.gap(`.${name}`);
    return member();
  }

  set(name: string, value: unknown): void {
    const member = this.members[name]?.set;
    if (member === undefined) throw this.gap(`.${name} =`);
    member(value);
  }

  call(name: string, args: readonly unknown[]): unknown {
    const member = this.members[name]?.call;
    if (member === undefined) throw this.gap(`.${name}()`);
    return member(...args);
  }

  private gap(member: string): StandInGap {
    return new StandInGap(this.type + member);
  }
}

/** A read-only property. */
export function readOnly(get: () => unknown): Member {
  return { get };
}

/** A method. */
export function method(call: (...args: readonly unknown[]) => unknown): Member {
  return { call };
}

/** A property that is read from and written to a plain record. */
export function property<T extends object>(record: T, key: keyof T): Member {
  return {
    get: () => record[key] ?? null,
    set: (value) => {
      record[key] = value as T[keyof T];
    },
  };
}
