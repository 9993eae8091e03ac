import { normalizeText } from "../text/normalizeText";
import { isKnownUnit } from "./unit";

const bracketed = /[([](?:単位)?[:\s]?(?<unit>[^()[\]\s]{1,8})[)\]]/gu;
const told = /単位[:\s](?<unit>[^\s()]{1,8})/u;

/** The unit that a header or an indicator's name gives in brackets: 実績値（人） → 人, （単位：％） → %; "" for none. */
export function readHeaderUnit(text: string): string {
  const normal = normalizeText(text);
  const units = [...normal.matchAll(bracketed)].map((match) => match.groups?.["unit"] ?? "");
  const unit = [...units, told.exec(normal)?.groups?.["unit"] ?? ""].findLast(
    (word) => word !== "" && isKnownUnit(word),
  );
  return unit === undefined ? "" : unit.replace("単位:", "");
}
