/** An era's names as Excel's g, gg and ggg show them. */
export type JapaneseEra = { readonly names: readonly [string, string, string]; readonly firstYear: number };

// First days of the eras as year * 10000 + month * 100 + day. Excel counts Meiji on, however early the date.
const eras: readonly (JapaneseEra & { readonly firstDay: number })[] = [
  { firstDay: 2019_05_01, firstYear: 2019, names: ["R", "令", "令和"] },
  { firstDay: 1989_01_08, firstYear: 1989, names: ["H", "平", "平成"] },
  { firstDay: 1926_12_25, firstYear: 1926, names: ["S", "昭", "昭和"] },
  { firstDay: 1912_07_30, firstYear: 1912, names: ["T", "大", "大正"] },
];

const meiji: JapaneseEra = { firstYear: 1868, names: ["M", "明", "明治"] };

/** The era of a day from 1900 on. */
export function findEra(year: number, month: number, day: number): JapaneseEra {
  const date = year * 10_000 + month * 100 + day;
  return eras.find(({ firstDay }) => date >= firstDay) ?? meiji;
}
