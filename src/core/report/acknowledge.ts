import type { Acknowledgement } from "../model/acknowledgement";
import type { Plan } from "../model/plan";
import type { AcknowledgedItem, FindingItem } from "../model/report";
import { isUnitOf, mayBeUnitOf, type UnitNames } from "./unitNames";

/** What the cell shows and what was computed from its row: where either changes, the question is another one. */
function contentOf({ cellText, explanation }: FindingItem): string {
  return explanation === "" ? cellText : `${cellText}｜${explanation}`;
}

export type AcknowledgeOptions = {
  /** This finding alone, or its kind on its sheet. */
  readonly scope: "one" | "kind";
  readonly reason: string;
  /** Whose rows the person sees: a kind is accepted on these only. Null for the secretariat. */
  readonly department: string | null;
};

/** 「このままでよい」 for one finding, or for its kind. Null for what nobody can accept: a file without a table. */
export function acknowledge(
  item: FindingItem,
  { scope, reason, department }: AcknowledgeOptions,
): Acknowledgement | null {
  if (!isAcceptable(item)) return null;
  const { ruleId, messageId, sheet } = item.finding;
  const about = { ruleId, messageId, sheet, reason: reason.trim() };
  if (scope === "kind") return { ...about, scope, department, record: null, header: null, content: null };
  const { record, header } = item;
  return { ...about, scope, department: null, record, header, content: contentOf(item) };
}

/** A file in which nothing was checked is no finished work, whatever the reason. */
export function isAcceptable({ finding }: FindingItem): boolean {
  return finding.ruleId !== "no-progress-sheet";
}

function keyOf(ruleId: string, messageId: string, sheet: string): string {
  return JSON.stringify([ruleId, messageId, sheet]);
}

/** Whether a unit, as a cell names it, is the department. */
type Same = (unit: string, department: string) => boolean;

function isAbout(ack: Acknowledgement, item: FindingItem, same: Same): boolean {
  if (ack.scope === "kind") return ack.department === null || isOf(ack.department, item, same);
  return ack.header === item.header && ack.content === contentOf(item) && ack.record === item.record;
}

/** Whether a department sees the finding as its own: rows without a department are everybody's. */
function isOf(department: string, { departments }: FindingItem, same: Same): boolean {
  return departments.length === 0 || departments.some((unit) => same(unit, department));
}

function isSame(a: Acknowledgement, b: Acknowledgement): boolean {
  const key = ({ ruleId, messageId, scope, sheet, department, record, header, content }: Acknowledgement) =>
    JSON.stringify([ruleId, messageId, scope, sheet, department, record, header, content]);
  return key(a) === key(b);
}

/** The plan with the acknowledgement; one about the same thing is replaced. */
export function addAcknowledgement(plan: Plan, ack: Acknowledgement): Plan {
  return { ...plan, acknowledgements: [...withdraw(plan, ack).acknowledgements, ack] };
}

/** The plan without the acknowledgement, whatever its reason; the plan itself where it holds none. */
function withdraw(plan: Plan, ack: Acknowledgement): Plan {
  const left = plan.acknowledgements.filter((other) => !isSame(other, ack));
  return left.length === plan.acknowledgements.length ? plan : { ...plan, acknowledgements: left };
}

/** The plan without what lets the item be, in the way that was told of it: for itself, or for its kind. */
export function withdrawFor(plan: Plan, { item, scope }: Pick<AcknowledgedItem, "item" | "scope">): Plan {
  return acknowledgementsAbout(plan.acknowledgements, item, mayBeUnitOf)
    .filter((ack) => ack.scope === scope)
    .reduce(withdraw, plan);
}

/** The acknowledgement of the plan that lets the item be; the one for the item itself goes before that for its kind. */
function findAcknowledgement(item: FindingItem, { acknowledgements }: Plan, same: Same): Acknowledgement | null {
  const mine = acknowledgementsAbout(acknowledgements, item, same);
  return mine.find(({ scope }) => scope === "one") ?? mine[0] ?? null;
}

function acknowledgementsAbout(
  all: readonly Acknowledgement[],
  item: FindingItem,
  same: Same,
): readonly Acknowledgement[] {
  const { ruleId, messageId, sheet } = item.finding;
  const key = keyOf(ruleId, messageId, sheet);
  return all.filter((ack) => keyOf(ack.ruleId, ack.messageId, ack.sheet) === key && isAbout(ack, item, same));
}

/** Parts the items into what is open and what was accepted; `names`: the workbook's names that mean the same unit. */
export function partItems(
  all: readonly FindingItem[],
  plan: Plan,
  names: UnitNames,
): { readonly items: readonly FindingItem[]; readonly acknowledged: readonly AcknowledgedItem[] } {
  if (plan.acknowledgements.length === 0) return { items: all, acknowledged: [] };
  const items: FindingItem[] = [];
  const acknowledged: AcknowledgedItem[] = [];
  const same: Same = (unit, department) => isUnitOf(unit, department, names);
  for (const item of all) {
    const ack = isAcceptable(item) ? findAcknowledgement(item, plan, same) : null;
    if (ack === null) items.push(item);
    else acknowledged.push({ item, reason: ack.reason, scope: ack.scope });
  }
  return { items, acknowledged };
}
