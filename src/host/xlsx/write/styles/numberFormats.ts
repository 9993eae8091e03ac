import { builtInFormats } from "../../format/builtInFormats";
import { findTag } from "../../xml/tags";
import { escapeAttribute } from "../xml/escapes";
import type { StyleSheet } from "./styleSheet";

/** Formats that have a number of their own and look the same in every language of Excel. */
const sharedFormats = new Map([
  ["General", 0],
  ["0", 1],
  ["0.00", 2],
  ["#,##0", 3],
  ["#,##0.00", 4],
  ["0%", 9],
  ["0.00%", 10],
  ["@", 49],
]);

/** Excel's own formats end here. */
const FIRST_OWN_FORMAT = 176;

/** The number of a number format, which is added where the file does not have it yet. */
export function numberFormatId(styles: StyleSheet, code: string): number {
  const shared = sharedFormats.get(code);
  if (shared !== undefined) return shared;
  const own = ownFormats(styles);
  const present = own.find((format) => format.code === code);
  if (present !== undefined) return present.id;
  const id = own.reduce((next, format) => Math.max(next, format.id + 1), FIRST_OWN_FORMAT);
  styles.indexOf("numFmts", `<numFmt numFmtId="${String(id)}" formatCode="${escapeAttribute(code)}"/>`);
  return id;
}

/** The code of a number format by its number. */
export function numberFormatCode(styles: StyleSheet, id: number): string {
  return ownFormats(styles).find((format) => format.id === id)?.code ?? builtInFormats.get(id) ?? "General";
}

function ownFormats(styles: StyleSheet): { readonly id: number; readonly code: string }[] {
  return styles.entries("numFmts").map((entry) => {
    const attributes = findTag(entry, "numFmt")?.attributes;
    return { id: Number(attributes?.get("numFmtId")), code: attributes?.get("formatCode") ?? "" };
  });
}
