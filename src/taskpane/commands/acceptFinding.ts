import type { FindingItem } from "../../core/model";
import { acknowledge, addAcknowledgement } from "../../core/report";
import type { PaneContext } from "./context";
import { settlePlan } from "./settlePlan";

export type Acceptance = {
  readonly item: FindingItem;
  /** This finding alone, or its kind on its sheet. */
  readonly scope: "one" | "kind";
  readonly reason: string;
};

/** このままでよい, with a reason. */
export async function acceptFinding(context: PaneContext, { item, scope, reason }: Acceptance): Promise<void> {
  const { stage } = context.getState();
  const department = stage.kind === "checked" ? stage.report.department : null;
  const acknowledgement = acknowledge(item, { scope, reason, department });
  if (acknowledgement === null) return;
  const before = accepted(context);
  const done = await settlePlan(context, addAcknowledgement(context.getState().plan, acknowledgement));
  const count = Math.max(accepted(context) - before, 1);
  if (done)
    context.dispatch({ type: "message", message: { kind: "accepted", count, accepted: { item, scope, reason } } });
}

function accepted({ getState }: PaneContext): number {
  const { stage } = getState();
  return stage.kind === "checked" ? stage.report.acknowledged.length : 0;
}
