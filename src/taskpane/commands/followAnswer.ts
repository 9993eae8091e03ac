import { takeDepartment } from "./chooseDepartment";
import { preferenceKeys, type PaneContext } from "./context";
import { mustAsk, readDepartment } from "./department";

/**
 * 「あなたの課は？」 that is answered in the pane of another file is answered here as well, where that department exists. Gives
 * the way to stop.
 */
export function followAnswer(context: PaneContext): () => void {
  const { preferences } = context.environment;
  const stop = preferences.watch?.((key) => {
    const { stage } = context.getState();
    if (key !== preferenceKeys.department || context.running.answering) return;
    if (stage.kind === "idle" || stage.place !== "department") return;
    const remembered = readDepartment(preferences);
    if (remembered !== undefined && !mustAsk(stage.report, remembered)) void takeDepartment(context, remembered);
  });
  return stop ?? (() => undefined);
}
