import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { addresseeNames, severityNames } from "../../../src/core/wording";
import { rules } from "../../../src/core/rules";
import { messageList, ruleIndex, withHead } from "../../../scripts/ruleDocs";

const root = resolve(__dirname, "../../..");
const read = (...parts: readonly string[]): string =>
  readFileSync(join(root, ...parts), "utf8").replace(/\r\n/gu, "\n");
const ids = rules.map(({ id }) => id);

/** Files of the room that are no rules. */
const furniture = ["defineRule.ts", "index.ts", "precedence.ts"];

describe("every rule", () => {
  test("has one file, one page and one place in the list, all under its id", () => {
    const files = readdirSync(join(root, "src/core/rules")).filter(
      (name) => name.endsWith(".ts") && !furniture.includes(name),
    );
    const pages = readdirSync(join(root, "docs/rules")).filter((name) => name !== "README.md");
    expect(files.sort()).toEqual(ids.map((id) => `${id}.ts`).sort());
    expect(pages.sort()).toEqual(ids.map((id) => `${id}.md`).sort());
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(ids)("%s names itself in its file, and its constant after its id", (id) => {
    const constant = id.replace(/-(?<letter>[a-z])/gu, (_match, letter: string) => letter.toUpperCase());
    const source = read("src/core/rules", `${id}.ts`);
    expect(source).toContain(`id: "${id}"`);
    expect(source).toContain(`export const ${constant} = defineRule({`);
  });

  test("has its documents up to date (npm run docs:update)", () => {
    for (const rule of rules) {
      const page = read("docs/rules", `${rule.id}.md`);
      expect([rule.id, withHead(page, rule) === page]).toEqual([rule.id, true]);
    }
    expect(read("docs/rules/README.md")).toBe(ruleIndex(rules));
    expect(read("docs/generated/messages.md")).toBe(messageList(rules));
  });
});

describe.each(rules)("$id", ({ id, meta, samples, checkRow, checkSheet, checkWorkbook }) => {
  test("has a kebab-case id that names the thing, then the condition", () => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)+$/u);
  });

  test("has a heading without a full stop and a reason that is a sentence, in both languages", () => {
    expect(meta.title.ja).toMatch(/[^。]$/u);
    expect(meta.title.ja.length).toBeLessThanOrEqual(22);
    expect(meta.title.en).toMatch(/^[A-Z].*[^.]$/u);
    expect(meta.why.ja).toMatch(/。$/u);
    expect(meta.why.en).toMatch(/^[A-Z].*\.$/u);
  });

  test("has a severity and an addressee with names", () => {
    expect(severityNames[meta.severity].ja).not.toBe("");
    expect(addresseeNames[meta.addressee].ja).not.toBe("");
  });

  test("looks at something", () => {
    expect([checkRow, checkSheet, checkWorkbook].some((check) => check !== null)).toBe(true);
  });

  test.each(samples)("tells $messageId in both languages: a fact, then what to do", ({ message: { ja, en } }) => {
    expect(ja).toMatch(/[。]$/u);
    expect(en).toMatch(/[.?]$/u);
    expect(`${ja} ${en}`).not.toMatch(/undefined|null|NaN|\[object/u);
    expect(ja.length).toBeLessThanOrEqual(110);
    expect(en).not.toMatch(/。/u);
  });

  test.each(samples)("keeps jargon and blame out of $messageId", ({ message: { ja, en } }) => {
    expect(ja).not.toMatch(
      /スキーマ|マッピング|パース|規則|様式指紋|差し戻|指摘|間違っています|エラーです|してはいけません/u,
    );
    expect(en).not.toMatch(/\b(?:parse|schema|invalid|wrong value|must)\b/iu);
  });
});

test("the pages quote no municipality of the reference sheets", () => {
  for (const id of ids) expect(read("docs/rules", `${id}.md`)).not.toMatch(/飯塚|北九州|いわき|熊本/u);
  expect(existsSync(join(root, "docs/rules/README.md"))).toBe(true);
});
