import type { ColumnRole } from "../model";
import { parseFiscalYear } from "../text";
import type { ContentKind } from "./headerSynonyms";
import { headerKey } from "./matchHeader";
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

const underYear: Partial<Record<ContentKind, ColumnRole>> = {
  quantity: "actual",
  percent: "actual",
  scale: "actual",
  prose: "result",
};

/** A column whose header is nothing but a fiscal year, in a table of targets: the actuals of that year. */
function guessYear(columns: readonly DraftColumn[], column: DraftColumn): Guess | undefined {
  const measured = firstOf(columns, "target") ?? firstOf(columns, "baseline");
  const bare =
    column.header !== "" && column.parts.every((part) => headerKey(part) === "" && parseFiscalYear(part) !== undefined);
  const role = underYear[column.content.kind];
  return bare && measured && role ? { role, score: 0.6, evidence: "年度だけの見出しに値が並ぶ" } : undefined;
}

/** Names the columns whose header is missing or says nothing by what they hold and where they stand. */
export function nameByContent(columns: readonly DraftColumn[]): void {
  for (const [index, column] of columns.entries()) {
    const { content } = column;
    if (content.cells === 0) continue;
    if (content.areaShare >= 0.6) become(column, "policyArea", 0.8, "施策・目標の名が並ぶ");
    if (column.score > 0) continue;
    if (content.departmentShare >= 0.6) become(column, "department", 0.6, "課の名が並ぶ");
    else {
      const guess =
        column.header === ""
          ? (guessGroup(columns, index) ?? guessFigures(columns, index))
          : guessYear(columns, column);
      if (guess) become(column, guess.role, guess.score, guess.evidence);
    }
  }
}
