import { attempt } from "./attempt";
import type { PaneContext } from "./context";
import { rememberDepartment } from "./department";
import { refresh } from "./refresh";
import { refreshMarks } from "./refreshMarks";

/** The answer to 「あなたの課は？」; null for the secretariat. */
export async function chooseDepartment(context: PaneContext, department: string | null): Promise<void> {
  const { environment, dispatch } = context;
  rememberDepartment(environment.preferences, department);
  await attempt(context, async () => {
    const { stage } = context.getState();
    if (stage.kind === "checked" && stage.report.department !== department) await refresh(context, department);
    dispatch({ type: "place", place: "list" });
  });
  await refreshMarks(context);
}
