import { type FixedDecimal, roundDecimal, roundQuickly, splitInteger, toDecimal } from "./decimal";
import type { FormatSection } from "./sections";
import type { FormatToken } from "./tokens";

/** How a section places digits; worked out once per format. */
export type NumberLayout = {
  readonly tokens: readonly FormatToken[];
  readonly isFullWidth: boolean;
  /** Placeholders before and behind the point. */
  readonly integerPlaces: number;
  readonly fractionPlaces: number;
  readonly isGrouped: boolean;
  /** Power of ten by which the number is shown larger (percent) or smaller (commas at the end). */
  readonly shift: number;
  /** Where one "0" takes the whole integer and nothing follows: what stands around it. Most formats are so simple. */
  readonly around: { readonly before: string; readonly after: string } | undefined;
};

/** Works out where a number's digits go. */
export function layoutNumber({ tokens, isFullWidth }: FormatSection): NumberLayout {
  const point = tokens.findIndex(({ kind }) => kind === "point");
  const integerEnd = point < 0 ? tokens.length : point;
  const firstDigit = tokens.findIndex(isDigit);
  const lastDigit = tokens.findLastIndex(isDigit);
  const lastIntegerDigit = tokens.slice(0, integerEnd).findLastIndex(isDigit);
  const commas = tokens.flatMap(({ kind }, index) => (kind === "comma" && index > firstDigit ? [index] : []));
  const isScaling = (index: number): boolean => index > lastDigit || (index > lastIntegerDigit && index < integerEnd);
  const percents = tokens.filter(({ kind }) => kind === "percent").length;
  const fractionPlaces = tokens.slice(integerEnd).filter(isDigit).length;
  return {
    tokens,
    isFullWidth,
    integerPlaces: tokens.slice(0, integerEnd).filter(isDigit).length,
    fractionPlaces,
    isGrouped: commas.some((index) => index < lastIntegerDigit),
    shift: percents * 2 - commas.filter(isScaling).length * 3,
    around: point < 0 && lastDigit >= 0 && !isFullWidth ? splitAround(tokens, firstDigit, lastDigit) : undefined,
  };
}

function isDigit({ kind }: FormatToken): boolean {
  return kind === "digit";
}

/** Only for "0" and "#,##0": nothing but optional digits before one that is required. */
function splitAround(tokens: readonly FormatToken[], first: number, last: number): NumberLayout["around"] {
  const isSimple = tokens
    .slice(first, last + 1)
    .every(
      (token, index) =>
        token.kind === "comma" || (token.kind === "digit" && token.isRequired === (index === last - first)),
    );
  if (!isSimple) return undefined;
  return { before: showLiterals(tokens.slice(0, first)), after: showLiterals(tokens.slice(last + 1)) };
}

function showLiterals(tokens: readonly FormatToken[]): string {
  return tokens.map((token) => (token.kind === "literal" ? token.text : token.kind === "percent" ? "%" : "")).join("");
}

/** Shows the absolute value of a number. Placeholders that pad with blanks ("?") show nothing there. */
export function renderNumber(layout: NumberLayout, value: number): string {
  const { around } = layout;
  if (around !== undefined) {
    const quick = roundQuickly(value, layout.shift);
    if (quick < 1000 || (quick >= 1000 && !layout.isGrouped)) return around.before + String(quick) + around.after;
  }
  const text = placeDigits(layout, round(layout, value));
  return layout.isFullWidth ? toFullWidthDigits(text) : text;
}

function round({ shift, fractionPlaces }: NumberLayout, value: number): FixedDecimal {
  const quick = roundQuickly(value, shift + fractionPlaces);
  if (!Number.isNaN(quick)) return splitInteger(quick, fractionPlaces);
  const { digits, point } = toDecimal(value);
  return roundDecimal({ digits, point: point + shift }, fractionPlaces);
}

function placeDigits(layout: NumberLayout, { integer, fraction }: FixedDecimal): string {
  const fractionLength = visibleFraction(layout, fraction);
  let text = "";
  let place = layout.integerPlaces;
  let fractionIndex = -1;
  for (const token of layout.tokens) {
    if (token.kind === "literal") text += token.text;
    else if (token.kind === "percent") text += "%";
    else if (token.kind === "point") {
      // ".00" has no place for the integer, which is shown nevertheless.
      text += layout.integerPlaces === 0 && fractionIndex < 0 ? `${integer}.` : ".";
      fractionIndex = 0;
    } else if (token.kind === "digit" && fractionIndex < 0) {
      text += integerDigits(layout, integer, place, token.isRequired);
      place--;
    } else if (token.kind === "digit") {
      if (fractionIndex < fractionLength) text += fraction.charAt(fractionIndex);
      fractionIndex++;
    }
  }
  return text;
}

/** The digits for one placeholder, counted from the point; the leftmost takes all that have no place of their own. */
function integerDigits(layout: NumberLayout, integer: string, place: number, isRequired: boolean): string {
  const isLeftmost = place === layout.integerPlaces;
  const index = integer.length - place;
  if (index < 0) return isRequired ? group(layout, "0", place) : "";
  let text = "";
  for (let at = isLeftmost ? 0 : index; at <= index; at++)
    text += group(layout, integer.charAt(at), integer.length - at);
  return text;
}

function group({ isGrouped }: NumberLayout, digit: string, place: number): string {
  return isGrouped && place > 1 && (place - 1) % 3 === 0 ? `${digit},` : digit;
}

/** Zeros at the end are shown only where the format says "0". */
function visibleFraction({ tokens, fractionPlaces }: NumberLayout, fraction: string): number {
  const digits = tokens.filter((token) => token.kind === "digit").slice(-fractionPlaces);
  let length = fractionPlaces;
  while (length > 0 && fraction.charAt(length - 1) === "0" && digits[length - 1]?.isRequired === false) length--;
  return length;
}

/** Shows digits in full width, as `[DBNum3]` does. */
export function toFullWidthDigits(text: string): string {
  return text.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** Shows a number as General does in a wide cell: at most 11 characters; undefined where that is scientific. */
export function renderGeneral(value: number): string | undefined {
  const size = Math.abs(value);
  if (size >= 1e11 || (size > 0 && size < 1e-4)) return undefined;
  const places = Math.max(0, 10 - String(Math.floor(size)).length);
  const { integer, fraction } = roundDecimal(toDecimal(value), places);
  const decimals = fraction.replace(/0+$/u, "");
  return (integer === "" ? "0" : integer) + (decimals === "" ? "" : `.${decimals}`);
}
