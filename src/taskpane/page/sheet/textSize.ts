/** Pixels of a character at the sheet's 11 points: full width, and half of it. */
const FULL_WIDTH = 14.67;
const HALF_WIDTH = 7.7;
/** Room beside the text in a cell, and height of a line. */
const CELL_PADDING = 8;
const LINE_HEIGHT = 19;
/** Excel's highest row, 409 points. */
const HIGHEST_ROW = 545;

/** Estimated width of a line of text in pixels. */
export function textWidth(line: string): number {
  let width = 0;
  for (let at = 0; at < line.length; at++) width += line.charCodeAt(at) < 0x2e80 ? HALF_WIDTH : FULL_WIDTH;
  return width;
}

/** Estimated height of a text in a cell that wraps, in pixels; that of one line for an empty one. */
export function textHeight(text: string, cellWidth: number): number {
  const room = Math.max(FULL_WIDTH, cellWidth - CELL_PADDING);
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
  return Math.min(HIGHEST_ROW, lines * LINE_HEIGHT + 2);
}
