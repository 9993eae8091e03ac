import { findTag, findTags, innerXml, type Tag } from "../xml/tags";

/** Turns a colour's element into RRGGBB; undefined where it is automatic or unknown. */
export type ReadColor = (tag: Tag | undefined) => string | undefined;

/** Places of a theme's colours as cells count them; the theme's part lists dark before light. */
const themeOrder = [
  ["lt1", "FFFFFF"],
  ["dk1", "000000"],
  ["lt2", "E7E6E6"],
  ["dk2", "44546A"],
  ["accent1", "4472C4"],
  ["accent2", "ED7D31"],
  ["accent3", "A5A5A5"],
  ["accent4", "FFC000"],
  ["accent5", "5B9BD5"],
  ["accent6", "70AD47"],
  ["hlink", "0563C1"],
  ["folHlink", "954F72"],
] as const;

/** The palette of Excel 97, from 8 on; the places before repeat its first eight. ECMA-376 18.8.27. */
const palette =
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333";
const paletteColors = palette.split(" ");

/** Reads colours by the workbook's theme; without one, by that of Office. */
export function colorReader(themeXml: string | undefined): ReadColor {
  const theme = themeOrder.map(([name, usual]) => readThemeColor(themeXml, name) ?? usual);
  return (tag) => {
    if (tag === undefined) return undefined;
    const { attributes } = tag;
    const base = plainColor(attributes, theme);
    const tint = Number(attributes.get("tint") ?? 0);
    return base === undefined || !Number.isFinite(tint) ? base : tinted(base, tint);
  };
}

function plainColor(attributes: Tag["attributes"], theme: readonly string[]): string | undefined {
  const rgb = /^(?:[\dA-F]{2})?(?<color>[\dA-F]{6})$/iu.exec(attributes.get("rgb") ?? "")?.groups?.["color"];
  if (rgb !== undefined) return rgb.toUpperCase();
  const place = attributes.get("theme");
  if (place !== undefined) return theme[Number(place)];
  const index = Number(attributes.get("indexed") ?? Number.NaN);
  return paletteColors[index < 8 ? index : index - 8];
}

function readThemeColor(xml: string | undefined, name: string): string | undefined {
  const tag = xml === undefined ? undefined : findTag(xml, name);
  if (xml === undefined || tag === undefined) return undefined;
  const inner = innerXml(xml, tag);
  const value = findTag(inner, "srgbClr")?.attributes.get("val") ?? findTag(inner, "sysClr")?.attributes.get("lastClr");
  return value !== undefined && /^[\dA-F]{6}$/iu.test(value) ? value.toUpperCase() : undefined;
}

/** Excel tints the luminance; channel by channel is the same for greys and close to it for colours. */
function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const share = Math.max(-1, Math.min(1, tint));
  const channels = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const changed = channels.map((channel) => (share < 0 ? channel * (1 + share) : channel + (255 - channel) * share));
  return changed.map((channel) => Math.round(channel).toString(16).padStart(2, "0").toUpperCase()).join("");
}

/** The children of a container in the styles; none where the container is missing. */
export function childrenOf(xml: string, container: string, name: string): string[] {
  const tag = findTag(xml, container);
  if (tag === undefined) return [];
  const inner = innerXml(xml, tag);
  return findTags(inner, name).map((child) => `${inner.slice(child.start, child.end)}${innerXml(inner, child)}`);
}
