import { parseKanjiNumeral } from "../text/kanjiNumerals";
import { matchAt } from "./matching";

/** A number found at a place of a text: its value and where the text goes on. */
export type NumberReading = { readonly value: number; readonly end: number };

/** The 5 of 1e5 is no number of its own: what the whole stands for nobody can tell. */
const plain = /(?<!\d[eE][+-]?)(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/uy;
const scaled = /(?:億|万|千|百)(?!円|分)/uy;
const scaledOn = /(?:億|万|千|百)(?!分)/uy;
const ideographs = /[一二三四五六七八九十百千]+/uy;
/** Each scale stands at the place of its number of zeros. */
const zeros = "--百千万---億";

/** Twelve significant digits: enough for every figure in a sheet, and 0.57 × 100 is 57 again. */
export function tidyNumber(value: number): number {
  return Number(value.toPrecision(12));
}

/** Reads digits with commas, decimals and 万/億/千 at `at`: 3,800 · 18.6 · 1.5万 · 1万2千. Ideographs only where a unit must follow. */
export function readNumber(text: string, at: number): NumberReading | undefined {
  const first = matchAt(plain, text, at);
  if (first === null) return readIdeographs(text, at);
  let end = plain.lastIndex;
  let value = 0;
  let part = Number(first[0].replaceAll(",", ""));
  for (let scale = matchAt(scaled, text, end); scale !== null; scale = matchAt(scaledOn, text, end)) {
    value += part * 10 ** zeros.indexOf(scale[0]);
    part = 0;
    end += scale[0].length;
    const next = matchAt(plain, text, end);
    if (next === null) continue;
    part = Number(next[0].replaceAll(",", ""));
    end = plain.lastIndex;
  }
  return { value: tidyNumber(value + part), end };
}

function readIdeographs(text: string, at: number): NumberReading | undefined {
  const found = matchAt(ideographs, text, at);
  if (found === null) return undefined;
  const value = parseKanjiNumeral(found[0]);
  return value === undefined ? undefined : { value, end: at + found[0].length };
}
