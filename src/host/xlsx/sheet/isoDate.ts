import { corrupt } from "../corrupt";
import { DAYS_FROM_1900_TO_1904, toSerial } from "../format/calendar";

const isoDate =
  /^(?:(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2}))?T?(?:(?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2}(?:\.\d+)?))?)?Z?$/u;

/**
 * Reads a date as strict files write it (`t="d"`): "2021-02-01", "2021-02-01T09:30:00" or "09:30:00" becomes the serial
 * number that other files would hold in its place.
 */
export function readIsoDate(text: string, is1904: boolean): number {
  const parts = isoDate.exec(text.trim())?.groups;
  if (parts === undefined || (parts["year"] === undefined && parts["hour"] === undefined)) {
    throw corrupt(`"${text.slice(0, 40)}" is no date`);
  }
  const number = (name: string): number => Number(parts[name] ?? 0);
  const days = parts["year"] === undefined ? 0 : toSerial(number("year"), number("month"), number("day"));
  if (days === undefined) throw corrupt(`"${text.slice(0, 40)}" is no date`);
  const offset = is1904 && parts["year"] !== undefined ? DAYS_FROM_1900_TO_1904 : 0;
  return days - offset + (number("hour") * 3600 + number("minute") * 60 + number("second")) / 86_400;
}
