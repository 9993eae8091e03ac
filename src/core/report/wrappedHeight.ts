/** Pixels of a column's width unit: the narrowest standard font that Japanese Excel knows has seven. */
const UNIT_PIXELS = 7;
/** Pixels of a full-width character, and points of a line, at one point of type size. */
const PIXELS_PER_POINT = 4 / 3;
const LINE_PER_POINT = 1.35;
/** Fonts of other machines are wider and higher than reckoned, and break lines elsewhere. */
const SLACK = 1.1;
/** Space above and below the text, in points. */
const PADDING = 5;
const HIGHEST_ROW = 409;

/** Half-width characters count one, all others two. */
function halfWidths(text: string): number {
  let count = 0;
  for (const character of text) count += /[\u0020-\u007e\uff61-\uff9f]/u.test(character) ? 1 : 2;
  return count;
}

function countLines(text: string, width: number, fontSize: number): number {
  // A line ends early where a sign must not stand at the beginning of the next: two half-widths are kept free.
  const halfWidth = (fontSize * PIXELS_PER_POINT * SLACK) / 2;
  const perLine = Math.max(2, Math.floor((width * UNIT_PIXELS) / halfWidth) - 2);
  return text.split("\n").reduce((total, line) => total + Math.max(1, Math.ceil(halfWidths(line) / perLine)), 0);
}

/**
 * The height in points at which no wrapped text of a row is cut, by an estimate that errs on the high side; `width` is
 * that of the text's column in characters. Excel's limit is 409.
 */
export function wrappedHeight(
  texts: readonly { readonly text: string; readonly width: number }[],
  fontSize: number,
): number {
  const lines = Math.max(1, ...texts.map(({ text, width }) => countLines(text, width, fontSize)));
  return Math.min(HIGHEST_ROW, Math.ceil(lines * fontSize * LINE_PER_POINT * SLACK + PADDING));
}
