import type { CellPatch, WorkbookSnapshot } from "../../core/model";
import { rememberOf } from "../../core/text";
import { changedCells, patchWorkbook } from "../../core/validate";
import { ask } from "./ask";
import { wantedDepartment } from "./checkWorkbook";
import { placeOf } from "./cellPlaces";
import type { LastReading, PaneContext } from "./context";
import { scheduleMarks } from "./refreshMarks";
import { stopReread } from "./rereadTimer";
import { renewFix } from "./selectItem";

/** How long nothing may have been edited before the workbook is read again, in milliseconds. */
const rest = 4_000;

/**
 * No host tells of formulas in other rows and sheets that an edit changes. Some time after the last edit the workbook is
 * read again, unseen, and what differs is taken into the list: then it is that of a full check again.
 */
export function scheduleReread(context: PaneContext): void {
  const { running } = context;
  stopReread(context);
  if (running.lastReading === null || !holdsFormulas(running.lastReading)) return;
  running.rereadTimer = setTimeout(() => {
    running.rereadTimer = null;
    void reread(context);
  }, rest);
}

/** Reads the workbook and takes in what is new; does nothing where something else is going on, which comes first. */
export async function reread(context: PaneContext): Promise<void> {
  const { running, environment, getState } = context;
  if (running.following !== null || running.checking !== null || getState().busy) {
    scheduleReread(context);
    return;
  }
  const wish = new AbortController();
  running.rereading = wish;
  try {
    const workbook = await environment.host.readWorkbook({ signal: wish.signal });
    if (!wish.signal.aborted) await takeReading(context, workbook);
  } catch {
    // Nobody asked for it: the list stays as it is, and the next edit leads here again.
  } finally {
    if (running.rereading === wish) running.rereading = null;
  }
}

async function takeReading(context: PaneContext, workbook: WorkbookSnapshot): Promise<void> {
  const { running, getState } = context;
  const { stage } = getState();
  if (running.lastReading === null || stage.kind === "idle" || stage.stale) return;
  const news = newsIn(running.lastReading, workbook);
  if (news?.length === 0) {
    running.lastReading = { workbook, since: [] };
    return;
  }
  if (news === null) {
    running.written.clear();
    const settings = { department: wantedDepartment(context) ?? null, plan: getState().plan };
    await ask(context, (checker) => checker.check(workbook, settings));
  } else {
    for (const patch of news) running.written.delete(placeOf(patch));
    await ask(context, (checker) => checker.update(news));
  }
  running.lastReading = { workbook, since: [] };
  scheduleMarks(context);
  await renewFix(context);
}

/** What the reading says that the checker does not know; null where more than cells has changed. */
function newsIn({ workbook, since }: LastReading, now: WorkbookSnapshot): readonly CellPatch[] | null {
  return changedCells(patchWorkbook(workbook, since), now);
}

const hadFormulas = rememberOf(({ worksheets }: WorkbookSnapshot): boolean =>
  worksheets.some(({ rows }) => rows.some(({ cells }) => cells.some(({ formula }) => formula !== undefined))),
);

function holdsFormulas({ workbook, since }: LastReading): boolean {
  return hadFormulas(workbook) || since.some(({ cell }) => cell?.formula !== undefined);
}
