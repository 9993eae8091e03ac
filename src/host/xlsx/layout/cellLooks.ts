import type { CellLook } from "../../sheetLayout";
import { builtInFormats } from "../format/builtInFormats";
import { isUnlocked } from "../format/isUnlocked";
import { findTag, findTags, innerXml, isTrue, type Tag } from "../xml/tags";
import { childrenOf, colorReader, type ReadColor } from "./colors";
import { type DefaultFont, usualFont } from "./lengths";

/** The looks of a workbook's cell styles, by the style's index; undefined where a style looks as usual. */
export type StyleLooks = { readonly looks: readonly (CellLook | undefined)[]; readonly font: DefaultFont };

/** For a file without styles. */
export const usualLooks: StyleLooks = { looks: [], font: usualFont };

type Font = DefaultFont & { readonly bold: boolean; readonly color: string | undefined };

/** Reads what helps reading of the cell styles: bold, colours, alignment, wrapping and number formats. */
export function readStyleLooks(xml: string, themeXml: string | undefined): StyleLooks {
  const readColor = colorReader(themeXml);
  const fonts = childrenOf(xml, "fonts", "font").map((font) => readFont(font, readColor));
  const fills = childrenOf(xml, "fills", "fill").map((fill) => readFill(fill, readColor));
  const formats = readFormats(xml);
  const styles = childrenOf(xml, "cellXfs", "xf");
  const looks = styles.map((style) => {
    const attributes = findTag(style, "xf")?.attributes ?? new Map<string, string>();
    const font = fonts[Number(attributes.get("fontId") ?? 0)];
    const format = formats(Number(attributes.get("numFmtId") ?? 0));
    const look: CellLook = {
      ...(font?.bold === true ? { bold: true } : {}),
      ...optional("color", font?.color === "000000" ? undefined : font?.color),
      ...optional("fill", fills[Number(attributes.get("fillId") ?? 0)]),
      ...readAlignment(findTag(style, "alignment")),
      ...readProtection(style),
      ...optional("numberFormat", format),
    };
    return Object.keys(look).length === 0 ? undefined : look;
  });
  const defaultFont = fonts[Number(findTag(styles[0] ?? "", "xf")?.attributes.get("fontId") ?? 0)];
  return { looks, font: defaultFont ?? usualFont };
}

function optional<Key extends keyof CellLook>(key: Key, value: CellLook[Key]): CellLook {
  return value === undefined ? {} : { [key]: value };
}

function readFont(font: string, readColor: ReadColor): Font {
  const points = Number(findTag(font, "sz")?.attributes.get("val") ?? usualFont.points);
  const bold = findTag(font, "b");
  return {
    name: findTag(font, "name")?.attributes.get("val") ?? usualFont.name,
    points: points > 0 && points <= 409 ? points : usualFont.points,
    bold: bold !== undefined && isTrue(bold.attributes.get("val") ?? "1"),
    color: readColor(findTag(font, "color")),
  };
}

/** Patterns other than a solid one are shown by their background, so that text stays readable. */
function readFill(fill: string, readColor: ReadColor): string | undefined {
  const pattern = findTag(fill, "patternFill")?.attributes.get("patternType") ?? "none";
  if (pattern === "none") return undefined;
  const color = readColor(findTag(fill, pattern === "solid" ? "fgColor" : "bgColor"));
  return color === "FFFFFF" ? undefined : color;
}

function readAlignment(tag: Tag | undefined): CellLook {
  const horizontal = tag?.attributes.get("horizontal");
  const vertical = tag?.attributes.get("vertical");
  return {
    ...(horizontal === "left" || horizontal === "right" ? { horizontal } : {}),
    ...(horizontal === "center" || horizontal === "centerContinuous" ? { horizontal: "center" } : {}),
    ...(vertical === "top" || vertical === "center" ? { vertical } : {}),
    ...(isTrue(tag?.attributes.get("wrapText")) ? { wrap: true } : {}),
  };
}

function readProtection(style: string): CellLook {
  return isUnlocked(style) ? { unlocked: true } : {};
}

function readFormats(xml: string): (id: number) => string | undefined {
  const container = findTag(xml, "numFmts");
  const own = new Map(
    (container === undefined ? [] : findTags(innerXml(xml, container), "numFmt")).map(({ attributes }) => [
      Number(attributes.get("numFmtId")),
      attributes.get("formatCode") ?? "",
    ]),
  );
  return (id) => {
    const code = own.get(id) ?? builtInFormats.get(id) ?? "General";
    return code === "" || /^(?:General|G\/標準)$/iu.test(code) ? undefined : code;
  };
}
