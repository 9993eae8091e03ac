import { attempt } from "./attempt";
import { preferenceKeys, type PaneContext } from "./context";
import { refreshMarks } from "./refreshMarks";

/** 印を付ける: now, and after every check from now on. */
export async function showMarks(context: PaneContext): Promise<void> {
  context.environment.preferences.write(preferenceKeys.marks, "on");
  context.dispatch({ type: "marking", marking: { wanted: true } });
  await refreshMarks(context);
}

/** 印を消す: the sheet is as it was, and no check marks it until the person wants it. */
export async function hideMarks(context: PaneContext): Promise<void> {
  const { environment, dispatch, running } = context;
  environment.preferences.write(preferenceKeys.marks, "off");
  dispatch({ type: "marking", marking: { wanted: false } });
  dispatch({ type: "dismiss", kind: "first-marks" });
  running.marking = running.marking.then(async () => {
    await attempt(context, async () => {
      await environment.host.clearMarks();
      dispatch({ type: "marking", marking: { shown: null } });
    });
  });
  await running.marking;
}

/** 印に説明のコメントを付ける */
export async function switchComments(context: PaneContext, comments: boolean): Promise<void> {
  context.environment.preferences.write(preferenceKeys.comments, comments ? "on" : "off");
  context.dispatch({ type: "marking", marking: { comments } });
  // What is shown now has other comments than are wanted.
  if (context.getState().marking.shown !== null) context.dispatch({ type: "marking", marking: { shown: [] } });
  await refreshMarks(context);
}
