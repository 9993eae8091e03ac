import type { Comparator, QuantityNote } from "../model/achievement";
import { matchAt } from "./matching";
import { readNumber, tidyNumber } from "./numberGrammar";
import { readAfter, readBefore } from "./qualifiers";
import { isKnownUnit } from "./unit";
import { ordinalWords, unitWords } from "./unitWords";

/** One quantity found in a line: what it says, and the span of text it takes with its qualifiers. */
export type QuantityReading = {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: string;
  readonly comparator: Comparator | null;
  readonly notes: readonly QuantityNote[];
  /** "10人増": by how much something changes, no value of its own. */
  readonly delta: boolean;
};

type Core = {
  readonly value: number;
  readonly unit: string;
  readonly end: number;
  readonly notes: readonly QuantityNote[];
  /** The units of a product's factors. */
  readonly factors?: readonly string[];
  /** A product whose result is told: 月２回×12か月＝24回 is no longer "a month". */
  readonly told?: boolean;
};

const alternation = [...unitWords].sort((a, b) => b.length - a.length).map((word) => word.replaceAll(".", "\\."));
const unitHere = new RegExp(` ?(?:${alternation.join("|")})`, "uyi");
const perHere = /\/(?:年度?間?|半年|月|週|日|回|人|か所|会場|校|件|クール|コース|世帯)(?!\d)/uy;
const ordinalHere = new RegExp(`(?:${[...ordinalWords].sort((a, b) => b.length - a.length).join("|")})`, "uy");
const strangerHere =
  /(?!以|未満|超|程度|前後|余|強|弱|増|減|見込|予定|実施|開催|中止|達成)[\p{Script=Han}\p{Script=Katakana}ー々]{1,6}(?=$|[\s、,。;)\]」』】(])/uy;
/** A short noun that fills the line to its end, hiragana inside it included: 3見守り隊. */
const nounHere =
  /(?!以|未満|超|程度|前後|余|強|弱|増|減|見込|予定|実施|開催|中止|達成)[\p{Script=Han}\p{Script=Katakana}][\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー々]{0,2}[\p{Script=Han}\p{Script=Katakana}ー](?=\s*$)/uy;
/** One character that makes another counter of a known one: 3日分, 2種目, 4地点; not 3日前 or 2回目, which count nothing. */
const compoundHere =
  /[\p{Script=Han}\p{Script=Katakana}](?<![前後頃付末夜中内外以目別毎当対比減増余強弱超初生児代度号版次期者毎等台高安差])(?=$|[\s、,。;)\]」』】(]|以上|以下|程度)/uy;
/** What stands before a number whose counter may be any noun. */
const mayPrecede = /(?:[\s:=、,(「【約各]|延べ|累計|合計)$/u;
const times = / ?× ?/uy;
const equals = / ?= ?/uy;
const upTo = /(?: ?~ ?|-)(?=\d)|以上(?=\d[\d,.]*[^\d\s]{0,4}(?:未満|以下|以内))/uy;
const persons = /^[人名]/u;
/** What a product is rather not counted in: places and stretches of time (３か所×12回 = 36回). */
const places = /^(?:[かヶカケヵ箇個]?所|会場|地区|地域|校|園|施設|クラス|班|グループ|団体|事業所|クール|コース)$/u;
const spans = /^(?:[かヶカケヵ箇]?月間?|週間?|日間?|年間?|四半期)$/u;
/** The stretch of time that makes a whole of a frequency: 月２回×12か月, 週１回×50週. */
const spanOf: ReadonlyMap<string, RegExp> = new Map([
  ["月", /^[かヶカケヵ箇]月間?$/u],
  ["週", /^週間?$/u],
  ["日", /^日間?$/u],
  ["年", /^年間?$/u],
]);

type UnitReading = { readonly unit: string; readonly end: number };

function unitAt(text: string, at: number, mayBeStrange: boolean): RegExpExecArray | null {
  const known = matchAt(unitHere, text, at);
  if (known !== null || !mayBeStrange) return known;
  return matchAt(strangerHere, text, at) ?? matchAt(nounHere, text, at);
}

function readUnit(text: string, at: number, mayBeStrange: boolean): UnitReading {
  const ordinal = matchAt(ordinalHere, text, at)?.[0].length ?? 0;
  const found = unitAt(text, at, mayBeStrange && ordinal === 0);
  const unit = found?.[0].trim() ?? "";
  if (found === null || ordinal >= unit.length) return { unit: "", end: at };
  const end = at + found[0].length;
  const more = mayBeStrange ? (matchAt(compoundHere, text, end)?.[0] ?? "") : "";
  return more === "" ? readPer(text, { unit, end }) : { unit: unit + more, end: end + more.length };
}

/** 回/年, 人/月: what a frequency is counted in belongs to the unit. */
function readPer(text: string, { unit, end }: UnitReading): UnitReading {
  const per = matchAt(perHere, text, end)?.[0] ?? "";
  return { unit: unit + per.replace(/年度|年間/u, "年"), end: end + per.length };
}

/** Number and unit, and what they are multiplied with (20名×32回×2会場) or range to (10～20人). */
function readCore(text: string, at: number): Core | undefined {
  const number = readNumber(text, at);
  if (number === undefined) return undefined;
  const ideographs = !/\d/u.test(text.charAt(at));
  const strange = at === 0 || mayPrecede.test(text.slice(0, at));
  const unit = readUnit(text, number.end, strange && !ideographs);
  if (ideographs && (unit.unit === "" || !isKnownUnit(unit.unit))) return undefined;
  const first: Core = { value: number.value, unit: unit.unit, end: unit.end, notes: [] };
  return readProduct(text, first) ?? readRange(text, first) ?? first;
}

/** The better of two factors' units to count a product in: persons, then what took place, then places, then time. */
function countedIn(units: readonly string[]): string {
  const rank = (unit: string): number => (persons.test(unit) ? 0 : spans.test(unit) ? 3 : places.test(unit) ? 2 : 1);
  const told = units.filter((unit) => unit !== "");
  return told.reduce((best, unit) => (rank(unit) < rank(best) ? unit : best), told[0] ?? "");
}

function readProduct(text: string, first: Core): Core | undefined {
  let value = first.value;
  let end = first.end;
  const units = [first.unit];
  while (matchAt(times, text, end) !== null) {
    const factor = readNumber(text, times.lastIndex);
    if (factor === undefined) break;
    value *= factor.value;
    const unit = readUnit(text, factor.end, true);
    units.push(unit.unit);
    end = unit.end;
  }
  if (end === first.end) return undefined;
  const product: Core = { value: tidyNumber(value), unit: countedIn(units), end, notes: ["product"], factors: units };
  return readStatedProduct(text, product) ?? product;
}

function readStatedProduct(text: string, product: Core): Core | undefined {
  if (matchAt(equals, text, product.end) === null) return undefined;
  const stated = readNumber(text, equals.lastIndex);
  if (stated === undefined) return undefined;
  const unit = readUnit(text, stated.end, true);
  return {
    value: stated.value,
    unit: unit.unit === "" ? product.unit : unit.unit,
    end: unit.end,
    notes: stated.value === product.value ? ["product"] : [],
    told: true,
  };
}

/** A range counts from its lower end: 10～20人 is reached with 10. */
function readRange(text: string, first: Core): Core | undefined {
  const joint = matchAt(upTo, text, first.end);
  if (joint === null) return undefined;
  const upper = readNumber(text, first.end + joint[0].length);
  if (upper === undefined || upper.value <= first.value) return undefined;
  const unit = readUnit(text, upper.end, false);
  if (first.unit !== "" && unit.unit !== "" && first.unit !== unit.unit) return undefined;
  const limit = joint[0] === "以上" ? 2 : 0;
  return {
    value: first.value,
    unit: unit.unit === "" ? first.unit : unit.unit,
    end: unit.end + limit,
    notes: ["range"],
  };
}

const boundary = /$|[\s、,，。・/;)(\]」』】[「『【⟦+~→⇒×&※\u{F8FE}\u{F8FF}]/uy;

/** 3回45人: a count that runs into the next; after a one (1回20名, 1人1回) it says "for each" and is no figure. */
function meetsNext(text: string, { value, unit, end }: Core, at: number): boolean {
  return at === end && value !== 1 && isKnownUnit(unit) && /^\d/u.test(text.slice(at)) && !/^[年月日歳]/u.test(unit);
}

/** 9割 is 90 %, 年１回 is 1回/年. */
function toUnitShown({ value, unit }: Core, period: string | null): { readonly value: number; readonly unit: string } {
  if (unit === "割") return { value: tidyNumber(value * 10), unit: "%" };
  return { value, unit: period === null || unit === "" || unit.includes("/") ? unit : `${unit}/${period}` };
}

/** A product that holds its period (月２回×12か月), or whose result is told. */
function isWhole({ told, factors = [] }: Core, period: string | null): boolean {
  const span = spanOf.get(period ?? "");
  return told === true || (span !== undefined && factors.some((unit) => span.test(unit)));
}

const frequency = /\/(?:年|半年|四半期|隔月|月|週|日)$/u;

/** Reads the quantity whose digits begin at `at`; undefined where the digits belong to a word or a sentence. */
export function readQuantity(text: string, at: number): QuantityReading | undefined {
  const core = readCore(text, at);
  if (core === undefined) return undefined;
  const before = readBefore(text, at);
  const after = readAfter(text, core.end);
  if (matchAt(boundary, text, after.end) === null && !meetsNext(text, core, after.end)) return undefined;
  const { value, unit } = toUnitShown(core, isWhole(core, before.period) ? null : before.period);
  const notes: QuantityNote[] = [...before.notes, ...core.notes];
  if (frequency.test(unit)) notes.push("frequency");
  if (before.negative) notes.push("negative");
  return {
    start: before.start,
    end: after.end,
    value: before.negative ? -value : value,
    unit,
    comparator: after.comparator ?? before.comparator,
    notes: [...notes, ...after.notes],
    delta: after.delta,
  };
}
