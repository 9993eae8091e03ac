import type { LabelledQuantity } from "../model/progress";
import { groupOf } from "./matching";
import { toParsable } from "./parsable";
import { isKnownUnit } from "./unit";

/** Actual and target in one cell: 25/25校, 48人/50人, 50人中48人. */
export type PartOfWhole = { readonly part: LabelledQuantity; readonly whole: LabelledQuantity };

const number = String.raw`\d[\d,]*(?:\.\d+)?`;
const unit = String.raw`[^\d\s/()%中]{0,4}`;
const patterns: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?<part>${number}) ?(?<partUnit>${unit}) ?/ ?(?<whole>${number}) ?(?<wholeUnit>${unit})(?:中)?$`,
    "u",
  ),
  new RegExp(String.raw`^(?<whole>${number}) ?(?<wholeUnit>${unit})中 ?(?<part>${number}) ?(?<partUnit>${unit})$`, "u"),
];
/** 25/25校（100%）: what the brackets say is worked out from the two. */
const bracketed = /\s*\([^()]*\)$/u;

/** Reads such a cell; undefined for a date (8/1), a share without a unit, and anything that says more. */
export function parsePartOfWhole(raw: string): PartOfWhole | undefined {
  const text = toParsable(raw).replace(bracketed, "");
  const match = patterns.map((pattern) => pattern.exec(text)).find((found) => found !== null) ?? null;
  const [mine, others] = [groupOf(match, "partUnit"), groupOf(match, "wholeUnit")];
  const shared = others === "" ? mine : others;
  if (shared === "" || !isKnownUnit(shared) || (mine !== "" && mine !== shared)) return undefined;
  const read = (name: "part" | "whole"): LabelledQuantity => ({
    raw: raw.trim(),
    value: Number(groupOf(match, name).replaceAll(",", "")),
    unit: shared,
    comparator: null,
    notes: [],
    label: "",
    mark: null,
  });
  const [part, whole] = [read("part"), read("whole")];
  return whole.value > 0 && part.value <= whole.value ? { part, whole } : undefined;
}
