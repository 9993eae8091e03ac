import type { CellLook, LookRun, SheetLayout } from "../../sheetLayout";
import { LAST_COLUMN_INDEX, LAST_ROW_INDEX } from "../../../core/model/cell";
import { findTag, findTags, innerXml, isTrue, type Tag } from "../xml/tags";
import { toColumnIndex } from "../../../core/model/cell";
import type { StyleLooks } from "./cellLooks";
import { columnPixels, digitWidth, rowPixels, usualColumnPixels } from "./lengths";

/** Looks help reading; behind this many runs of cells they are left out, so that a painted sheet stays cheap. */
const MOST_RUNS = 400_000;
const USUAL_ROW_POINTS = 15;

/** Reads how a worksheet looks from its part's markup. */
export function readSheetLayout(name: string, xml: string, styles: StyleLooks): SheetLayout {
  const { head, rows, tail } = splitPart(xml);
  const digit = digitWidth(styles.font);
  return {
    name,
    ...readUsualSizes(head, digit),
    columnWidths: readColumnWidths(head, digit),
    frozen: readFrozen(head),
    isProtected: isTrue(findTag(tail, "sheetProtection")?.attributes.get("sheet")),
    ...readRows(rows, styles),
  };
}

/** What stands before, in and behind the rows: searches must not run on through millions of cells. */
function splitPart(xml: string): { readonly head: string; readonly rows: string; readonly tail: string } {
  const tag = findTag(xml, "sheetData");
  if (tag === undefined) return { head: "", rows: "", tail: "" };
  const close = tag.isEmpty ? tag.end : xml.lastIndexOf("</sheetData");
  return { head: xml.slice(0, tag.start), rows: xml.slice(tag.end, close), tail: xml.slice(close) };
}

function readUsualSizes(head: string, digit: number): Pick<SheetLayout, "defaultColumnWidth" | "defaultRowHeight"> {
  const format = findTag(head, "sheetFormatPr")?.attributes;
  const width = positive(format?.get("defaultColWidth"));
  const digits = positive(format?.get("baseColWidth"));
  return {
    defaultColumnWidth: width === undefined ? usualColumnPixels(digit, digits) : columnPixels(width, digit),
    defaultRowHeight: rowPixels(positive(format?.get("defaultRowHeight")) ?? USUAL_ROW_POINTS),
  };
}

function readColumnWidths(head: string, digit: number): SheetLayout["columnWidths"] {
  const container = findTag(head, "cols");
  if (container === undefined) return [];
  return findTags(innerXml(head, container), "col").flatMap(({ attributes }) => {
    const width = positive(attributes.get("width"));
    const first = Number(attributes.get("min")) - 1;
    const last = Math.min(Number(attributes.get("max")) - 1, LAST_COLUMN_INDEX);
    return width !== undefined && first >= 0 && first <= last
      ? [{ first, last, width: columnPixels(width, digit) }]
      : [];
  });
}

/** Panes that are only split scroll with the sheet; of several views, the first is the one on the screen. */
function readFrozen(head: string): SheetLayout["frozen"] {
  const pane: Tag | undefined = findTag(head, "pane");
  if (pane?.attributes.get("state")?.startsWith("frozen") !== true) return { rows: 0, columns: 0 };
  const count = (name: string): number => Math.max(0, Math.trunc(Number(pane.attributes.get(name) ?? 0)) || 0);
  return { rows: count("ySplit"), columns: count("xSplit") };
}

const tags = /<(?:row|c)(?=[\s/>])[^>]*>/gu;
const rowReference = /\sr\s*=\s*["'](?<row>\d{1,7})["']/u;
const cellReference = /\sr\s*=\s*["'](?<letters>[A-Z]{1,3})\d/iu;
const styleIndex = /\ss\s*=\s*["'](?<style>\d+)/u;
const rowHeight = /\sht\s*=\s*["'](?<points>[\d.]+)/u;

/** Row heights and looks in one pass. A damaged place is skipped: what counts is refused by the reader of values. */
function readRows(xml: string, { looks }: StyleLooks): Pick<SheetLayout, "rowHeights" | "looks" | "lookRuns"> {
  const rowHeights: { rowIndex: number; height: number }[] = [];
  const runs = new LookRuns(looks);
  let rowIndex = -1;
  let columnIndex = -1;
  for (const [tag] of xml.matchAll(tags)) {
    if (tag.startsWith("<row")) {
      rowIndex = readRowIndex(tag) ?? rowIndex + 1;
      columnIndex = -1;
      const height = readHeight(tag);
      if (height !== undefined && rowIndex <= LAST_ROW_INDEX) rowHeights.push({ rowIndex, height });
    } else {
      columnIndex = readColumnIndex(tag) ?? columnIndex + 1;
      runs.add(rowIndex, columnIndex, readStyle(tag));
    }
  }
  return { rowHeights, looks: runs.looks, lookRuns: runs.runs };
}

/** Heights that Excel fitted itself stand there as well; with the same fonts here, they fit here, too. */
function readHeight(tag: string): number | undefined {
  const points = positive(rowHeight.exec(tag)?.groups?.["points"]);
  return points === undefined ? undefined : rowPixels(points);
}

function readStyle(tag: string): number {
  return Number(styleIndex.exec(tag)?.groups?.["style"] ?? 0);
}

function readRowIndex(attributes: string): number | undefined {
  const row = rowReference.exec(attributes)?.groups?.["row"];
  return row === undefined ? undefined : Number(row) - 1;
}

function readColumnIndex(attributes: string): number | undefined {
  const letters = cellReference.exec(attributes)?.groups?.["letters"];
  return letters === undefined ? undefined : toColumnIndex(letters);
}

/** Collects looks as runs; only looks that occur are kept. */
class LookRuns {
  readonly looks: CellLook[] = [];
  readonly runs: { rowIndex: number; first: number; last: number; look: number }[] = [];
  private readonly places = new Map<number, number>();

  constructor(private readonly styles: StyleLooks["looks"]) {}

  add(rowIndex: number, columnIndex: number, style: number): void {
    const styled = this.styles[style];
    if (styled === undefined || this.runs.length >= MOST_RUNS) return;
    const look = this.places.get(style) ?? this.looks.push(styled) - 1;
    this.places.set(style, look);
    const last: LookRun | undefined = this.runs.at(-1);
    if (last?.rowIndex === rowIndex && last.look === look && last.last === columnIndex - 1) {
      this.runs[this.runs.length - 1] = { ...last, last: columnIndex };
    } else this.runs.push({ rowIndex, first: columnIndex, last: columnIndex, look });
  }
}

function positive(text: string | undefined): number | undefined {
  const number = Number(text ?? Number.NaN);
  return Number.isFinite(number) && number > 0 ? number : undefined;
}
