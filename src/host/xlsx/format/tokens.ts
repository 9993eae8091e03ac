/** What a date section can show. */
export type DateUnit =
  | "year"
  | "month"
  | "day"
  | "hour"
  | "minute"
  | "second"
  | "fraction"
  | "era"
  | "eraYear"
  | "weekday"
  | "meridiem"
  | "elapsedHours"
  | "elapsedMinutes"
  | "elapsedSeconds";

/** One piece of a section; `unsupported` is what this reader does not show rather than show wrongly. */
export type FormatToken =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "digit"; readonly isRequired: boolean }
  | { readonly kind: "date"; readonly unit: DateUnit; readonly length: number }
  | { readonly kind: "point" | "comma" | "percent" | "general" | "text" | "unsupported" };

/** What stands in brackets, apart from elapsed times: it changes a whole section. */
export type FormatCondition = { readonly operator: string; readonly operand: number };

/** A section as written: its pieces, and what its brackets say. */
export type RawSection = {
  readonly tokens: FormatToken[];
  condition?: FormatCondition;
  /** Windows locale id in lower-case hexadecimal (411 is Japanese), or its name. */
  locale?: string;
  isFullWidth?: boolean;
};

const pieces =
  /"(?<quoted>[^"]*)"?|\\(?<escaped>[^])|[_*][^]|\[(?<bracket>[^\]]*)\]|(?<general>General|G\/標準)|(?<meridiem>AM\/PM|A\/P)|(?<exponent>E[+-])|(?<date>y+|m+|d+|h+|s+|g+|e+|a{3,4}|[rbn]+)|(?<digit>[0#?])|(?<mark>[.,%@/])|(?<literal>[^])/giu;

const dateUnits = new Map<string, DateUnit>([
  ["y", "year"],
  ["m", "month"],
  ["d", "day"],
  ["h", "hour"],
  ["s", "second"],
  ["g", "era"],
  ["e", "eraYear"],
  ["a", "weekday"],
]);

const elapsedUnits = new Map<string, DateUnit>([
  ["h", "elapsedHours"],
  ["m", "elapsedMinutes"],
  ["s", "elapsedSeconds"],
]);

const marks = new Map<string, FormatToken>([
  [".", { kind: "point" }],
  [",", { kind: "comma" }],
  ["%", { kind: "percent" }],
  ["@", { kind: "text" }],
]);

const colors = /^(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\d{1,2}|[黒青水緑紫赤白黄]|色\d{1,2})$/iu;

/** Splits a format code into its sections and these into pieces. Padding (`_x`, `*x`) shows nothing that can be read. */
export function tokenizeFormat(code: string): RawSection[] {
  let section: RawSection = { tokens: [] };
  const sections = [section];
  for (const { groups = {} } of code.matchAll(pieces)) {
    if (groups["literal"] === ";") {
      section = { tokens: [] };
      sections.push(section);
    } else if (groups["bracket"] !== undefined) {
      readBracket(section, groups["bracket"]);
    } else {
      section.tokens.push(...readPiece(groups, section.tokens.at(-1)));
    }
  }
  return sections;
}

type PieceGroups = Readonly<Record<string, string | undefined>>;

function readPiece(groups: PieceGroups, previous: FormatToken | undefined): FormatToken[] {
  const literal = groups["quoted"] ?? groups["escaped"] ?? groups["literal"];
  if (literal !== undefined) return literal === "" ? [] : [{ kind: "literal", text: literal }];
  if (groups["general"] !== undefined) return [{ kind: "general" }];
  if (groups["meridiem"] !== undefined) return [{ kind: "date", unit: "meridiem", length: groups["meridiem"].length }];
  if (groups["exponent"] !== undefined) return readExponent(groups["exponent"], previous);
  if (groups["digit"] !== undefined) return [{ kind: "digit", isRequired: groups["digit"] === "0" }];
  if (groups["mark"] !== undefined) return [marks.get(groups["mark"]) ?? { kind: "literal", text: groups["mark"] }];
  return groups["date"] === undefined ? [] : [readDateLetters(groups["date"])];
}

/** "0E+00" is scientific; in "ge-m-d" the same two characters are the year of the era and a dash. */
function readExponent(text: string, previous: FormatToken | undefined): FormatToken[] {
  if (previous?.kind === "digit") return [{ kind: "unsupported" }];
  return [readDateLetters("e"), { kind: "literal", text: text.slice(1) }];
}

function readDateLetters(letters: string): FormatToken {
  const unit = dateUnits.get(letters.charAt(0).toLowerCase());
  return unit === undefined ? { kind: "unsupported" } : { kind: "date", unit, length: letters.length };
}

function readBracket(section: RawSection, text: string): void {
  const condition = /^(?<operator><=|>=|<>|<|>|=)(?<operand>-?[\d.]+)$/u.exec(text)?.groups;
  const elapsed = /^(?:h+|m+|s+)$/iu.test(text) ? elapsedUnits.get(text.charAt(0).toLowerCase()) : undefined;
  if (condition !== undefined) {
    section.condition = { operator: condition["operator"] ?? "", operand: Number(condition["operand"]) };
  } else if (elapsed !== undefined) {
    section.tokens.push({ kind: "date", unit: elapsed, length: text.length });
  } else if (text.startsWith("$")) {
    readCurrencyAndLocale(section, text.slice(1));
  } else if (/^dbnum3$/iu.test(text)) {
    section.isFullWidth = true;
  } else if (!colors.test(text)) {
    section.tokens.push({ kind: "unsupported" });
  }
}

/** `[$¥-411]` is a currency sign and a locale, `[$-411]` a locale alone. */
function readCurrencyAndLocale(section: RawSection, text: string): void {
  const dash = text.indexOf("-");
  const currency = dash < 0 ? text : text.slice(0, dash);
  if (currency !== "") section.tokens.push({ kind: "literal", text: currency });
  if (dash >= 0) section.locale = text.slice(dash + 1).toLowerCase();
}
