import type { LabelledQuantity } from "../model/progress";
import { parseIndicatorNames, splitNamesInLine, type IndicatorName } from "../parse/indicatorNames";
import { classifyText } from "../parse/classifyText";
import { markKey } from "../parse/itemMarks";
import { labelSimilarity } from "./labelSimilarity";
import type { Pair } from "./pairQuantities";

/**
 * The names in an indicator cell, where `count` quantities are to be named: one a line or mark; cut at ・ 、 ／ only where
 * that gives exactly as many; else the whole cell is one name (a line break inside a name).
 */
export function namesIn(text: string, count: number): readonly IndicatorName[] {
  const kind = classifyText(text);
  if (kind === "blank" || kind === "dash") return [];
  const names = parseIndicatorNames(text);
  if (names.length === count || names.some(({ mark }) => mark !== null)) return names;
  const cut = splitNamesInLine(text);
  if (count > 1 && cut.length === count) return cut;
  return count > 1 && names.length > 1 ? names : [{ mark: null, name: names.map(({ name }) => name).join("") }];
}

/** Bare quantities take the names of the indicator cell, where there are as many. */
export function nameQuantities(
  quantities: readonly LabelledQuantity[],
  names: readonly IndicatorName[],
): readonly LabelledQuantity[] {
  if (quantities.length !== names.length || quantities.some(({ label, mark }) => label !== "" || mark !== null))
    return quantities;
  return quantities.map((quantity, index) => ({
    ...quantity,
    label: names[index]?.name ?? "",
    mark: names[index]?.mark ?? null,
  }));
}

/** The indicator's name: of several in its cell the one with the same mark or the likest label; else the label itself. */
export function nameOf({ target, actual }: Pair, names: readonly IndicatorName[]): string {
  const label = (target?.label ?? "") || (actual?.label ?? "");
  const mark = markKey(target?.mark ?? actual?.mark ?? null);
  if (names.length === 0) return label;
  if (names.length === 1) return onlyName(names[0]?.name ?? "", target, label);
  const marked = names.find((each) => mark !== "" && markKey(each.mark) === mark);
  if (marked !== undefined) return marked.name;
  const scored = names.map(({ name }) => ({ name, score: labelSimilarity(name, label) }));
  const best = scored.reduce((top, next) => (next.score > top.score ? next : top));
  return best.score > 0 ? best.name : label;
}

/** One name for a cell with labels of its own: the labels tell the indicators apart. */
function onlyName(name: string, target: LabelledQuantity | null, label: string): string {
  return label !== "" && labelSimilarity(name, label) < 1 && (target?.label !== "" || target.notes.includes("each"))
    ? label
    : name;
}
