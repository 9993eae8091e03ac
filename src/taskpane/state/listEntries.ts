import type { CheckReport, FindingItem, Task } from "../../core/model";
import type { Checked } from "./paneState";

/** Findings of one rule, message and sheet: what 「この種類はすべてこのまま」 is about. */
export type Kind = {
  readonly key: string;
  readonly task: Task;
  readonly items: readonly FindingItem[];
};

/** One line of the list. */
export type ListEntry =
  | { readonly type: "section"; readonly task: Task; readonly count: number; readonly open: boolean }
  | { readonly type: "kind"; readonly kind: Kind; readonly open: boolean }
  | { readonly type: "item"; readonly item: FindingItem };

/** The order in which a person is asked. */
const tasks: readonly Task[] = ["fill", "confirm", "note"];

export function kindKey({ task, finding: { ruleId, messageId, sheet } }: FindingItem): string {
  return JSON.stringify([task, ruleId, messageId, sheet]);
}

/** The findings of one task, by kind, in the order in which each kind first appears. */
function groupKinds(items: readonly FindingItem[]): readonly Kind[] {
  const groups = new Map<string, FindingItem[]>();
  for (const item of items) {
    const key = kindKey(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups].map(([key, group]) => ({ key, task: group[0]?.task ?? "note", items: group }));
}

/** What decides on the lines; where the cursor is does not. */
export type ListSettings = Pick<Checked, "report" | "view" | "notesOpen" | "openKinds">;

function entriesOfTask(task: Task, items: readonly FindingItem[], checked: ListSettings): readonly ListEntry[] {
  if (items.length === 0) return [];
  const open = task !== "note" || checked.notesOpen;
  const section: ListEntry = { type: "section", task, count: items.length, open };
  if (!open) return [section];
  if (checked.view === "rows") return [section, ...items.map((item): ListEntry => ({ type: "item", item }))];
  const kinds = groupKinds(items).flatMap((kind): readonly ListEntry[] => {
    const shown = checked.openKinds.includes(kind.key);
    const head: ListEntry = { type: "kind", kind, open: shown };
    return shown ? [head, ...kind.items.map((item): ListEntry => ({ type: "item", item }))] : [head];
  });
  return [section, ...kinds];
}

/** The lines of the list from top to bottom. */
export function listEntries(checked: ListSettings): readonly ListEntry[] {
  return tasks.flatMap((task) => entriesOfTask(task, itemsOf(checked.report, task), checked));
}

function itemsOf({ items }: CheckReport, task: Task): readonly FindingItem[] {
  return items.filter((item) => item.task === task);
}

/** The findings in the order in which 次へ walks through them; notes only where they are opened. */
export function walkedItems(checked: Checked): readonly FindingItem[] {
  const walked = tasks.filter((task) => task !== "note" || checked.notesOpen);
  const items = walked.flatMap((task) => {
    const own = itemsOf(checked.report, task);
    return checked.view === "rows" ? own : groupKinds(own).flatMap((kind) => kind.items);
  });
  return items;
}

/** How many findings ask something of a person. */
export function askedCount(report: CheckReport): number {
  return report.items.filter(({ task }) => task !== "note").length;
}
