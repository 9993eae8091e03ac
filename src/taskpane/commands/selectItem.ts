import type { FindingItem } from "../../core/model";
import { walkedItems } from "../state/listEntries";
import { attempt } from "./attempt";
import type { PaneContext } from "./context";

/** Opens a finding, selects its cell, and works out what would mend it. Null closes. */
export async function selectItem(context: PaneContext, id: string | null): Promise<void> {
  const { getState, dispatch } = context;
  dispatch({ type: "select", id });
  const { stage } = getState();
  if (stage.kind === "idle" || id === null) return;
  const item = stage.report.items.find((found) => found.id === id);
  if (item !== undefined) await Promise.all([revealItem(context, item), proposeFix(context, item)]);
}

/** 次へ and 前へ: from the finding at the cursor, or from where one was that is mended now. */
export async function stepToItem(context: PaneContext, direction: 1 | -1): Promise<void> {
  const { stage } = context.getState();
  if (stage.kind === "idle") return;
  const { id, position } = stage.cursor;
  const next = id === null && direction === 1 ? position : position + direction;
  const item = walkedItems(stage)[next];
  if (item !== undefined) await selectItem(context, item.id);
}

async function revealItem(context: PaneContext, { finding: { sheet, range } }: FindingItem): Promise<void> {
  const { host } = context.environment;
  if (range === null || host.reveal === undefined || !host.abilities.reveal) return;
  const reveal = host.reveal.bind(host);
  await attempt(context, () => reveal(sheet, range));
}

/** Asks for the fix of the finding at the cursor, where it has one. */
async function proposeFix(context: PaneContext, item: FindingItem): Promise<void> {
  const { stage } = context.getState();
  if (item.fixKind === null || (stage.kind === "checked" && stage.stale)) return;
  await attempt(context, async () => {
    const fixes = await context.environment.checker.proposeFixes([item.id]);
    context.dispatch({ type: "fix", itemId: item.id, fix: fixes.find(({ itemId }) => itemId === item.id) ?? null });
  });
}

/** The finding at the cursor is still there but says something else: its fix is worked out anew. */
export async function renewFix(context: PaneContext): Promise<void> {
  const { stage } = context.getState();
  if (stage.kind === "idle" || stage.fix !== null) return;
  const item = stage.report.items.find(({ id }) => id === stage.cursor.id);
  if (item !== undefined) await proposeFix(context, item);
}
