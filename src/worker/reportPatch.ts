import type { AcknowledgedItem, CheckReport, FindingItem } from "../core/model";
import { applyListPatch, diffList, type ListPatch } from "./listPatch";

/** A report on its way out of the worker: its long lists told by what is new in them. */
export type ReportPatch = Omit<CheckReport, "items" | "acknowledged"> & {
  readonly items: ListPatch<FindingItem>;
  readonly acknowledged: ListPatch<AcknowledgedItem>;
};

type Lists = Pick<CheckReport, "items" | "acknowledged">;
const noLists: Lists = { items: [], acknowledged: [] };

/**
 * Sends reports one after the other. Copying 5,000 items across takes far longer than to check an edit, and the core
 * gives unchanged items as the same objects: only the others are sent.
 */
export class ReportSender {
  private last = noLists;

  send(report: CheckReport): ReportPatch {
    const { last } = this;
    const acknowledged = keepSame(last.acknowledged, report.acknowledged);
    this.last = { items: report.items, acknowledged };
    return {
      ...report,
      items: diffList(last.items, report.items),
      acknowledged: diffList(last.acknowledged, acknowledged),
    };
  }
}

/** The accepted items, where nothing has changed as the objects that were sent before. */
function keepSame(last: readonly AcknowledgedItem[], next: readonly AcknowledgedItem[]): readonly AcknowledgedItem[] {
  const known = new Map(last.map((entry) => [entry.item, entry]));
  return next.map((entry) => {
    const same = known.get(entry.item);
    return same?.reason === entry.reason && same.scope === entry.scope ? same : entry;
  });
}

/** Puts the reports of one sender together again. They must come in the order in which they were sent. */
export class ReportReceiver {
  private last = noLists;

  receive(patch: ReportPatch): CheckReport {
    const report = {
      ...patch,
      items: applyListPatch(this.last.items, patch.items),
      acknowledged: applyListPatch(this.last.acknowledged, patch.acknowledged),
    };
    this.last = report;
    return report;
  }
}
