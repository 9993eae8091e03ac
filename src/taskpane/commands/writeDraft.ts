import { attemptChange } from "./attempt";
import type { PaneContext } from "./context";

/** 提出票 and 点検結果: printed where the page prints, else written as a worksheet of its own and shown. */
export async function writeDraft(context: PaneContext, kind: "slip" | "result"): Promise<void> {
  const { environment, dispatch, getState } = context;
  await attemptChange(context, async () => {
    const draft = await environment.checker.draft(kind, getState().language, environment.fileName);
    if (kind === "slip" && environment.print !== undefined) {
      environment.print(draft);
      return;
    }
    const { host } = environment;
    const { name } = await host.writeWorksheet(draft);
    dispatch({ type: "message", message: { kind: "sheet-written", name } });
    if (host.abilities.reveal) await host.reveal?.(name, { top: 0, left: 0, bottom: 0, right: 0 });
  });
}
