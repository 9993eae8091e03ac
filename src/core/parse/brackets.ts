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
  for (const [index, character] of [...line].reduce(withIndices, { at: 0, list: [] }).list) {
    if (character === "(") open.push(index);
    if (character !== ")") continue;
    const start = open.pop();
    if (start === undefined) outside = blank(outside, index, index + 1);
    else if (open.length === 0) {
      inside.push({ start, end: index + 1, text: line.slice(start + 1, index) });
      outside = blank(outside, start, index + 1);
    }
  }
  for (const index of open) outside = blank(outside, index, index + 1);
  return { outside, inside };
}

type Indexed = { readonly at: number; readonly list: [number, string][] };

function withIndices({ at, list }: Indexed, character: string): Indexed {
  list.push([at, character]);
  return { at: at + character.length, list };
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + " ".repeat(end - start) + text.slice(end);
}
