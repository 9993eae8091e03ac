import type { EditValue } from "../model/cellEdit";
import type { Field, ProgressSheet } from "../model/progress";
import { isPercentFormat } from "../parse/parseMeasure";
import { parseStatedAchievement } from "../parse/parseStatedAchievement";
import { resolveAchievementScale, type AchievementScale } from "../parse/resolveAchievementScale";
import { rememberOf } from "../text";

/** How the cells of an achievement column are written. */
export type AchievementStyle = {
  /** "percent": numbers under a percent format; "number": bare numbers; "text": typed, with or without a sign. */
  readonly form: "percent" | "number" | "text";
  /** What stands behind a typed rate. */
  readonly sign: "%" | "％" | "";
  readonly scale: AchievementScale;
  /** Digits behind the point of the percent. */
  readonly decimals: number;
  /** 100.0 rather than 100. */
  readonly fixed: boolean;
  /** Null for text. A number takes it along: 90 under a percent format left behind would show as 9000%. */
  readonly numberFormat: string | null;
};

/** What a new rate looks like: the cell's content, and what the cell then shows. */
export type WrittenRate = { readonly value: EditValue; readonly shown: string; readonly numberFormat?: string };

type Sample = { readonly style: string; readonly field: Field; readonly percent: number; readonly decimals: number };

/** With nothing to go by: a number that shows one decimal, as the explanations do. */
const usual: AchievementStyle = {
  form: "percent",
  sign: "",
  scale: "fraction",
  decimals: 1,
  fixed: true,
  numberFormat: "0.0%",
};

function styleOf({ value, text, numberFormat }: Field): string | null {
  if (typeof value === "number")
    return numberFormat !== null && isPercentFormat(numberFormat) ? `percent ${numberFormat}` : "number";
  if (typeof value !== "string") return null;
  return `text ${/[%％]/u.exec(text)?.[0] ?? ""}`;
}

function samplesOf(fields: readonly Field[], scale: AchievementScale): readonly Sample[] {
  return fields.flatMap((field) => {
    if (field.origin !== "typed" || field.text.trim() === "") return [];
    const [item, second] = parseStatedAchievement(field, scale).items;
    const style = styleOf(field);
    if (item === undefined || second !== undefined || style === null) return [];
    return [{ style, field, percent: item.percent, decimals: item.decimals }];
  });
}

function mostFrequent<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce<[T, number] | undefined>(
    (top, next) => (top && top[1] >= next[1] ? top : next),
    undefined,
  )?.[0];
}

function formatDecimals(numberFormat: string): number {
  return /\.(?<digits>0+)/u.exec(numberFormat)?.groups?.["digits"]?.length ?? 0;
}

const stylesOf = rememberOf<ProgressSheet, Map<number, AchievementStyle>>(() => new Map());

/** How most of the column's cells are written; one decimal under a percent format where none is filled in. */
export function achievementStyleOf(sheet: ProgressSheet, column: number): AchievementStyle {
  const styles = stylesOf(sheet);
  const style = styles.get(column) ?? workOutStyle(sheet, column);
  styles.set(column, style);
  return style;
}

function workOutStyle({ records }: ProgressSheet, column: number): AchievementStyle {
  const fields = records.flatMap((record) => record.fields.filter((field) => field.column === column));
  const scale = resolveAchievementScale(fields);
  const samples = samplesOf(fields, scale);
  const style = mostFrequent(samples.map((sample) => sample.style));
  if (style === undefined) return usual;
  const alike = samples.filter((sample) => sample.style === style);
  const [form, rest = ""] = style.split(/ (?<rest>.*)/su);
  if (form === "percent") {
    return { ...usual, decimals: formatDecimals(rest), numberFormat: rest };
  }
  const broken = alike.filter(({ decimals }) => decimals > 0);
  const decimals = mostFrequent(broken.map((sample) => sample.decimals)) ?? 0;
  const fixed = form === "text" && broken.some(({ percent }) => Number.isInteger(percent));
  const sign = rest === "%" || rest === "％" ? rest : "";
  if (form !== "number") return { form: "text", sign, scale, decimals, fixed, numberFormat: null };
  const numberFormat = mostFrequent(alike.map(({ field }) => field.numberFormat)) ?? "General";
  return { form, sign, scale, decimals, fixed, numberFormat };
}

/** Writes a percent that is already rounded as the column's other cells are written. */
export function writeRate(percent: number, style: AchievementStyle): WrittenRate {
  const { form, decimals, fixed, sign, scale, numberFormat } = style;
  const digits = fixed ? percent.toFixed(decimals) : String(percent);
  if (form === "percent") {
    const number = Number((percent / 100).toPrecision(12));
    return { value: { kind: "number", number }, shown: `${digits}%`, numberFormat: numberFormat ?? "0.0%" };
  }
  const bare = scale === "fraction" && sign === "" ? String(Number((percent / 100).toPrecision(12))) : digits;
  if (form === "number") {
    return { value: { kind: "number", number: Number(bare) }, shown: bare, numberFormat: numberFormat ?? "General" };
  }
  return { value: { kind: "text", text: `${bare}${sign}` }, shown: `${bare}${sign}` };
}
