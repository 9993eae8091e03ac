import { attempt } from "./attempt";
import type { PaneContext } from "./context";

/** Works out the achievement column of a sheet, without writing it. */
export async function previewFill(context: PaneContext, sheet: string, as: "values" | "formulas"): Promise<void> {
  await attempt(context, async () => {
    const fill = await context.environment.checker.fillAchievement(sheet, as);
    context.dispatch({ type: "preview", preview: { sheet, as, fill } });
  });
}
