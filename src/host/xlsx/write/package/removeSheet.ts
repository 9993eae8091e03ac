import { HostError } from "../../../WorkbookHost";
import { quoteSheetName, WRITTEN_SHEET_NAME } from "../../../writtenSheet";
import { relationshipsPart } from "../../parts/partName";
import { findTag } from "../../xml/tags";
import { readWorkbookPart } from "../../workbookPart";
import { type Element, readChildren } from "../xml/elements";
import { escapeElementText } from "../xml/escapes";
import { applySplices, type Splice } from "../xml/splices";
import { withAttributes } from "../xml/tagAttributes";
import { ADDED_VIEWS } from "./addSheet";
import { forgetCalculationOrder } from "./calculation";
import { readPlainPart } from "./plainPart";
import { removePart } from "./relate";
import { requireOpenStructure, type SheetPlace, type WorkbookFile } from "./workbookFile";

/**
 * Takes a worksheet out of the workbook. Throws `protected` where the structure is locked, `unsupported` where it is the
 * last one that can be seen, or where formulas elsewhere refer to it: both would make Excel repair the file.
 */
export function removeSheet(workbook: WorkbookFile, sheet: SheetPlace): void {
  requireOpenStructure(workbook);
  requireUnused(workbook, sheet);
  const { file, name: workbookName } = workbook;
  const next = findNextVisible(workbook, sheet.index);
  const { text, mask, root } = readPlainPart(file, workbookName, "workbook");
  const { children } = readChildren(mask, root.end);
  const part = { text, mask, index: sheet.index };
  const splices = [
    ...listed(part, children, "sheets").flatMap((element, index) => (index === sheet.index ? [cut(element)] : [])),
    ...withoutNames(part, children),
    ...withoutViews(part, children, next),
  ];
  // Formulas that a person put in stand in the list of the order of calculation.
  if (/<f[\s>]/u.test(file.text(sheet.part))) forgetCalculationOrder(workbook);
  file.setText(workbookName, applySplices(text, splices));
  const relationships = relationshipsPart(sheet.part);
  if (file.has(relationships)) file.remove(relationships);
  removePart(file, workbookName, sheet.part);
}

type Part = { readonly text: string; readonly mask: string; readonly index: number };

function requireUnused({ file }: WorkbookFile, { name, part, index }: SheetPlace): void {
  const references = [name, quoteSheetName(name)].map((written) => `${escapeElementText(written)}!`);
  const user = file
    .partNames()
    .filter(
      (other) => other !== part && /\.xml$/iu.test(other) && !/^(?:docProps|customXml)\/|sharedStrings/iu.test(other),
    )
    .find((other) => {
      const text = withoutOwnNames(file.text(other), index);
      return references.some((reference) => text.includes(reference));
    });
  if (user !== undefined) throw new HostError("unsupported", `${user} refers to the worksheet ${name}`);
}

/** The worksheet's own names (print area, titles) go with it; only they may refer to it. */
function withoutOwnNames(text: string, index: number): string {
  return text.replaceAll(/<definedName\s(?<attributes>[^>]*)>[^<]*<\/definedName>/gu, (name, attributes: string) =>
    attributes.includes(`localSheetId="${String(index)}"`) ? "" : name,
  );
}

/** The place of the first visible sheet among those that stay. */
function findNextVisible({ file, name }: WorkbookFile, removed: number): number {
  const { sheets } = readWorkbookPart(file.xml(name, "workbook"));
  const stay = sheets.filter((_, index) => index !== removed);
  const next = stay.findIndex(({ visibility }) => visibility === "visible");
  if (next < 0) throw new HostError("unsupported", "a workbook needs a worksheet that can be seen");
  return next;
}

function listed({ mask }: Part, children: readonly Element[], name: string): readonly Element[] {
  const list = children.find((child) => child.name === name);
  return list === undefined || list.close === list.end ? [] : readChildren(mask, list.tagEnd).children;
}

function cut({ start, end }: { readonly start: number; readonly end: number }): Splice {
  return { start, end, text: "" };
}

/** Names of the worksheet go; those of worksheets behind it move up, as they know theirs by its place. */
function withoutNames(part: Part, children: readonly Element[]): readonly Splice[] {
  const list = children.find((child) => child.name === "definedNames");
  const names = listed(part, children, "definedNames").map((element) => ({ element, place: placeOf(part, element) }));
  const gone = names.filter(({ place }) => place === part.index);
  if (list !== undefined && gone.length > 0 && gone.length === names.length) return [cut(list)];
  return names.flatMap(({ element, place }) => {
    if (place === part.index) return [cut(element)];
    if (place === undefined || place < part.index) return [];
    return [withNumbers(part, element, { localSheetId: place - 1 })];
  });
}

function placeOf({ text }: Part, { start, tagEnd }: Element): number | undefined {
  const place = findTag(text.slice(start, tagEnd), "definedName")?.attributes.get("localSheetId");
  return place === undefined ? undefined : Number(place);
}

/** A view that came with a written worksheet goes with the last of them; all others learn which sheet is in front. */
function withoutViews(part: Part, children: readonly Element[], next: number): readonly Splice[] {
  const views = children.find((child) => child.name === "bookViews");
  const isAdded = views !== undefined && part.text.slice(views.start, views.end) === ADDED_VIEWS;
  const written = part.text.split(`"${WRITTEN_SHEET_NAME}"`).length - 1;
  if (isAdded && written <= 1) return [cut(views)];
  return listed(part, children, "bookViews").flatMap((element) => withView(part, element, next));
}

/** Which sheet is in front, and which the first tab. */
function withView(part: Part, element: Element, next: number): readonly Splice[] {
  const attributes = findTag(part.text.slice(element.start, element.tagEnd), element.name)?.attributes;
  const changed = ["activeTab", "firstSheet"].flatMap((name) => {
    const place = Number(attributes?.get(name) ?? 0);
    if (!attributes?.has(name) || place < part.index) return [];
    return [[name, place > part.index ? place - 1 : next] as const];
  });
  return changed.length === 0 ? [] : [withNumbers(part, element, Object.fromEntries(changed))];
}

function withNumbers(
  { text }: Part,
  { name, start, tagEnd }: Element,
  numbers: Readonly<Record<string, number>>,
): Splice {
  return { start, end: tagEnd, text: withAttributes(text.slice(start, tagEnd), name, numbers) };
}
