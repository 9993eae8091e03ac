import type { CellEdit } from "../../core/model";
import type { Checked, UndoStep } from "../state/paneState";
import { attemptChange } from "./attempt";
import { boundsOf, placeOf } from "./cellPlaces";
import type { PaneContext } from "./context";
import { followChanges } from "./followEdits";
import { overwrittenSince } from "./unchanged";

/** 直す: the fix at the cursor, as its preview showed it. */
export async function applyFix(context: PaneContext): Promise<void> {
  const { stage } = context.getState();
  if (stage.kind === "idle" || stage.fix === null) return;
  const { itemId, kind, edits } = stage.fix;
  await attemptChange(context, async () => {
    const now = await checkedNow(context, edits);
    const [fix = null] = now === null ? [] : await context.environment.checker.proposeFixes([itemId]);
    if (sameEdits(fix?.edits, edits)) return editCells(context, kind, edits);
    if (now !== null) context.dispatch({ type: "fix", itemId, fix });
    context.dispatch({ type: "message", message: { kind: "outdated" } });
  });
}

/** Writes the achievement column, as its preview showed it. */
export async function runFill(context: PaneContext): Promise<void> {
  const { stage } = context.getState();
  const preview = stage.kind === "idle" ? null : stage.preview;
  const edits = preview?.fill?.edits;
  if (preview === null || edits === undefined) return;
  const { sheet, as } = preview;
  await attemptChange(context, async () => {
    const now = await checkedNow(context, edits);
    const fill = now === null ? null : await context.environment.checker.fillAchievement(sheet, as);
    if (sameEdits(fill?.edits, edits)) {
      await editCells(context, "fill", edits);
      context.dispatch({ type: "place", place: "list" });
      return;
    }
    if (now !== null) context.dispatch({ type: "preview", preview: { sheet, as, fill } });
    context.dispatch({ type: "message", message: { kind: "outdated" } });
  });
}

/** 元に戻す: the last thing that the pane did to cells, unless somebody wrote over it. */
export async function undoEdit(context: PaneContext): Promise<void> {
  const step = context.getState().undo.at(-1);
  if (step === undefined) return;
  const { environment, dispatch } = context;
  await attemptChange(context, async () => {
    const overwritten = await overwrittenSince(context, step.written);
    for (const cell of overwritten) dispatch({ type: "overwritten", sheet: cell.sheet, cells: [cell] });
    if (overwritten.length > 0) {
      dispatch({ type: "message", message: { kind: "not-undone" } });
      return;
    }
    await write(context, step.edits, async () => {
      await environment.host.applyEdits(step.edits);
      dispatch({ type: "undone" });
      dispatch({ type: "message", message: { kind: "undone", count: step.written.length } });
    });
  });
}

/**
 * The list after the cells' rows were looked at once more: a value typed just now, or while nobody told of it, must not
 * be written over, nor a rate be written that rests on another. Null where the list is old.
 */
async function checkedNow(context: PaneContext, edits: readonly CellEdit[]): Promise<Checked | null> {
  await follow(context, edits);
  const { stage } = context.getState();
  return stage.kind === "idle" || stage.stale ? null : stage;
}

function sameEdits(now: readonly CellEdit[] | undefined, shown: readonly CellEdit[]): boolean {
  return JSON.stringify(now) === JSON.stringify(shown);
}

async function editCells(context: PaneContext, what: UndoStep["what"], edits: readonly CellEdit[]): Promise<void> {
  const { environment, dispatch } = context;
  await write(context, edits, async () => {
    const inverse = await environment.host.applyEdits(edits);
    dispatch({ type: "edited", step: { what, written: edits, edits: inverse } });
    dispatch({ type: "dismiss", kind: "undone" });
    dispatch({ type: "message", message: { kind: "edited", what, count: edits.length } });
  });
}

/** Writes, and takes what was written into the list; what the host tells of it meanwhile is no news. */
async function write(context: PaneContext, edits: readonly CellEdit[], action: () => Promise<void>): Promise<void> {
  const { writing } = context.running;
  const places = edits.map(placeOf);
  for (const place of places) writing.add(place);
  try {
    await action();
    await follow(context, edits);
  } finally {
    for (const place of places) writing.delete(place);
  }
}

/** The pane's own edits take the way of all edits; what the host tells of them later says nothing new. */
async function follow(context: PaneContext, edits: readonly CellEdit[]): Promise<void> {
  await followChanges(
    context,
    boundsOf(edits).map((change) => ({ ...change, structural: false, own: true })),
  );
}
