import { normalizeText } from "../text/normalizeText";
import { groupOf } from "./matching";
import { isKnownUnit } from "./unit";

const bracketed = /[([](?:単位)?[:\s]?(?<unit>[^()[\]\s]{1,8})[)\]]/gu;
const told = /単位[:\s](?<unit>[^\s()]{1,8})/u;

/** The unit that a header or an indicator's name gives in brackets: 実績値（人） → 人, （単位：％） → %; "" for none (実績(b)). */
export function readHeaderUnit(text: string): string {
  const normal = normalizeText(text);
  const units = [...normal.matchAll(bracketed)].map((match) => groupOf(match, "unit"));
  const unit = [...units, groupOf(told.exec(normal), "unit")].findLast(
    (word) => word.length > (/^[a-z]/iu.test(word) ? 1 : 0) && isKnownUnit(word),
  );
  return unit ?? "";
}
