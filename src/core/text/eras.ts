/**
 * Japanese eras that a plan can name, newest first. `firstYear` is the Western year of 元年.
 * Origin: 元号を改める政令 (平成 1989-01-08, 令和 2019-05-01). A fiscal year runs from April; 平成31年度 and 令和元年度
 * are the same fiscal year 2019, which is written with the newer era (domain.md 1.5).
 */
export type Era = { readonly name: string; readonly letter: string; readonly firstYear: number };

export const eras: readonly Era[] = [
  { name: "令和", letter: "r", firstYear: 2019 },
  { name: "平成", letter: "h", firstYear: 1989 },
  { name: "昭和", letter: "s", firstYear: 1926 },
];

/** Writes a Western year in the era valid in it: 2019 → 令和元, 2018 → 平成30. */
export function toEraYear(western: number): string {
  const era = eras.find((candidate) => western >= candidate.firstYear) ?? eras[eras.length - 1];
  const year = western - (era?.firstYear ?? 0) + 1;
  return `${era?.name ?? ""}${year === 1 ? "元" : String(year)}`;
}
