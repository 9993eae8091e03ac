import { startOf, totalSize, visiblePositions } from "./axis";
import type { Grid } from "./grid";
import { COLUMN_HEADER_HEIGHT, ROW_HEADER_WIDTH } from "./sheetStyles";
import { STEP_ACROSS, STEP_DOWN, type Viewport } from "./useViewport";
import type { Window } from "./visibleCells";

/** Frozen rows and columns that would fill the screen scroll with the rest; Excel would hide the rest. */
const MOST_FROZEN = 0.6;
/** What is painted beyond the view, in pixels: two turns of the wheel, as the browser scrolls ahead of what is painted. */
const MORE_DOWN = 240;
const MORE_ACROSS = 120;

/** What stays in view, as far as there is room for it. */
export function fitFrozen(grid: Grid, { width, height }: Viewport): Grid {
  const frozenWidth = startOf(grid.columns, grid.frozenColumns) + ROW_HEADER_WIDTH;
  const frozenHeight = startOf(grid.rows, grid.frozenRows) + COLUMN_HEADER_HEIGHT;
  const keepsColumns = frozenWidth <= width * MOST_FROZEN;
  const keepsRows = frozenHeight <= height * MOST_FROZEN;
  if (keepsColumns && keepsRows) return grid;
  return {
    ...grid,
    frozenColumns: keepsColumns ? grid.frozenColumns : 0,
    frozenRows: keepsRows ? grid.frozenRows : 0,
  };
}

/** The positions that are seen below and beside what is frozen, and the window of the frozen rows (null without any). */
export function findWindows(grid: Grid, viewport: Viewport): { readonly body: Window; readonly frozen: Window | null } {
  const { rows, columns, frozenRows, frozenColumns } = grid;
  const { top, left, width, height } = viewport;
  const across = visiblePositions(columns, left - MORE_ACROSS, left + width + STEP_ACROSS + MORE_ACROSS);
  const down = visiblePositions(rows, top - MORE_DOWN, top + height + STEP_DOWN + MORE_DOWN);
  const columnWindow = { firstColumn: Math.max(frozenColumns, across.first), lastColumn: across.last };
  return {
    body: { firstRow: Math.max(frozenRows, down.first), lastRow: down.last, ...columnWindow },
    frozen: frozenRows === 0 ? null : { firstRow: 0, lastRow: frozenRows - 1, ...columnWindow },
  };
}

type Place = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/**
 * Where the view must be scrolled to, so that a range is seen beside what is frozen; of one that is larger than the room,
 * its first cell. Null where it is seen already.
 */
export function scrollTarget(
  grid: Grid,
  view: Pick<HTMLElement, "scrollTop" | "scrollLeft" | "clientWidth" | "clientHeight">,
  { first, whole }: { readonly first: Place; readonly whole: Place },
): { readonly top: number; readonly left: number } | null {
  const left = scrolledAlong({
    scrolled: view.scrollLeft,
    room: view.clientWidth - ROW_HEADER_WIDTH,
    frozen: startOf(grid.columns, grid.frozenColumns),
    first: { from: first.left, size: first.width },
    whole: { from: whole.left, size: whole.width },
  });
  const top = scrolledAlong({
    scrolled: view.scrollTop,
    room: view.clientHeight - COLUMN_HEADER_HEIGHT,
    frozen: startOf(grid.rows, grid.frozenRows),
    first: { from: first.top, size: first.height },
    whole: { from: whole.top, size: whole.height },
  });
  return left === view.scrollLeft && top === view.scrollTop ? null : { top, left };
}

/** Size of the whole sheet with its letters and numbers. */
export function sheetSize({ rows, columns }: Grid): { readonly width: number; readonly height: number } {
  return { width: totalSize(columns) + ROW_HEADER_WIDTH, height: totalSize(rows) + COLUMN_HEADER_HEIGHT };
}

type Extent = { readonly from: number; readonly size: number };

type Along = {
  readonly scrolled: number;
  readonly room: number;
  readonly frozen: number;
  readonly first: Extent;
  readonly whole: Extent;
};

function scrolledAlong({ scrolled, room, frozen, first, whole }: Along): number {
  // What is frozen is always seen.
  const from = Math.max(whole.from, frozen);
  const size = whole.from + whole.size - from;
  if (size <= 0) return scrolled;
  if (size <= room - frozen) return shift({ scrolled, room, frozen }, { from, size });
  return first.from < frozen ? scrolled : shift({ scrolled, room, frozen }, first);
}

/** What is larger than the room stays where a part of it is seen; else the beginning goes first. */
function shift(
  { scrolled, room, frozen }: Pick<Along, "scrolled" | "room" | "frozen">,
  { from, size }: Extent,
): number {
  const isSeen = from < scrolled + room && from + size > scrolled + frozen;
  if (isSeen && size > room - frozen) return scrolled;
  if (from - frozen < scrolled) return from - frozen;
  const behind = from + size - room;
  return behind > scrolled ? Math.min(from - frozen, behind) : scrolled;
}
