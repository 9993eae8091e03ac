import type { CheckReport } from "../../core/model";
import { ask } from "./ask";
import { attempt } from "./attempt";
import type { PaneContext } from "./context";
import { mustAsk, readDepartment, type RememberedDepartment } from "./department";
import { readPlan } from "./readPlan";
import { refreshMarks } from "./refreshMarks";
import { stopReread } from "./rereadTimer";

/** Reads and checks the whole workbook: 点検する, 点検しなおす, and after rows were inserted or removed. */
export async function checkWorkbook(context: PaneContext): Promise<void> {
  const { running } = context;
  running.checking ??= runCheck(context).finally(() => {
    running.checking = null;
  });
  // Marks take their time; meanwhile the workbook may be checked again.
  if (await running.checking) await refreshMarks(context);
}

/** Gives whether the check succeeded. */
async function runCheck(context: PaneContext): Promise<boolean> {
  const { dispatch, running } = context;
  stopReread(context);
  dispatch({ type: "dismiss", kind: "cancelled" });
  dispatch({ type: "activity", activity: { step: "reading", share: null } });
  running.abort = new AbortController();
  const done = await attempt(context, () => readAndCheck(context));
  running.abort = null;
  dispatch({ type: "activity", activity: null });
  // The checker holds nothing, or something old: the list on the screen is that of the last check.
  if (!done) dispatch({ type: "stale" });
  return done;
}

async function readAndCheck(context: PaneContext): Promise<void> {
  const { environment, dispatch, running, getState } = context;
  await readPlan(context);
  const workbook = await environment.host.readWorkbook({
    ...(running.abort === null ? {} : { signal: running.abort.signal }),
    onProgress: (share) => {
      dispatch({ type: "activity", activity: { step: "reading", share } });
    },
  });
  dispatch({ type: "activity", activity: { step: "checking", share: null } });
  running.written.clear();
  running.lastReading = { workbook, since: [] };
  const wanted = wantedDepartment(context);
  const settings = { department: wanted ?? null, plan: getState().plan };
  const checking = ask(context, (checker) => checker.check(workbook, settings));
  const { question } = running;
  const report = await checking;
  // Who was asked for the department may have answered while the workbook was being checked.
  if (running.question === question) await settleDepartment(context, report, wanted);
}

/** Whose rows are wanted now. While 「あなたの課は？」 is open, what the list shows is nobody's choice. */
export function wantedDepartment({ environment, getState }: PaneContext): RememberedDepartment {
  const { stage } = getState();
  const answered = stage.kind === "checked" && stage.place !== "department";
  return answered ? stage.report.department : readDepartment(environment.preferences);
}

/** Asks whose rows these are where that is not known; a department that this workbook does not have is nobody's. */
async function settleDepartment(
  context: PaneContext,
  report: CheckReport,
  wanted: RememberedDepartment,
): Promise<void> {
  const { environment, dispatch, getState } = context;
  // The pane of another file may have been answered while this one was being checked.
  const answered = wanted === undefined ? readDepartment(environment.preferences) : wanted;
  const known = answered == null || report.departments.some(({ name }) => name === answered);
  const department = known ? (answered ?? null) : null;
  if (department !== report.department) {
    await ask(context, (checker) => checker.configure({ department, plan: getState().plan }));
  }
  if (mustAsk(report, answered)) dispatch({ type: "place", place: "department" });
}
