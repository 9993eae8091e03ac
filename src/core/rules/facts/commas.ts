/** Whole numbers of 1,000 and more with commas, as people read them: 3800人 → 3,800人. Digits behind a point stay. */
export function withCommas(text: string): string {
  return text.replace(/(?<![\d.,])\d{4,}/gu, (digits) => digits.replace(/\B(?=(?:\d{3})+$)/gu, ","));
}
