import { addresseeNames, roleNames, severityNames } from "../src/core/wording";
import type { Rule } from "../src/core/rules/defineRule";

/** Lines between these marks are written by scripts/generateDocs.ts; everything else on a page is written by hand. */
const marks = {
  begin: "<!-- ここから自動生成（node scripts/run.mjs scripts/generateDocs.ts） -->",
  end: "<!-- ここまで自動生成 -->",
};

const notice =
  "<!-- 自動生成です。直すときは src/core/rules を直し、node scripts/run.mjs scripts/generateDocs.ts を動かしてください。 -->";

function listRoles(roles: readonly (keyof typeof roleNames)[], conjunction: string): string {
  return roles.map((role) => `「${roleNames[role].ja}」`).join(conjunction);
}

/** The columns that a rule needs, in words. */
export function tellRequirements({ meta: { requires } }: Rule): string {
  const parts = [
    requires.allOf && listRoles(requires.allOf, "と"),
    requires.anyOf && `${listRoles(requires.anyOf, "・")}のどれか`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? "なし（どのファイルでも点検します）" : parts.join("、および");
}

/** The head of a rule's page, with its marks. */
export function ruleHead(rule: Rule): string {
  const { id, meta, samples } = rule;
  return [
    marks.begin,
    "",
    `# ${meta.title.ja}`,
    "",
    `| ID | ${id} |`,
    "| --- | --- |",
    `| 重大度 | ${severityNames[meta.severity].ja} |`,
    `| たずねる相手 | ${addresseeNames[meta.addressee].ja} |`,
    `| 必要な列 | ${tellRequirements(rule)} |`,
    "",
    "表示される文の例:",
    "",
    ...samples.map(({ messageId, message }) => `- \`${messageId}\` ${message.ja}`),
    "",
    marks.end,
  ].join("\n");
}

/** The page with its head replaced; a page without marks gets the head on top. */
export function withHead(page: string, rule: Rule): string {
  const [begin, end] = [page.indexOf(marks.begin), page.indexOf(marks.end)];
  if (begin < 0 || end < begin) return `${ruleHead(rule)}\n\n${page.trimStart()}`;
  return page.slice(0, begin) + ruleHead(rule) + page.slice(end + marks.end.length);
}

/** docs/rules/README.md */
export function ruleIndex(rules: readonly Rule[]): string {
  const rows = rules.map(
    ({ id, meta }) =>
      `| [${meta.title.ja}](${id}.md) | ${severityNames[meta.severity].ja} | ${addresseeNames[meta.addressee].ja} | ${meta.why.ja} |`,
  );
  return [
    notice,
    "",
    "# 点検の規則",
    "",
    "各ページの表は、そのまま試験に使っています（test/core/rules/pages.test.ts）。",
    "",
    "| 規則 | 重大度 | たずねる相手 | なぜ |",
    "| --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}

/** docs/generated/messages.md: every message once, in both languages, for a native reader. */
export function messageList(rules: readonly Rule[]): string {
  const sections = rules.flatMap(({ id, meta, samples }) => [
    `## ${id}`,
    "",
    `- ${meta.title.ja} / ${meta.title.en}`,
    `- ${meta.why.ja} / ${meta.why.en}`,
    "",
    ...samples.flatMap(({ messageId, message }) => [`### ${messageId}`, "", `- ${message.ja}`, `- ${message.en}`, ""]),
  ]);
  return [notice, "", "# 表示される文の一覧", "", ...sections].join("\n");
}
