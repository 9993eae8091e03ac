import { corrupt } from "./corrupt";
import { elementText, findTag, findTags, innerXml, isTrue, type Tag } from "./xml/tags";

/** A worksheet as the workbook lists it. */
export type ListedSheet = {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly relationshipId: string;
};

/** A name for a formula; `sheetIndex` is set where it holds for one worksheet only. */
export type DefinedName = { readonly name: string; readonly sheetIndex: number | undefined; readonly formula: string };

/** What the workbook's part tells. */
export type WorkbookPart = {
  readonly is1904: boolean;
  /** All sheets, also charts: defined names count them. */
  readonly sheets: readonly ListedSheet[];
  readonly definedNames: readonly DefinedName[];
};

/** Reads the workbook's part. */
export function readWorkbookPart(xml: string): WorkbookPart {
  const sheets = findTag(xml, "sheets");
  if (sheets === undefined) throw corrupt("the workbook lists no sheets");
  const definedNames = findTag(xml, "definedNames");
  return {
    is1904: isTrue(findTag(xml, "workbookPr")?.attributes.get("date1904")),
    sheets: refuseSameNames(findTags(innerXml(xml, sheets), "sheet").map(toListedSheet)),
    definedNames: definedNames === undefined ? [] : readDefinedNames(innerXml(xml, definedNames)),
  };
}

function toListedSheet({ attributes }: Tag): ListedSheet {
  const name = attributes.get("name");
  // The prefix of the relationships' namespace is the writer's choice; no other attribute here has this local name.
  const relationshipId = [...attributes].find(([key]) => key.endsWith(":id"))?.[1];
  if (name === undefined || relationshipId === undefined) throw corrupt("a sheet has no name or no part");
  const state = attributes.get("state");
  return { name, visibility: state === "hidden" || state === "veryHidden" ? state : "visible", relationshipId };
}

function refuseSameNames(sheets: readonly ListedSheet[]): readonly ListedSheet[] {
  const names = new Set(sheets.map(({ name }) => name.toLowerCase()));
  if (names.size < sheets.length) throw corrupt("two sheets have the same name");
  return sheets;
}

function readDefinedNames(xml: string): DefinedName[] {
  return findTags(xml, "definedName").map((tag) => {
    const sheetIndex = tag.attributes.get("localSheetId");
    return {
      name: tag.attributes.get("name") ?? "",
      sheetIndex: sheetIndex === undefined ? undefined : Number(sheetIndex),
      formula: elementText(xml, tag),
    };
  });
}
