import type { Severity } from "../../../../core/model";
import { MARK_LOOKS, MARK_SEVERITIES } from "../../../markSignature";
import { readPlainPart } from "../package/plainPart";
import { relatedPart, type WorkbookFile } from "../package/workbookFile";
import { requireStylesPart } from "../styles/styleSheet";
import { type Element, readChildren } from "../xml/elements";
import { placeForChild, stylesOrder } from "../xml/schemaOrder";
import { applySplices, type Splice } from "../xml/splices";
import { withAttributes } from "../xml/tagAttributes";

/** How this file's formats for marks are written; by this text they are found again to be taken out. */
function markStyle(severity: Severity): string {
  const { fill, border, line } = MARK_LOOKS[severity];
  const side = (name: string): string => `<${name} style="${line}"><color rgb="FF${border}"/></${name}>`;
  const sides = ["left", "right", "top", "bottom"].map(side).join("");
  return `<dxf><fill><patternFill><bgColor rgb="FF${fill}"/></patternFill></fill><border>${sides}</border></dxf>`;
}

type StyleParts = {
  readonly part: string;
  readonly text: string;
  readonly mask: string;
  readonly rootEnd: number;
  readonly children: readonly Element[];
  readonly list: Element | undefined;
  readonly entries: readonly Element[];
};

/**
 * Adds formats for marks behind all others and gives their indices. Where there is no list yet, or one that closes
 * itself, the list's markup says so, with single quotes or a blank in the closing tag: from that, `removeMarkStyles`
 * knows how to bring back what was there.
 */
export function addMarkStyles(
  workbook: WorkbookFile,
  severities: ReadonlySet<Severity>,
): ReadonlyMap<Severity, number> {
  const styles = readStyleParts(workbook, requireStylesPart(workbook));
  const wanted = MARK_SEVERITIES.filter((severity) => severities.has(severity));
  const added = wanted.map(markStyle).join("");
  workbook.file.setText(styles.part, applySplices(styles.text, growList(styles, added, wanted.length)));
  return new Map(wanted.map((severity, index) => [severity, styles.entries.length + index]));
}

function growList({ text, children, rootEnd, list, entries }: StyleParts, added: string, count: number): Splice[] {
  if (list === undefined) {
    const place = placeForChild(children, stylesOrder, "dxfs", rootEnd);
    return [{ start: place, end: place, text: `<dxfs count='${String(count)}'>${added}</dxfs>` }];
  }
  const tag = countedTag(text.slice(list.start, list.tagEnd), entries.length + count);
  if (list.close === list.end) {
    return [{ start: list.start, end: list.end, text: `${tag.replace("/>", ">")}${added}</dxfs >` }];
  }
  return [
    { start: list.start, end: list.tagEnd, text: tag },
    { start: list.close, end: list.close, text: added },
  ];
}

/**
 * Takes out the formats for marks that stand behind all others and that nothing refers to any more; an entry before
 * others must stay, since they are known by their places. `isUsed` tells whether anything refers to the entry of an
 * index.
 */
export function removeMarkStyles(workbook: WorkbookFile, isUsed: (index: number) => boolean): void {
  const part = relatedPart(workbook, "styles");
  if (part === undefined || !workbook.file.text(part).includes("dxfs")) return;
  const styles = readStyleParts(workbook, part);
  const { text, list, entries } = styles;
  const own = new Set(MARK_SEVERITIES.map(markStyle));
  let kept = entries.length;
  for (let entry = entries[kept - 1]; entry !== undefined; entry = entries[kept - 1]) {
    if (!own.has(text.slice(entry.start, entry.end)) || isUsed(kept - 1)) break;
    kept--;
  }
  if (list === undefined || kept === entries.length) return;
  workbook.file.setText(part, applySplices(text, shrinkList(styles, list, kept)));
}

function shrinkList({ text, entries }: StyleParts, list: Element, kept: number): Splice[] {
  const tag = text.slice(list.start, list.tagEnd);
  if (kept === 0 && tag.includes("'")) return [{ start: list.start, end: list.end, text: "" }];
  const counted = countedTag(tag, kept);
  if (kept === 0 && text.slice(list.close, list.end) === "</dxfs >") {
    return [{ start: list.start, end: list.end, text: counted.replace(/>$/u, "/>") }];
  }
  const first = entries[kept]?.start ?? list.close;
  return [
    { start: list.start, end: list.tagEnd, text: counted },
    { start: first, end: entries.at(-1)?.end ?? first, text: "" },
  ];
}

function countedTag(tag: string, count: number): string {
  return /\scount\s*=/u.test(tag) ? withAttributes(tag, "dxfs", { count }) : tag;
}

function readStyleParts({ file }: WorkbookFile, part: string): StyleParts {
  const { text, mask, root } = readPlainPart(file, part, "styleSheet");
  const children = root.isEmpty ? [] : readChildren(mask, root.end).children;
  const list = children.find(({ name }) => name === "dxfs");
  const entries = list === undefined || list.close === list.end ? [] : readChildren(mask, list.tagEnd).children;
  return { part, text, mask, rootEnd: root.end, children, list, entries };
}
