import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { tableRows } from "./tableRows";

const root = resolve(__dirname, "..", "..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

function markdownFiles(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return markdownFiles(path);
    return entry.name.endsWith(".md") ? [path] : [];
  });
}

const pages = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  ...markdownFiles("docs"),
  ...markdownFiles(join("assets", "samples")),
];

test("the continuous integration runs the README's own test command", () => {
  expect(read("README.md")).toContain("npm ci && npm test");
  expect(read("README.md")).toContain("npm ci && npm start");
  expect(read(".ci/run")).toContain("npm ci && npm test");
});

test.each(pages)("every link of %s leads somewhere", (page) => {
  const links = [...read(page).matchAll(/\]\((?<target>[^)#]+)(?:#[^)]*)?\)/gu)].map(
    ({ groups }) => groups?.["target"] ?? "",
  );
  const inside = links.filter((target) => !/^[a-z]+:/u.test(target));
  const broken = inside.filter((target) => !existsSync(join(root, dirname(page), decodeURIComponent(target))));
  expect(broken).toEqual([]);
});

test("every folder of the README's layout exists", () => {
  const folders = tableRows(read("README.md")).flatMap(([folder = ""]) => (/^[\w/]+\/$/u.test(folder) ? [folder] : []));
  expect(folders.length).toBeGreaterThan(5);
  for (const folder of folders) expect(statSync(join(root, folder)).isDirectory()).toBe(true);
});

test("every npm script that a page names exists", () => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Readonly<Record<string, string>> };
  for (const page of pages) {
    const named = [...read(page).matchAll(/npm run (?<script>[a-z][\w:-]*)/gu)].map(
      ({ groups }) => groups?.["script"] ?? "",
    );
    const missing = named.filter((script) => scripts[script] === undefined);
    expect({ page: relative(root, join(root, page)), missing }).toEqual({ page, missing: [] });
  }
});

test("the list of decisions is complete", () => {
  const listed = [...read("docs/decisions/README.md").matchAll(/\((?<file>\d{4}-[\w-]+\.md)\)/gu)].map(
    ({ groups }) => groups?.["file"],
  );
  const written = readdirSync(join(root, "docs", "decisions")).filter((name) => /^\d{4}-/u.test(name));
  expect(listed).toEqual(written.sort());
});
