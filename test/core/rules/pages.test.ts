import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { rangeToA1, type Finding } from "../../../src/core/model";
import { rules } from "../../../src/core/rules";
import { checkWorkbook } from "../../../src/core/validate";
import { readCases, tableToWorksheet, workbookOf } from "./markdownSheet";

const folder = resolve(__dirname, "../../../docs/rules");

function tell({ range, messageId }: Finding): string {
  return `${range === null ? "ファイル" : rangeToA1(range)} ${messageId}`;
}

describe.each(rules.map((rule) => ({ id: rule.id, rule })))("docs/rules/$id.md", ({ id, rule }) => {
  const page = readFileSync(join(folder, `${id}.md`), "utf8");
  const cases = readCases(page);

  test.each(cases.map((one) => ({ ...one, name: `${one.heading} (line ${String(one.line)})` })))(
    "$name",
    ({ table, expected, heading }) => {
      const { findings, notApplicable } = checkWorkbook(workbookOf(tableToWorksheet(table)), {}, [rule]);
      const told = notApplicable.includes(id) ? ["対象外"] : findings.map(tell);
      expect(told.length === 0 ? ["なし"] : told).toEqual(expected);
      expect({ 問題なし: "なし", 対象外: "対象外" }[heading] ?? expected[0]).toBe(expected[0]);
    },
  );

  test("shows when it is silent, when it speaks and when it has nothing to look at", () => {
    const headings = new Set(cases.map(({ heading }) => heading));
    const { requires } = rule.meta;
    const always = requires.allOf === undefined && requires.anyOf === undefined;
    expect([...headings]).toEqual(always ? ["問題なし", "指摘あり"] : ["問題なし", "指摘あり", "対象外"]);
  });

  test("shows every message once, or its test does", () => {
    const shown = new Set(cases.flatMap(({ expected }) => expected.map((one) => one.split(" ")[1])));
    for (const { messageId } of rule.samples) expect([messageId, shown.has(messageId)]).toEqual([messageId, true]);
  });

  test("ends with why and when not to use it", () => {
    expect(page).toMatch(/^## なぜ\n\n\S/mu);
    expect(page).toMatch(/^## 使わない場合\n\n\S/mu);
  });
});
