import { HostFailure } from "./hostFailure";
import type { CellModel } from "./model";

const errors = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]);
const number = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:e[+-]?\d+)?%?$/iu;
const date = /^(?:\d{2,4}[/-])?\d{1,2}[/-]\d{1,2}$|^(?:\d+年)?\d{1,2}月\d{1,2}日$|^\d{1,2}:\d{2}(?::\d{2})?$/u;

/**
 * Puts a value into a cell as Excel does when it comes from `values` or `formulas`: it reads texts as if a person had
 * typed them. It does not calculate: a formula's value is 0.
 */
export function typeInto(cell: CellModel, typed: unknown): void {
  if (typed === null || typed === undefined) return;
  delete cell.formula;
  delete cell.text;
  if (typeof typed === "string") typeText(cell, typed);
  else if (typeof typed === "number" || typeof typed === "boolean") cell.value = typed;
  else throw new HostFailure("InvalidArgument");
}

function typeText(cell: CellModel, typed: string): void {
  const half = typed.normalize("NFKC").trim();
  if (typed === "") {
    cell.value = null;
  } else if (typed.startsWith("'")) {
    cell.value = typed.slice(1) === "" ? null : typed.slice(1);
  } else if (cell.numberFormat === "@") {
    cell.value = typed;
  } else if (/^[=+@-]./u.test(half) && !number.test(half)) {
    typeFormula(cell, half);
  } else if (number.test(half)) {
    typeNumber(cell, half);
  } else if (date.test(half)) {
    cell.value = 45000;
    cell.numberFormat = "yyyy/m/d";
  } else if (/^(?:true|false)$/iu.test(half)) {
    cell.value = half.toLowerCase() === "true";
  } else {
    cell.value = errors.has(half.toUpperCase()) ? { error: half.toUpperCase() } : typed;
  }
}

/** Whoever types a percentage into a cell without a format gives it one, and sees what was typed. */
function typeNumber(cell: CellModel, typed: string): void {
  if (!typed.endsWith("%")) {
    cell.value = Number(typed.replaceAll(",", ""));
    return;
  }
  cell.value = Number(typed.slice(0, -1)) / 100;
  if ((cell.numberFormat ?? "General") !== "General") return;
  cell.numberFormat = typed.includes(".") ? "0.00%" : "0%";
  cell.text = typed;
}

function typeFormula(cell: CellModel, typed: string): void {
  const formula = typed.startsWith("=") ? typed.slice(1) : typed;
  if (formula === "" || formula.length > 8192) throw new HostFailure("InvalidArgument");
  cell.formula = formula;
  cell.value = 0;
}
