import {
  computeHabit,
  computeSheet,
  findLikelyCause,
  suspectsLower,
  type LikelyCause,
} from "../../../src/core/achievement";
import { buildReadSheet, type TestCell, type TestColumn } from "../buildReadSheet";

const columns: readonly TestColumn[] = [
  { header: "目標値", role: "target" },
  { header: "実績値", role: "actual" },
  { header: "達成度", role: "achievement" },
  { header: "実施状況", role: "result" },
];

describe("computeHabit", () => {
  test("counts only values that tell the difference", () => {
    const { habit } = computeSheet(
      buildReadSheet(columns, [
        ["2回", "1回", "50%"],
        ["3回", "2回", "67%"],
        ["3回", "2回", "66%"],
        ["3回", "2回", "66.6%"],
        ["3回", "1回", "34%"],
        ["3回", "1回", "33%"],
        ["1件", "5件", "100%"],
        ["554", "768", "139%"],
        ["10回", "12回", "90%"],
        ["1回", "中止", "－"],
        ["1回", "0回", "0%", "感染症により中止"],
        ["1回", "0回", "0%"],
        ["各3回", "甲2回\n乙2回", "甲67%\n乙67%"],
      ]),
    );
    expect(habit).toEqual({
      rounding: { halfUp: 2, floor: 2, ceil: 1 },
      cap: { capped: 1, uncapped: 1 },
      cancelled: { dash: 1, zero: 1 },
    });
  });

  test("shows nothing where there is nothing", () => {
    expect(computeHabit([])).toEqual({
      rounding: { halfUp: 0, floor: 0, ceil: 0 },
      cap: { capped: 0, uncapped: 0 },
      cancelled: { dash: 0, zero: 0 },
    });
  });
});

function causeOf(cells: readonly TestCell[], planText = "", lastYear: number | null = null): LikelyCause | undefined {
  const record = computeSheet(buildReadSheet(columns, [cells])).records[0];
  const achievement = record?.achievement[0];
  if (record === undefined || achievement === undefined) throw new Error("no achievement");
  return findLikelyCause({ achievement, indicators: record.indicators, planText, lastYear });
}

describe("findLikelyCause", () => {
  test.each<{
    readonly cells: readonly TestCell[];
    readonly plan?: string;
    readonly last?: number;
    readonly want: LikelyCause | undefined;
    readonly note: string;
  }>([
    {
      cells: ["６回", "2回", "50%"],
      plan: "１クール２回を２クール実施",
      want: { kind: "plan-text", target: 4, words: "2回を2クール実施" },
      note: "another target in the plan",
    },
    {
      cells: ["６回", "2回", "50%"],
      plan: "研修会4回",
      want: { kind: "plan-text", target: 4, words: "研修会4回" },
      note: "another target in the plan",
    },
    { cells: [0.6, "37.10%", "60%"], want: { kind: "target-repeated", target: "0.6" }, note: "the target again" },
    { cells: ["60%", "37.1%", "37.1%"], want: { kind: "actual-repeated", actual: "37.1%" }, note: "the actual again" },
    { cells: ["10回", "9回", "80%"], last: 80, want: { kind: "last-year" }, note: "last year's value" },
    { cells: ["200人", "172人", "0.86%"], want: { kind: "fraction-for-percent" }, note: "0.86 for 86" },
    { cells: ["3回", "1回", "34%"], want: { kind: "rounded-up" }, note: "lifted" },
    { cells: ["4000人", "1338人", "30%"], want: { kind: "cut-to-tens" }, note: "tens only" },
    { cells: ["10回", "8回", "125%"], want: { kind: "swapped" }, note: "the other way round" },
    { cells: ["3800人", "270人", "14%"], want: { kind: "doubled", exact: false }, note: "twice" },
    { cells: ["10回", "9回", "45%"], want: { kind: "halved", exact: true }, note: "half" },
    { cells: ["1000人", "87人", "87%"], want: { kind: "digit-shift", factor: 10 }, note: "a digit too many" },
    { cells: ["100人", "87人", "8.7%"], want: { kind: "digit-shift", factor: 0.1 }, note: "a digit too few" },
    { cells: ["100人", "87人", "13%"], want: { kind: "remainder" }, note: "what is left" },
    {
      cells: ["甲10回\n乙10回", "甲9回\n乙5回", "90%"],
      want: { kind: "one-of-several", name: "甲" },
      note: "only of one",
    },
    { cells: ["120", "99", "100%"], want: undefined, note: "nothing fits" },
    { cells: ["120", "99", "中止"], want: undefined, note: "nothing stated" },
    { cells: ["－", "99", "100%"], want: undefined, note: "nothing computed" },
    { cells: ["各3回", "甲2回\n乙2回", "甲90%\n乙90%"], want: undefined, note: "two stated" },
  ])("$cells ($note)", ({ cells, plan, last, want }) => {
    expect(causeOf(cells, plan, last ?? null)).toEqual(want);
  });
});

describe("suspectsLower", () => {
  test.each([
    "自殺死亡率",
    "60歳以上の自殺者数",
    "待機児童数",
    "滞納者数",
    "乳幼児健診未受診者数",
    "虐待件数",
    "喫煙率",
    "「自殺」を考えた経験のある人の割合",
    "ごみ排出量",
  ])("%s: fewer may be better", (name) => {
    expect(suspectsLower(name)).toBe(true);
  });

  test.each([
    "ゲートキーパー研修の受講者数",
    "自殺対策協議会開催回数",
    "虐待相談件数",
    "自殺予防研修の参加人数",
    "不登校支援員の人数",
    "年間開催数",
    "受診率",
    "",
    "自殺対策の認知度の割合",
  ])("%s: no such suspicion", (name) => {
    expect(suspectsLower(name)).toBe(false);
  });
});
