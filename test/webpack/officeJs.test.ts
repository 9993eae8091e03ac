import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import CopyPlugin from "copy-webpack-plugin";
import { webpack } from "webpack";

type Pattern = { readonly from: string; readonly context: string; readonly to: string };
/** Plain JavaScript, as the configuration of webpack that uses it. */
const { officeJsPatterns } = jest.requireActual<{ officeJsPatterns: (root: string) => Pattern[] }>(
  "../../scripts/webpack/officeJs",
);

const root = resolve(__dirname, "..", "..");
const library = join(root, "node_modules", "@microsoft", "office-js", "dist");

describe("the copy of office.js for closed networks", () => {
  let folder: string;
  const copied = (): readonly string[] =>
    readdirSync(join(folder, "office-js"), { recursive: true })
      .map(String)
      .filter((name) => name.endsWith(".js"));

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "office-js-"));
    writeFileSync(join(folder, "entry.js"), "");
    const plugins = [new CopyPlugin({ patterns: officeJsPatterns(root) })];
    const compiler = webpack({
      mode: "production",
      entry: join(folder, "entry.js"),
      output: { path: folder },
      plugins,
    });
    await new Promise<void>((settle, fail) => {
      compiler.run((error, stats) => {
        if (error !== null || stats?.hasErrors() !== false) fail(error ?? new Error(stats?.toString()));
        else settle();
      });
    });
  }, 60_000);

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test("has what Excel for Windows, Mac, iPad and the web loads, in both languages, where office.js looks for it", () => {
    expect(copied()).toEqual(
      expect.arrayContaining([
        "office.js",
        "o15apptofilemappingtable.js",
        "excel-win32-16.01.js",
        "excel-mac-16.00.js",
        "excel-ios-16.00.js",
        "excel-web-16.00.js",
        join("ja-jp", "office_strings.js"),
        join("en-us", "office_strings.js"),
        join("telemetry", "oteljs_agave.js"),
        join("ariatelemetry", "aria-web-telemetry.js"),
      ]),
    );
  });

  test("is the very library, and not its debug version", () => {
    for (const name of copied()) {
      expect(name).not.toContain("debug");
      expect(readFileSync(join(folder, "office-js", name)).equals(readFileSync(join(library, name)))).toBe(true);
    }
  });
});
