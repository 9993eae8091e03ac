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

/**
 * The indicator's name: of several in its cell the one with the same mark or the likest label; the only one of its cell,
 * unless it stands for several indicators (`several`), which their labels then tell apart; else the label itself.
 */
export function nameOf({ target, actual }: Pair, names: readonly IndicatorName[], several: boolean): string {
  const [first, second] = names;
  const label = labelOf(target) || labelOf(actual);
  const full = fullLabelOf(target) || fullLabelOf(actual);
  if (first === undefined) return full;
  if (second === undefined) return several && label !== "" && hasOwnLabel(target) ? full : first.name;
  return markedName(names, markOf(target) || markOf(actual)) ?? likestName(names, label);
}

function labelOf(quantity: LabelledQuantity | null): string {
  return quantity === null ? "" : quantity.label;
}

/** The label under the line or heading that it shares with others: 相談件数（うつ関係）. */
function fullLabelOf(quantity: LabelledQuantity | null): string {
  const [label, group] = [labelOf(quantity), quantity?.group ?? ""];
  return group === "" || label === "" || label.includes(group) ? label : `${group}（${label}）`;
}

function markOf(quantity: LabelledQuantity | null): string {
  return quantity === null ? "" : markKey(quantity.mark);
}

/** One name for a cell whose figures have labels of their own: the labels tell the indicators apart. */
function hasOwnLabel(target: LabelledQuantity | null): boolean {
  return target?.label !== "" || target.notes.includes("each");
}

function markedName(names: readonly IndicatorName[], mark: string): string | undefined {
  return mark === "" ? undefined : names.find((each) => markKey(each.mark) === mark)?.name;
}

function likestName(names: readonly IndicatorName[], label: string): string {
  const scored = names.map(({ name }) => ({ name, score: labelSimilarity(name, label) }));
  const best = scored.reduce((top, next) => (next.score > top.score ? next : top));
  return best.score > 0 ? best.name : label;
}
