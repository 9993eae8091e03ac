import { isNearerAsPercent } from "../achievement";
import type { Quantity } from "../model/achievement";
import type { Field, ProgressRecord } from "../model/progress";
import { normalizeText } from "../text/normalizeText";
import { defineRule, message } from "./defineRule";
import { achievementIn, at, excerpt, fieldsAt, fieldsOf, oneLine } from "./facts/fields";
import type { SheetFacts } from "./facts/sheetFacts";
import { showPercent } from "./facts/percent";
import { measureOf } from "./facts/words";

type Single = { readonly field: Field; readonly value: number; readonly unit: string };

/** The fields of target, actual and baseline that hold one number each. */
function singles(record: ProgressRecord): readonly Single[] {
  return fieldsOf(record, "target", "actual", "baseline").flatMap((field) => {
    const { quantities } = measureOf(field);
    const [only] = quantities;
    return quantities.length === 1 && only !== undefined ? [{ field, value: only.value, unit: only.unit }] : [];
  });
}

/** The computation read the cell's fraction as a percent, since its partner is one. */
function isReadAsPercent({ indicators }: ProgressRecord, field: Field): boolean {
  return indicators
    .flatMap(({ target, actual, baseline }) => [target, actual, baseline])
    .some((one) => one?.columnIndex === field.columnIndex && one.rowIndex === field.rowIndex && isFraction(one));
}

function isFraction({ notes }: Quantity): boolean {
  return notes.includes("fraction");
}

/** A bare 0.6: no unit, no percent sign, between 0 and 1; a bare 1 where it was read as 100 %. */
function isBareFraction(record: ProgressRecord, { field, value, unit }: Single): boolean {
  const text = normalizeText(field.text);
  if (unit !== "" || value <= 0) return false;
  return /^0?\.\d+$/u.test(text) || (/^1(?:\.0+)?$/u.test(text) && isReadAsPercent(record, field));
}

function isAboutPercent(record: ProgressRecord, peers: readonly Single[]): boolean {
  if (peers.some(({ unit }) => unit === "%")) return true;
  return fieldsOf(record, "unit").some(({ text }) => ["%", "パーセント"].includes(normalizeText(text)));
}

/** Fractions among the record's percents: 0.6 as target beside an actual of 37.10%. */
function mixedFractions(record: ProgressRecord): readonly { readonly fraction: Single; readonly peer: Single }[] {
  const all = singles(record);
  const fractions = all.filter((single) => isBareFraction(record, single));
  const peers = all.filter((single) => !fractions.includes(single) && single.value >= 1.5);
  const last = peers.at(-1);
  if (last === undefined) return [];
  const about = isAboutPercent(record, peers);
  return fractions
    .filter(({ field }) => about || isReadAsPercent(record, field))
    .map((fraction) => ({
      fraction,
      peer: peers.findLast(({ field: { role } }) => role === fraction.field.role) ?? last,
    }))
    .filter(({ fraction, peer }) => isNearerAsPercent(fraction.value, peer.value));
}

/** 0.85, or 1 for 100 %, typed as a bare number into a column of percents. */
function isFractionAmongPercents(record: ProgressRecord, field: Field, percents: boolean): boolean {
  const shown = normalizeText(field.text);
  if (!percents) return false;
  if (/^0?\.\d+$/u.test(shown)) return typeof field.value !== "number" || field.value < 1;
  const stated = achievementIn(record, field)?.stated[0];
  return /^1(?:\.\d+)?$/u.test(shown) && stated !== undefined && stated >= 100;
}

const highestBelievable = 1000;

/** 9500.0%: 95 typed into a cell that is formatted as percent. */
function isHundredfold(record: ProgressRecord, field: Field): boolean {
  const result = achievementIn(record, field);
  if (result === undefined || !normalizeText(field.text).includes("%")) return false;
  const { stated, computed } = result;
  return stated.some((rate) => rate >= highestBelievable && (computed === null || rate > computed * 20));
}

type Found = { readonly field: Field; readonly kind: "fraction" | "hundredfold" };

function mixedRates(record: ProgressRecord, { columns }: SheetFacts): readonly Found[] {
  return columns
    .filter(({ role }) => role === "achievement")
    .flatMap(({ index, percents }) => fieldsAt(record, index).map((field) => ({ field, percents })))
    .filter(({ field }) => field.origin === "typed")
    .flatMap(({ field, percents }): readonly Found[] => {
      if (isFractionAmongPercents(record, field, percents)) return [{ field, kind: "fraction" }];
      return isHundredfold(record, field) ? [{ field, kind: "hundredfold" }] : [];
    });
}

export const fractionPercentMixed = defineRule({
  id: "fraction-percent-mixed",
  meta: {
    title: { ja: "小数と％の混在", en: "Fractions and percents mixed" },
    why: {
      ja: "0.6と60％が混ざると、達成度が100倍や100分の1になります。",
      en: "With 0.6 beside 60 % a rate comes out a hundred times too large or too small.",
    },
    severity: "warning",
    addressee: "department",
    requires: { anyOf: ["target", "actual", "achievement"] },
  },
  messages: {
    measure: message<{ typed: string; meant: string; other: string }>({
      sample: { typed: "0.6", meant: "60％", other: "37.10%" },
      ja: ({ typed, meant, other }) =>
        `「${typed}」は${meant}のことでしょうか。同じ行の「${other}」と同じ書き方（％）にそろえてください。`,
      en: ({ typed, meant, other }) =>
        `Does ${typed} stand for ${meant}? Please write it the same way as ${other} in this row.`,
    }),
    rate: message<{ typed: string; meant: string }>({
      sample: { typed: "0.85", meant: "85％" },
      ja: ({ typed, meant }) =>
        `「${typed}」は${meant}のことでしょうか。ほかの行と同じ書き方（％）にそろえてください。`,
      en: ({ typed, meant }) => `Does ${typed} stand for ${meant}? Please write it as a percent, as in the other rows.`,
    }),
    hundredfold: message<{ typed: string; meant: string }>({
      sample: { typed: "9500.0%", meant: "95％" },
      ja: ({ typed, meant }) =>
        `「${typed}」と表示されています。${meant}のことでしたら、「${meant}」と入力し直してください。`,
      en: ({ typed, meant }) =>
        `The cell shows ${typed}. If ${meant} is meant, please enter it again with the percent sign.`,
    }),
  },
  row({ record, facts }, report) {
    for (const { fraction, peer } of mixedFractions(record)) {
      const data = {
        typed: excerpt(fraction.field.text),
        meant: showPercent(fraction.value * 100),
        other: oneLine(peer.field.text),
      };
      report("measure", { at: at(fraction.field), data });
    }
    for (const { field, kind } of mixedRates(record, facts)) {
      const typed = oneLine(field.text);
      const number = Number(normalizeText(typed).replace(/[%,]/gu, ""));
      if (kind === "fraction") report("rate", { at: at(field), data: { typed, meant: showPercent(number * 100) } });
      else report("hundredfold", { at: at(field), data: { typed, meant: showPercent(number / 100) } });
    }
  },
});
