import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { markAndUnmark, type RoundTrip } from "../../scripts/roundTrip/markAndUnmark";
import { missingPrograms, renderPages } from "../../scripts/roundTrip/renderPages";
import { workbookFiles } from "../../scripts/roundTrip/workbookFiles";
import { readXlsx } from "../../src/host/xlsx";

const root = join(__dirname, "..", "..");
const samples = workbookFiles(join(root, "assets", "samples"));
const corpus = workbookFiles(join(root, "..", "shared", "corpus"));
const numeric = "01_数値目標の進捗状況表.xlsx";
const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path));
const trip = (path: string): Promise<RoundTrip> => markAndUnmark(bytesOf(path), path);

describe("marked, then unmarked", () => {
  test("there is something to try", () => {
    expect(samples.length).toBeGreaterThan(10);
  });

  test.each([...samples, ...corpus].map((path) => [relative(root, path), path]))(
    "%s: every part is as it was, but for formats that nothing uses",
    async (_, path) => {
      const { marked, unmarked, changed, remarks } = await trip(path);
      expect(changed.filter((part) => part !== "xl/styles.xml")).toEqual([]);
      expect(remarks).toEqual([]);
      expect(readXlsx(unmarked)).toEqual(readXlsx(bytesOf(path)));
      const names = readXlsx(bytesOf(path)).worksheets.map(({ name }) => name);
      expect(readXlsx(marked).worksheets.map(({ name }) => name)).toEqual([...names, "点検結果"]);
    },
  );

  if (corpus.length === 0) test.skip("the corpus: SKIPPED, it is not beside the repository", () => undefined);
});

const missing = missingPrograms();
if (missing.length > 0) {
  test.skip(`the pages of the copies: SKIPPED, there is no ${missing.join(", ")}`, () => undefined);
} else {
  jest.setTimeout(180_000);

  // A few stand for all here; `npm run roundtrip` prints every one.
  test("LibreOffice prints the unmarked copy like the original, and the marked one with marks and a sheet more", async () => {
    const chosen = [
      ...samples.filter((path) => !path.includes("提出")),
      ...corpus.filter((path) => path.endsWith("r2.xlsx")),
    ];
    const first = chosen.findIndex((path) => path.endsWith(numeric));
    const trips = await Promise.all(chosen.map(trip));
    const before = renderPages(chosen.map(bytesOf));
    const after = renderPages(trips.map(({ unmarked }) => unmarked));
    const marked = renderPages(trips.map((one) => one.marked));
    expect(before.every((pages) => pages !== null && pages.length > 0)).toBe(true);
    expect(after).toEqual(before);
    expect(marked.map((pages) => pages?.length)).toEqual(before.map((pages) => (pages?.length ?? 0) + 1));
    // The sample has findings on its first page: there the marks show.
    expect(marked[first]?.[0]).not.toBe(before[first]?.[0]);
  });
}
