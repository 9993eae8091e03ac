import type { CheckReport } from "../../core/model";
import { ask } from "./ask";
import { attempt } from "./attempt";
import type { PaneContext } from "./context";
import { mustAsk, readDepartment, type RememberedDepartment } from "./department";
import { readPlan } from "./readPlan";
import { refreshMarks } from "./refreshMarks";

/** Reads and checks the whole workbook: 点検する, 点検しなおす, and after rows were inserted or removed. */
export async function checkWorkbook(context: PaneContext): Promise<void> {
  const { running } = context;
  if (running.checking !== null) return running.checking;
  running.checking = runCheck(context).finally(() => {
    running.checking = null;
  });
  return running.checking;
}

async function runCheck(context: PaneContext): Promise<void> {
  const { dispatch, running } = context;
  dispatch({ type: "dismiss", kind: "cancelled" });
  dispatch({ type: "activity", activity: { step: "reading", share: null } });
  running.abort = new AbortController();
  const done = await attempt(context, () => readAndCheck(context));
  running.abort = null;
  dispatch({ type: "activity", activity: null });
  if (done) await refreshMarks(context);
  // The checker holds nothing, or something old: the list on the screen is that of the last check.
  else dispatch({ type: "stale" });
}

async function readAndCheck(context: PaneContext): Promise<void> {
  const { environment, dispatch, running, getState } = context;
  const { stage } = getState();
  // While 「あなたの課は？」 is open, nobody has said yet whose rows these are.
  const answered = stage.kind === "checked" && stage.place !== "department";
  const wanted = answered ? stage.report.department : readDepartment(environment.preferences);
  await readPlan(context);
  const workbook = await environment.host.readWorkbook({
    ...(running.abort === null ? {} : { signal: running.abort.signal }),
    onProgress: (share) => {
      dispatch({ type: "activity", activity: { step: "reading", share } });
    },
  });
  dispatch({ type: "activity", activity: { step: "checking", share: null } });
  running.written.clear();
  const settings = { department: wanted ?? null, plan: getState().plan };
  const report = await ask(context, (checker) => checker.check(workbook, settings));
  await settleDepartment(context, report, wanted);
}

/** Asks whose rows these are where that is not known; a department that this workbook does not have is nobody's. */
async function settleDepartment(
  context: PaneContext,
  report: CheckReport,
  wanted: RememberedDepartment,
): Promise<void> {
  const known = wanted == null || report.departments.some(({ name }) => name === wanted);
  const settings = { department: null, plan: context.getState().plan };
  if (!known) await ask(context, (checker) => checker.configure(settings));
  if (mustAsk(report, wanted)) context.dispatch({ type: "place", place: "department" });
}
