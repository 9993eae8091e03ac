import type { IndexSpan } from "../../../core/model";

/**
 * Rows or columns that can be seen, with their places in pixels. Positions count what is seen from zero; indices are
 * the worksheet's own.
 */
export type Axis = {
  /** Worksheet indices by position. */
  readonly indices: readonly number[];
  /** Beginnings by position; one more than positions, the last one is the total length. */
  readonly starts: Float64Array;
};

/** The rows or columns 0 to `count` − 1 without the hidden ones. */
export function buildAxis(count: number, hidden: readonly IndexSpan[], sizeOf: (index: number) => number): Axis {
  const indices: number[] = [];
  let span = 0;
  for (let index = 0; index < count; index++) {
    while ((hidden[span]?.last ?? Number.POSITIVE_INFINITY) < index) span++;
    if ((hidden[span]?.first ?? Number.POSITIVE_INFINITY) > index) indices.push(index);
  }
  const starts = new Float64Array(indices.length + 1);
  indices.forEach((index, position) => {
    starts[position + 1] = (starts[position] ?? 0) + sizeOf(index);
  });
  return { indices, starts };
}

/** Length of all together. */
export function totalSize({ starts }: Axis): number {
  return starts.at(-1) ?? 0;
}

/** Where the position begins; the end for one behind the last. */
export function startOf({ starts }: Axis, position: number): number {
  return starts[Math.min(Math.max(0, position), starts.length - 1)] ?? 0;
}

/** The position at a pixel; the nearest one outside of the axis. */
function positionAt({ starts }: Axis, pixel: number): number {
  let first = 0;
  let last = starts.length - 2;
  while (first < last) {
    const middle = (first + last + 1) >> 1;
    if ((starts[middle] ?? 0) <= pixel) first = middle;
    else last = middle - 1;
  }
  return first;
}

/** The first position whose index is not before this one; behind the last position where there is none. */
export function positionOf({ indices }: Axis, index: number): number {
  let first = 0;
  let last = indices.length;
  while (first < last) {
    const middle = (first + last) >> 1;
    if ((indices[middle] ?? 0) < index) first = middle + 1;
    else last = middle;
  }
  return first;
}

/** Begin and length of what can be seen of a span of indices; null where all of it is hidden. */
export function spanOf(axis: Axis, first: number, last: number): { start: number; size: number } | null {
  const from = positionOf(axis, first);
  const behind = positionOf(axis, last + 1);
  if (behind <= from) return null;
  const start = startOf(axis, from);
  return { start, size: startOf(axis, behind) - start };
}

/** Positions that are seen between two pixels. */
export function visiblePositions(axis: Axis, from: number, to: number): { first: number; last: number } {
  return { first: positionAt(axis, from), last: Math.min(axis.indices.length - 1, positionAt(axis, to)) };
}
