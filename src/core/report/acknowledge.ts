import type { Acknowledgement } from "../model/acknowledgement";
import type { Plan } from "../model/plan";
import type { AcknowledgedItem, FindingItem } from "../model/report";
import { recordKey } from "./recordKey";

/** The key of the item's record; null for findings about the sheet. */
function recordOf(item: FindingItem): string | null {
  return item.finding.rowIndex === null ? null : recordKey(item);
}

/** What the cell shows and what was computed from its row: where either changes, the question is another one. */
function contentOf({ cellText, explanation }: FindingItem): string {
  return explanation === "" ? cellText : `${cellText}｜${explanation}`;
}

/** 「このままでよい」 for one finding, or for its kind on its sheet. Null for what nobody can accept: a file without a table. */
export function acknowledge(item: FindingItem, scope: "one" | "kind", reason: string): Acknowledgement | null {
  if (!isAcceptable(item)) return null;
  const { ruleId, messageId, sheet } = item.finding;
  const about = { ruleId, messageId, sheet, reason: reason.trim() };
  if (scope === "kind") return { ...about, scope, record: null, header: null, content: null };
  return { ...about, scope, record: recordOf(item), header: item.header, content: contentOf(item) };
}

/** A file in which nothing was checked is no finished work, whatever the reason. */
export function isAcceptable({ finding }: FindingItem): boolean {
  return finding.ruleId !== "no-progress-sheet";
}

function keyOf(ruleId: string, messageId: string, sheet: string): string {
  return JSON.stringify([ruleId, messageId, sheet]);
}

function isAbout(ack: Acknowledgement, item: FindingItem): boolean {
  if (ack.scope === "kind") return true;
  return ack.header === item.header && ack.content === contentOf(item) && ack.record === recordOf(item);
}

function isSame(a: Acknowledgement, b: Acknowledgement): boolean {
  const key = ({ ruleId, messageId, scope, sheet, record, header, content }: Acknowledgement) =>
    JSON.stringify([ruleId, messageId, scope, sheet, record, header, content]);
  return key(a) === key(b);
}

/** The plan with the acknowledgement; one about the same thing is replaced. */
export function addAcknowledgement(plan: Plan, ack: Acknowledgement): Plan {
  return { ...plan, acknowledgements: [...withdraw(plan, ack).acknowledgements, ack] };
}

/** The plan without the acknowledgement, whatever its reason; the plan itself where it holds none. */
export function withdraw(plan: Plan, ack: Acknowledgement): Plan {
  const left = plan.acknowledgements.filter((other) => !isSame(other, ack));
  return left.length === plan.acknowledgements.length ? plan : { ...plan, acknowledgements: left };
}

/** The acknowledgement of the plan that lets the item be; the one for the item itself goes before that for its kind. */
function findAcknowledgement(item: FindingItem, { acknowledgements }: Plan): Acknowledgement | null {
  const mine = acknowledgementsAbout(acknowledgements, item);
  return mine.find(({ scope }) => scope === "one") ?? mine[0] ?? null;
}

function acknowledgementsAbout(all: readonly Acknowledgement[], item: FindingItem): readonly Acknowledgement[] {
  const { ruleId, messageId, sheet } = item.finding;
  const key = keyOf(ruleId, messageId, sheet);
  return all.filter((ack) => keyOf(ack.ruleId, ack.messageId, ack.sheet) === key && isAbout(ack, item));
}

/** Parts the items into what is open and what was accepted. */
export function partItems(
  all: readonly FindingItem[],
  plan: Plan,
): { readonly items: readonly FindingItem[]; readonly acknowledged: readonly AcknowledgedItem[] } {
  if (plan.acknowledgements.length === 0) return { items: all, acknowledged: [] };
  const items: FindingItem[] = [];
  const acknowledged: AcknowledgedItem[] = [];
  for (const item of all) {
    const ack = isAcceptable(item) ? findAcknowledgement(item, plan) : null;
    if (ack === null) items.push(item);
    else acknowledged.push({ item, reason: ack.reason, scope: ack.scope });
  }
  return { items, acknowledged };
}
