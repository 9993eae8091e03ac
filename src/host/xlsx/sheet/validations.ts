import type { CellRange } from "../../../core/model/cell";
import { elementText, findTag, findTags, innerXml, type Tag } from "../xml/tags";
import { parseAreas } from "./reference";

/** A drop-down list as the worksheet states it, not yet resolved. */
export type StatedList = {
  readonly ranges: readonly CellRange[];
  readonly formula: string;
  readonly isExtended: boolean;
};

/**
 * Drop-down lists, as written behind the rows. Excel 2010 and later write a list that refers to another worksheet into
 * an extension, with its formula and its cells as elements; the local names are the same.
 */
export function readStatedLists(tail: string): StatedList[] {
  return findTags(tail, "dataValidation")
    .filter(({ attributes }) => attributes.get("type") === "list")
    .flatMap((tag) => toStatedList(tag, innerXml(tail, tag)));
}

function toStatedList(tag: Tag, content: string): StatedList[] {
  const ranges = parseAreas(tag.attributes.get("sqref") ?? textOfElement(content, "sqref") ?? "");
  const formula1 = findTag(content, "formula1");
  if (formula1 === undefined || ranges.length === 0) return [];
  const nested = innerXml(content, formula1);
  const formula = textOfElement(nested, "f") ?? elementText(content, formula1);
  // Items that hold commas stand in an extension beside a fallback for old versions, which splits them wrongly.
  return [{ ranges, formula: formula.trim(), isExtended: findTag(content, "list") !== undefined }];
}

function textOfElement(xml: string, name: string): string | undefined {
  const tag = findTag(xml, name);
  return tag === undefined ? undefined : elementText(xml, tag);
}
