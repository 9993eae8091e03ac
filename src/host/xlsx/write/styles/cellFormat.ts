import { findTag, isTrue } from "../../xml/tags";
import { isUnlocked } from "../../format/isUnlocked";
import { withAttributes } from "../xml/tagAttributes";
import { numberFormatCode, numberFormatId } from "./numberFormats";
import type { StyleSheet } from "./styleSheet";

/** What an edit may change in a cell's format. */
export type FormatChange = {
  readonly numberFormat?: string | undefined;
  /** Whether the content is text whatever it looks like: set, it stays text also where a person edits the cell. */
  readonly isQuoted: boolean;
};

/** The index of the format that departs from another in these points only; the same index where it does not depart. */
export function changedFormat(styles: StyleSheet, index: number, change: FormatChange): number {
  const format = styles.entries("cellXfs")[index] ?? styles.entries("cellXfs")[0] ?? "";
  const tag = findTag(format, "xf");
  if (tag === undefined) return index;
  const values: Record<string, string | number | undefined> = {};
  if (isTrue(tag.attributes.get("quotePrefix")) !== change.isQuoted) {
    values["quotePrefix"] = change.isQuoted ? 1 : undefined;
  }
  if (change.numberFormat !== undefined && change.numberFormat !== formatCode(styles, index)) {
    values["numFmtId"] = numberFormatId(styles, change.numberFormat);
    values["applyNumberFormat"] = 1;
  }
  if (Object.keys(values).length === 0) return index;
  return styles.indexOf("cellXfs", withAttributes(format.slice(0, tag.end), "xf", values) + format.slice(tag.end));
}

/** The code of a cell format's number format. */
export function formatCode(styles: StyleSheet, index: number): string {
  const attributes = findTag(styles.entries("cellXfs")[index] ?? "", "xf")?.attributes;
  return numberFormatCode(styles, Number(attributes?.get("numFmtId") ?? 0));
}

/** Whether cells of the format take entries while their worksheet is protected. */
export function takesEntries(styles: StyleSheet, index: number): boolean {
  return isUnlocked(styles.entries("cellXfs")[index] ?? "");
}
