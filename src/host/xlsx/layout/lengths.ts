/** The font in which a workbook's widths are counted: that of its style 0. */
export type DefaultFont = { readonly name: string; readonly points: number };

/** Excel's own default where a file has no styles. */
export const usualFont: DefaultFont = { name: "Calibri", points: 11 };

const PIXELS_A_POINT = 96 / 72;
/** Room beside the digits of a column that has no width of its own. */
const COLUMN_PADDING = 5;
const USUAL_DIGITS = 8;

/** The widest digit as a share of the font's size; chosen so that 11 points give what Excel shows at 96 dpi. */
const digitShares: readonly (readonly [name: RegExp, share: number])[] = [
  [/^(?:calibri|aptos|carlito)/iu, 0.507],
  [/^(?:meiryo|メイリオ)/iu, 0.62],
  [/^(?:yu |游)/iu, 0.56],
  [/^(?:ms |ＭＳ)/iu, 0.533],
];
const OTHER_DIGIT_SHARE = 0.54;

/** Width of the widest digit in pixels: 7 for Calibri 11, 8 for 游ゴシック 11 and ＭＳ Ｐゴシック 11. */
export function digitWidth({ name, points }: DefaultFont): number {
  const share = digitShares.find(([pattern]) => pattern.test(name))?.[1] ?? OTHER_DIGIT_SHARE;
  return Math.max(1, Math.round(points * PIXELS_A_POINT * share));
}

/** Pixels of a column's width as files state it (in digits, padding included), by the formula of ECMA-376 18.3.1.13. */
export function columnPixels(width: number, digit: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / digit)) / 256) * digit);
}

/** Pixels of a column for which nothing is stated: eight digits, up to the next multiple of eight pixels. */
export function usualColumnPixels(digit: number, digits = USUAL_DIGITS): number {
  return Math.ceil((digits * digit + COLUMN_PADDING) / 8) * 8;
}

/** Pixels of a height in points. */
export function rowPixels(points: number): number {
  return Math.round(points * PIXELS_A_POINT);
}
