import type { PaneContext } from "./context";
import { stopReread } from "./rereadTimer";

/** The pane goes away: what waits is not begun any more, since another pane may be over the same workbook by then. */
export function stopTimers(context: PaneContext): void {
  const { running } = context;
  if (running.markTimer !== null) clearTimeout(running.markTimer);
  running.markTimer = null;
  stopReread(context);
}
