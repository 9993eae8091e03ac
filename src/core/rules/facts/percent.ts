/** A percent as messages show it, with one decimal, none where it would be a zero: 7.105 → 7.1％, 80 → 80％. */
export function showPercent(percent: number): string {
  return `${String(Number(percent.toFixed(1)))}％`;
}

/** Decimals that a stated percent shows: 66% → 0, 66.7％ → 1. */
export function decimalsOf(raw: string): number {
  return /\d[.．](?<decimals>[\d０-９]+)/u.exec(raw)?.groups?.["decimals"]?.length ?? 0;
}
