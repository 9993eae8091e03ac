import { join, resolve } from "node:path";
import ts from "typescript";

const root = resolve(__dirname, "..");

/** One statement a line, each using something that the core must not know. */
const planted = [
  "document.title;",
  "window.alert;",
  "console.log(1);",
  "setTimeout(() => undefined, 1);",
  "process.exit(1);",
  "Buffer.from([]);",
  "Excel.run;",
  "localStorage.length;",
  "fetch('x');",
  "__dirname;",
];

function errorLines(config: string, statements: readonly string[]): readonly number[] {
  const file = join(root, "src", "core", "planted.ts");
  const text = `export {};\n${statements.join("\n")}\n`;
  const read = ts.readConfigFile(join(root, config), (path) => ts.sys.readFile(path)).config as object;
  const { options } = ts.parseJsonConfigFileContent(read, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const readSource = host.getSourceFile.bind(host);
  host.getSourceFile = (name, languageVersion) =>
    name === file ? ts.createSourceFile(name, text, languageVersion) : readSource(name, languageVersion);
  const program = ts.createProgram([file], options, host);
  const source = program.getSourceFile(file);
  return program
    .getSemanticDiagnostics(source)
    .map(({ start = 0 }) => text.slice(0, start).split("\n").length - 1)
    .sort((a, b) => a - b);
}

test("tsconfig.core.json knows no browser, no Node and no Office", () => {
  expect([...new Set(errorLines("tsconfig.core.json", planted))]).toEqual(planted.map((_, index) => index + 1));
});

test("tsconfig.core.json knows the language itself", () => {
  expect(
    errorLines("tsconfig.core.json", ["new Map([[1, 2]]).size;", "[3, 1].toSorted();", "'é'.normalize('NFKC');"]),
  ).toEqual([]);
});
