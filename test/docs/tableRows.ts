/** The cells of every table row of a Markdown text, without code marks; headers and rules left out. */
export function tableRows(markdown: string): readonly (readonly string[])[] {
  const lines = markdown.split("\n");
  const isRule = (line: string | undefined): boolean => line !== undefined && /^\|[\s:|-]+\|$/u.test(line);
  return lines
    .filter((line, index) => line.startsWith("|") && !isRule(line) && !isRule(lines[index + 1]))
    .map((line) =>
      line
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim().replaceAll("`", "")),
    );
}
