import type { ColumnRole, Field, HeaderMatch, Section } from "../model";
import { createKeeper, normalizeText, parseFiscalYear, type Keeper } from "../text";
import { areaMark } from "./classifyRow";
import { collectPairs, labelKey, type CardPair } from "./cardLabels";
import { describeTexts, kindOfChoices } from "./columnContent";
import type { Grid } from "./grid";
import type { ContentKind } from "./headerSynonyms";
import { headerScore, matchHeader, type RoleCandidate } from "./matchHeader";
import type { TableReading } from "./readTable";
import type { RawRecord } from "./tableRows";
import { pushHeading, type HeadingStack } from "./sectionLevels";

/** On at least this many lines a card tells something new of its project. */
const fewestLines = 4;

/** The label that begins every card: the first one that numbers or names a project. */
function anchorOf(pairs: readonly CardPair[]): string | undefined {
  return pairs.find(({ role }) => role === "projectNumber" || role === "projectName")?.key;
}

function splitCards(pairs: readonly CardPair[], anchor: string): readonly (readonly CardPair[])[] {
  const cards: CardPair[][] = [];
  for (const found of pairs) {
    if (found.key === anchor) cards.push([]);
    cards.at(-1)?.push(found);
  }
  return cards;
}

/** The share of a card's lines that carry a label, at least; the header of a table is few lines among many. */
const labelledLines = 0.34;

/** A card tells its things line by line; the header of a table names them all at once. */
function isCard(grid: Grid, card: readonly CardPair[]): boolean {
  const firstRows = new Map<ColumnRole, number>();
  for (const { role, labelRow } of card) if (role !== "other" && !firstRows.has(role)) firstRows.set(role, labelRow);
  if (!firstRows.has("projectName") || new Set(firstRows.values()).size < fewestLines) return false;
  const telling = card.filter(({ role, labelRow }) => role === "other" || firstRows.get(role) === labelRow);
  const rows = new Set(telling.map(({ labelRow }) => labelRow));
  const [first, last] = [Math.min(...rows), Math.max(...card.map(({ rowIndex }) => rowIndex))];
  return rows.size >= grid.rowIndexes.filter((row) => first <= row && row <= last).length * labelledLines;
}

/** The role of a label; 「実施内容」 beside the project's name tells what was done, any other second name what it is about. */
function labelRole(label: string, content: ContentKind, name: string | undefined): RoleCandidate | undefined {
  const match = matchHeader([label], content);
  if (match?.role !== "projectName" || labelKey(label) === name) return match;
  return { ...match, role: label.includes("実施") ? "result" : "description", evidence: "事業名の欄が別にある" };
}

/** The label that names the project most surely. */
function nameKey(pairs: readonly CardPair[]): string | undefined {
  const names = pairs.filter(({ role }) => role === "projectName");
  return [...names].sort((a, b) => headerScore(b.label) - headerScore(a.label))[0]?.key;
}

/** One match a label, its role settled by what stands beside it on all cards. */
function matchLabels(grid: Grid, cards: readonly (readonly CardPair[])[]): ReadonlyMap<string, HeaderMatch> {
  const byKey = new Map<string, CardPair[]>();
  for (const found of cards.flat()) byKey.set(found.key, [...(byKey.get(found.key) ?? []), found]);
  const name = nameKey(cards.flat());
  const matches = [...byKey].map(([key, found]): readonly [string, HeaderMatch] => {
    const first = found[0];
    const label = first?.label ?? key;
    const content = describeTexts(found.map(({ rowIndex, columnIndex }) => grid.text(rowIndex, columnIndex)));
    const chosen = content.kind === "text" || content.kind === "empty" ? kindOfChoices(grid, found) : undefined;
    const match = labelRole(label, chosen ?? content.kind, name);
    const year = parseFiscalYear(label)?.label ?? null;
    const { role, score, evidence } = match ?? { role: "other" as const, score: 0, evidence: "" };
    return [
      key,
      {
        columnIndex: first?.columnIndex ?? 0,
        header: label,
        role,
        year,
        score,
        evidence: evidence === "" ? [] : [evidence],
      },
    ];
  });
  return new Map(matches);
}

function readField(grid: Grid, match: HeaderMatch, column: number, found: CardPair): Field {
  const { rowIndex, columnIndex } = found;
  const text = grid.text(rowIndex, columnIndex);
  const cell = grid.cell(rowIndex, columnIndex);
  return {
    column,
    role: match.role,
    year: match.year,
    rowIndex,
    columnIndex,
    origin: text.trim() === "" ? "blank" : "typed",
    text,
    value: cell?.value ?? null,
    numberFormat: cell?.numberFormat ?? null,
  };
}

function headingsBetween(grid: Grid, from: number, to: number): { readonly rowIndex: number; readonly text: string }[] {
  return grid.rowIndexes
    .filter((row) => row > from && row < to)
    .flatMap((rowIndex) => {
      const cells = grid.filled(rowIndex);
      const text = cells[0]?.text.trim() ?? "";
      return cells.length === 1 && areaMark.test(normalizeText(text)) && text.length <= 60 ? [{ rowIndex, text }] : [];
    });
}

/**
 * Reads one project per block of label and value cells (調書, 個票): a card begins where its first label recurs. Small
 * tables of indicators inside a card give several fields of one label. Undefined where the sheet holds no such block.
 */
export function readCards(grid: Grid, keeper: Keeper = createKeeper()): TableReading | undefined {
  const pairs = collectPairs(grid, keeper);
  const anchor = anchorOf(pairs);
  if (anchor === undefined) return undefined;
  const cards = splitCards(pairs, anchor).filter((card) => isCard(grid, card));
  if (cards.length === 0) return undefined;
  const matches = matchLabels(grid, cards);
  const keys = [...matches.keys()];
  const sections: Section[] = [];
  let stack: HeadingStack = [];
  let end = -1;
  const records = cards.map((card, index): RawRecord => {
    const rowIndex = card[0]?.labelRow ?? 0;
    const next = cards[index + 1]?.[0]?.labelRow ?? Number.POSITIVE_INFINITY;
    for (const heading of headingsBetween(grid, end, rowIndex)) {
      stack = pushHeading(stack, heading.text, false);
      sections.push({ ...heading, level: stack.length });
    }
    end = Math.max(rowIndex, Math.min(next - 1, Math.max(...card.map((found) => found.rowIndex))));
    const fields = card.flatMap((found) => {
      const match = matches.get(found.key);
      return match ? [readField(grid, match, keys.indexOf(found.key), found)] : [];
    });
    return { rowIndex, lastRowIndex: end, omitted: false, fields, headings: stack.map(({ text }) => text) };
  });
  const labelled = new Set(pairs.map(({ labelRow }) => labelRow));
  const notes = grid.rowIndexes
    .filter((row) => !labelled.has(row))
    .flatMap((row) => grid.filled(row).map(({ text }) => text));
  return { columns: [...matches.values()], sections, records, notes };
}
