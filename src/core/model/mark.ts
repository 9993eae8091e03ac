import type { CellRange } from "./cell";
import type { Severity } from "./finding";
import type { Task } from "./report";

/** What a host shows on cells and can take back: a fill and a border of the severity's own, never a number format. */
export type Mark = {
  readonly sheet: string;
  readonly range: CellRange;
  readonly severity: Severity;
  /** What is asked, where a shell tells a blank to be filled in (要記入) from what is to be confirmed. */
  readonly task?: Task;
  /** The finding's text; shown as a comment on request. */
  readonly text: string;
};

/** What became of marking: sheets that could not be marked are named with the reason; the rest is done. */
export type MarkReport = {
  readonly marked: number;
  /** Cells that have a comment with the text of their marks; absent where none were asked for, or none can be. */
  readonly commented?: number;
  readonly refused: readonly { readonly sheet: string; readonly reason: "protected" | "read-only" | "unsupported" }[];
};
