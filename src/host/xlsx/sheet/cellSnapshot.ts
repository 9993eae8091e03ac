import type { CellValue } from "../../../core/model/cell";
import type { CellSnapshot } from "../../../core/model/worksheet";
import { NumberFormat } from "../format/numberFormat";
import { readIsoDate } from "./isoDate";

/** Where a cell stands in its row, and its formula. */
export type CellPlace = { readonly columnIndex: number; readonly formula: string | undefined };

type CellDraft = { -readonly [Key in keyof CellSnapshot]: CellSnapshot[Key] };

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
  const { value, text, isDate } = format.formatNumber(number);
  const cell: CellDraft = { columnIndex: place.columnIndex, value };
  if (text !== undefined) cell.text = text;
  cell.numberFormat = format.code;
  if (isDate) cell.isDate = true;
  if (place.formula !== undefined) cell.formula = place.formula;
  return cell;
}

/** A text is shown as it is, but for the rare format with a section for text (`@"様"`). An empty text is no cell. */
export function makeTextCell(
  place: CellPlace,
  value: string,
  format: NumberFormat | undefined,
): CellSnapshot | undefined {
  if (value === "" && place.formula === undefined) return undefined;
  const text = format?.formatText(value);
  if (format === undefined || text === undefined) return makeCell(place, value);
  const cell: CellDraft = { columnIndex: place.columnIndex, value, text, numberFormat: format.code };
  if (place.formula !== undefined) cell.formula = place.formula;
  return cell;
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
