import { planKey, type Plan } from "../../core/model";
import { HostError } from "../../host/WorkbookHost";
import { attempt } from "./attempt";
import type { PaneContext } from "./context";
import { refresh } from "./refresh";
import { scheduleMarks } from "./refreshMarks";

/** Takes over what a person settled, shows what follows, and keeps it in the workbook. Gives whether it took effect. */
export async function settlePlan(context: PaneContext, plan: Plan): Promise<boolean> {
  const { getState, dispatch, running } = context;
  dispatch({ type: "plan", plan });
  const done = await attempt(context, async () => {
    const { stage } = getState();
    await refresh(context, stage.kind === "checked" ? stage.report.department : null);
  });
  scheduleMarks(context);
  running.storing = running.storing.then(() => storePlan(context));
  await running.storing;
  return done;
}

/** Keeps what is settled by now in the workbook. */
async function storePlan({ environment, running, getState, dispatch }: PaneContext): Promise<void> {
  try {
    if (running.planForeign) throw new HostError("read-only", "a plan of another release");
    await environment.host.store(planKey, JSON.stringify(getState().plan));
  } catch {
    // Protected, read-only, or a newer release's: what was settled holds until the pane is closed.
    dispatch({ type: "message", message: { kind: "not-saved" } });
  }
}
