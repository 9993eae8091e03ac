import { type CellEdit, type EditValue, toA1 } from "../../../../core/model";
import { HostError } from "../../../WorkbookHost";
import { escapeCellText, escapeElementText } from "../xml/escapes";

/** What stands in a `<c>`: its type, undefined for numbers, and its children. */
export type CellContent = { readonly type: string | undefined; readonly xml: string };

/** Excel's limits. */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

const errorValue = /^#[A-Z][A-Z\d/_]*[!?]?$/u;

/**
 * The markup of a value. A text is written into the cell itself, so that the shared strings stay as they are. A
 * formula has no result until Excel or LibreOffice calculates it; but TRUE, FALSE and an error alone are written as
 * the constants that they are, as such a constant has no other form among the edits.
 */
export function toCellContent(value: EditValue): CellContent {
  switch (value.kind) {
    case "blank":
      return { type: undefined, xml: "" };
    case "text":
      requireLength(value.text, LONGEST_TEXT);
      return { type: "inlineStr", xml: `<is><t xml:space="preserve">${escapeCellText(value.text)}</t></is>` };
    case "number":
      return { type: undefined, xml: `<v>${toDigits(value.number)}</v>` };
    case "formula":
      return toFormula(value.formula.replace(/^=/u, ""));
  }
}

/** The markup of a cell that was not listed before; "" where it need not be listed. */
export function newCell(edit: CellEdit, format: number): string {
  if (edit.value.kind === "blank" && edit.numberFormat === undefined) return "";
  const { type, xml } = toCellContent(edit.value);
  return `<c ${cellAttributes({ r: toA1(edit), s: format === 0 ? undefined : format, t: type })}>${xml}</c>`;
}

function cellAttributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}="${String(value)}"`]))
    .join(" ");
}

/** Whether a text would be taken for a formula where a person edits the cell; Excel then needs the quote prefix. */
export function needsQuote(value: EditValue): boolean {
  return value.kind === "text" && /^[=+\-@'\t\r]/u.test(value.text);
}

function toFormula(formula: string): CellContent {
  if (formula.trim() === "") throw new HostError("unsupported", "an empty formula");
  requireLength(formula, LONGEST_FORMULA);
  if (formula === "TRUE" || formula === "FALSE") return { type: "b", xml: `<v>${formula === "TRUE" ? "1" : "0"}</v>` };
  if (errorValue.test(formula)) return { type: "e", xml: `<v>${formula}</v>` };
  return { type: undefined, xml: `<f>${escapeElementText(formula)}</f>` };
}

/** The shortest digits that read back as the same number. Excel has no minus zero. */
function toDigits(number: number): string {
  if (!Number.isFinite(number)) throw new HostError("unsupported", `${String(number)} is no number of a cell`);
  return String(number === 0 ? 0 : number);
}

function requireLength(text: string, longest: number): void {
  if (text.length > longest) throw new HostError("too-large", `a cell holds ${String(longest)} characters at most`);
}
