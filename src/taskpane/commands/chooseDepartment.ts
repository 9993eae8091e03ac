import { attempt } from "./attempt";
import type { PaneContext } from "./context";
import { rememberDepartment } from "./department";
import { refresh } from "./refresh";
import { refreshMarks } from "./refreshMarks";

/** The answer to 「あなたの課は？」; null for the secretariat. */
export async function chooseDepartment(context: PaneContext, department: string | null): Promise<void> {
  const { environment, running } = context;
  running.answering = true;
  rememberDepartment(environment.preferences, department);
  running.answering = false;
  await takeDepartment(context, department);
}

/** The list for a department that was answered, here or in another pane. */
export async function takeDepartment(context: PaneContext, department: string | null): Promise<void> {
  await attempt(context, async () => {
    const { stage } = context.getState();
    if (stage.kind === "checked" && stage.report.department !== department) await refresh(context, department);
    context.dispatch({ type: "place", place: "list" });
  });
  await refreshMarks(context);
}
