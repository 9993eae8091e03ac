import type { AcknowledgedItem } from "../../core/model";
import { acknowledge, withdraw } from "../../core/report";
import type { PaneContext } from "./context";
import { settlePlan } from "./settlePlan";

/** 取り消す: what was accepted is asked again; with a kind, all of it. */
export async function withdrawAcceptance(context: PaneContext, accepted: AcknowledgedItem): Promise<void> {
  const acknowledgement = acknowledge(accepted.item, accepted.scope, accepted.reason);
  if (acknowledgement === null) return;
  await settlePlan(context, withdraw(context.getState().plan, acknowledgement));
  context.dispatch({ type: "dismiss", kind: "accepted" });
}
