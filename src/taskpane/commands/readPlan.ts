import { planKey, planSchema } from "../../core/model";
import type { PaneContext } from "./context";

/**
 * Takes over, once, what people settled about the workbook. Rejects where the host cannot tell now: to go on without it
 * would settle the next thing over it.
 */
export async function readPlan({ environment, dispatch, running }: PaneContext): Promise<void> {
  if (running.planRead) return;
  const text = await environment.host.readStored(planKey);
  running.planRead = true;
  if (text === null) return;
  try {
    dispatch({ type: "plan", plan: planSchema.parse(JSON.parse(text)) });
  } catch {
    // The check is worth having without what was settled before, which stays as it is for whoever can read it.
    running.planForeign = true;
    dispatch({ type: "message", message: { kind: "plan-unreadable" } });
  }
}
