import type { CellStyle, DraftCell, WorksheetDraft } from "../../../../core/model";
import { HostError } from "../../../WorkbookHost";
import { needsQuote } from "../cells/cellContent";
import { findTag } from "../../xml/tags";
import { escapeAttribute } from "../xml/escapes";
import { numberFormatId } from "./numberFormats";
import type { StyleSheet } from "./styleSheet";

/** Lines of tables are dark grey: black would outweigh the text. */
const LINE_COLOR = "FF7F7F7F";

/** Adds the styles of a draft to a workbook's formats; a style that the workbook has already is used again. */
export class DraftStyles {
  private readonly known = new Map<string, number>();

  constructor(
    private readonly styles: StyleSheet,
    private readonly named: WorksheetDraft["styles"],
  ) {}

  /** The index of a cell's format. Throws `unsupported` where the draft has no style of the cell's style name. */
  formatOf({ style, value }: DraftCell): number {
    const isQuoted = needsQuote(value);
    const key = `${String(isQuoted)} ${style ?? ""}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const index = style === undefined && !isQuoted ? 0 : this.add(this.find(style), isQuoted);
    this.known.set(key, index);
    return index;
  }

  /** The border of a style, for the cells that a merge hides. */
  hasBorder(style: string | undefined): boolean {
    const { border } = this.find(style);
    return border !== undefined && border !== "none";
  }

  private find(name: string | undefined): CellStyle {
    if (name === undefined) return {};
    const style = Object.hasOwn(this.named, name) ? this.named[name] : undefined;
    if (style === undefined) throw new HostError("unsupported", `the draft has no style "${name}"`);
    return style;
  }

  private add(style: CellStyle, isQuoted: boolean): number {
    const fontId = this.addFont(style);
    const fillId = style.fill === undefined ? 0 : this.styles.indexOf("fills", fillXml(style.fill));
    const borderId = this.addBorder(style);
    const numFmtId = style.numberFormat === undefined ? 0 : numberFormatId(this.styles, style.numberFormat);
    const parts = [alignmentXml(style), style.locked === false ? '<protection locked="0"/>' : ""].join("");
    const flags = [
      isQuoted ? ' quotePrefix="1"' : "",
      numFmtId > 0 ? ' applyNumberFormat="1"' : "",
      fontId > 0 ? ' applyFont="1"' : "",
      fillId > 0 ? ' applyFill="1"' : "",
      borderId > 0 ? ' applyBorder="1"' : "",
      alignmentXml(style) === "" ? "" : ' applyAlignment="1"',
      style.locked === false ? ' applyProtection="1"' : "",
    ].join("");
    const ids = `numFmtId="${String(numFmtId)}" fontId="${String(fontId)}" fillId="${String(fillId)}" borderId="${String(borderId)}" xfId="0"`;
    // Where these lists are missing, the indices 0 need something to refer to.
    for (const list of ["cellStyleXfs", "fills", "borders"] as const) this.styles.entries(list);
    return this.styles.indexOf("cellXfs", `<xf ${ids}${flags}>${parts}</xf>`);
  }

  private addFont(style: CellStyle): number {
    const standard = this.styles.entries("fonts")[0] ?? "";
    const isStandard = [style.bold, style.italic, style.fontSize, style.fontName, style.color].every((part) => !part);
    return isStandard ? 0 : this.styles.indexOf("fonts", fontXml(style, standard));
  }

  private addBorder({ border }: CellStyle): number {
    if (border === undefined || border === "none") return 0;
    const side = (name: string): string => `<${name} style="${border}"><color rgb="${LINE_COLOR}"/></${name}>`;
    const sides = ["left", "right", "top", "bottom"].map(side).join("");
    return this.styles.indexOf("borders", `<border>${sides}<diagonal/></border>`);
  }
}

/** What the style does not tell is as in the workbook's standard font. */
function fontXml({ bold, italic, fontSize, fontName, color }: CellStyle, standard: string): string {
  const standardTag = (name: string): string => {
    const tag = findTag(standard, name);
    return tag === undefined ? "" : standard.slice(tag.start, tag.end);
  };
  const named = fontName === undefined ? undefined : `<name val="${escapeAttribute(fontName)}"/><charset val="128"/>`;
  const tags = [
    bold === true ? "<b/>" : "",
    italic === true ? "<i/>" : "",
    fontSize === undefined ? standardTag("sz") : `<sz val="${String(fontSize)}"/>`,
    color === undefined ? "" : colorXml("color", color),
    named ?? ["name", "family", "charset", "scheme"].map(standardTag).join(""),
  ];
  return `<font>${tags.join("")}</font>`;
}

function fillXml(fill: string): string {
  return `<fill><patternFill patternType="solid">${colorXml("fgColor", fill)}<bgColor indexed="64"/></patternFill></fill>`;
}

function colorXml(element: string, color: string): string {
  const hex = color.replace(/^#/u, "").toUpperCase();
  if (!/^[\dA-F]{6}$/u.test(hex)) throw new HostError("unsupported", `"${color}" is no colour`);
  return `<${element} rgb="FF${hex}"/>`;
}

function alignmentXml({ horizontal, vertical, wrap }: CellStyle): string {
  const attributes = [
    horizontal === undefined ? "" : ` horizontal="${horizontal}"`,
    vertical === undefined ? "" : ` vertical="${vertical}"`,
    wrap === true ? ' wrapText="1"' : "",
  ].join("");
  return attributes === "" ? "" : `<alignment${attributes}/>`;
}
