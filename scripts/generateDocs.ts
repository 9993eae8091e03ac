import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { rules } from "../src/core/rules";
import { messageList, ruleIndex, withHead } from "./ruleDocs";

const root = resolve(__dirname, "..");
const docs = join(root, "docs");

const skeleton = [
  "## なぜ",
  "",
  "## 例",
  "",
  "### 問題なし",
  "",
  "### 指摘あり",
  "",
  "### 対象外",
  "",
  "## 使わない場合",
  "",
].join("\n");

function read(file: string): string {
  return existsSync(file) ? readFileSync(file, "utf8").replace(/\r\n/gu, "\n") : "";
}

/** Every generated file, with what it should hold. */
function generated(): ReadonlyMap<string, string> {
  const pages = rules.map((rule) => {
    const file = join(docs, "rules", `${rule.id}.md`);
    return [file, withHead(read(file) || skeleton, rule)] as const;
  });
  return new Map([
    ...pages,
    [join(docs, "rules", "README.md"), ruleIndex(rules)],
    [join(docs, "generated", "messages.md"), messageList(rules)],
  ]);
}

function main(check: boolean): void {
  const stale = [...generated()].filter(([file, content]) => read(file) !== content);
  if (check) {
    for (const [file] of stale)
      console.error(`${relative(root, file)}: out of date; run node scripts/run.mjs scripts/generateDocs.ts`);
    if (stale.length > 0) process.exitCode = 1;
    return;
  }
  for (const [file, content] of stale) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    console.log(`wrote ${relative(root, file)}`);
  }
}

main(process.argv.includes("--check"));
