import type { Severity } from "../core/model";

/**
 * The formula of the rule that shows the marks of a severity, without "=". It is always true and refers to no cell, so
 * that it means the same wherever a host moves it; the text constant is the signature by which every host recognises
 * its own marks: after saving, reopening, in the other host, by another person. The shape has neither a logical
 * constant (LibreOffice writes TRUE as TRUE()) nor blanks nor small letters outside of the constant, so that Excel and
 * LibreOffice write it back as it stands.
 */
export const MARK_SIGNATURES: Readonly<Record<Severity, string>> = {
  error: 'LEN("shinchoku-error")>0',
  warning: 'LEN("shinchoku-warning")>0',
  info: 'LEN("shinchoku-info")>0',
};

/** In the order in which they count where one cell has several marks. */
export const MARK_SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** How marks of a severity look. Colours are RRGGBB without "#". */
export type MarkLook = { readonly fill: string; readonly border: string; readonly line: "thin" | "dashed" | "dotted" };

/**
 * Conditional formats allow thin lines only, so the lines differ by their kind: solid, dashed, dotted. The severities
 * stay apart on a monochrome printer.
 */
export const MARK_LOOKS: Readonly<Record<Severity, MarkLook>> = {
  error: { fill: "FFC7CE", border: "C00000", line: "thin" },
  warning: { fill: "FFEB9C", border: "9C5700", line: "dashed" },
  info: { fill: "DDEBF7", border: "2F75B5", line: "dotted" },
};

const signature = /LEN\(\s*"shinchoku-(?<severity>error|warning|info)"\s*\)/iu;

/** The severity whose marks a rule with this formula shows; undefined where the rule is not one of ours. */
function markSeverity(formula: string): Severity | undefined {
  const found = signature.exec(formula.replaceAll(/\s+/gu, ""))?.groups?.["severity"]?.toLowerCase();
  return MARK_SEVERITIES.find((severity) => severity === found);
}

/** Whether a rule with this formula shows marks; blanks, case and a leading "=" do not matter. */
export function isMarkFormula(formula: string): boolean {
  return markSeverity(formula) !== undefined;
}
