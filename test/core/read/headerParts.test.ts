import type { ColumnRole } from "../../../src/core/model";
import type { ContentKind } from "../../../src/core/read/headerSynonyms";
import { matchHeader } from "../../../src/core/read/matchHeader";

describe("headers of several rows", () => {
  test.each<{ parts: readonly string[]; role: ColumnRole; note: string }>([
    { parts: ["令和５年度", "目標値\n(a)"], role: "target", note: "a year above" },
    { parts: ["令和５年度", "実績値\n(b)"], role: "actual", note: "a year above" },
    { parts: ["実績値", "2021年度"], role: "actual", note: "a year below" },
    { parts: ["目標値", "R7"], role: "target", note: "a letter below" },
    { parts: ["成果指標の推移", "実績値", "R2"], role: "actual", note: "three rows" },
    { parts: ["指標", "名称"], role: "indicator", note: "words that belong together" },
    { parts: ["指標", "目標値"], role: "target", note: "the lower part is surer" },
    { parts: ["指標", "単位"], role: "unit", note: "the lower part is surer" },
    { parts: ["令和４年度", "実施状況"], role: "result", note: "a word that only the content settles" },
    { parts: ["評価", "理由"], role: "reason", note: "評価の理由 on two rows" },
    { parts: ["担当", "課"], role: "department", note: "one word on two rows" },
    { parts: ["実績値", "（見込み）"], role: "actual", note: "a lower part that says nothing" },
    { parts: ["目標値", "上半期"], role: "target", note: "the upper part where the lower is unknown" },
  ])("$parts → $role ($note)", ({ parts, role }) => {
    expect(matchHeader(parts)?.role).toBe(role);
  });

  test.each<{ parts: readonly string[]; note: string }>([
    { parts: [], note: "no header" },
    { parts: [""], note: "an empty one" },
    { parts: ["令和５年度"], note: "a year alone" },
    { parts: ["令和５年度", "（人）"], note: "a year and brackets" },
    { parts: ["上半期", "下半期"], note: "unknown words" },
  ])("$parts says nothing ($note)", ({ parts }) => {
    expect(matchHeader(parts)).toBeUndefined();
  });

  test("a role from the upper part alone is less sure", () => {
    const alone = matchHeader(["目標値"])?.score ?? 0;
    expect(matchHeader(["目標値", "上半期"])?.score).toBeLessThan(alone);
  });
});

describe("words that mean two things: the column's content decides", () => {
  test.each<{ header: string; content: ContentKind; role: ColumnRole }>([
    { header: "取組状況", content: "category", role: "status" },
    { header: "取組状況", content: "prose", role: "result" },
    { header: "取組状況", content: "text", role: "result" },
    { header: "取組状況", content: "empty", role: "result" },
    { header: "進捗状況", content: "category", role: "status" },
    { header: "進捗状況", content: "prose", role: "result" },
    { header: "進捗状況", content: "percent", role: "achievement" },
    { header: "達成状況", content: "category", role: "status" },
    { header: "達成状況", content: "percent", role: "achievement" },
    { header: "実施状況", content: "prose", role: "result" },
    { header: "実施状況", content: "quantity", role: "actual" },
    { header: "実績", content: "quantity", role: "actual" },
    { header: "実績", content: "prose", role: "result" },
    { header: "令和５年度実績", content: "quantity", role: "actual" },
    { header: "令和５年度実績", content: "prose", role: "result" },
    { header: "取組の実績", content: "prose", role: "result" },
    { header: "評価", content: "category", role: "status" },
    { header: "評価", content: "prose", role: "evaluation" },
    { header: "担当課評価", content: "category", role: "status" },
    { header: "担当課の評価", content: "prose", role: "evaluation" },
    { header: "担当課の評価", content: "category", role: "status" },
    { header: "達成度", content: "category", role: "status" },
    { header: "達成度", content: "percent", role: "achievement" },
    { header: "達成度", content: "quantity", role: "achievement" },
    { header: "達成度(%)", content: "category", role: "achievement" },
    { header: "目標", content: "quantity", role: "target" },
    { header: "目標", content: "prose", role: "plan" },
    { header: "達成目標", content: "prose", role: "plan" },
    { header: "指標", content: "text", role: "indicator" },
    { header: "令和3年度評価指標", content: "quantity", role: "actual" },
    { header: "現状値", content: "quantity", role: "baseline" },
    { header: "現状", content: "prose", role: "other" },
    { header: "方向性", content: "category", role: "direction" },
    { header: "方向性", content: "prose", role: "nextPlan" },
    { header: "実施計画", content: "prose", role: "plan" },
    { header: "計画", content: "quantity", role: "target" },
    { header: "成果", content: "prose", role: "result" },
    { header: "取組内容・成果", content: "prose", role: "result" },
    { header: "状況", content: "prose", role: "result" },
  ])("$header of $content → $role", ({ header, content, role }) => {
    expect(matchHeader([header], content)?.role).toBe(role);
  });

  test.each<{ header: string; content: ContentKind; role: ColumnRole }>([
    { header: "担当課", content: "empty", role: "department" },
    { header: "担当課", content: "prose", role: "department" },
    { header: "目標値", content: "empty", role: "target" },
    { header: "目標値", content: "prose", role: "target" },
    { header: "実績値", content: "text", role: "actual" },
    { header: "実績値", content: "empty", role: "actual" },
    { header: "事業名", content: "prose", role: "projectName" },
    { header: "事業名", content: "category", role: "projectName" },
    { header: "今後の取組", content: "category", role: "nextPlan" },
    { header: "課題", content: "text", role: "issue" },
    { header: "備考", content: "quantity", role: "other" },
    { header: "単位", content: "category", role: "unit" },
  ])("$header stays $role, though its cells are $content", ({ header, content, role }) => {
    expect(matchHeader([header], content)?.role).toBe(role);
  });

  test("the evidence names the header as it was typed, and the content where it decided", () => {
    expect(matchHeader(["令和3年度\n取組状況"])?.evidence).toBe("見出し「令和3年度 取組状況」");
    expect(matchHeader(["評価"], "prose")?.evidence).toBe("見出し「評価」、内容から文章と判断");
  });
});
