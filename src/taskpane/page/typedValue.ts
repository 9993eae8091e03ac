import type { EditValue } from "../../core/model";

/** What a typed text becomes; a calculation is refused, as nothing here would work it out. */
export type TypedValue =
  | { readonly kind: "value"; readonly value: EditValue; readonly numberFormat?: string }
  | { readonly kind: "refused"; readonly reason: "formula" };

/** Excel keeps fifteen digits; a longer number (an account, a code) would lose its last ones and stays text. */
const MOST_DIGITS = 15;

const numberShape =
  /^(?<sign>[+-]?)(?<yen>¥?)(?<digits>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?<exponent>e[+-]?\d{1,3})?(?<percent>%?)$/iu;
const bracketed = /^\((?<inner>[\d.,]+)\)$/u;
const numberCharacters = /^[\d０-９+\-＋－−.,．，%％¥￥eEｅＥ()]+$/u;

/**
 * What Excel would take a typed text for, in a cell of this number format ("General" where it has none):
 * - "48", "４８", "1,234", "66%", "¥500", "(5)" and "TRUE" are values; a cell without a format gets the one that was typed;
 * - in a percent cell a number of 1 or more counts as percent: 66 is 66 %;
 * - a leading apostrophe makes text of the rest, and a cell of the format "@" of everything;
 * - a leading "=" (or 「＝」) is refused: formulas are not worked out here.
 * Unlike Excel, 4/1 and 3-5 stay what was typed and never become dates: in these sheets they mean "3 of 5".
 */
export function readTypedValue(typed: string, numberFormat: string): TypedValue {
  if (typed === "") return { kind: "value", value: { kind: "blank" } };
  if (numberFormat === "@") return text(typed);
  if (typed.startsWith("'")) return typed === "'" ? { kind: "value", value: { kind: "blank" } } : text(typed.slice(1));
  if (/^[=＝]./u.test(typed)) return { kind: "refused", reason: "formula" };
  if (/^(?:true|false)$/iu.test(typed)) {
    return { kind: "value", value: { kind: "formula", formula: typed.toUpperCase() } };
  }
  return readNumber(typed.replaceAll(/^ +| +$/gu, ""), numberFormat) ?? text(typed);
}

/** The text with which an edit of a cell begins, so that confirming it changes nothing. */
export function toEditText(value: string | number | boolean | null, numberFormat: string): string {
  if (typeof value === "number" && isPercentFormat(numberFormat)) return `${shortest(value * 100)}%`;
  if (typeof value === "string") return readsBackAsText(value, numberFormat) ? value : `'${value}`;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value === null ? "" : String(value);
}

function readsBackAsText(value: string, numberFormat: string): boolean {
  const read = readTypedValue(value, numberFormat);
  return read.kind === "value" && read.value.kind === "text" && read.value.text === value;
}

type TypedNumber = Readonly<Record<"sign" | "yen" | "digits" | "exponent" | "percent", string>>;

function readNumber(typed: string, numberFormat: string): TypedValue | undefined {
  const parts = splitNumber(typed);
  if (parts === undefined) return undefined;
  const number = Number(`${parts.sign}${parts.digits.replaceAll(",", "")}${parts.exponent}`);
  if (!Number.isFinite(number)) return undefined;
  const isPercent = parts.percent !== "" || (isPercentFormat(numberFormat) && Math.abs(number) >= 1);
  const value = { kind: "number", number: isPercent ? percentToNumber(number) : withoutMinusZero(number) } as const;
  const given = numberFormat === "General" ? givenFormat(parts) : undefined;
  return given === undefined ? { kind: "value", value } : { kind: "value", value, numberFormat: given };
}

/** The parts of a number; undefined where the text is none, or has more digits than Excel keeps. */
function splitNumber(typed: string): TypedNumber | undefined {
  if (!numberCharacters.test(typed)) return undefined;
  const plain = typed.normalize("NFKC").replaceAll("−", "-");
  // Full-width brackets enclose numbers of items: Excel, too, takes only the half-width ones for a minus.
  const inner = bracketed.exec(typed)?.groups?.["inner"];
  const found = numberShape.exec(inner === undefined ? plain : `-${inner}`);
  if (found === null) return undefined;
  const group = (name: keyof TypedNumber): string => found.groups?.[name] ?? "";
  const digits = group("digits");
  const significant = digits.replaceAll(/^[0.,]+|[.,]/gu, "").length;
  if (significant > MOST_DIGITS) return undefined;
  return { sign: group("sign"), yen: group("yen"), digits, exponent: group("exponent"), percent: group("percent") };
}

function withoutMinusZero(number: number): number {
  return number === 0 ? 0 : number;
}

/** The format that Excel gives to a cell without one. */
function givenFormat(typed: TypedNumber): string | undefined {
  const hasDecimals = /\.\d/u.test(typed.digits);
  if (typed.percent !== "") return hasDecimals ? "0.00%" : "0%";
  if (typed.exponent !== "") return "0.00E+00";
  if (typed.yen !== "") return hasDecimals ? '"¥"#,##0.00' : '"¥"#,##0';
  return typed.digits.includes(",") ? (hasDecimals ? "#,##0.00" : "#,##0") : undefined;
}

/** Divides by its decimal digits: 66.1 / 100 as a binary fraction is not always 0.661. */
function percentToNumber(percent: number): number {
  const moved = Number(`${String(percent)}e-2`);
  return Number.isFinite(moved) ? moved : percent / 100;
}

function isPercentFormat(numberFormat: string): boolean {
  return numberFormat.replaceAll(/"[^"]*"|\\./gu, "").includes("%");
}

/** At most fifteen digits, as Excel shows them: 0.07 * 100 is 7. */
function shortest(number: number): string {
  return String(Number(number.toPrecision(MOST_DIGITS)));
}

function text(typed: string): TypedValue {
  return { kind: "value", value: { kind: "text", text: typed } };
}
