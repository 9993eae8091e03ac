// Marks, unmarks and prints workbooks, and compares each with what it was: npm run roundtrip -- [FOLDER…]
// Without folders: the samples, and the corpus where it lies beside the repository.
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { markAndUnmark, type RoundTrip } from "./roundTrip/markAndUnmark";
import { missingPrograms, renderPages } from "./roundTrip/renderPages";
import { workbookFiles } from "./roundTrip/workbookFiles";

const root = join(__dirname, "..");
/** The only part that stays changed: formats that the sheet of results used, unused by then. */
const touched = "xl/styles.xml";

type Pages = ReturnType<typeof renderPages>[number];

function tellPages(before: Pages, marked: Pages, after: Pages): { readonly ok: boolean; readonly text: string } {
  if (before === null) return { ok: true, text: "the original does not open" };
  if (marked === null || after === null) return { ok: false, text: "does NOT open" };
  const same = before.length === after.length && before.every((page, index) => page === after[index]);
  const counts = `${String(before.length)} pages, marked ${String(marked.length)}`;
  return { ok: same && marked.length >= before.length, text: same ? `${counts}, same pixels` : `${counts}, DIFFERENT` };
}

function tellParts({ changed }: RoundTrip): { readonly ok: boolean; readonly text: string } {
  const others = changed.filter((part) => part !== touched);
  return { ok: others.length === 0, text: changed.length === 0 ? "all the same" : changed.join(" ") };
}

async function main(folders: readonly string[]): Promise<number> {
  const files = folders.flatMap(workbookFiles);
  const originals = files.map((file) => new Uint8Array(readFileSync(file)));
  const trips: RoundTrip[] = [];
  for (const [index, file] of files.entries()) {
    trips.push(await markAndUnmark(originals[index] ?? new Uint8Array(), file));
  }
  const missing = missingPrograms();
  const render = (list: readonly Uint8Array[]) => (missing.length === 0 ? renderPages(list) : []);
  const [before, marked, after] = [
    render(originals),
    render(trips.map((trip) => trip.marked)),
    render(trips.map((trip) => trip.unmarked)),
  ];
  let failures = 0;
  for (const [index, file] of files.entries()) {
    const trip = trips[index];
    if (trip === undefined) continue;
    const parts = tellParts(trip);
    const pages =
      missing.length > 0
        ? { ok: true, text: `not printed: no ${missing.join(", ")}` }
        : tellPages(before[index] ?? null, marked[index] ?? null, after[index] ?? null);
    if (!parts.ok || !pages.ok) failures++;
    const line = [`${String(trip.findings)} findings`, `changed: ${parts.text}`, pages.text, ...trip.remarks];
    console.log(`${parts.ok && pages.ok ? "ok  " : "FAIL"} ${relative(root, file)} | ${line.join(" | ")}`);
  }
  console.log(`${String(files.length)} workbooks, ${String(failures)} not as they were`);
  return failures === 0 ? 0 : 1;
}

const given = process.argv.slice(2);
const standard = [join(root, "assets", "samples"), join(root, "..", "shared", "corpus")];
void main(given.length > 0 ? given : standard).then((status) => {
  process.exitCode = status;
});
