import { describeColumn, describeTexts } from "../../../src/core/read/columnContent";
import type { ContentKind } from "../../../src/core/read/headerSynonyms";
import { gridOf } from "./readRows";

describe("kind of a column", () => {
  test.each<{ texts: readonly string[]; kind: ContentKind; note: string }>([
    { texts: [], kind: "empty", note: "nothing" },
    { texts: ["", "－", "ー", "\u3000"], kind: "empty", note: "dashes and blanks say nothing" },
    { texts: ["〃", "同上", "集計中", "なし"], kind: "empty", note: "words that stand for something else" },
    { texts: ["1", "2", "3", "4"], kind: "quantity", note: "numbers alone" },
    { texts: ["5", "4", "5", "３", "4", "5"], kind: "scale", note: "one of five, again and again" },
    { texts: ["5", "4", "5", "4"], kind: "quantity", note: "too few to be a scale" },
    { texts: ["1", "2", "3", "4", "5", "6", "7"], kind: "quantity", note: "running numbers" },
    { texts: ["1-1", "1-2", "2-1", "2-2"], kind: "number", note: "compound numbers" },
    { texts: ["1-2-①", "1-2-②", "2-1-①"], kind: "number", note: "compound numbers with circles" },
    { texts: ["６回", "延べ300人", "2回以上", "約５０名"], kind: "quantity", note: "as clerks type them" },
    { texts: ["年６回", "月２回", "週１回"], kind: "quantity", note: "frequencies" },
    { texts: ["①28か所\n②4回", "45,000人", "80人"], kind: "quantity", note: "several in a cell" },
    { texts: ["100%", "86.7%", "５０％", "－"], kind: "percent", note: "rates" },
    { texts: ["約80%", "100%", "実施"], kind: "percent", note: "rates for the most part" },
    { texts: ["Ａ", "B", "Ａ", "Ｃ"], kind: "category", note: "marks" },
    { texts: ["◎", "○", "△", "◯", "×"], kind: "category", note: "circles" },
    {
      texts: ["順調", "おおむね順調", "順調", "順調", "やや遅れ", "順調"],
      kind: "category",
      note: "words from a list",
    },
    { texts: ["b:取組中", "b:取組中", "a:達成", "b:取組中"], kind: "category", note: "codes with words" },
    { texts: ["継続", "拡充", "継続", "継続", "見直し"], kind: "category", note: "words from a list" },
    { texts: ["健康課", "福祉課", "健康課\n健康係"], kind: "department", note: "departments" },
    { texts: ["健康課、福祉課", "社会福祉協議会（庁外）", "〃"], kind: "department", note: "departments" },
    {
      texts: ["講座を３回開き、延べ６６人が参加した。", "台風の接近により前日に取りやめを決めた。"],
      kind: "prose",
      note: "sentences",
    },
    { texts: ["サロン設置数", "訪問・相談件数", "新規相談件数"], kind: "text", note: "names" },
    { texts: ["継続"], kind: "text", note: "one word is no list yet" },
    {
      texts: ["継続して実施", "内容を見直す", "対象を広げる", "新たな業者を探す"],
      kind: "text",
      note: "short phrases",
    },
  ])("$kind ($note)", ({ texts, kind }) => {
    expect(describeTexts(texts).kind).toBe(kind);
  });
});

describe("shares", () => {
  test("are of the cells that say something", () => {
    const content = describeTexts(["健康課", "－", "", "講座"]);
    expect(content).toMatchObject({ cells: 2, departmentShare: 0.5, percentShare: 0, areaShare: 0, merged: 0 });
  });

  test.each([
    { text: "基本施策１　地域におけるネットワークの強化", share: 1 },
    { text: "基本施策定１", share: 1 },
    { text: "重点施策2 高齢者", share: 1 },
    { text: "施策の方向", share: 0 },
    { text: "目標を達成した", share: 0 },
    { text: "基本的な施策を行う", share: 0 },
  ])("$text as an area: $share", ({ text, share }) => {
    expect(describeTexts([text]).areaShare).toBe(share);
  });
});

describe("describeColumn", () => {
  test("counts the cells of vertical merges, begun or covered, not those of horizontal ones", () => {
    const grid = gridOf(
      [
        ["a", "b"],
        [null, "c"],
        ["d", "e"],
      ],
      { merges: ["A1:A2", "A3:B3"] },
    );
    expect(describeColumn(grid, 0, [0, 1, 2]).merged).toBe(2);
    expect(describeColumn(grid, 1, [0, 1, 2]).merged).toBe(0);
  });

  test("looks at no more than 150 rows", () => {
    const grid = gridOf(Array.from({ length: 900 }, (_, index) => [index < 150 ? "80%" : "健康課"]));
    expect(describeColumn(grid, 0, grid.rowIndexes)).toMatchObject({ cells: 150, kind: "percent" });
  });
});
