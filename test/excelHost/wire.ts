/** How Microsoft's client library names an object: by the way to it (its path). */
export const PathType = { Root: 1, NewObject: 2, Method: 3, Property: 4, Indexer: 5, Reference: 6, Null: 7 } as const;

/** What the library asks for. */
export const ActionType = { Instantiate: 1, Query: 2, Method: 3, SetProperty: 4, Trace: 5 } as const;

/** Arguments; where an argument is an object, its path's id stands in `ReferencedObjectPathIds` at the same place. */
export type WireArguments = {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly (number | null)[] | null;
};

export type WirePath = {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId: number;
  readonly ArgumentInfo?: WireArguments;
};

export type WireQuery = { readonly Select?: readonly string[]; readonly Top?: number; readonly Skip?: number };

export type WireAction = {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: WireArguments;
  readonly QueryInfo?: WireQuery;
};

/** One batch: what one `context.sync()` sends. */
export type WireRequest = {
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
};

export type WireError = {
  readonly Code: string;
  readonly Message: string;
  readonly ActionIndex: number;
  readonly Location: string;
};

export type WireResponse = {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: WireError;
};
