/** Results kept at most; then all are forgotten, so that a long session does not grow. */
const mostKept = 5_000;
/** Longer texts are sentences: they rarely come twice, and keeping them would cost more than it saves. */
const longestKept = 32;

/**
 * Gives the function a memory for short texts: the same words stand in hundreds of cells, and every rule asks for them
 * again. Only for pure functions of one text.
 */
export function remember<Result>(compute: (text: string) => Result): (text: string) => Result {
  const kept = new Map<string, Result>();
  return (text) => {
    if (text.length > longestKept) return compute(text);
    const known = kept.get(text);
    if (known !== undefined) return known;
    const result = compute(text);
    if (kept.size >= mostKept) kept.clear();
    kept.set(text, result);
    return result;
  };
}
