import { declareContentType, addRelationship } from "../package/relate";
import { readPlainPart } from "../package/plainPart";
import { relatedPart, type WorkbookFile } from "../package/workbookFile";
import { type Element, readChildren } from "../xml/elements";
import { placeForChild, stylesOrder } from "../xml/schemaOrder";
import { applySplices, type Splice } from "../xml/splices";
import { withAttributes } from "../xml/tagAttributes";

/** The lists of a styles part to which entries are added. */
export type StyleList = "numFmts" | "fonts" | "fills" | "borders" | "cellStyleXfs" | "cellXfs";

/** What Excel expects at the beginning of each list; the first two fills are reserved. */
const firstEntries: Readonly<Record<StyleList, readonly string[]>> = {
  numFmts: [],
  fonts: ['<font><sz val="11"/><name val="游ゴシック"/><family val="3"/><charset val="128"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ["<border><left/><right/><top/><bottom/><diagonal/></border>"],
  cellStyleXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
};

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const emptyStyles = [
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${MAIN}">`,
  ...(["fonts", "fills", "borders", "cellStyleXfs", "cellXfs"] as const).map((name) =>
    listXml(name, firstEntries[name]),
  ),
  '<cellStyles count="1"><cellStyle name="標準" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join("");
const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

/** The name of the workbook's styles part; where it has none, an empty one is added. */
export function requireStylesPart(workbook: WorkbookFile): string {
  const present = relatedPart(workbook, "styles");
  if (present !== undefined) return present;
  const part = `${workbook.name.slice(0, workbook.name.lastIndexOf("/") + 1)}styles.xml`;
  workbook.file.setText(part, emptyStyles);
  addRelationship(workbook.file, workbook.name, "styles", part);
  declareContentType(workbook.file, part, STYLES_TYPE);
  return part;
}

type List = { readonly element: Element | undefined; readonly present: readonly string[]; readonly added: string[] };

/** Adds entries to the lists of a styles part; what is there stays where it is, so that no cell changes its look. */
export class StyleSheet {
  private readonly part: string;
  private readonly text: string;
  private readonly mask: string;
  private readonly rootEnd: number;
  private readonly children: readonly Element[];
  private readonly lists = new Map<StyleList, List>();

  constructor(private readonly workbook: WorkbookFile) {
    this.part = requireStylesPart(workbook);
    const { text, mask, root } = readPlainPart(workbook.file, this.part, "styleSheet");
    this.text = text;
    this.mask = mask;
    this.rootEnd = root.end;
    this.children = root.isEmpty ? [] : readChildren(mask, root.end).children;
  }

  /** The entries of a list, those that were added last. */
  entries(name: StyleList): readonly string[] {
    const { present, added } = this.list(name);
    return [...present, ...added];
  }

  /** The index of an entry, which is added where the list does not hold it yet. */
  indexOf(name: StyleList, entry: string): number {
    const { added } = this.list(name);
    const entries = this.entries(name);
    const index = entries.indexOf(entry);
    if (index >= 0) return index;
    added.push(entry);
    return entries.length;
  }

  /** Writes what was added into the part. */
  save(): void {
    // Several new lists may belong to the same place: there they stand in the order in which they are given.
    const inOrder = [...this.lists].sort(([a], [b]) => (stylesOrder.get(a) ?? 0) - (stylesOrder.get(b) ?? 0));
    const splices = inOrder.flatMap(([name, list]) => this.toSplice(name, list));
    if (splices.length > 0) this.workbook.file.setText(this.part, applySplices(this.text, splices));
  }

  private list(name: StyleList): List {
    const known = this.lists.get(name);
    if (known !== undefined) return known;
    const element = this.children.find((child) => child.name === name);
    const present =
      element === undefined || element.close === element.end
        ? []
        : readChildren(this.mask, element.tagEnd).children.map(({ start, end }) => this.text.slice(start, end));
    const list: List = { element, present, added: [...firstEntries[name].slice(present.length)] };
    this.lists.set(name, list);
    return list;
  }

  private toSplice(name: StyleList, { element, present, added }: List): Splice[] {
    if (added.length === 0) return [];
    const count = String(present.length + added.length);
    const entries = added.join("");
    if (element === undefined) {
      const place = placeForChild(this.children, stylesOrder, name, this.rootEnd);
      return [{ start: place, end: place, text: listXml(name, added) }];
    }
    const isEmpty = element.close === element.end;
    const tag = withAttributes(this.text.slice(element.start, element.tagEnd), name, { count });
    if (!isEmpty) {
      return [
        { start: element.start, end: element.tagEnd, text: tag },
        { start: element.close, end: element.close, text: entries },
      ];
    }
    return [{ start: element.start, end: element.end, text: `${tag.replace(/\s*\/>$/u, ">")}${entries}</${name}>` }];
  }
}

function listXml(name: StyleList, entries: readonly string[]): string {
  return `<${name} count="${String(entries.length)}">${entries.join("")}</${name}>`;
}
