// Runs a TypeScript script: node scripts/run.mjs scripts/generateDocs.ts --check
// Each file is turned into CommonJS as it is loaded (types are checked by `npm run typecheck`, not here).
// A script therefore uses __dirname, not import.meta, and awaits inside an async function.
import { readFileSync } from "node:fs";
import Module, { createRequire } from "node:module";
import { resolve } from "node:path";
import ts from "typescript";

const compilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.CommonJS,
  esModuleInterop: true,
  jsx: ts.JsxEmit.ReactJSX,
  inlineSourceMap: true,
};

function loadTypeScript(module, fileName) {
  const source = readFileSync(fileName, "utf8");
  module._compile(ts.transpileModule(source, { fileName, compilerOptions }).outputText, fileName);
}

const [script, ...scriptArguments] = process.argv.slice(2);
if (script === undefined) {
  console.error("Usage: node scripts/run.mjs SCRIPT.ts [ARGUMENT…]");
  process.exit(2);
}
process.setSourceMapsEnabled(true);
for (const extension of [".ts", ".tsx"]) Module._extensions[extension] = loadTypeScript;
const file = resolve(script);
process.argv = [process.argv[0], file, ...scriptArguments];
createRequire(import.meta.url)(file);
