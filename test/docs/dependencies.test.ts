import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { tableRows } from "./tableRows";

const root = resolve(__dirname, "..", "..");
const read = (...path: readonly string[]): string => readFileSync(join(root, ...path), "utf8");

type Packages = Readonly<Record<string, string>>;
/** An override may hold the versions of a package's own dependencies. */
type Overrides = Readonly<Record<string, string | Packages>>;
type PackageJson = {
  readonly dependencies: Packages;
  readonly devDependencies: Packages;
  readonly overrides: Overrides;
};

const packageJson = JSON.parse(read("package.json")) as PackageJson;
const page = read("docs", "dependencies.md");

/** Package names and reasons in the part of the page that speaks of `kind`. */
function listed(kind: string): readonly (readonly string[])[] {
  return tableRows(page.split("\n## ").find((text) => text.split("\n")[0]?.includes(`（${kind}）`)) ?? "");
}

describe.each(["dependencies", "devDependencies", "overrides"] as const)("%s", (kind) => {
  test("are the packages that docs/dependencies.md gives a reason for", () => {
    const names = listed(kind).map(([name]) => name);
    expect(names.sort()).toEqual(Object.keys(packageJson[kind]).sort());
    for (const [, reason] of listed(kind)) expect(reason).toMatch(/./u);
  });

  test("have exact versions", () => {
    const versions = Object.values(packageJson[kind]).flatMap((version) =>
      typeof version === "string" ? [version] : Object.values(version),
    );
    for (const version of versions) expect(version).toMatch(/^\d+\.\d+\.\d+$/u);
  });
});

test("the lock file names no address", () => {
  expect(read("package-lock.json")).not.toMatch(/"resolved"|https?:\/\/[^"]*\.tgz/u);
  expect(read(".npmrc")).toContain("omit-lockfile-registry-resolved=true");
});
