import { planKey, type Plan } from "../../core/model";
import { attempt } from "./attempt";
import type { PaneContext } from "./context";
import { refresh } from "./refresh";
import { scheduleMarks } from "./refreshMarks";

/** Takes over what a person settled, shows what follows, and keeps it in the workbook. Gives whether it took effect. */
export async function settlePlan(context: PaneContext, plan: Plan): Promise<boolean> {
  const { getState, dispatch, environment } = context;
  dispatch({ type: "plan", plan });
  const done = await attempt(context, async () => {
    const { stage } = getState();
    await refresh(context, stage.kind === "checked" ? stage.report.department : null);
  });
  scheduleMarks(context);
  try {
    await environment.host.store(planKey, JSON.stringify(plan));
  } catch {
    // Protected or read-only: what was settled holds until the pane is closed.
    dispatch({ type: "message", message: { kind: "not-saved" } });
  }
  return done;
}
