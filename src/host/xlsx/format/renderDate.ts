import { type CalendarDate, SERIAL_LIMIT, toCalendarDate } from "./calendar";
import { findEra } from "./japaneseEra";
import { toFullWidthDigits } from "./renderNumber";
import type { FormatSection } from "./sections";
import type { DateUnit, FormatToken } from "./tokens";

const months = "January February March April May June July August September October November December".split(" ");
const weekdays = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const japaneseWeekdays = "日月火水木金土";
const SECONDS_PER_DAY = 86_400;

type Moment = CalendarDate & {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Digits of the second's fraction, as many as the format shows. */
  readonly fraction: string;
  /** Seconds since serial 0. */
  readonly elapsed: number;
};

type DateToken = Extract<FormatToken, { kind: "date" }>;

/** How a section shows a moment; worked out once per format. */
export type DateLayout = {
  readonly tokens: readonly FormatToken[];
  readonly locale: string;
  readonly isFullWidth: boolean;
  /** Whether it shows a day, and not only a time, so that the 1904 system matters. */
  readonly showsDay: boolean;
  readonly isSupported: boolean;
  readonly hasMeridiem: boolean;
  /** Digits behind the seconds. */
  readonly fractionPlaces: number;
};

const dayUnits = new Set<DateUnit>(["year", "month", "day", "era", "eraYear", "weekday"]);

/** Finer than Excel itself shows. */
const MOST_FRACTION_PLACES = 3;

/** Works out how a section shows a moment. */
export function layoutDate(section: FormatSection): DateLayout {
  const { tokens, locale, isFullWidth } = section;
  const dateTokens = tokens.filter((token) => token.kind === "date");
  const fractions = dateTokens.filter(({ unit }) => unit === "fraction").map(({ length }) => length);
  const fractionPlaces = Math.max(0, ...fractions);
  return {
    tokens,
    locale,
    isFullWidth,
    showsDay: dateTokens.some(({ unit }) => dayUnits.has(unit)),
    isSupported: isSupported(section) && fractionPlaces <= MOST_FRACTION_PLACES,
    hasMeridiem: dateTokens.some(({ unit }) => unit === "meridiem"),
    fractionPlaces,
  };
}

/** Shows a serial number (1900 system); undefined where Excel shows "####" or the format is not supported. */
export function renderDate(layout: DateLayout, serial: number): string | undefined {
  if (!(serial >= 0 && serial < SERIAL_LIMIT) || !layout.isSupported) return undefined;
  const moment = toMoment(serial, layout.fractionPlaces);
  if (moment === undefined) return undefined;
  let text = "";
  for (const token of layout.tokens) {
    if (token.kind === "literal") text += token.text;
    if (token.kind === "date") text += renderUnit(token, moment, layout);
  }
  return text;
}

/** Eras and the names of days depend on the locale: only those that are sure are shown. */
function isSupported({ tokens, locale }: FormatSection): boolean {
  const isJapanese = isJapaneseLocale(locale);
  return tokens.every((token) => {
    if (token.kind !== "date") return token.kind === "literal";
    if (token.unit === "era" || token.unit === "eraYear" || token.unit === "weekday")
      return locale === "" || isJapanese;
    const isName = (token.unit === "month" || token.unit === "day") && token.length > 2;
    return !isName || locale === "" || locale.endsWith("409") || locale.startsWith("en");
  });
}

function isJapaneseLocale(locale: string): boolean {
  return /^(?:[\da-f]*0?411|ja(?:-jp.*)?)$/u.test(locale.split(",")[0] ?? "");
}

/** Rounds to what is shown, or else to the second, so that binary error does not show as a minute less. */
function toMoment(serial: number, places: number): Moment | undefined {
  const scale = 10 ** places;
  const ticks = Math.round(serial * SECONDS_PER_DAY * scale);
  const elapsed = Math.floor(ticks / scale);
  const day = Math.floor(elapsed / SECONDS_PER_DAY);
  if (day >= SERIAL_LIMIT) return undefined;
  const second = elapsed % SECONDS_PER_DAY;
  const { year, month, day: dayOfMonth, weekday } = toCalendarDate(day);
  return {
    year,
    month,
    day: dayOfMonth,
    weekday,
    hour: Math.floor(second / 3600),
    minute: Math.floor(second / 60) % 60,
    second: second % 60,
    fraction: places === 0 ? "" : String(ticks % scale).padStart(places, "0"),
    elapsed,
  };
}

function renderUnit(token: DateToken, moment: Moment, layout: DateLayout): string {
  const text = renderCalendarUnit(token, moment, layout.locale) ?? renderClockUnit(token, moment, layout);
  return layout.isFullWidth ? toFullWidthDigits(text) : text;
}

function renderCalendarUnit({ unit, length }: DateToken, moment: Moment, locale: string): string | undefined {
  switch (unit) {
    case "year":
      return length <= 2 ? pad(moment.year % 100, 2) : pad(moment.year, 4);
    case "month":
      return nameOrNumber(months[moment.month - 1], moment.month, length);
    case "day":
      return nameOrNumber(weekdays[moment.weekday], moment.day, length);
    case "weekday":
      return japaneseWeekdays.charAt(moment.weekday) + (length >= 4 ? "曜日" : "");
    case "era":
      return findEra(moment.year, moment.month, moment.day).names[Math.min(length, 3) - 1] ?? "";
    case "eraYear":
      return renderEraYear(length, moment, locale);
    default:
      return undefined;
  }
}

function renderClockUnit({ unit, length }: DateToken, moment: Moment, layout: DateLayout): string {
  switch (unit) {
    case "hour":
      return pad(layout.hasMeridiem ? ((moment.hour + 11) % 12) + 1 : moment.hour, length);
    case "minute":
      return pad(moment.minute, length);
    case "second":
      return pad(moment.second, length);
    case "fraction":
      return `.${moment.fraction}`;
    case "elapsedHours":
      return pad(Math.floor(moment.elapsed / 3600), length);
    case "elapsedMinutes":
      return pad(Math.floor(moment.elapsed / 60), length);
    case "elapsedSeconds":
      return pad(moment.elapsed, length);
    case "meridiem":
      return renderMeridiem(length, moment.hour < 12, layout.locale);
    default:
      return "";
  }
}

/** 元年 is written only where the format asks for it (the locale "ja-JP-x-gannen"). */
function renderEraYear(length: number, moment: Moment, locale: string): string {
  const year = moment.year - findEra(moment.year, moment.month, moment.day).firstYear + 1;
  return year === 1 && locale.includes("x-gannen") ? "元" : pad(year, Math.min(length, 2));
}

/** "A/P" is three characters long, "AM/PM" five. */
function renderMeridiem(length: number, isMorning: boolean, locale: string): string {
  if (length === 3) return isMorning ? "A" : "P";
  if (isJapaneseLocale(locale)) return isMorning ? "午前" : "午後";
  return isMorning ? "AM" : "PM";
}

/** Up to two letters are the number, three the short name, four the whole name, five its initial. */
function nameOrNumber(name = "", number: number, length: number): string {
  if (length <= 2) return pad(number, length);
  if (length === 3) return name.slice(0, 3);
  return length === 5 ? name.slice(0, 1) : name;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, "0");
}
