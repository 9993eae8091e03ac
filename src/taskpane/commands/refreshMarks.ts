import type { CheckReport, Language, Mark, MarkReport } from "../../core/model";
import type { WorkbookHost } from "../../host/WorkbookHost";
import type { PaneState } from "../state/paneState";
import { attempt } from "./attempt";
import { preferenceKeys, type PaneContext } from "./context";

/** How long marks wait for the next edit, in milliseconds: the list goes first. */
const pause = 400;

/** A mark for everything that is asked; information (参考) is not marked. */
function marksOf({ items }: CheckReport, language: Language): readonly Mark[] {
  return items.flatMap(({ task, finding: { sheet, range, severity, message } }) =>
    task === "note" || range === null ? [] : [{ sheet, range, severity, task, text: message[language] }],
  );
}

/** The marks that the person wants to see; null where none are wanted or nothing is known. */
function wantedMarks({ stage, marking, language }: PaneState): readonly Mark[] | null {
  if (!marking.wanted || stage.kind === "idle" || stage.stale || stage.place === "department") return null;
  return marksOf(stage.report, language);
}

/** Two lists of marks look the same in the sheet; texts show only as comments. */
function looksSame(a: readonly Mark[] | null, b: readonly Mark[], comments: boolean): boolean {
  if (a?.length !== b.length) return false;
  const key = ({ sheet, range, severity, task, text }: Mark) =>
    JSON.stringify([sheet, range, severity, task, comments ? text : ""]);
  return a.every((mark, index) => key(mark) === key(b[index] ?? mark));
}

/** Brings the marks in the sheet up to the list, after all that is already being marked. */
export function refreshMarks(context: PaneContext): Promise<void> {
  const { running } = context;
  if (running.markTimer !== null) clearTimeout(running.markTimer);
  running.markTimer = null;
  running.marking = running.marking.then(() => setWantedMarks(context));
  return running.marking;
}

/** The same, a little later: quick edits are marked once. */
export function scheduleMarks(context: PaneContext): void {
  const { running } = context;
  if (running.markTimer !== null) clearTimeout(running.markTimer);
  running.markTimer = setTimeout(() => {
    void refreshMarks(context);
  }, pause);
}

async function setWantedMarks(context: PaneContext): Promise<void> {
  const { environment, dispatch, getState } = context;
  const { marking } = getState();
  const marks = wantedMarks(getState());
  if (marks === null || looksSame(marking.shown, marks, marking.comments)) return;
  const comments = marking.comments && environment.host.abilities.comments;
  await attempt(context, async () => {
    const { marked, refused } = await setMarks(environment.host, marks, comments);
    dispatch({ type: "marking", marking: { shown: marks } });
    if (refused.length > 0) dispatch({ type: "message", message: { kind: "marks-refused", refused } });
    else dispatch({ type: "dismiss", kind: "marks-refused" });
    if (marked > 0) explainOnce(context);
  });
}

/** Where nothing is left to be marked, marks of an earlier session are still taken back. */
async function setMarks(host: WorkbookHost, marks: readonly Mark[], comments: boolean): Promise<MarkReport> {
  if (marks.length > 0) return host.setMarks(marks, { comments });
  await host.clearMarks();
  return { marked: 0, refused: [] };
}

/** Whoever sees marks for the first time is told that they are for the screen only. */
function explainOnce({ environment: { preferences }, dispatch }: PaneContext): void {
  if (preferences.read(preferenceKeys.marksExplained) !== null) return;
  preferences.write(preferenceKeys.marksExplained, "yes");
  dispatch({ type: "message", message: { kind: "first-marks" } });
}
