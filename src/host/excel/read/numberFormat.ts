/** Whether every value shows under the format as it is. */
export function isPlainFormat(code: string): boolean {
  return code === "" || code === "@" || /^(?:General|G\/標準)$/iu.test(code);
}

/** Whether the format changes how a text is shown: a section with "@" and something beside it. */
export function changesText(code: string): boolean {
  return code.includes("@") && code !== "@";
}

/** Whether the format shows this number as a date or a time. */
export function isDateFormat(code: string, value: number): boolean {
  // Literals, padding, colours and locales may hold any letter; elapsed times stand in brackets of their own.
  const bare = code
    .replaceAll(/"[^"]*"?|\\[^]|[_*][^]/gu, "")
    .replaceAll(/\[(?:h+|m+|s+)\]/giu, "h")
    .replaceAll(/\[[^\]]*\]/gu, "")
    .replaceAll(/General|G\/標準/giu, "");
  // With conditions (of era formats, for example) any section may be the one; they are all dates, or none is.
  if (/\[[<>=]/u.test(code)) return showsDate(bare);
  const sections = bare.split(";");
  if (sections.length > 1 && sections.at(-1)?.includes("@") === true) sections.pop();
  const section = sections.length > 1 && value < 0 ? 1 : sections.length > 2 && value === 0 ? 2 : 0;
  return showsDate(sections[section] ?? "");
}

function showsDate(section: string): boolean {
  return /[ymdhsga]|(?<![0#?])e/iu.test(section);
}
