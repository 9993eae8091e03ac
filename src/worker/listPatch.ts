/** A list told by what it has in common with an older one: runs that are taken over, and entries that are new. */
export type ListPatch<Entry> = readonly (
  { readonly from: number; readonly count: number } | { readonly entries: readonly Entry[] }
)[];

/** How `next` comes from `last`; an entry is taken over where it is the same object. */
export function diffList<Entry>(last: readonly Entry[], next: readonly Entry[]): ListPatch<Entry> {
  const places = new Map(last.map((entry, index) => [entry, index]));
  const patch: ({ from: number; count: number } | { entries: Entry[] })[] = [];
  for (const entry of next) {
    const place = places.get(entry);
    const run = patch.at(-1);
    if (place === undefined) {
      if (run !== undefined && "entries" in run) run.entries.push(entry);
      else patch.push({ entries: [entry] });
    } else if (run !== undefined && "from" in run && run.from + run.count === place) run.count += 1;
    else patch.push({ from: place, count: 1 });
  }
  return patch;
}

/** The list that the patch tells of; what is taken over are the very objects of the older one. */
export function applyListPatch<Entry>(last: readonly Entry[], patch: ListPatch<Entry>): readonly Entry[] {
  return patch.flatMap((run) => ("entries" in run ? run.entries : last.slice(run.from, run.from + run.count)));
}
