import { isDash, looksLikeDepartment, normalizeText } from "../text";
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
};

const sampleRows = 150;
const area =
  /^(?:基本|重点|重要|個別|共通)?(?:施策|目標|方針|方向|柱|政策)定?\s*(?:\d|[IVXⅠ-Ⅻ]|[一二三四五六七八九十])/u;
const sequence = /^(?:no\.?\s*)?\(?[\dIVX]+(?:[-－ー.・()①-⑳ア-ン]+[\d()]*)*\)?[a-z]?$/iu;
const percent = /^[約およそ]*\d[\d.,]*\s*%/u;
const notSaying = /^(?:同上|〃|”|"|″|々|省略|再掲.*|集計中|中止|未定|なし|該当なし)$/u;

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

/** Marks and words from a short list, the same ones again and again: 評価区分. */
function isCategory(texts: readonly string[]): boolean {
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

function kindOf(texts: readonly string[], shares: Omit<ColumnContent, "kind" | "cells" | "merged">): ContentKind {
  const share = (test: (text: string) => boolean) => texts.filter(test).length / texts.length;
  if (texts.length === 0) return "empty";
  if (shares.percentShare >= 0.5) return "percent";
  if (shares.departmentShare >= 0.6) return "department";
  if (isCategory(texts)) return "category";
  if (isScale(texts)) return "scale";
  if (share((text) => sequence.test(text)) >= 0.8)
    return share((text) => /^\d+$/u.test(text)) >= 0.95 ? "quantity" : "number";
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
  };
  return { ...shares, kind: kindOf(texts, shares), cells: texts.length, merged };
}

/** Looks at the cells of one column in the given rows, which hold data and no headings or headers. */
export function describeColumn(grid: Grid, columnIndex: number, rows: readonly number[]): ColumnContent {
  const sample = rows.slice(0, sampleRows);
  const merged = sample.filter((rowIndex) => {
    const merge = grid.mergeAt(rowIndex, columnIndex);
    return merge !== undefined && merge.bottom > merge.top;
  }).length;
  return describeTexts(
    sample.map((rowIndex) => grid.text(rowIndex, columnIndex)),
    merged,
  );
}
