import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";

const root = resolve(__dirname, "..");

/** One planted violation a line, and the rule that must catch it in src/core. */
const planted: readonly { readonly line: string; readonly rule: string }[] = [
  { line: "export const today = new Date();", rule: "no-restricted-syntax" },
  { line: "export const now = Date.now();", rule: "no-restricted-syntax" },
  { line: "export const luck = Math.random();", rule: "no-restricted-syntax" },
  { line: "export const later = async () => { await Promise.resolve(); };", rule: "no-restricted-syntax" },
  { line: "export const shown = (1).toLocaleString();", rule: "no-restricted-syntax" },
  { line: "export const digits = /\\d/.test('1');", rule: "require-unicode-regexp" },
  { line: "export const group = /(1)/u.test('1');", rule: "prefer-named-capture-group" },
  { line: "export type Loose = { a: any };", rule: "@typescript-eslint/no-explicit-any" },
  { line: "export interface Shape { a: 1 }", rule: "@typescript-eslint/consistent-type-definitions" },
  { line: "export function four(a: 1, b: 1, c: 1, d: 1, e: 1) { return [a, b, c, d, e]; }", rule: "max-params" },
  {
    line: "export function kind(x: 'a' | 'b') { switch (x) { case 'a': return 1; } return 2; }",
    rule: "@typescript-eslint/switch-exhaustiveness-check",
  },
  { line: "// TODO: tidy up", rule: "no-warning-comments" },
  { line: "// eslint-disable-next-line no-console", rule: "shinchoku/described-directives" },
  { line: "/* eslint-disable-line */ /* -- no rule named */", rule: "shinchoku/described-directives" },
  { line: "export default 1;", rule: "no-restricted-exports" },
];

type Result = {
  readonly messages: readonly { readonly line: number; readonly ruleId: string | null; readonly message: string }[];
};

describe("eslint's fences around the core", () => {
  let found: readonly string[] = [];

  beforeAll(() => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [
        join("node_modules", "eslint", "bin", "eslint.js"),
        "--stdin",
        "--stdin-filename",
        "src/core/model/cell.ts",
        "--format",
        "json",
      ],
      { cwd: root, encoding: "utf8", input: planted.map(({ line }) => line).join("\n") },
    );
    if (stdout === "") throw new Error(stderr);
    found = (JSON.parse(stdout) as readonly Result[]).flatMap(({ messages }) =>
      messages.map(({ line, ruleId }) => `${line} ${ruleId ?? "directive"}`),
    );
  }, 60_000);

  test.each(planted.map((entry, index) => ({ ...entry, number: index + 1 })))(
    "$rule catches: $line",
    ({ rule, number }) => {
      expect(found).toContain(`${number} ${rule}`);
    },
  );
});
