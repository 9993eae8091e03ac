const digits: ReadonlyMap<string, number> = new Map(
  Array.from("一二三四五六七八九", (character, index) => [character, index + 1] as const),
);
const places: ReadonlyMap<string, number> = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);

/** Reads a numeral below ten thousand in ideographs (三, 十二, 百五十); undefined for anything else, 元 included. */
export function parseKanjiNumeral(text: string): number | undefined {
  let total = 0;
  let pending: number | undefined;
  for (const character of text) {
    const digit = digits.get(character);
    const place = places.get(character);
    if (digit !== undefined && pending === undefined) pending = digit;
    else if (place !== undefined) {
      total += (pending ?? 1) * place;
      pending = undefined;
    } else return undefined;
  }
  return text === "" ? undefined : total + (pending ?? 0);
}
