/** What a sentence may add to a calculation without saying anything else: 「実績48件÷目標50件＝96％」. */
const fillers = /実績値?|目標値?|基準値?|計画値?|actual|target|\s/giu;

function bare(text: string): string {
  return text
    .normalize("NFKC")
    .replace(fillers, "")
    .replace(/(?<decimals>\.\d*?)0+(?!\d)/gu, "$<decimals>")
    .replace(/\.(?!\d)/gu, "");
}

/** Whether the sentence already holds the calculation, which need not be told a second time. */
export function spellsOut(sentence: string, calculation: string): boolean {
  return calculation !== "" && bare(sentence).includes(bare(calculation));
}
