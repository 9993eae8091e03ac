/** An array as COM hands it to a page (VBArray): the library takes it apart by its methods. */
export type SafeArray = {
  readonly toArray: () => readonly unknown[];
  readonly dimensions: () => number;
  readonly lbound: () => number;
  readonly ubound: () => number;
  readonly getItem: (index: number) => unknown;
};

export function toSafeArray(items: readonly unknown[]): SafeArray {
  return {
    toArray: () => items,
    dimensions: () => 1,
    lbound: () => 0,
    ubound: () => items.length - 1,
    getItem: (index) => items[index],
  };
}
