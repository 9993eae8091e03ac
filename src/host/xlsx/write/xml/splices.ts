/** A stretch of a text, and what is to stand there instead. */
export type Splice = { readonly start: number; readonly end: number; readonly text: string };

/**
 * Applies changes that do not overlap; what is inserted at a place stands before what replaces from there on,
 * and several insertions keep the order of the list. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let copied = 0;
  for (const splice of splices.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(text.slice(copied, splice.start), splice.text);
    copied = splice.end;
  }
  pieces.push(text.slice(copied));
  return pieces.join("");
}
