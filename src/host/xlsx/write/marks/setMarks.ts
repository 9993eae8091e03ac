import type { CellRange, Mark, MarkReport, Severity } from "../../../../core/model";
import { HostError } from "../../../WorkbookHost";
import { readSheetFrame, type SheetFrame } from "../package/sheetFrame";
import {
  findWorksheet,
  listSheets,
  requireEditable,
  type SheetPlace,
  type WorkbookFile,
} from "../package/workbookFile";
import { type MarkRanges, withMarkRules, withoutMarkRules } from "./markRules";
import { isInGrid } from "./sqref";
import { addMarkStyles, removeMarkStyles } from "./markStyles";

type Refusal = MarkReport["refused"][number];

/**
 * Shows these marks in place of all others; marks outside of the grid are left out. Worksheets that cannot be marked
 * are named; they keep what they have.
 */
export function setMarks(workbook: WorkbookFile, marks: readonly Mark[]): MarkReport {
  const bySheet = groupBySheet(workbook, marks);
  if (marks.length > 0) requireEditable(workbook);
  const refused = new Map(removeMarks(workbook).refused);
  const severities = new Set<Severity>();
  const wanted: { readonly sheet: SheetPlace; readonly frame: SheetFrame; readonly marks: readonly Mark[] }[] = [];
  for (const { sheet, marks: own } of bySheet) {
    const frame = refused.get(sheet.name) ?? openSheet(workbook, sheet);
    if (typeof frame === "string") refused.set(sheet.name, frame);
    else wanted.push({ sheet, frame, marks: own });
    if (typeof frame !== "string") for (const { severity } of own) severities.add(severity);
  }
  if (wanted.length > 0) {
    const styles = addMarkStyles(workbook, severities);
    for (const { sheet, frame, marks: own } of wanted) {
      workbook.file.setText(sheet.part, withMarkRules(frame, toRanges(own), styles));
    }
  }
  return {
    marked: wanted.reduce((sum, { marks: own }) => sum + own.length, 0),
    refused: [...refused].map(([sheet, reason]) => ({ sheet, reason })),
  };
}

/** Takes every mark back and gives the number of worksheets that had some; throws where some cannot be taken back. */
export function clearMarks(workbook: WorkbookFile): number {
  const { cleaned, refused } = removeMarks(workbook);
  const [first] = refused;
  if (first !== undefined) throw new HostError(first[1], `marks stay on ${[...refused.keys()].join(", ")}`);
  return cleaned;
}

/** A first look, before a worksheet is taken apart. */
const ruleOfMarks = /LEN\s*\(\s*(?:"|&quot;|&#34;)shinchoku-/iu;

type Removal = { readonly cleaned: number; readonly refused: ReadonlyMap<string, Refusal["reason"]> };

function removeMarks(workbook: WorkbookFile): Removal {
  const refused = new Map<string, Refusal["reason"]>();
  let cleaned = 0;
  for (const sheet of listSheets(workbook).filter(({ isWorksheet }) => isWorksheet)) {
    if (!ruleOfMarks.test(workbook.file.text(sheet.part))) continue;
    const frame = openSheet(workbook, sheet, false);
    const text = typeof frame === "string" ? null : withoutMarkRules(frame);
    if (typeof frame === "string") refused.set(sheet.name, frame);
    else if (text !== null && frame.isProtected) refused.set(sheet.name, "protected");
    else if (text !== null) {
      if (cleaned === 0) requireEditable(workbook);
      workbook.file.setText(sheet.part, text);
      cleaned++;
    }
  }
  if (cleaned > 0) removeMarkStyles(workbook, findStyleUsers(workbook));
  return { cleaned, refused };
}

/** The worksheet, or why it cannot be marked. */
function openSheet(workbook: WorkbookFile, sheet: SheetPlace, refusesProtected = true): SheetFrame | Refusal["reason"] {
  try {
    const frame = readSheetFrame(workbook.file, sheet.part);
    return frame.isProtected && refusesProtected ? "protected" : frame;
  } catch (error) {
    if (error instanceof HostError && error.code === "unsupported") return "unsupported";
    throw error;
  }
}

/** Formats by index are used by rules, tables, filters, pivot tables and table styles. */
function findStyleUsers({ file }: WorkbookFile): (index: number) => boolean {
  const used = new Set<number>();
  for (const part of file.partNames().filter((name) => /\.xml$/iu.test(name) && !/^customXml\//iu.test(name))) {
    for (const { groups } of file.text(part).matchAll(/dxfId\s*=\s*["'](?<index>\d+)/giu)) {
      used.add(Number(groups?.["index"]));
    }
  }
  return (index) => used.has(index);
}

function groupBySheet(
  workbook: WorkbookFile,
  marks: readonly Mark[],
): { readonly sheet: SheetPlace; readonly marks: Mark[] }[] {
  const groups = new Map<string, { readonly sheet: SheetPlace; readonly marks: Mark[] }>();
  for (const mark of marks.filter(({ range }) => isInGrid(range))) {
    const key = mark.sheet.toLowerCase();
    const group = groups.get(key) ?? { sheet: findWorksheet(workbook, mark.sheet), marks: [] };
    group.marks.push(mark);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function toRanges(marks: readonly Mark[]): MarkRanges {
  const ranges = new Map<Severity, CellRange[]>();
  for (const { severity, range } of marks) {
    const list = ranges.get(severity);
    if (list === undefined) ranges.set(severity, [range]);
    else list.push(range);
  }
  return ranges;
}
