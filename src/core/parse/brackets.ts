/** A line with its round brackets told apart: the text outside (same length, brackets blanked) and what stood inside. */
export type Bracketed = {
  readonly outside: string;
  readonly inside: readonly { readonly start: number; readonly end: number; readonly text: string }[];
};

/** Blanks out (…) so that it cannot give a value; a bracket without its partner is a mere separator (延べ件数）1600). */
export function splitBrackets(line: string): Bracketed {
  const open: number[] = [];
  const inside: { start: number; end: number; text: string }[] = [];
  let outside = line;
  for (const { 0: character, index } of line.matchAll(/[()]/gu)) {
    const start = character === "(" ? undefined : open.pop();
    if (character === "(") open.push(index);
    else if (start === undefined) outside = blank(outside, index, index + 1);
    else if (open.length === 0) {
      inside.push({ start, end: index + 1, text: line.slice(start + 1, index) });
      outside = blank(outside, start, index + 1);
    }
  }
  for (const index of open) outside = blank(outside, index, index + 1);
  return { outside, inside };
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + " ".repeat(end - start) + text.slice(end);
}
