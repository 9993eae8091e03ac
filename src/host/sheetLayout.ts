import type { IndexSpan } from "../core/model";

/** How a cell looks, as far as it helps reading. Colours are RRGGBB without "#"; what is absent is as usual. */
export type CellLook = {
  readonly bold?: true;
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: true;
  /** The cell takes entries also while its worksheet is protected. */
  readonly unlocked?: true;
  /** The number format's code; absent for General. It is told for blank cells as well, unlike in a snapshot. */
  readonly numberFormat?: string;
};

/** Neighbouring cells of one row with the same look; `look` is an index of the layout's looks. */
export type LookRun = IndexSpan & { readonly rowIndex: number; readonly look: number };

/** How a worksheet looks, as far as a page shows it. Widths and heights in CSS pixels at 100 %. */
export type SheetLayout = {
  readonly name: string;
  readonly defaultColumnWidth: number;
  readonly columnWidths: readonly (IndexSpan & { readonly width: number })[];
  readonly defaultRowHeight: number;
  /** Rows whose height is set; the others grow with their text. */
  readonly rowHeights: readonly { readonly rowIndex: number; readonly height: number }[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Whether the worksheet refuses edits, except those of unlocked cells. */
  readonly isProtected: boolean;
  readonly looks: readonly CellLook[];
  /** Cells that look other than usual, from top to bottom and from left to right. */
  readonly lookRuns: readonly LookRun[];
};
