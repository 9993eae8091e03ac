import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readXlsx } from "../src/host/xlsx";

/** Real sheets, which are kept outside of the repository. Their sentences are other people's, and stay there. */
const root = resolve(__dirname, "..");
const corpus = resolve(root, "../shared/corpus");

/** So many characters in a row are no chance: a sentence that was copied. */
const run = 20;
const textFile = /(?:\.(?:[cm]?[jt]sx?|json|md|html|css|ya?ml|xml|svg|txt|csv)|\/?LICENSE)$/u;
const nothingOwn = /^[\p{P}\p{S}\p{N}a-z]*$/iu;

type Truth = {
  readonly columns?: readonly { readonly key: string; readonly header: string | null; readonly role: string }[];
  readonly sections?: readonly { readonly text: string }[];
  readonly records?: readonly {
    readonly values: Readonly<Record<string, unknown>>;
    readonly truth: { readonly policyArea?: unknown; readonly path?: unknown } | null;
  }[];
};

function plain(text: string): string {
  return text.normalize("NFKC").replace(/\s/gu, "");
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.flatMap(stringsIn) : [];
}

/** Headers and the names of policy areas: printed in every plan, and no one's prose. */
function namesIn({ columns = [], sections = [], records = [] }: Truth): readonly string[] {
  const areas = columns.filter(({ role }) => role === "policyArea").map(({ key }) => key);
  return [
    ...columns.flatMap(({ header }) => stringsIn(header)),
    ...sections.map(({ text }) => text),
    ...records.flatMap(({ values, truth }) => [
      ...areas.flatMap((key) => stringsIn(values[key])),
      ...stringsIn(truth?.policyArea),
      ...stringsIn(truth?.path),
    ]),
  ];
}

function filesOf(ending: string): readonly string[] {
  return readdirSync(corpus, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .sort();
}

function cellsOf(file: string): readonly string[] {
  const { worksheets } = readXlsx(readFileSync(join(corpus, file)));
  return worksheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(({ value }) => stringsIn(value))));
}

function runsOf(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - run + 1) }, (_, index) => text.slice(index, index + run));
}

/** Every run of characters that the cells of the corpus hold, without those of headers and policy areas. */
function indexCorpus(): ReadonlySet<string> {
  const truths = filesOf(".truth.json").map((file) => JSON.parse(readFileSync(join(corpus, file), "utf8")) as Truth);
  const names = new Set(truths.flatMap(namesIn).map(plain));
  const cells = new Set(filesOf(".xlsx").flatMap(cellsOf).map(plain));
  const prose = [...cells].filter((cell) => !names.has(cell));
  const named = new Set([...names].flatMap(runsOf));
  return new Set(prose.flatMap(runsOf).filter((part) => !named.has(part) && !nothingOwn.test(part)));
}

/** The first characters of each stretch that a text shares with the index. */
function sharedIn(text: string, index: ReadonlySet<string>): readonly string[] {
  const parts = runsOf(plain(text));
  return parts.filter((part, at) => index.has(part) && !index.has(parts[at - 1] ?? ""));
}

function repositoryFiles(): readonly string[] {
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: root });
  return [...new Set(listed.toString("utf8").split("\0"))]
    .filter((file) => textFile.test(file) && file !== "package-lock.json" && existsSync(join(root, file)))
    .sort();
}

if (!existsSync(corpus)) {
  test.skip(`sentences of real files: SKIPPED, there is no folder ${corpus}`, () => undefined);
} else {
  describe("sentences of real files", () => {
    const index = indexCorpus();

    test("a copied sentence would be found, a policy area would not", () => {
      const [sentence] = index;
      expect(sharedIn(`note: "甲 ${sentence ?? ""}"`, index)).toEqual([sentence]);
      expect(sharedIn("基本施策１　地域におけるネットワークの強化", index)).toEqual([]);
    });

    test("stand in no file of the repository", () => {
      const files = repositoryFiles();
      expect(files).toContain("README.md");
      const copied = files.flatMap((file) =>
        sharedIn(readFileSync(join(root, file), "utf8"), index).map((words) => `${file}: ${words}`),
      );
      expect(copied).toEqual([]);
    });
  });
}
