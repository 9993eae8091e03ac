import type { Formula, Rounding } from "../model/achievement";
import { normalizeText } from "../text/normalizeText";
import { groupOf } from "./matching";

/** A formula other than actual ÷ target that a note tells, for indicators that are to fall or for all. */
export type ToldFormula = { readonly formula: Formula; readonly scope: "falling" | "all" };

/** What notes and headers tell about how a sheet's rates are worked out (達成率の計算方法). */
export type CalculationNotes = {
  readonly formulas: readonly ToldFormula[];
  /** Signs (※) and numbers (通番3) of the indicators that the notes call falling. */
  readonly marks: readonly string[];
  readonly numbers: readonly string[];
  readonly cap: "capped" | "uncapped" | null;
  readonly rounding: Rounding | null;
};

const lead = String.raw`[^÷()\-+×,、。:=「」]{0,10}?`;
const bracketed = String.raw`(?:\([a-z]\))?`;
const target = String.raw`${lead}目標(?:数?値)?${bracketed}`;
const actual = String.raw`${lead}(?:実績|現況|結果|現状)(?:数?値)?${bracketed}`;
const base = String.raw`${lead}(?:基準|当初|策定時|現状|現況)(?:年度?)?(?:の)?(?:数?値)?${bracketed}`;

/** Origin: the notes of 総合計画 and 総合戦略 sheets, domain.md 1.3. */
const formulaPatterns: readonly (readonly [Formula, RegExp])[] = [
  ["fromBaseline", new RegExp(String.raw`\(${base}-${actual}\)÷\(${base}-${target}\)`, "gu")],
  ["fromBaseline", new RegExp(String.raw`\(${actual}-${base}\)÷\(${target}-${base}\)`, "gu")],
  ["complement", new RegExp(String.raw`(?:2|200)-\(?${actual}÷${target}`, "gu")],
  ["complement", new RegExp(String.raw`1-\(${actual}-${target}\)÷${target}`, "gu")],
  ["complement", new RegExp(String.raw`\(${target}×2-${actual}\)÷${target}`, "gu")],
  ["inverse", new RegExp(String.raw`${target}÷${actual}`, "gu")],
];

const fallingWords =
  /減少|削減|低減|減ら|下降|低下|抑制|下げ|下回|少ない(?:ほど|方|ことが)|小さい(?:ほど|方)|低い(?:ほど|方)|↓|「減」/gu;
const risingWords = /増加|増や|上昇|向上|拡大|伸ば|多い(?:ほど|方)|大きい(?:ほど|方)|高い(?:ほど|方)|↑|「増」|維持/gu;
/** What is to fall, not what fell: 減少が望ましい, 削減をめざす, 減少指標. */
const fallingAim =
  /(?:減少|削減|低減|低下|抑制|減ら|下げ|少ない|小さい|低い)[^。]{0,6}?(?:望まし|目指|めざ|目標|ほど|方が|ことが|べき)|(?:減少|削減|低減)(?:型|系)?の?(?:指標|項目|KPI)/u;
const signed =
  /[「『]?(?<mark>[※★☆◎●○▼▲◆◇■□*#])[」』]?(?:印|マーク)?(?:を付した|を付けた|の付いた|のついた|付きの?|の|は)/gu;
const numbered =
  /(?:通番|番号|(?:整理|事業|指標)番号|指標|No\.?|№)(?<list>\d+(?:-\d+)?(?:(?:[、,・]|及び|および|並びに|と)(?:No\.?|№)?\d+(?:-\d+)?)*)(?:番)?(?:の指標|の取組|の事業)?は/giu;

const free =
  /100%を超え(?:ても(?:よい|良い|そのまま)|て(?:記入|表示)|る(?:場合|こと)(?:も|が)ある)|上限(?:は|を)?(?:設け(?:ない|ず|ません)|なし|設定しない)|上限とし(?:ない|ません)/u;
const stopped =
  /100%(?:を|が)(?:上限|限度|最大)(?!とし(?:ない|ません))|(?:上限|最大)(?:は|を|値は)?100%|100%を超え(?:る|た)(?:もの|場合|とき|値)?(?:は|も)?[、,]?(?:すべて|全て|一律)?100%/u;
const roundings: readonly (readonly [Rounding, RegExp])[] = [
  ["half-up", /四捨五入/u],
  ["floor", /切り?捨て/u],
  ["ceil", /切り?上げ/u],
];
const aboutRates = /達成|進捗|率|小数|%|端数/u;
const aboutOthers = /合計|一致しない|合わない|円|金額|事業費/u;

function toSentences(notes: readonly string[]): readonly string[] {
  return notes
    .flatMap((note) => normalizeText(note).split(/[。\n]/u))
    .map((sentence) =>
      sentence
        .replace(/\s+/gu, "")
        .replace(/[−–‐]|ー(?=[\d目実基現当策])/gu, "-")
        .replace(/[/]/gu, "÷"),
    )
    .filter((sentence) => sentence !== "");
}

function lastIndexOf(pattern: RegExp, text: string): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1;
}

/** Whose formula stands at the place: that of the word before it, else that in the brackets behind it. */
function scopeOf(sentence: string, start: number, end: number): ToldFormula["scope"] {
  const before = sentence.slice(0, start);
  const [falls, rises] = [lastIndexOf(fallingWords, before), lastIndexOf(risingWords, before)];
  if (falls >= 0 || rises >= 0) return falls > rises ? "falling" : "all";
  return lastIndexOf(fallingWords, sentence.slice(end, end + 14)) >= 0 ? "falling" : "all";
}

function formulasIn(sentence: string): readonly ToldFormula[] {
  return formulaPatterns.flatMap(([formula, pattern]) =>
    [...sentence.matchAll(pattern)].map(({ 0: found, index }) => {
      const start = index + (/[^÷()-]*?(?=目標|実績|基準)/u.exec(found)?.[0].length ?? 0);
      return { formula, scope: scopeOf(sentence, start, index + found.length) };
    }),
  );
}

function pointersIn(sentence: string): { readonly marks: readonly string[]; readonly numbers: readonly string[] } {
  if (!fallingAim.test(sentence)) return { marks: [], numbers: [] };
  return {
    marks: [...sentence.matchAll(signed)].map((match) => groupOf(match, "mark")),
    numbers: [...sentence.matchAll(numbered)].flatMap((match) => groupOf(match, "list").match(/\d+(?:-\d+)?/gu) ?? []),
  };
}

function only<T>(values: readonly T[]): T | null {
  const [value, another] = new Set(values);
  return value !== undefined && another === undefined ? value : null;
}

/** Reads what the notes and headers say about formula, cap and rounding; nothing where they contradict one another. */
export function parseCalculationNotes(notes: readonly string[]): CalculationNotes {
  const sentences = toSentences(notes);
  const pointers = sentences.map(pointersIn);
  return {
    formulas: sentences.flatMap(formulasIn),
    marks: pointers.flatMap(({ marks }) => marks),
    numbers: pointers.flatMap(({ numbers }) => numbers),
    cap: only(
      sentences.flatMap((sentence) =>
        free.test(sentence) ? (["uncapped"] as const) : stopped.test(sentence) ? (["capped"] as const) : [],
      ),
    ),
    rounding: only(
      sentences
        .filter((sentence) => aboutRates.test(sentence) && !aboutOthers.test(sentence))
        .flatMap((sentence) => roundings.flatMap(([way, pattern]) => (pattern.test(sentence) ? [way] : []))),
    ),
  };
}
