/** Matches a sticky pattern at one place of a text. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** What a named group holds; "" where it holds nothing, or where there was no match. */
export function groupOf(match: RegExpExecArray | null, name: string): string {
  return match?.groups?.[name] ?? "";
}
