import type { CellEdit } from "../../core/model";
import type { UndoStep } from "../state/paneState";
import { attemptChange } from "./attempt";
import type { PaneContext } from "./context";
import { followChanges } from "./followEdits";

/** 直す: the fix at the cursor, as its preview showed it. */
export async function applyFix(context: PaneContext): Promise<void> {
  const { stage } = context.getState();
  if (stage.kind === "idle" || stage.fix === null) return;
  const { kind, edits } = stage.fix;
  await editCells(context, { what: kind, count: edits.length, edits });
}

/** Writes the achievement column, as its preview showed it. */
export async function runFill(context: PaneContext): Promise<void> {
  const { stage } = context.getState();
  const fill = stage.kind === "idle" ? null : stage.preview?.fill;
  if (fill == null) return;
  const done = await editCells(context, { what: "fill", count: fill.edits.length, edits: fill.edits });
  if (done) context.dispatch({ type: "place", place: "list" });
}

/** 元に戻す: the last thing that the pane did to cells. */
export async function undoEdit(context: PaneContext): Promise<void> {
  const step = context.getState().undo.at(-1);
  if (step === undefined) return;
  await attemptChange(context, async () => {
    await context.environment.host.applyEdits(step.edits);
    context.dispatch({ type: "undone" });
    context.dispatch({ type: "message", message: { kind: "undone", count: step.count } });
    await follow(context, step.edits);
  });
}

async function editCells(context: PaneContext, { what, count, edits }: UndoStep): Promise<boolean> {
  const { environment, dispatch } = context;
  return attemptChange(context, async () => {
    const inverse = await environment.host.applyEdits(edits);
    dispatch({ type: "edited", step: { what, count, edits: inverse } });
    dispatch({ type: "dismiss", kind: "undone" });
    dispatch({ type: "message", message: { kind: "edited", what, count } });
    await follow(context, edits);
  });
}

/** The pane's own edits take the way of all edits; what the host tells of them later says nothing new. */
async function follow(context: PaneContext, edits: readonly CellEdit[]): Promise<void> {
  const bounds = new Map<string, CellEdit[]>();
  for (const edit of edits) bounds.set(edit.sheet, [...(bounds.get(edit.sheet) ?? []), edit]);
  const changes = [...bounds].map(([sheet, own]) => ({
    sheet,
    range: {
      top: Math.min(...own.map(({ rowIndex }) => rowIndex)),
      bottom: Math.max(...own.map(({ rowIndex }) => rowIndex)),
      left: Math.min(...own.map(({ columnIndex }) => columnIndex)),
      right: Math.max(...own.map(({ columnIndex }) => columnIndex)),
    },
    structural: false,
    own: true,
  }));
  await followChanges(context, changes);
}
