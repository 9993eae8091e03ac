import type { EditValue } from "../../../core/model";
import { HostError } from "../../WorkbookHost";

/** Excel's limits. */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

const errorValue = /^#[A-Z][A-Z\d/_]*[!?]?$/u;

/**
 * What is to be given to `formulas` for a value. TRUE, FALSE and an error alone are the constants that they are: such a
 * constant has no other form among the edits.
 */
export function toTyped(value: EditValue): string | number | boolean {
  switch (value.kind) {
    case "blank":
      return "";
    case "text":
      requireLength(value.text, LONGEST_TEXT);
      return toTypedText(value.text);
    case "number":
      if (!Number.isFinite(value.number)) throw new HostError("unsupported", `${value.number} is no number of a cell`);
      return value.number;
    case "formula":
      return toTypedFormula(value.formula.replace(/^=/u, ""));
  }
}

/**
 * Excel reads a text as if a person typed it: "=1+1" would be calculated, "1/2" become a date, "１２" a number. An
 * apostrophe keeps it as it is; texts that nobody could mistake go without, so that no cell gets a sign it does not need.
 */
function toTypedText(text: string): string {
  const half = text.normalize("NFKC").trimStart();
  const isMistakable = /^[=+\-@'’#]|\d|^(?:true|false)\s*$/iu.test(half);
  return isMistakable ? `'${text}` : text;
}

function toTypedFormula(formula: string): string | boolean {
  if (formula.trim() === "") throw new HostError("unsupported", "an empty formula");
  requireLength(formula, LONGEST_FORMULA);
  if (formula === "TRUE" || formula === "FALSE") return formula === "TRUE";
  return errorValue.test(formula) ? formula : `=${formula}`;
}

function requireLength(text: string, longest: number): void {
  if (text.length > longest) throw new HostError("too-large", `a cell holds ${longest} characters at most`);
}
