import { toKey } from "../text/normalizeText";

const noise = /[\s「」『』【】()[\]<>・、,:;/]/gu;

function pairsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let index = 0; index + 1 < text.length; index += 1) {
    const pair = text.slice(index, index + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** How alike two labels are, 0 to 1, by their pairs of characters; one inside the other counts as alike. */
export function labelSimilarity(a: string, b: string): number {
  const [left, right] = [toKey(a).replace(noise, ""), toKey(b).replace(noise, "")];
  if (left === "" || right === "") return 0;
  if (left === right) return 1;
  const [first, second] = [pairsOf(left), pairsOf(right)];
  let shared = 0;
  for (const [pair, count] of first) shared += Math.min(count, second.get(pair) ?? 0);
  const dice = (2 * shared) / Math.max(1, left.length + right.length - 2);
  const contained = (left.includes(right) || right.includes(left)) && Math.min(left.length, right.length) >= 2;
  return contained ? Math.max(dice, 0.6) : dice;
}
