import type { Finding } from "../model/finding";
import type { FindingItem } from "../model/report";
import type { RowSnapshot } from "../model/worksheet";
import { rateHabitOf } from "./achievementHabit";
import { explanationOf } from "./explanations";
import { fixKindOf } from "./fixes";
import { distinctKey, headerOf, recordOf, rowAt, textOf, type SheetPlaces } from "./places";
import type { RecordFacts, Subject } from "./recordFacts";
import { taskOf } from "./taskOf";

/** What an item was built from: as long as this is the same, so is the item. */
type Kept = {
  readonly item: FindingItem;
  /** The id without the number that tells several from one another. */
  readonly key: string;
  readonly about: RecordFacts | null;
  readonly row: RowSnapshot | undefined;
  readonly context: string;
};

const kept = new WeakMap<Finding, Kept>();

/** A sheet, and what all of its items depend on. */
export type SheetContext = { readonly places: SheetPlaces; readonly context: string };

/** What all items of a sheet depend on beside their record and row. */
export function contextOf({ sheet, worksheet }: SheetPlaces): string {
  const headers = sheet.columns.map(({ header, columnIndex, role }) => [header, columnIndex, role]);
  return JSON.stringify([headers, sheet.statusScale, worksheet.validations, rateHabitOf(sheet)]);
}

/** Gives every finding an id of its own: what it is about, and a number where several are about the same. */
export class IdCounter {
  private readonly counts = new Map<string, number>();

  next(key: string): string {
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    return count === 1 ? key : `${key}#${String(count)}`;
  }
}

const nobody: Subject = { projectNumber: "", projectName: "", departments: [] };

/** What tells the finding from others, but for several about the same. */
function keyOf({ ruleId, messageId, sheet }: Finding, record: string | null, header: string): string {
  return [ruleId, messageId, sheet, record ?? "", header].join("|");
}

/** A finding about the file, or about a sheet that the report does not look at. */
function toDistantItem(finding: Finding, ids: IdCounter): FindingItem {
  const key = keyOf(finding, null, "");
  const id = ids.next(key);
  const known = kept.get(finding)?.item;
  if (known?.id === id) return known;
  const told = { record: null, header: "", cellText: "", explanation: "", fixKind: null };
  return keep({ id, finding, task: taskOf(finding), ...nobody, ...told }, { key, about: null, context: "" });
}

function keep(
  item: FindingItem,
  from: Omit<Kept, "item" | "row"> & { readonly row?: RowSnapshot | undefined },
): FindingItem {
  kept.set(item.finding, { row: undefined, ...from, item });
  return item;
}

/** What tells a finding of the sheet from others, as far as it is not known from the last time. */
function tellsApart(finding: Finding, about: RecordFacts | null, places: SheetPlaces, known: Kept | undefined) {
  const record = about === null ? null : distinctKey(about, places);
  const header = known?.item.header ?? headerOf(finding, places.sheet, about);
  const same = known?.item.record === record;
  return { record, header, key: same ? known.key : keyOf(finding, record, header), same };
}

/** The item of one finding: the very object of the last time, where nothing about it has changed. */
export function toItem(finding: Finding, sheet: SheetContext | undefined, ids: IdCounter): FindingItem {
  if (sheet === undefined) return toDistantItem(finding, ids);
  const { places, context } = sheet;
  const about = recordOf(finding, places);
  const row = finding.range === null ? undefined : rowAt(places.worksheet, finding.range.top);
  const last = kept.get(finding);
  const known = last?.about === about && last.row === row && last.context === context ? last : undefined;
  const { record: recordKey, header, key, same } = tellsApart(finding, about, places, known);
  const id = ids.next(key);
  if (same && known?.item.id === id) return known.item;
  const record = about === null ? null : about.record;
  const item: FindingItem = {
    id,
    finding,
    task: taskOf(finding),
    ...(about === null ? nobody : about.subject),
    record: recordKey,
    header,
    cellText: textOf(finding, places.worksheet),
    explanation: explanationOf(finding, record),
    fixKind: fixKindOf(finding, record, places),
  };
  return keep(item, { key, about, row, context });
}
