import type { Language } from "../model/finding";
import type { CheckReport, FindingItem } from "../model/report";
import { slipWords } from "./slipWords";

/** One line of the slip: which task, and what is asked. */
export type SlipPoint = { readonly task: string; readonly text: string };

/** A project with what is asked about it. */
export type SlipGroup = {
  /** The sheet and row that it stands for. */
  readonly key: string;
  readonly projectNumber: string;
  readonly projectName: string;
  readonly points: readonly SlipPoint[];
};

function keyOf(sheet: string, rowIndex: number | null): string {
  return JSON.stringify([sheet, rowIndex]);
}

type Named = Pick<SlipGroup, "key" | "projectNumber" | "projectName">;
type Point = SlipPoint & { readonly item: FindingItem };

function group(known: readonly Named[], points: readonly Point[], whole: string): SlipGroup[] {
  const groups = new Map<string, Named & { readonly points: SlipPoint[] }>();
  for (const { key, projectNumber, projectName } of known)
    groups.set(key, { key, projectNumber, projectName, points: [] });
  for (const { item, task, text } of points) {
    const key = keyOf(item.finding.sheet, item.finding.rowIndex);
    const { projectNumber } = item;
    const projectName = item.finding.rowIndex === null ? whole : item.projectName;
    const mine = groups.get(key) ?? { key, projectNumber, projectName, points: [] };
    mine.points.push({ task, text });
    groups.set(key, mine);
  }
  return [...groups.values()];
}

/** Whether the text itself says which column it is about, so that the column need not stand before it. */
function namesColumn({ header }: FindingItem, text: string): boolean {
  return header.split("・").every((label) => text.includes(label));
}

/** What the report is about, in its order: the department's records; for the secretariat those with something open. */
function subjectsOf({ entries }: CheckReport, open: readonly FindingItem[]): readonly Named[] {
  const subjects = entries.length > 0 ? entries : open.map((item) => ({ ...item, ...item.finding }));
  return subjects
    .filter(({ rowIndex }) => rowIndex !== null)
    .map(({ sheet, rowIndex, projectNumber, projectName }) => ({
      key: keyOf(sheet, rowIndex),
      projectNumber,
      projectName,
    }));
}

/** Every project of the department with what is open: blanks first, then what is to be confirmed; 参考 is left out. */
export function openGroups(report: CheckReport, language: Language): readonly SlipGroup[] {
  const words = slipWords[language];
  const open = report.items.filter(({ task }) => task !== "note");
  const points = (["fill", "confirm"] as const).flatMap((task) =>
    open
      .filter((item) => item.task === task)
      .map((item) => {
        const message = item.finding.message[language];
        const header = namesColumn(item, message) ? "" : item.header;
        return { item, task: words[task], text: words.point(header, message) };
      }),
  );
  const accepted = new Set(report.acknowledged.map(({ item: { finding } }) => keyOf(finding.sheet, finding.rowIndex)));
  return group(subjectsOf(report, open), points, words.whole).map((each) => {
    const text = accepted.has(each.key) ? words.seeBelow : words.nothing;
    return each.points.length > 0 ? each : { ...each, points: [{ task: "－", text }] };
  });
}

/** What was accepted, with the reasons. */
export function acceptedGroups({ acknowledged }: CheckReport, language: Language): readonly SlipGroup[] {
  const words = slipWords[language];
  const points = acknowledged.map(({ item, reason }) => {
    const message = item.finding.message[language];
    const header = namesColumn(item, message) ? "" : item.header;
    return { item, task: words.accept, text: words.reason(header, message, reason) };
  });
  return group([], points, words.whole);
}
