import type { CellAddress, CellPatch, CellRange } from "../../core/model";
import { HostError } from "../../host/WorkbookHost";
import { ask } from "./ask";
import { isCancelled, messageOf } from "./attempt";
import { checkWorkbook } from "./checkWorkbook";
import type { FollowedChange, PaneContext } from "./context";
import { scheduleMarks } from "./refreshMarks";
import { proposeFix } from "./selectItem";

/** Beyond so many cells, reading all anew is no slower. */
const followedCells = 20_000;

/** How long the first of several quick edits waits for the others, in milliseconds. */
const gathering = 15;

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

/** Takes these changes into the list, together with all that wait; resolves when nothing waits any longer. */
export async function followChanges(context: PaneContext, changes: readonly FollowedChange[]): Promise<void> {
  const { running } = context;
  running.pending.push(...changes);
  if (running.following) return;
  running.following = true;
  try {
    while (running.pending.length > 0) {
      await new Promise((resolve) => setTimeout(resolve, gathering));
      await running.checking;
      await takeChanges(context, running.pending.splice(0));
    }
  } finally {
    running.following = false;
  }
}

async function takeChanges(context: PaneContext, changes: readonly FollowedChange[]): Promise<void> {
  const { stage } = context.getState();
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
  const news: CellPatch[] = [];
  for (const change of changes) news.push(...(await readNews(context, change)));
  if (news.length === 0) return;
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
    for (const patch of patches) running.written.set(placeOf(patch), JSON.stringify(patch.cell));
    return patches;
  }
  for (const patch of news) running.written.delete(placeOf(patch));
  const overwritten = news.filter((patch) => isInside(patch, range));
  if (overwritten.length > 0) dispatch({ type: "overwritten", sheet, cells: overwritten });
  return news;
}

function placeOf({ sheet, rowIndex, columnIndex }: CellPatch): string {
  return `${sheet.toLowerCase()}|${String(rowIndex)}|${String(columnIndex)}`;
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

/** The finding at the cursor is still there but says something else: its fix is worked out anew. */
async function renewFix(context: PaneContext): Promise<void> {
  const { stage } = context.getState();
  if (stage.kind === "idle" || stage.fix !== null) return;
  const item = stage.report.items.find(({ id }) => id === stage.cursor.id);
  if (item !== undefined) await proposeFix(context, item);
}
