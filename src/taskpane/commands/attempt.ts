import { WorkbookError } from "../../core/model";
import { HostError } from "../../host/WorkbookHost";
import { CheckCancelled } from "../../worker/Checker";
import type { PaneMessage } from "../state/paneState";
import type { PaneContext } from "./context";

/** Whether somebody ended the work on purpose. */
export function isCancelled(error: unknown): boolean {
  return error instanceof CheckCancelled || (error instanceof HostError && error.code === "cancelled");
}

/** The sentence that an error deserves. */
export function messageOf(error: unknown): PaneMessage {
  if (isCancelled(error)) return { kind: "cancelled" };
  if (error instanceof HostError) return { kind: "host", code: error.code };
  if (error instanceof WorkbookError) return { kind: "workbook", code: error.code };
  return { kind: "unknown" };
}

/** Does the work; what fails becomes a sentence, and what was shown stays. Gives whether it succeeded. */
export async function attempt({ dispatch }: PaneContext, work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    dispatch({ type: "message", message: messageOf(error) });
    return false;
  }
}

/** The same for what changes the workbook: meanwhile the buttons that would do so too are off. */
export async function attemptChange(context: PaneContext, work: () => Promise<void>): Promise<boolean> {
  if (context.getState().busy) return false;
  context.dispatch({ type: "busy", busy: true });
  try {
    return await attempt(context, work);
  } finally {
    context.dispatch({ type: "busy", busy: false });
  }
}
