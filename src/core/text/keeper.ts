import { cutLike } from "./pieces";

/**
 * Lets what says the same as last time stay the very same object, so that whatever was worked out from it need not be
 * worked out again. A keeper never changes a result, only how long it takes.
 */
export type Keeper = {
  /** The value kept under the name where the new one says the same as JSON; else the new one, kept from now on. */
  same<T>(name: string, value: T): T;
  /**
   * The list kept under the name where the new one holds the very same items; else the new one, kept from now on and cut
   * into the same pieces as far as it holds the same items.
   */
  items<T extends readonly unknown[]>(name: string, list: T): T;
};

function holdsSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
}

/** A keeper that has kept nothing yet; one for each worksheet. */
export function createKeeper(): Keeper {
  const values = new Map<string, { readonly json: string; readonly value: unknown }>();
  const lists = new Map<string, readonly unknown[]>();
  return {
    same<T>(name: string, value: T): T {
      const json = JSON.stringify(value);
      const known = values.get(name);
      if (known?.json === json) return known.value as T;
      values.set(name, { json, value });
      return value;
    },
    items<T extends readonly unknown[]>(name: string, list: T): T {
      const known = lists.get(name);
      if (known !== undefined && holdsSame(known, list)) return known as T;
      cutLike(list, known ?? []);
      lists.set(name, list);
      return list;
    },
  };
}
