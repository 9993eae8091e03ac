import { startOf, totalSize, visiblePositions } from "./axis";
import type { Grid } from "./grid";
import { COLUMN_HEADER_HEIGHT, ROW_HEADER_WIDTH } from "./sheetStyles";
import { STEP_ACROSS, STEP_DOWN, type Viewport } from "./useViewport";
import type { Window } from "./visibleCells";

/** Frozen rows and columns that would fill the screen scroll with the rest; Excel would hide the rest. */
const MOST_FROZEN = 0.6;
const MORE_ROWS = 3;
const MORE_COLUMNS = 1;

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
  const across = visiblePositions(columns, viewport.left, viewport.left + viewport.width + STEP_ACROSS, MORE_COLUMNS);
  const down = visiblePositions(rows, viewport.top, viewport.top + viewport.height + STEP_DOWN, MORE_ROWS);
  const columnWindow = { firstColumn: Math.max(frozenColumns, across.first), lastColumn: across.last };
  return {
    body: { firstRow: Math.max(frozenRows, down.first), lastRow: down.last, ...columnWindow },
    frozen: frozenRows === 0 ? null : { firstRow: 0, lastRow: frozenRows - 1, ...columnWindow },
  };
}

/** Where the view must be scrolled to, so that a rectangle is seen beside what is frozen; null where it is already. */
export function scrollTarget(
  grid: Grid,
  view: Pick<HTMLElement, "scrollTop" | "scrollLeft" | "clientWidth" | "clientHeight">,
  cell: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
): { readonly top: number; readonly left: number } | null {
  const frozenWidth = startOf(grid.columns, grid.frozenColumns);
  const frozenHeight = startOf(grid.rows, grid.frozenRows);
  const left =
    cell.left < frozenWidth
      ? view.scrollLeft
      : shift(view.scrollLeft, view.clientWidth - ROW_HEADER_WIDTH, {
          from: cell.left,
          size: cell.width,
          frozen: frozenWidth,
        });
  const top =
    cell.top < frozenHeight
      ? view.scrollTop
      : shift(view.scrollTop, view.clientHeight - COLUMN_HEADER_HEIGHT, {
          from: cell.top,
          size: cell.height,
          frozen: frozenHeight,
        });
  return left === view.scrollLeft && top === view.scrollTop ? null : { top, left };
}

/** Size of the whole sheet with its letters and numbers. */
export function sheetSize({ rows, columns }: Grid): { readonly width: number; readonly height: number } {
  return { width: totalSize(columns) + ROW_HEADER_WIDTH, height: totalSize(rows) + COLUMN_HEADER_HEIGHT };
}

type Extent = { readonly from: number; readonly size: number; readonly frozen: number };

/** What is larger than the room stays where a part of it is seen; else the beginning goes first. */
function shift(scrolled: number, room: number, { from, size, frozen }: Extent): number {
  const isSeen = from < scrolled + room && from + size > scrolled + frozen;
  if (isSeen && size > room - frozen) return scrolled;
  if (from - frozen < scrolled) return from - frozen;
  const behind = from + size - room;
  return behind > scrolled ? Math.min(from - frozen, behind) : scrolled;
}
