import type { LabelledQuantity } from "../model/progress";
import { groupOf } from "./matching";
import { toParsable } from "./parsable";

/** By how much something rose or fell: 74人減. */
export type ChangeAmount = { readonly quantity: LabelledQuantity; readonly way: "up" | "down" };

const pattern =
  /^(?<amount>\d[\d,]*(?:\.\d+)?) ?(?<unit>[^\d\s/()増減]{0,5}?)の?(?:(?<down>減少?|減員|削減|低下)|(?<up>増加?|増員|上昇))(?:以上)?$/u;

/** Reads a cell that says nothing but a change; undefined where it says from what (前年度より10人増). */
export function parseChangeAmount(raw: string): ChangeAmount | undefined {
  const match = pattern.exec(toParsable(raw));
  if (match === null) return undefined;
  const quantity: LabelledQuantity = {
    raw: raw.trim(),
    value: Number(groupOf(match, "amount").replaceAll(",", "")),
    unit: groupOf(match, "unit"),
    comparator: null,
    notes: ["relative"],
    label: "",
    mark: null,
  };
  return { quantity, way: groupOf(match, "down") === "" ? "up" : "down" };
}
