import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const root = resolve(__dirname, "..");

/** A small project that keeps every fence but those that its files are named after. */
const lawful = {
  "package.json": JSON.stringify({
    dependencies: { zod: "*", fflate: "*" },
    devDependencies: { jest: "*", "@microsoft/office-js": "*" },
  }),
  "tsconfig.json": "{}",
  ...Object.fromEntries(
    ["zod", "fflate", "jest", "@microsoft/office-js"].flatMap((name) => [
      [`node_modules/${name}/package.json`, JSON.stringify({ name, main: "index.js" })],
      [`node_modules/${name}/index.js`, "module.exports = {};"],
    ]),
  ),
  "src/core/model/cell.ts": "import { z } from 'zod'; export const cell = z;",
  "src/core/text/text.ts": "import { cell } from '../model/cell'; export const text = cell;",
  "src/core/wording/words.ts": "export const words = 1;",
  "src/core/parse/parse.ts": "import { text } from '../text/text'; export const parse = text;",
  "src/core/read/read.ts": "import { parse } from '../parse/parse'; export const read = parse;",
  "src/core/achievement/achieve.ts": "import { parse } from '../parse/parse'; export const achieve = parse;",
  "src/core/plan/plan.ts": "import { read } from '../read/read'; export const plan = read;",
  "src/core/years/years.ts": "import { read } from '../read/read'; export const years = read;",
  "src/core/rules/rule.ts":
    "import { achieve } from '../achievement/achieve'; import { plan } from '../plan/plan'; import { years } from '../years/years'; export const rule = [achieve, plan, years];",
  "src/core/validate/run.ts": "import { rule } from '../rules/rule'; export const run = rule;",
  "src/core/summary/summary.ts": "import { run } from '../validate/run'; export const summary = run;",
  "src/core/meeting/meeting.ts": "export const meeting = 1;",
  "src/host/port.ts": "import type { cell } from '../core/model/cell'; export type Port = typeof cell;",
  "src/host/xlsx/xlsx.ts":
    "import { unzip } from 'fflate'; import { cell } from '../../core/model/cell'; export const xlsx = [unzip, cell];",
  "src/host/memory/memory.ts": "import type { Port } from '../port'; export const memory: Port[] = [];",
  "src/host/excel/excel.ts": "import type { Port } from '../port'; export const excel: Port[] = [];",
  "src/worker/worker.ts": "import { summary } from '../core/summary/summary'; export const worker = summary;",
  "src/taskpane/index.tsx":
    "import { worker } from '../worker/worker'; import { excel } from '../host/excel/excel'; export const pane = [worker, excel];",
  "src/cli/main.ts":
    "import { readFileSync } from 'node:fs'; import { summary } from '../core/summary/summary'; import { meeting } from '../core/meeting/meeting'; import { words } from '../core/wording/words'; import { xlsx } from '../host/xlsx/xlsx'; import { memory } from '../host/memory/memory'; export const main = [readFileSync, summary, meeting, words, xlsx, memory];",
  "test/some.test.ts": "import { main } from '../src/cli/main'; export const tested = main;",
} as const;

/** One planted violation a fence: the file that breaks it, and what it imports. */
const violations: readonly { readonly fence: string; readonly file: string; readonly imports: string }[] = [
  { fence: "floor-0-model", file: "src/core/model/bad.ts", imports: "../text/text" },
  { fence: "floor-1-text", file: "src/core/text/bad.ts", imports: "../parse/parse" },
  { fence: "floor-1-text", file: "src/core/text/badNeighbour.ts", imports: "../wording/words" },
  { fence: "floor-1-wording", file: "src/core/wording/bad.ts", imports: "../read/read" },
  { fence: "floor-2-parse", file: "src/core/parse/bad.ts", imports: "../read/read" },
  { fence: "floor-3-read", file: "src/core/read/bad.ts", imports: "../achievement/achieve" },
  { fence: "floor-3-achievement", file: "src/core/achievement/bad.ts", imports: "../read/read" },
  { fence: "floor-4-plan", file: "src/core/plan/bad.ts", imports: "../years/years" },
  { fence: "floor-4-years", file: "src/core/years/bad.ts", imports: "../rules/rule" },
  { fence: "floor-5-rules", file: "src/core/rules/bad.ts", imports: "../validate/run" },
  { fence: "floor-6-validate", file: "src/core/validate/bad.ts", imports: "../summary/summary" },
  { fence: "floor-7-report", file: "src/core/report/bad.ts", imports: "../summary/summary" },
  { fence: "floor-7-summary", file: "src/core/summary/bad.ts", imports: "../meeting/meeting" },
  { fence: "floor-7-meeting", file: "src/core/meeting/bad.ts", imports: "../../host/port" },
  { fence: "floor-7-distribute", file: "src/core/distribute/bad.ts", imports: "../summary/summary" },
  { fence: "floor-7-consolidate", file: "src/core/consolidate/bad.ts", imports: "../summary/summary" },
  { fence: "floor-7-rollover", file: "src/core/rollover/bad.ts", imports: "../summary/summary" },
  { fence: "core-has-known-rooms", file: "src/core/utils/bad.ts", imports: "../model/cell" },
  { fence: "core-stays-pure", file: "src/core/model/badPackage.ts", imports: "fflate" },
  { fence: "core-stays-pure", file: "src/core/model/badNode.ts", imports: "node:fs" },
  { fence: "host-sees-model-only", file: "src/host/memory/bad.ts", imports: "../../core/text/text" },
  { fence: "hosts-do-not-meet", file: "src/host/memory/badNeighbour.ts", imports: "../xlsx/xlsx" },
  { fence: "port-knows-no-host", file: "src/host/badPort.ts", imports: "./xlsx/xlsx" },
  { fence: "xlsx-uses-fflate-only", file: "src/host/xlsx/badPackage.ts", imports: "zod" },
  { fence: "office-only-in-excel-host", file: "src/taskpane/bad.ts", imports: "@microsoft/office-js" },
  { fence: "shells-do-not-meet", file: "src/cli/badPane.ts", imports: "../taskpane/index" },
  { fence: "nothing-above-the-shells", file: "src/worker/bad.ts", imports: "../cli/main" },
  { fence: "worker-belongs-to-the-pane", file: "src/cli/badWorker.ts", imports: "../worker/worker" },
  { fence: "node-only-on-the-command-line", file: "src/worker/badNode.ts", imports: "node:fs" },
  { fence: "no-circular", file: "src/core/wording/badCircle.ts", imports: "./circleBack" },
  { fence: "not-to-dev-dependency", file: "src/cli/badDevelopment.ts", imports: "jest" },
  { fence: "not-outside-of-src", file: "src/cli/badTest.ts", imports: "../../test/some.test" },
  { fence: "must-resolve", file: "src/cli/badPath.ts", imports: "./nowhere" },
];

const deadModule = "src/core/wording/dead.ts";

type Cruise = {
  readonly summary: {
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
  };
};

function cruise(folder: string): readonly string[] {
  const command = join(root, "node_modules", "dependency-cruiser", "bin", "dependency-cruise.mjs");
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [command, "src", "test", "--config", ".dependency-cruiser.cjs", "--output-type", "json"],
    { cwd: folder, encoding: "utf8" },
  );
  if (stdout === "") throw new Error(stderr);
  const found = (JSON.parse(stdout) as Cruise).summary.violations;
  // A dead module is named in `to`: the rule starts at the entries.
  return found.map(({ from, to, rule }) => `${rule.name} ${rule.name === "no-dead-module" ? to : from}`);
}

describe("the architecture's fences", () => {
  const folder = mkdtempSync(join(tmpdir(), "shinchoku-fences-"));
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  let before: readonly string[] = [];
  let after: readonly string[] = [];

  beforeAll(() => {
    cpSync(join(root, ".dependency-cruiser.cjs"), join(folder, ".dependency-cruiser.cjs"));
    for (const [file, text] of Object.entries(lawful)) write(file, text);
    before = cruise(folder);
    for (const { file, imports } of violations)
      write(file, `import * as other from "${imports}"; export const bad = other;`);
    write("src/core/wording/circleBack.ts", "import { bad } from './badCircle'; export const back = bad;");
    write(deadModule, "export const dead = 1;");
    after = cruise(folder);
  }, 60_000);

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test("leave a lawful project alone", () => {
    expect(before).toEqual([]);
  });

  test.each(violations)("$fence catches $file", ({ fence, file }) => {
    expect(after).toContain(`${fence} ${file}`);
  });

  test("no-dead-module catches a file that no program reaches", () => {
    expect(after).toContain(`no-dead-module ${deadModule}`);
  });

  test("every fence has a planted violation, and says what to do instead", () => {
    type Config = { readonly forbidden: readonly { readonly name: string; readonly comment: string }[] };
    const config = jest.requireActual<Config>("../.dependency-cruiser.cjs");
    const planted = new Set([...violations.map(({ fence }) => fence), "no-dead-module"]);
    expect(config.forbidden.map(({ name }) => name).filter((name) => !planted.has(name))).toEqual([]);
    for (const { comment } of config.forbidden) expect(comment.length).toBeGreaterThan(30);
  });
});
