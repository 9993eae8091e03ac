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

/**
 * Gives the function a memory for objects that never change (rows, fields, records): asked again for the same object, it
 * gives the same answer, until the object is gone. Only for pure functions of one object.
 */
export function rememberOf<Key extends object, Result>(compute: (key: Key) => Result): (key: Key) => Result {
  const kept = new WeakMap<Key, { readonly result: Result }>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known.result;
    const result = compute(key);
    kept.set(key, { result });
    return result;
  };
}

/** The same for pure functions of an object and of what it is seen in (a row and its table's columns). */
export function rememberIn<Context extends object, Key extends object, Result>(
  compute: (context: Context, key: Key) => Result,
): (context: Context, key: Key) => Result {
  const ofContext = rememberOf((context: Context) => rememberOf((key: Key) => compute(context, key)));
  return (context, key) => ofContext(context)(key);
}
