import type { CellAddress, CellPatch, CellRange } from "../../core/model";
import { HostError } from "../../host/WorkbookHost";
import { ask } from "./ask";
import { isCancelled, messageOf } from "./attempt";
import { checkWorkbook } from "./checkWorkbook";
import type { FollowedChange, PaneContext } from "./context";
import { scheduleMarks } from "./refreshMarks";
import { placeOf } from "./cellPlaces";
import { scheduleReread } from "./reread";
import { stopReread } from "./rereadTimer";
import { renewFix } from "./selectItem";

/** Beyond so many cells, reading all anew is no slower. */
const followedCells = 20_000;

/** Listens to edits in the workbook, where the host tells of them; gives the way to stop. */
export async function followEdits(context: PaneContext): Promise<() => void> {
  const { host } = context.environment;
  if (host.watch === undefined || !host.abilities.watch) return () => undefined;
  try {
    const stop = await host.watch((change) => void followChanges(context, [{ ...change, own: false }]));
    return () => {
      stop().catch(() => undefined);
    };
  } catch {
    // Without news of edits, 点検しなおす is one press away.
    return () => undefined;
  }
}

/**
 * Takes these changes into the list; resolves when nothing waits any longer. The first of several quick edits does not
 * wait for the others; those that come while it is looked at are taken in together.
 */
export async function followChanges(context: PaneContext, changes: readonly FollowedChange[]): Promise<void> {
  const { running } = context;
  if (changes.length > 0) stopReread(context);
  running.pending.push(...changes);
  running.following ??= followPending(context);
  return running.following;
}

async function followPending(context: PaneContext): Promise<void> {
  const { running } = context;
  try {
    do {
      // At the end of the task at the earliest: what is told in one go is taken in together.
      await running.checking;
      await takeChanges(context, running.pending.splice(0));
    } while (running.pending.length > 0);
  } finally {
    running.following = null;
  }
}

async function takeChanges(context: PaneContext, changes: readonly FollowedChange[]): Promise<void> {
  const { stage } = context.getState();
  if (changes.length === 0) return;
  if (stage.kind === "idle" || stage.stale) return;
  try {
    if (changes.some(({ structural }) => structural)) context.dispatch({ type: "moved" });
    if (changes.some(isTooMuch)) await checkWorkbook(context);
    else await takeCells(context, changes);
  } catch (error) {
    if (isTooLarge(error)) return checkWorkbook(context);
    context.dispatch({ type: "stale" });
    if (!isCancelled(error)) context.dispatch({ type: "message", message: messageOf(error) });
  }
}

function isTooMuch({ range, structural }: FollowedChange): boolean {
  if (structural || range === null) return true;
  return (range.bottom - range.top + 1) * (range.right - range.left + 1) > followedCells;
}

function isTooLarge(error: unknown): boolean {
  return error instanceof HostError && error.code === "too-large";
}

async function takeCells(context: PaneContext, changes: readonly FollowedChange[]): Promise<void> {
  const { running } = context;
  const news: CellPatch[] = [];
  for (const change of changes) news.push(...(await readNews(context, change)));
  if (news.length > 0) await takeNews(context, news);
  if (running.pending.length === 0) scheduleReread(context);
}

async function takeNews(context: PaneContext, news: readonly CellPatch[]): Promise<void> {
  for (const patch of news) context.running.lastReading?.since.push(patch);
  await ask(context, (checker) => checker.update(news));
  scheduleMarks(context);
  await renewFix(context);
}

/** What the changed rows hold now, except what the pane wrote there itself and knows already. */
async function readNews(context: PaneContext, change: FollowedChange): Promise<readonly CellPatch[]> {
  const { environment, running, dispatch } = context;
  const { sheet, range, own } = change;
  if (range === null) return [];
  const patches = await environment.host.readCells(sheet, wholeRows(context, sheet, range));
  const news = patches.filter((patch) => running.written.get(placeOf(patch)) !== JSON.stringify(patch.cell));
  if (own) {
    for (const patch of news) running.written.set(placeOf(patch), JSON.stringify(patch.cell));
    return news;
  }
  for (const patch of news) running.written.delete(placeOf(patch));
  const overwritten = news.filter((patch) => isInside(patch, range) && !running.writing.has(placeOf(patch)));
  if (overwritten.length > 0) dispatch({ type: "overwritten", sheet, cells: overwritten });
  return news;
}

function isInside({ rowIndex, columnIndex }: CellAddress, { top, left, bottom, right }: CellRange): boolean {
  return rowIndex >= top && rowIndex <= bottom && columnIndex >= left && columnIndex <= right;
}

/** Formulas beside the edited cell change with it, and no host tells of them. */
function wholeRows({ getState }: PaneContext, sheet: string, range: CellRange): CellRange {
  const { stage } = getState();
  const sheets = stage.kind === "checked" ? stage.report.sheets : [];
  const columns = sheets.find(({ name }) => name === sheet)?.columns ?? [];
  const places = columns.map(({ columnIndex }) => columnIndex);
  return { ...range, left: Math.min(range.left, ...places), right: Math.max(range.right, ...places) };
}
