/** A serial number taken apart; month and day count from one. */
export type CalendarDate = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
};

/** The first serial number that is no date any more: 10000-01-01. */
export const SERIAL_LIMIT = 2_958_466;

/** What a serial number of the 1904 system lacks to the same day's number in the 1900 system. */
export const DAYS_FROM_1900_TO_1904 = 1462;

/** Serial number of 1900-03-01, from which on Excel's calendar agrees with everyone's. */
const MARCH_1900 = 61;
const UNIX_EPOCH_SERIAL = 25_569;
const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * The day of a serial number in the 1900 system, as Excel counts: 60 is the 29th of February 1900, which never was,
 * and 0 is the "0th of January".
 */
export function toCalendarDate(serial: number): CalendarDate {
  const weekday = (serial + 6) % 7;
  if (serial === 60) return { year: 1900, month: 2, day: 29, weekday };
  if (serial === 0) return { year: 1900, month: 1, day: 0, weekday };
  const days = serial < MARCH_1900 ? serial + 1 : serial;
  const date = new Date((days - UNIX_EPOCH_SERIAL) * MILLISECONDS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), weekday };
}

/** The serial number (1900 system) of a day given as in ISO 8601; undefined where there is no such day. */
export function toSerial(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  // Date.UTC carries the 30th of February over to March.
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900) return undefined;
  const serial = time / MILLISECONDS_PER_DAY + UNIX_EPOCH_SERIAL;
  return serial < MARCH_1900 ? serial - 1 : serial;
}
