import type { ColumnRole } from "../model";
import { become, firstOf, type DraftColumn } from "./settleRoles";

/** A role that a column's cells and place suggest where its header says nothing. */
type Guess = { readonly role: ColumnRole; readonly score: number; readonly evidence: string };

const named: ReadonlySet<ColumnRole> = new Set(["projectName", "indicator", "target"]);
const areas: ReadonlySet<ColumnRole> = new Set(["policyArea", "policyItem"]);

function guessGroup(columns: readonly DraftColumn[], index: number): Guess | undefined {
  const column = columns[index];
  if (column === undefined || column.content.merged === 0 || column.content.kind === "quantity") return undefined;
  if (!columns.slice(index + 1).some(({ role }) => named.has(role))) return undefined;
  const previous = columns[index - 1]?.role ?? "other";
  return { role: areas.has(previous) ? "policyItem" : "policyArea", score: 0.6, evidence: "見出しのない結合セルの列" };
}

function guessFigures(columns: readonly DraftColumn[], index: number): Guess | undefined {
  const kind = columns[index]?.content.kind;
  const numbers = kind === "number" || kind === "quantity";
  if (numbers && index === 0 && firstOf(columns, "projectNumber") === undefined)
    return { role: "projectNumber", score: 0.5, evidence: "左端に番号が並ぶ" };
  const rates = (columns[index]?.content.percentShare ?? 0) >= 0.6;
  if (rates && firstOf(columns, "achievement") === undefined && firstOf(columns, "target") !== undefined)
    return { role: "achievement", score: 0.5, evidence: "割合が並ぶ" };
  return undefined;
}

/** Names the columns whose header is missing or says nothing by what they hold and where they stand. */
export function nameByContent(columns: readonly DraftColumn[]): void {
  for (const [index, column] of columns.entries()) {
    const { content } = column;
    if (content.cells === 0) continue;
    if (content.areaShare >= 0.6) become(column, "policyArea", 0.8, "施策・目標の名が並ぶ");
    if (column.score > 0) continue;
    if (content.departmentShare >= 0.6) become(column, "department", 0.6, "課の名が並ぶ");
    else if (column.header === "") {
      const guess = guessGroup(columns, index) ?? guessFigures(columns, index);
      if (guess) become(column, guess.role, guess.score, guess.evidence);
    }
  }
}
