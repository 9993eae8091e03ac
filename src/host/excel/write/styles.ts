import { type CellRange, type CellStyle, type DraftCell, type WorksheetDraft } from "../../../core/model";
import { toAddresses } from "../address";
import { isSupported } from "../requirementSets";
import { toRectangles } from "./rectangles";

const horizontal = { left: "Left", center: "Center", right: "Right" } as const;
const vertical = { top: "Top", center: "Center", bottom: "Bottom" } as const;
const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"] as const;

/** Gives all cells of a style their look at once; number formats come with the values. */
export function applyStyles(sheet: Excel.Worksheet, { cells, styles }: WorksheetDraft): void {
  const byStyle = new Map<string, DraftCell[]>();
  for (const cell of cells) {
    const same = byStyle.get(cell.style ?? "");
    if (same === undefined) byStyle.set(cell.style ?? "", [cell]);
    else same.push(cell);
  }
  for (const [name, styled] of byStyle) {
    const style = styles[name];
    if (style === undefined) continue;
    for (const format of findFormats(sheet, toRectangles(styled))) applyStyle(format, style);
  }
}

function findFormats(sheet: Excel.Worksheet, ranges: readonly CellRange[]): Excel.RangeFormat[] {
  const addresses = isSupported("rangeAreas") ? toAddresses(ranges) : ranges.flatMap((range) => toAddresses([range]));
  return addresses.map(
    (address) => (address.includes(",") ? sheet.getRanges(address) : sheet.getRange(address)).format,
  );
}

function applyStyle(format: Excel.RangeFormat, style: CellStyle): void {
  applyFont(format.font, style);
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  if (style.horizontal !== undefined) format.horizontalAlignment = horizontal[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = vertical[style.vertical];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.locked !== undefined) format.protection.locked = style.locked;
  if (style.border === "thin" || style.border === "medium") applyBorder(format.borders, style.border);
}

function applyFont(font: Excel.RangeFont, { bold, italic, fontSize, fontName, color }: CellStyle): void {
  if (bold !== undefined) font.bold = bold;
  if (italic !== undefined) font.italic = italic;
  if (fontSize !== undefined) font.size = fontSize;
  if (fontName !== undefined) font.name = fontName;
  if (color !== undefined) font.color = `#${color}`;
}

function applyBorder(borders: Excel.RangeBorderCollection, weight: "thin" | "medium"): void {
  for (const side of sides) {
    const border = borders.getItem(side);
    border.style = "Continuous";
    border.weight = weight === "thin" ? "Thin" : "Medium";
  }
}
