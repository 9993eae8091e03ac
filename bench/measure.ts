/** One line of the result: how long something took, run by run. */
export type Measurement = { readonly name: string; readonly milliseconds: readonly number[] };

/** The middle of several runs; what else the machine did falls out. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >>> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/**
 * Runs all candidates in turn, round by round, so that a busy minute hits each of them. Rounds to warm up are not
 * counted: they show how long V8 takes to compile, not how long reading takes.
 */
export async function measureInTurn(
  candidates: readonly { readonly name: string; readonly run: () => unknown }[],
  rounds: number,
  warmUp = 0,
): Promise<Measurement[]> {
  const results = candidates.map(({ name }) => ({ name, milliseconds: [] as number[] }));
  for (let round = -warmUp; round < rounds; round++) {
    for (const [index, { run }] of candidates.entries()) {
      const start = performance.now();
      await run();
      if (round >= 0) results[index]!.milliseconds.push(performance.now() - start);
    }
  }
  return results;
}

/** Prints medians, and their ratios to the first line. */
export function printRatios(title: string, measurements: readonly Measurement[]): void {
  const limit = median(measurements[0]?.milliseconds ?? []);
  console.log(`\n${title}`);
  for (const { name, milliseconds } of measurements) {
    const middle = median(milliseconds);
    const runs = milliseconds.length === 1 ? "1 run" : `${milliseconds.length} runs`;
    const ratio = limit > 0 ? `${(middle / limit).toFixed(1)}×` : "";
    console.log(`  ${name.padEnd(34)} ${middle.toFixed(0).padStart(8)} ms  ${ratio.padStart(7)}  (${runs})`);
  }
}
