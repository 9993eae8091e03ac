import type { AcknowledgedItem } from "../../core/model";
import { withdrawFor } from "../../core/report";
import type { PaneContext } from "./context";
import { settlePlan } from "./settlePlan";

/** 取り消す: what was accepted is asked again; with a kind, all of it. */
export async function withdrawAcceptance(context: PaneContext, accepted: AcknowledgedItem): Promise<void> {
  await settlePlan(context, withdrawFor(context.getState().plan, accepted));
  context.dispatch({ type: "dismiss", kind: "accepted" });
}
