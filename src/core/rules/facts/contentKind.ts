import type { ColumnRole, StatusScale } from "../../model/progress";
import { looksLikeDepartment } from "../../text/departments";
import { isDash, normalizeText, toKey } from "../../text/normalizeText";
import { isOnScale } from "./statusWords";

/** What a cell holds by its look alone. */
export type ContentKind = "nothing" | "rate" | "number" | "mark" | "department" | "prose" | "phrase";

const shortestProse = 20;
/** Longer than any mark or name: only a list of rates can be that long. */
const surelyProse = 60;
const itemMarks = /[①-⑳]|\(\d{1,2}\)/gu;
const percents = /\d+(?:\.\d+)?\s*%/gu;
const separators = /[、,;・~:\s]/gu;

/** Nothing but percents, with or without item marks: 「①100%、②0%」. */
function isRate(text: string): boolean {
  if (!text.includes("%")) return false;
  return text.replace(itemMarks, "").replace(percents, "").replace(separators, "") === "";
}

function isProse(text: string, length: number): boolean {
  return length >= shortestProse || (length >= 12 && text.includes("。"));
}

/** A scale that was guessed from the column's own values holds whatever was pasted there by mistake: only short ones count. */
function isMark(text: string, length: number, scale: StatusScale | null): boolean {
  return scale !== null && length <= (scale.origin === "values" ? 10 : 30) && isOnScale(text, scale);
}

/** The kind of the text; marks are known by the sheet's own scale. */
export function contentKind(raw: string, scale: StatusScale | null): ContentKind {
  if (raw.length > surelyProse && !/[%％]/u.test(raw)) return "prose";
  const text = normalizeText(raw.replace(itemMarks, " "));
  const length = [...toKey(text)].length;
  if (length === 0 || isDash(text)) return "nothing";
  if (isRate(text)) return "rate";
  if (isMark(text, length, scale)) return "mark";
  if (/^[\d,.]+\D{0,3}$/u.test(text)) return "number";
  if (length <= 20 && looksLikeDepartment(raw)) return "department";
  return isProse(text, length) ? "prose" : "phrase";
}

type Fit = { readonly right: readonly ContentKind[]; readonly wrong: readonly ContentKind[] };

const prose: Fit = { right: ["prose"], wrong: ["rate", "mark", "department"] };

/** What a column of each role holds, and what it never holds. Roles without an entry fit everything. */
const fits: Partial<Record<ColumnRole, Fit>> = {
  projectName: { right: [], wrong: ["rate", "number", "mark"] },
  department: { right: ["department"], wrong: ["rate", "number", "mark", "prose"] },
  target: { right: ["number", "rate"], wrong: ["department"] },
  actual: { right: ["number", "rate"], wrong: ["department"] },
  achievement: { right: ["rate"], wrong: ["prose", "department"] },
  status: { right: ["mark"], wrong: ["rate", "prose", "department"] },
  description: prose,
  plan: prose,
  result: prose,
  evaluation: prose,
  reason: prose,
  issue: prose,
  nextPlan: prose,
};

/** Whether a column of the role never holds such a content. */
export function isMisfit(role: ColumnRole, kind: ContentKind): boolean {
  return fits[role]?.wrong.includes(kind) ?? false;
}

/** Whether the content is what a column of the role is for. */
export function isAtHome(role: ColumnRole, kind: ContentKind): boolean {
  return fits[role]?.right.includes(kind) ?? false;
}
