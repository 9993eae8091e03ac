import { CheckCancelled } from "../../worker/Checker";
import { ask } from "./ask";
import { checkWorkbook } from "./checkWorkbook";
import type { PaneContext } from "./context";

/** The list for another department or plan; a full check where the checker no longer holds the workbook. */
export async function refresh(context: PaneContext, department: string | null): Promise<void> {
  if (isStale(context)) await checkWorkbook(context);
  if (isStale(context)) throw new CheckCancelled();
  const { plan } = context.getState();
  await ask(context, (checker) => checker.configure({ department, plan }));
}

function isStale({ getState }: PaneContext): boolean {
  const { stage } = getState();
  return stage.kind === "checked" && stage.stale;
}
