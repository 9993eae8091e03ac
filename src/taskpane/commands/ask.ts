import type { CheckReport } from "../../core/model";
import type { Checker } from "../../worker/Checker";
import type { PaneContext } from "./context";

/** Puts a question to the checker and shows the answer, unless a newer question was answered meanwhile. */
export async function ask(
  { environment, dispatch, running }: PaneContext,
  question: (checker: Checker) => Promise<CheckReport>,
): Promise<CheckReport> {
  running.question += 1;
  const number = running.question;
  const report = await question(environment.checker);
  dispatch({ type: "report", report, question: number });
  return report;
}
