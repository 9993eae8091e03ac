import { createKeeper, isDash, looksLikeDepartment, normalizeText, rememberOf, type Keeper } from "../text";
import type { Grid } from "./grid";
import type { ContentKind } from "./headerSynonyms";

/** What a column's cells look like, from at most `sampleRows` rows. Shares are of the cells that say something. */
export type ColumnContent = {
  readonly kind: ContentKind;
  readonly cells: number;
  /** How many cells are covered by or begin a vertical merge. */
  readonly merged: number;
  readonly departmentShare: number;
  readonly percentShare: number;
  readonly quantityShare: number;
  readonly areaShare: number;
  /** How many of the texts tell of something in the past tense. */
  readonly pastShare: number;
  /** How many different texts there are to each text: 1 where every cell says something else. */
  readonly distinctShare: number;
};

const sampleRows = 150;
const area =
  /^(?:基本|重点|重要|個別|共通)?(?:施策|目標|方針|方向|柱|政策)定?\s*(?:\d|[IVXⅠ-Ⅻ]|[一二三四五六七八九十])/u;
const sequence = /^(?:no\.?\s*)?\(?[\dIVX]+(?:[-－ー.・()①-⑳ア-ン]+[\d()]*)*\)?[a-z]?$/iu;
const percent = /^[約およそ]*\d[\d.,]*\s*%/u;
const notSaying = /^(?:同上|〃|”|"|″|々|省略|再掲.*|集計中|中止|未定|なし|該当なし)$/u;

const past = /(?:[^\n。]した|った|れた|せた|きた|いた|んだ|ました)[。\s]*$/u;

const itemMark = /[①-⑳㉑-㊿]/gu;
const listMark = /^(?:\(\d+\)|\d+[.、)])\s*(?=\D)/gmu;

function isQuantityLike(marked: string): boolean {
  const text = marked.replace(listMark, "");
  if (!/\d/u.test(text) || text.includes("。")) return false;
  const lines = text.split("\n");
  const numeric = lines.filter((line) => /\d/u.test(line) && line.length <= 30).length;
  return (
    numeric > 0 && numeric >= lines.length / 3 && text.length <= 40 + 10 * (lines.length - 1) && !/^[・●○]/mu.test(text)
  );
}

/** 概ね順調, 計画どおり, 未着手, Ｂ: what a status says, however few of them there are. */
const statusWord =
  /^(?:[A-E◎○△×]|(?:(?:概ね|おおむね|ほぼ|やや|大幅に|大きく)?(?:順調|達成|遅れ(?:ている|気味)?|遅延|(?:計画|予定)(?:通り|どおり))|(?:一部|全部|未)?(?:実施|着手|達成|完了|整備|検討)(?:中|済み?|前)?|継続中|中止|休止|廃止|終了|延期)(?:した|している|である)?)$/u;

/** Marks and words from a short list, the same ones again and again: 評価区分. */
function isCategory(texts: readonly string[]): boolean {
  if (texts.every((text) => statusWord.test(text))) return true;
  if (texts.length < 2 || texts.some((text) => text.length > 32)) return false;
  if (texts.filter((text) => /\d/u.test(text)).length > texts.length * 0.2) return false;
  const distinct = new Set(texts);
  if (texts.every((text) => text.length <= 2) && distinct.size <= 10) return true;
  const longest = Math.max(...texts.map((text) => text.length));
  return (
    distinct.size <= 8 &&
    (distinct.size <= texts.length * 0.5 || (texts.length >= 4 && longest <= 4 && distinct.size < texts.length))
  );
}

/** A scale of single digits (5–1) that repeat. */
function isScale(texts: readonly string[]): boolean {
  const digits = texts.filter((text) => /^\d$/u.test(text));
  return (
    digits.length >= 5 &&
    digits.length >= texts.length * 0.8 &&
    new Set(digits).size <= Math.min(6, digits.length * 0.6)
  );
}

type Shares = Omit<ColumnContent, "kind" | "cells" | "merged">;

/** Section numbers (1.1, 1.2, 2.1) go up row by row; rates that look like them (28.9, 14.3) do not. */
function isUnordered(texts: readonly string[]): boolean {
  const pairs = texts.map((text) => text.split(".").map(Number));
  if (!texts.every((text) => /^\d+(?:\.\d+)?$/u.test(text))) return false;
  return pairs.some(([major = 0, minor = 0], index) => {
    const [above = 0, below = 0] = pairs[index - 1] ?? [];
    return index > 0 && (major < above || (major === above && minor < below));
  });
}

function kindOf(texts: readonly string[], shares: Shares): ContentKind {
  const share = (test: (text: string) => boolean) => texts.filter(test).length / texts.length;
  if (texts.length === 0) return "empty";
  if (shares.percentShare >= 0.5) return "percent";
  if (shares.departmentShare >= 0.6) return "department";
  if (isCategory(texts)) return "category";
  if (isScale(texts)) return "scale";
  if (share((text) => sequence.test(text)) >= 0.8)
    return share((text) => /^\d+$/u.test(text)) >= 0.95 || isUnordered(texts) ? "quantity" : "number";
  if (shares.quantityShare >= 0.5) return "quantity";
  if (share((text) => text.length >= 20 || text.includes("。")) >= 0.35) return "prose";
  return "text";
}

/** Looks at texts that stand under one header or beside one label. */
export function describeTexts(raw: readonly string[], merged = 0): ColumnContent {
  const texts = raw
    .map((text) => normalizeText(text.replace(itemMark, "")))
    .filter((text) => text !== "" && !isDash(text) && !notSaying.test(text));
  const share = (test: (text: string) => boolean) =>
    texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
  const shares = {
    departmentShare: share((text) => looksLikeDepartment(text) && !/\d/u.test(text)),
    percentShare: share((text) => percent.test(text)),
    quantityShare: share(isQuantityLike),
    areaShare: share((text) => area.test(text)),
    pastShare: share((text) => past.test(text)),
    distinctShare: texts.length === 0 ? 0 : new Set(texts).size / texts.length,
  };
  return { ...shares, kind: kindOf(texts, shares), cells: texts.length, merged };
}

/** What a drop-down list lets people write in most of the cells given; undefined where none stands there. */
export function kindOfChoices(
  { sheet }: Grid,
  cells: readonly { readonly rowIndex: number; readonly columnIndex: number }[],
): ContentKind | undefined {
  const listed = sheet.validations.find(
    ({ ranges, values }) =>
      values !== null &&
      values.length >= 2 &&
      cells.filter(({ rowIndex, columnIndex }) =>
        ranges.some(
          ({ top, bottom, left, right }) =>
            top <= rowIndex && rowIndex <= bottom && left <= columnIndex && columnIndex <= right,
        ),
      ).length >
        cells.length / 2,
  );
  const choices = (listed?.values ?? []).map(normalizeText);
  if (choices.length === 0) return undefined;
  const kind = describeTexts(choices).kind;
  if (kind !== "text" && kind !== "category") return choices.every((text) => /^\d$/u.test(text)) ? "scale" : undefined;
  return choices.every((text) => text.length <= longestChoice) ? "category" : undefined;
}

const longestChoice = 32;

const describeSample = rememberOf(([merged, ...texts]: ColumnSample) => describeTexts(texts, merged));

type ColumnSample = readonly [merged: number, ...texts: string[]];

/** Looks at the cells of one column in the given rows, which hold data and no headings or headers. */
export function describeColumn(
  grid: Grid,
  columnIndex: number,
  rows: readonly number[],
  keeper: Keeper = createKeeper(),
): ColumnContent {
  const sample = rows.slice(0, sampleRows);
  const merged = sample.filter((rowIndex) => {
    const merge = grid.mergeAt(rowIndex, columnIndex);
    return merge !== undefined && merge.bottom > merge.top;
  }).length;
  const texts = sample.map((rowIndex) => grid.text(rowIndex, columnIndex));
  const content = describeSample(
    keeper.items<ColumnSample>(`content of column ${String(columnIndex)}`, [merged, ...texts]),
  );
  if (content.kind !== "text" && content.kind !== "empty") return content;
  const cells = sample.map((rowIndex) => ({ rowIndex, columnIndex }));
  return { ...content, kind: kindOfChoices(grid, cells) ?? content.kind };
}
