import { corrupt } from "../corrupt";
import { findTag, findTags, innerXml } from "../xml/tags";
import { builtInFormats } from "./builtInFormats";
import { NumberFormat } from "./numberFormat";

/** The number format of a cell's style; undefined is General (and "@", under which a number shows as in General). */
export type CellFormats = {
  readonly find: (style: number) => NumberFormat | undefined;
};

/** For a file without styles: whatever a cell refers to, it is General. */
export const noFormats: CellFormats = { find: () => undefined };

/** Reads the number formats of all cell styles; a format that many styles share is worked out once. */
export function readStyles(xml: string, is1904: boolean): CellFormats {
  const own = readOwnFormats(xml);
  const made = new Map<string, NumberFormat | undefined>();
  const formats = elements(xml, "cellXfs", "xf").map(({ attributes }) => {
    const id = Number(attributes.get("numFmtId") ?? 0);
    const code = own.get(id) ?? builtInFormats.get(id) ?? "General";
    if (!made.has(code)) made.set(code, isPlain(code) ? undefined : new NumberFormat(code, is1904));
    return made.get(code);
  });
  return {
    find: (style) => {
      // To show a date as a number, because its style is missing, would be a wrong result.
      // A style that is no number is refused as well.
      if (!(style < formats.length) && style !== 0) throw corrupt(`a cell has style ${style}, which does not exist`);
      return formats[style];
    },
  };
}

function readOwnFormats(xml: string): ReadonlyMap<number, string> {
  const own = new Map<number, string>();
  for (const { attributes } of elements(xml, "numFmts", "numFmt")) {
    own.set(Number(attributes.get("numFmtId")), attributes.get("formatCode") ?? "");
  }
  return own;
}

function elements(xml: string, container: string, name: string): ReturnType<typeof findTags> {
  const tag = findTag(xml, container);
  return tag === undefined ? [] : findTags(innerXml(xml, tag), name);
}

/** Formats under which every value shows as it is. */
function isPlain(code: string): boolean {
  return code === "" || code === "@" || /^(?:General|G\/標準)$/iu.test(code);
}
