import type { PaneContext } from "./context";

/** Ends the quiet reading that waits or is under way: the workbook is about to be read anyway, or is no longer looked at. */
export function stopReread({ running }: PaneContext): void {
  if (running.rereadTimer !== null) clearTimeout(running.rereadTimer);
  running.rereadTimer = null;
  running.rereading?.abort();
  running.rereading = null;
}
