import { HostError } from "../../../WorkbookHost";
import { findTag, type Tag } from "../../xml/tags";
import { type Element, readElement, readRootTag } from "../xml/elements";
import { maskMarkup } from "../xml/maskMarkup";
import type { EditablePackage } from "./editablePackage";

const roots = {
  worksheet: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  workbook: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  styleSheet: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  Relationships: "http://schemas.openxmlformats.org/package/2006/relationships",
  Types: "http://schemas.openxmlformats.org/package/2006/content-types",
} as const;

export type RootName = keyof typeof roots;

/** A part that can be patched: its text, and the same text with comments blanked out for searching. */
export type PlainPart = { readonly text: string; readonly mask: string; readonly root: Tag };

/**
 * Opens a part for patching. Throws `unsupported` where its elements are prefixed, or of the strict variant, whose
 * markup differs: it is not to be guessed at.
 */
export function readPlainPart(file: EditablePackage, part: string, root: RootName): PlainPart {
  const text = file.text(part);
  const mask = maskMarkup(text);
  const tag = findTag(mask, root);
  const isPlain = tag?.start === readRootTag(mask).start && tag.name === root;
  if (!isPlain || tag.attributes.get("xmlns") !== roots[root]) {
    throw new HostError("unsupported", `${part} has prefixed or strict markup`);
  }
  return { text, mask, root: tag };
}

/** The root element of a small part. */
export function rootElement({ mask, root }: PlainPart): Element {
  return readElement(mask, root.start);
}
