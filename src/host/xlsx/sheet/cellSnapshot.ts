import type { CellValue } from "../../../core/model/cell";
import type { CellSnapshot } from "../../../core/model/worksheet";
import { type FormattedNumber, NumberFormat } from "../format/numberFormat";
import { readIsoDate } from "./isoDate";

/** Where a cell stands in its row, and its formula. */
export type CellPlace = { readonly columnIndex: number; readonly formula: string | undefined };

/** A cell whose value no format changes; undefined where it holds neither a value nor a formula. */
export function makeCell({ columnIndex, formula }: CellPlace, value: CellValue): CellSnapshot | undefined {
  if (formula !== undefined) return { columnIndex, value, formula };
  return value === null ? undefined : { columnIndex, value };
}

/** A number, as its format shows it. */
export function makeNumberCell(
  place: CellPlace,
  number: number,
  format: NumberFormat | undefined,
): CellSnapshot | undefined {
  if (format === undefined) return makeCell(place, number);
  const cell = makeFormattedCell(place.columnIndex, format.code, format.formatNumber(number));
  return place.formula === undefined ? cell : { ...cell, formula: place.formula };
}

/** Each shape is written out: properties added one by one would cost every cell a second object in memory. */
function makeFormattedCell(columnIndex: number, numberFormat: string, shown: FormattedNumber): CellSnapshot {
  const { value, text, isDate } = shown;
  if (isDate) {
    return text === undefined
      ? { columnIndex, value, numberFormat, isDate }
      : { columnIndex, value, text, numberFormat, isDate };
  }
  return text === undefined ? { columnIndex, value, numberFormat } : { columnIndex, value, text, numberFormat };
}

/** A text is shown as it is, but for the rare format with a section for text (`@"様"`). An empty text is no cell. */
export function makeTextCell(
  place: CellPlace,
  value: string,
  format: NumberFormat | undefined,
): CellSnapshot | undefined {
  if (value === "" && place.formula === undefined) return undefined;
  const cell = makeCell(place, value);
  const text = format?.formatText(value);
  if (format === undefined || cell === undefined || text === undefined) return cell;
  return { ...cell, text, numberFormat: format.code };
}

/** A date of a strict file is a date, whatever its format; it becomes a serial number as everywhere else. */
export function makeIsoDateCell(
  place: CellPlace,
  text: string,
  format: NumberFormat | undefined,
  is1904: boolean,
): CellSnapshot | undefined {
  const serial = readIsoDate(text, is1904);
  const showsDate = format?.formatNumber(serial).isDate === true;
  return makeNumberCell(place, serial, showsDate ? format : new NumberFormat(plainDateFormat(text), is1904));
}

function plainDateFormat(text: string): string {
  if (!text.includes("-")) return "h:mm:ss";
  return text.includes(":") ? "yyyy/m/d h:mm" : "yyyy/m/d";
}
