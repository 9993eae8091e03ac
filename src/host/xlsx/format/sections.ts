import { type DateUnit, type FormatCondition, type FormatToken, type RawSection, tokenizeFormat } from "./tokens";

/** What a section shows: a number by digits, a date or time, General, text, only literals, or what is not supported. */
export type SectionKind = "number" | "date" | "general" | "text" | "literal" | "unsupported";

/** One section of a number format, ready to show values. */
export type FormatSection = {
  readonly kind: SectionKind;
  readonly tokens: readonly FormatToken[];
  readonly condition: FormatCondition | undefined;
  readonly locale: string;
  readonly isFullWidth: boolean;
};

// The system's long date and its time, as the Japanese Windows has them by default.
const systemFormats = new Map([
  ["f800", 'yyyy"年"m"月"d"日"'],
  ["x-sysdate", 'yyyy"年"m"月"d"日"'],
  ["f400", "h:mm:ss"],
  ["x-systime", "h:mm:ss"],
]);

/** Splits a format code into sections, each of a known kind. */
export function readSections(code: string): FormatSection[] {
  return tokenizeFormat(code).map((raw) => {
    const system = systemFormats.get(raw.locale ?? "");
    return toSection(system === undefined ? raw : { ...raw, tokens: tokenizeFormat(system)[0]?.tokens ?? [] });
  });
}

function toSection(raw: RawSection): FormatSection {
  const isDate = raw.tokens.some(({ kind }) => kind === "date");
  const tokens = isDate ? resolveMinutes(joinFractions(raw.tokens)) : raw.tokens;
  const kind = sectionKind(tokens);
  return {
    kind,
    tokens,
    condition: raw.condition,
    locale: raw.locale ?? "",
    isFullWidth: raw.isFullWidth === true,
  };
}

function sectionKind(tokens: readonly FormatToken[]): SectionKind {
  const kinds = new Set(tokens.map(({ kind }) => kind));
  const isNumber = kinds.has("digit") || kinds.has("percent");
  // Whether it is a date must be known even where its text is not supported.
  if (kinds.has("date")) return kinds.has("general") ? "unsupported" : "date";
  if (kinds.has("unsupported")) return "unsupported";
  if (kinds.has("text")) return isNumber || kinds.has("general") ? "unsupported" : "text";
  if (kinds.has("general")) return isNumber ? "unsupported" : "general";
  if (isNumber) return isFraction(tokens) ? "unsupported" : "number";
  return "literal";
}

/** "# ?/?" shows a fraction; a slash elsewhere is a slash. */
function isFraction(tokens: readonly FormatToken[]): boolean {
  const slash = tokens.findIndex((token) => token.kind === "literal" && token.text === "/");
  const isDigit = ({ kind }: FormatToken): boolean => kind === "digit";
  return slash >= 0 && tokens.slice(0, slash).some(isDigit) && tokens.slice(slash).some(isDigit);
}

/** In dates, ".00" behind the seconds is one piece, and any other point is just a point. */
function joinFractions(tokens: readonly FormatToken[]): FormatToken[] {
  const joined: FormatToken[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (token.kind === "point") {
      const isFraction = last?.kind === "date" && (last.unit === "second" || last.unit === "elapsedSeconds");
      joined.push(isFraction ? { kind: "date", unit: "fraction", length: 0 } : { kind: "literal", text: "." });
    } else if (token.kind === "digit" && last?.kind === "date" && last.unit === "fraction") {
      joined[joined.length - 1] = { ...last, length: last.length + 1 };
    } else {
      joined.push(token.kind === "comma" ? { kind: "literal", text: "," } : token);
    }
  }
  return joined;
}

/** "m" is the month, but the minute behind an hour or before a second. */
function resolveMinutes(tokens: readonly FormatToken[]): FormatToken[] {
  const units = tokens.map((token) => (token.kind === "date" ? token.unit : undefined));
  return tokens.map((token, index) => {
    if (token.kind !== "date" || token.unit !== "month" || token.length > 2) return token;
    const before = units.slice(0, index).findLast(isClockNeighbour);
    const after = units.slice(index + 1).find(isClockNeighbour);
    const isMinute = before === "hour" || before === "elapsedHours" || after === "second" || after === "elapsedSeconds";
    return isMinute ? { ...token, unit: "minute" } : token;
  });
}

function isClockNeighbour(unit: DateUnit | undefined): boolean {
  return unit !== undefined && unit !== "meridiem" && unit !== "fraction";
}
