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
  number: "actual",
  percent: "actual",
  scale: "actual",
  prose: "result",
};

function isBareYear({ header, parts }: DraftColumn): boolean {
  return header !== "" && parts.every((part) => headerKey(part) === "" && parseFiscalYear(part) !== undefined);
}

/** A column whose header is nothing but a fiscal year, in a table of targets: the actuals of that year. */
function guessYear(columns: readonly DraftColumn[], column: DraftColumn): Guess | undefined {
  const measured = firstOf(columns, "target") ?? firstOf(columns, "baseline");
  const role = underYear[column.content.kind];
  return isBareYear(column) && measured && role
    ? { role, score: 0.6, evidence: "年度だけの見出しに値が並ぶ" }
    : undefined;
}

/** A year without an entry yet, beside years that have theirs, is to hold the same. */
function nameEmptyYears(columns: readonly DraftColumn[]): void {
  for (const [index, column] of columns.entries()) {
    const before = columns[index - 1];
    const follows = before !== undefined && isBareYear(before) && isBareYear(column);
    if (follows && column.content.cells === 0 && (before.role === "actual" || before.role === "result"))
      become(column, before.role, 0.5, "左の年度と同じ");
  }
}

/** A header that says nothing of its column, or nothing but that it sorts. */
function isVague({ score, parts }: DraftColumn): boolean {
  return score === 0 || /^(?:区分|種別|分類)$/u.test(headerKey(parts.at(-1) ?? ""));
}

/** Words, each merged over several rows. */
function groupsRows({ kind, cells, merged }: DraftColumn["content"]): boolean {
  return words.has(kind) && cells >= 2 && merged >= cells;
}

/**
 * An unknown word above cells that are merged over several projects each groups these projects, whatever it is called
 * (戦略, めざす姿, 区分).
 */
function guessMerged(columns: readonly DraftColumn[], index: number): Guess | undefined {
  const column = columns[index];
  const name = columns.findIndex(({ role }) => role === "projectName" || role === "indicator");
  if (column === undefined || index >= name || !isVague(column) || !groupsRows(column.content)) return undefined;
  const inner = columns.slice(0, index).some(({ role }) => areas.has(role));
  return { role: inner ? "policyItem" : "policyArea", score: 0.6, evidence: "事業をまとめる結合セルの列" };
}

const words: ReadonlySet<ContentKind> = new Set(["text", "category", "prose", "department"]);

/** Names the columns whose header is missing or says nothing by what they hold and where they stand. */
export function nameByContent(columns: readonly DraftColumn[]): void {
  for (const [index, column] of columns.entries()) {
    const { content } = column;
    if (content.cells === 0) continue;
    if (content.areaShare >= 0.6) become(column, "policyArea", 0.8, "施策・目標の名が並ぶ");
    const merged = column.header === "" ? undefined : guessMerged(columns, index);
    if (merged) become(column, merged.role, merged.score, merged.evidence);
    if (column.score > 0) continue;
    const guess = guessFor(columns, index);
    if (guess) become(column, guess.role, guess.score, guess.evidence);
  }
  nameEmptyYears(columns);
}

/** 施設名 (中央公民館, 市立図書館) lists no departments where another column is headed by that word. */
function guessFor(columns: readonly DraftColumn[], index: number): Guess | undefined {
  const column = columns[index];
  if (column === undefined) return undefined;
  const place = /(?:名|名称)$/u.test(headerKey(column.parts.at(-1) ?? ""));
  const another = place && firstOf(columns, "department") !== undefined;
  if (column.content.departmentShare >= 0.6 && !another)
    return { role: "department", score: 0.6, evidence: "課の名が並ぶ" };
  if (column.header !== "") return guessYear(columns, column);
  return guessGroup(columns, index) ?? guessFigures(columns, index);
}
