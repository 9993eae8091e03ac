import { computeSheet, defaultPolicy } from "../../../src/core/achievement";
import type { AchievementResult, IndicatorResult, PlannedIndicator } from "../../../src/core/model/achievement";
import type { ProgressRecord } from "../../../src/core/model/progress";
import { readRows } from "../read/readRows";
import { buildReadSheet, type TestCell, type TestColumn } from "../buildReadSheet";

const numeric: readonly TestColumn[] = [
  { header: "指標名", role: "indicator" },
  { header: "目標値", role: "target" },
  { header: "実績値", role: "actual" },
  { header: "達成度（％）", role: "achievement" },
];

function first(columns: readonly TestColumn[], ...rows: readonly (readonly TestCell[])[]): ProgressRecord {
  const record = computeSheet(buildReadSheet(columns, rows)).records[0];
  if (record === undefined) throw new Error("no record");
  return record;
}

function figures(record: ProgressRecord): readonly unknown[] {
  return record.indicators.map(({ year, name, target, actual, percent }) => [
    year,
    name,
    target?.value ?? null,
    actual?.value ?? null,
    percent === null ? null : Math.round(percent * 10) / 10,
  ]);
}

function verdictOf(cells: readonly TestCell[]): AchievementResult {
  const result = first(numeric, cells).achievement[0];
  if (result === undefined) throw new Error("no achievement");
  return result;
}

describe("verdicts on one indicator", () => {
  test.each([
    { cells: ["広がり", "5つながり", "4つながり", "80%"], verdict: "exact", note: "a counter that both cells share" },
    { cells: ["備え", "３日分", "３日分", "100%"], verdict: "exact", note: "a compound counter" },
    { cells: ["回数", "1回", "1回", "100%"], verdict: "exact", note: "plain" },
    { cells: ["回数", "3回", "2回", "67%"], verdict: "exact", note: "rounded" },
    { cells: ["回数", "３回", "2回", "66%"], verdict: "floor", note: "cut" },
    { cells: ["回数", "3回", "2回", "66.6%"], verdict: "floor", note: "cut at one digit" },
    { cells: ["回数", "3回", "2回", "66.70%"], verdict: "exact", note: "a closing zero is no digit" },
    { cells: ["回数", "3回", "2回", 66.66666666666667], verdict: "exact", note: "a formula's result" },
    {
      cells: ["回数", "3回", "2回", { value: 2 / 3, text: "67%", numberFormat: "0%" }],
      verdict: "exact",
      note: "as shown",
    },
    { cells: ["回数", "1件", "5件", "100%"], verdict: "capped", note: "500 shown as 100" },
    { cells: ["回数", 554, "768件", "139%"], verdict: "exact", note: "not capped, unit on one side" },
    { cells: ["回数", "3800人", "270人", "14%"], verdict: "mismatch", note: "nothing explains it" },
    { cells: ["回数", "4,000人", "1338人", "30%"], verdict: "mismatch", note: "33.45 is not 30" },
    { cells: ["回数", "4,000人", "1338人", "約30%"], verdict: "exact", note: "33.45 is about 30" },
    { cells: ["回数", "200人", "186人", "90%以上"], verdict: "exact", note: "93 is at least 90" },
    { cells: ["回数", "200人", "170人", "90%以上"], verdict: "mismatch", note: "85 is not" },
    { cells: ["回数", "200人", "170人", "90%未満"], verdict: "exact", note: "85 is below 90" },
    { cells: ["回数", "200人", "180人", "90%超"], verdict: "exact", note: "equal at the digits shown" },
    { cells: ["回数", "200人", "190人", "90%超"], verdict: "exact", note: "95 is above 90" },
    { cells: ["回数", "200人", "80人", "90%以下"], verdict: "exact", note: "40 is at most 90" },
    { cells: ["回数", "200人", "190人", "90%以下"], verdict: "mismatch", note: "95 is not" },
    { cells: ["回数", "200人", "190人", "90%未満"], verdict: "mismatch", note: "95 is not below 90" },
    { cells: ["回数", "200人", "170人", "90%超"], verdict: "mismatch", note: "85 is not above 90" },
    { cells: ["回数", "4,000人", "1338人", "約35%"], verdict: "exact", note: "33.45 is about 35" },
    { cells: ["回数", "4,000人", "1338人", "約33.4%"], verdict: "floor", note: "digits shown" },
    { cells: ["回数", "4,000人", "1338人", "約42%"], verdict: "mismatch", note: "33.45 is not about 42" },
    {
      cells: ["回数", "200人", { value: null, text: "", numberFormat: "0%" }, { error: "#DIV/0!" }],
      verdict: "not-computable",
      note: "an error",
    },
    { cells: ["回数", "200人", "181人", "90%以下"], verdict: "floor", note: "cut at the digits shown" },
    { cells: ["回数", "200人", "150人", null], verdict: "missing", note: "computable, nothing stated" },
    { cells: ["回数", "200人", "150人", "－"], verdict: "missing", note: "computable, a dash stated" },
    { cells: ["回数", "前年度より増加", "150人", "100%"], verdict: "stated-only", note: "a relative target" },
    { cells: ["回数", "200人", "－", "－"], verdict: "not-computable", note: "called off" },
    { cells: ["－", "－", "－", "－"], verdict: "not-computable", note: "nobody asks" },
    { cells: ["回数", "0件", "0件", "100%"], verdict: "stated-only", note: "a target of 0 has no rate" },
    { cells: ["収支", "△5", "△3", "60%"], verdict: "stated-only", note: "a target below 0 has no rate" },
    { cells: ["収支", "▲3", "2", "－"], verdict: "not-computable", note: "a target below 0, nothing stated" },
    { cells: ["回数", "2回", "45人", "100%"], verdict: "stated-only", note: "different things" },
    { cells: ["相談", "50人", "45件", "90%"], verdict: "exact", note: "units used for one another" },
    { cells: ["相談", "50人", "45件", "80%"], verdict: "stated-only", note: "…prove no mistake" },
    { cells: ["割合", 0.6, "37.10%", "62%"], verdict: "exact", note: "0.6 stands for 60 %" },
    { cells: ["割合", "80%", "45人（90%）", "113%"], verdict: "exact", note: "the rate stands in brackets" },
    { cells: ["回数", "月2回", "24回", "100%"], verdict: "exact", note: "24 a year" },
    { cells: ["回数", "3回", "2回", "100%（前年度67%）"], verdict: "mismatch", note: "the bracket is another year" },
  ])("$cells is $verdict ($note)", ({ cells, verdict }) => {
    expect(verdictOf(cells).verdict).toBe(verdict);
  });
});

describe("verdicts on several indicators", () => {
  const name = "甲\n乙";
  test.each([
    { cells: [name, "甲10回\n乙10回", "甲10回\n乙5回", "75%"], verdict: "mean", note: "the mean" },
    { cells: [name, "甲10回\n乙10回", "甲15回\n乙3回", "90%"], verdict: "mean", note: "the uncapped mean" },
    { cells: [name, "甲10回\n乙10回", "甲15回\n乙3回", "65%"], verdict: "mean", note: "the capped mean" },
    { cells: [name, "甲3回\n乙3回", "甲2回\n乙2回", "66%"], verdict: "mean", note: "the mean, cut" },
    { cells: [name, "甲10回\n乙30回", "甲10回\n乙15回", "62%"], verdict: "mean", note: "of the sums, cut" },
    { cells: [name, "甲10回\n乙10回", "甲20回\n乙20回", "100%"], verdict: "mean", note: "capped before the mean" },
    { cells: [name, "甲10回\n乙10回", "甲10回\n乙5回", "100%"], verdict: "mismatch", note: "only of one" },
    { cells: [name, "甲10回\n乙10回", "甲10回\n乙－", "50%"], verdict: "mean", note: "what did not take place as 0" },
    { cells: [name, "甲10回\n乙10回", "甲10回\n乙－", "80%"], verdict: "stated-only", note: "nothing is known of 乙" },
    { cells: [name, "各50件", "甲48件\n乙34件", "甲96％\n乙68％"], verdict: "exact", note: "one for each" },
    { cells: ["①甲②乙", "①4回②2回", "①2回②2回", "②100%①50%"], verdict: "exact", note: "by mark" },
    {
      cells: [name, "甲0件\n乙0件\n丙4件", "甲0件\n乙0件\n丙3件", "75%"],
      verdict: "exact",
      note: "only 丙 has a rate",
    },
    { cells: [name, "甲3件\n乙3件", "甲6件\n乙9件", "100%"], verdict: "mean", note: "each capped" },
    {
      cells: [name, "甲1件\n乙10件", "甲90件\n乙1件", "100%"],
      verdict: "capped",
      note: "the mean itself is above 100",
    },
    { cells: [name, "各50件", "甲48件\n乙34件", "乙68％\n甲96％"], verdict: "exact", note: "by label" },
    { cells: [name, "各50件", "甲48件\n乙34件", "96％、68％"], verdict: "exact", note: "by order" },
    { cells: [name, "各50件", "甲48件\n乙34件", "甲96％\n乙70％"], verdict: "mismatch", note: "one is wrong" },
    { cells: [name, "甲3件\n乙3件", "甲2件\n乙9件", "①66％②100％"], verdict: "capped", note: "the worse of the two" },
    { cells: ["甲", "10回", "5回", "①50% ②80%"], verdict: "exact", note: "one of two stated fits the only one" },
    { cells: ["甲", "10回", "5回", "①70% ②80%"], verdict: "stated-only", note: "what they mean is unknown" },
    {
      cells: ["甲\n乙\n丙", "甲9回\n乙8回\n丙5回", "甲9回\n乙4回\n丙5回", "甲100% 乙50%"],
      verdict: "exact",
      note: "two of three",
    },
    { cells: ["甲\n乙\n丙", "9回\n8回\n5回", "9回\n4回\n5回", "100%、50%"], verdict: "exact", note: "each fits one" },
    {
      cells: ["甲\n乙\n丙", "9回\n8回\n5回", "9回\n4回\n5回", "100%、30%"],
      verdict: "stated-only",
      note: "which is which?",
    },
    {
      cells: ["広報・HP", "広報1回/年\nHP1回/年", 4, "100%"],
      verdict: "stated-only",
      note: "two targets, one bare actual",
    },
  ])("$cells is $verdict ($note)", ({ cells, verdict }) => {
    expect(verdictOf(cells).verdict).toBe(verdict);
  });

  test("computes the mean, unrounded", () => {
    expect(verdictOf([name, "甲3回\n乙1回", "甲2回\n乙1回", "83%"]).computed).toBeCloseTo(83.3333, 3);
  });
});

describe("fields that belong together", () => {
  const year = (text: string) => `令和${text}年度`;

  test("same year first", () => {
    const columns: readonly TestColumn[] = [
      { header: "R2目標", role: "target", year: year("2") },
      { header: "R2実績", role: "actual", year: year("2") },
      { header: "達成度", role: "achievement", year: year("2") },
      { header: "R3目標", role: "target", year: year("3") },
      { header: "R3実績", role: "actual", year: year("3") },
      { header: "達成度", role: "achievement", year: year("3") },
    ];
    const record = first(columns, ["10回", "5回", "50%", "20回", "15回", null]);
    expect(figures(record)).toEqual([
      [year("2"), "", 10, 5, 50],
      [year("3"), "", 20, 15, 75],
    ]);
    expect(record.achievement.map(({ verdict }) => verdict)).toEqual(["exact", "missing"]);
  });

  test("a target for a later year serves every year, with the baseline for all", () => {
    const columns: readonly TestColumn[] = [
      { header: "令和5年度までの目標値", role: "target", year: year("5") },
      { header: "R3", role: "actual", year: year("3") },
      { header: "R2", role: "actual", year: year("2") },
      { header: "現状値", role: "baseline", year: "平成29年度" },
    ];
    const record = first(columns, ["自殺死亡者数 39人以下", "自殺者数 50人", "自殺者数 62人", "57人"]);
    expect(figures(record)).toEqual([
      [year("3"), "自殺死亡者数", 39, 50, 38.9],
      [year("2"), "自殺死亡者数", 39, 62, -27.8],
    ]);
    expect(record.indicators.map(({ formula, direction, met }) => [formula, direction, met])).toEqual([
      ["fromBaseline", "lower", false],
      ["fromBaseline", "lower", false],
    ]);
  });

  test("last year's actual is not held against this year's target", () => {
    const columns: readonly TestColumn[] = [
      { header: "R元実績", role: "actual", year: year("元") },
      { header: "R2目標", role: "target", year: year("2") },
      { header: "R2実績", role: "actual", year: year("2") },
      { header: "R3目標", role: "target", year: year("3") },
    ];
    expect(figures(first(columns, ["3回", "4回", "2回", "5回"]))).toEqual([
      [year("元"), "", null, 3, null],
      [year("2"), "", 4, 2, 50],
      [year("3"), "", 5, null, null],
    ]);
  });

  test("two pairs of columns in one year, each with its name and rate", () => {
    const pair = (kind: string): readonly TestColumn[] => [
      { header: `${kind}指標`, role: "indicator" },
      { header: `${kind}目標`, role: "target" },
      { header: `${kind}実績`, role: "actual" },
      { header: `${kind}達成率`, role: "achievement" },
    ];
    const record = first(
      [...pair("活動"), ...pair("成果")],
      ["開催", "4回", "2回", "50%", "満足度", "80%", "60%", "75%"],
    );
    expect(figures(record)).toEqual([
      [null, "開催", 4, 2, 50],
      [null, "満足度", 80, 60, 75],
    ]);
    expect(record.achievement.map(({ verdict }) => verdict)).toEqual(["exact", "exact"]);
  });

  test("one rate for two pairs of columns is their mean", () => {
    const columns: readonly TestColumn[] = [
      { header: "目標（回）", role: "target" },
      { header: "目標（人）", role: "target" },
      { header: "実績（回）", role: "actual" },
      { header: "実績（人）", role: "actual" },
      { header: "達成度", role: "achievement" },
    ];
    const record = first(columns, [4, 100, 2, 100, "75%"]);
    expect(record.indicators.map(({ target }) => target?.unit)).toEqual(["回", "人"]);
    expect(record.achievement[0]?.verdict).toBe("mean");
  });

  test("of several actual columns the year's total counts, of several targets the one beside", () => {
    const quarters: readonly TestColumn[] = [
      { header: "目標", role: "target" },
      { header: "上半期", role: "actual" },
      { header: "下半期", role: "actual" },
      { header: "年間計", role: "actual" },
    ];
    expect(figures(first(quarters, ["10回", "3回", "4回", "7回"]))).toEqual([[null, "", 10, 7, 70]]);
    const goals: readonly TestColumn[] = [
      { header: "計画目標", role: "target" },
      { header: "年度目標", role: "target" },
      { header: "実績", role: "actual" },
    ];
    expect(figures(first(goals, ["50回", "10回", "7回"]))[0]).toEqual([null, "", 10, 7, 70]);
  });

  test("more actuals than targets, and more rates than pairs", () => {
    const columns: readonly TestColumn[] = [
      { header: "目標1", role: "target" },
      { header: "目標2", role: "target" },
      { header: "実績1", role: "actual" },
      { header: "実績2", role: "actual" },
      { header: "実績3", role: "actual" },
      { header: "達成率1", role: "achievement" },
      { header: "達成率2", role: "achievement" },
    ];
    const record = first(columns, ["4回", "5回", "4回", "4回", "1回", "100%", "20%"]);
    expect(figures(record).map((row) => (row as readonly unknown[]).slice(2))).toEqual([
      [4, 4, 100],
      [5, 4, 80],
      [null, 1, null],
    ]);
    expect(record.achievement).toHaveLength(2);
  });

  test("a target for another year, where the only actual names none", () => {
    const columns: readonly TestColumn[] = [
      { header: "R5目標", role: "target", year: year("5") },
      { header: "実績", role: "actual" },
    ];
    expect(figures(first(columns, ["10回", "5回"]))).toEqual([[year("5"), "", 10, 5, 50]]);
  });

  test("half-years without a total: the last that is filled in", () => {
    const columns: readonly TestColumn[] = [
      { header: "目標", role: "target" },
      { header: "上半期", role: "actual" },
      { header: "下半期", role: "actual" },
    ];
    expect(figures(first(columns, ["10回", "3回", null]))).toEqual([[null, "", 10, 3, 30]]);
    expect(figures(first(columns, ["10回", null, null]))).toEqual([[null, "", 10, null, null]]);
  });

  test("an achievement without year belongs to the columns on its left", () => {
    const columns: readonly TestColumn[] = [
      { header: "R2目標", role: "target", year: year("2") },
      { header: "R2実績", role: "actual", year: year("2") },
      { header: "達成度", role: "achievement" },
    ];
    expect(first(columns, ["10回", "5回", "50%"]).achievement).toMatchObject([{ year: year("2"), verdict: "exact" }]);
    const before: readonly TestColumn[] = [{ header: "達成度", role: "achievement" }, ...columns.slice(0, 2)];
    expect(first(before, ["50%", "10回", "5回"]).achievement).toMatchObject([{ verdict: "exact" }]);
  });

  test("an achievement of a year without figures stands alone", () => {
    const columns: readonly TestColumn[] = [
      { header: "目標", role: "target", year: year("2") },
      { header: "実績", role: "actual", year: year("2") },
      { header: "達成度", role: "achievement", year: year("元") },
    ];
    expect(first(columns, ["10回", "5回", "80%"]).achievement).toMatchObject([
      { year: year("元"), verdict: "stated-only" },
    ]);
  });

  test("unit and direction columns, units in headers and names", () => {
    const columns: readonly TestColumn[] = [
      { header: "指標", role: "indicator" },
      { header: "単位", role: "unit" },
      { header: "方向性", role: "direction" },
      { header: "目標", role: "target" },
      { header: "実績", role: "actual" },
    ];
    const record = first(columns, ["待機児童数", "人", "減少", 10, 8]);
    expect(record.indicators).toMatchObject([{ direction: "lower", formula: "inverse", percent: 125, met: true }]);
    expect(record.indicators[0]?.target?.unit).toBe("人");
    expect(first(columns, ["受診率（％）", "－", "", 80, 60]).indicators).toMatchObject([{ target: { unit: "%" } }]);
  });

  test("two years in one cell: the column's own counts", () => {
    const columns: readonly TestColumn[] = [
      { header: "目標", role: "target", year: year("3") },
      { header: "実績", role: "actual", year: year("3") },
    ];
    expect(figures(first(columns, ["200人", "R2：100人\nR3：120人"]))).toEqual([[year("3"), "", 200, 120, 60]]);
  });
});

describe("names and baselines", () => {
  test("an indicator without figures keeps its name", () => {
    expect(first(numeric, ["指標化困難", "－", "－", "－"]).indicators).toMatchObject([
      { name: "指標化困難", target: null, actual: null },
    ]);
    expect(first(numeric, ["－", "－", "－", "－"]).indicators).toEqual([]);
  });

  test.each([
    { indicator: "受診\n者数", target: "10人", actual: "5人", names: ["受診者数"], note: "a line break inside a name" },
    { indicator: "実施校数", target: "市内全25校", actual: "20校", names: ["実施校数"], note: "the label is no name" },
    { indicator: "①甲②乙", target: "②3回①4回", actual: "①1回②1回", names: ["乙", "甲"], note: "by mark" },
    { indicator: "甲\n乙", target: "3回\n4回", actual: "1回\n1回", names: ["甲", "乙"], note: "by order" },
    {
      indicator: "広報回数・更新回数",
      target: "広報1回\n更新1回",
      actual: "広報1回\n更新1回",
      names: ["広報回数", "更新回数"],
      note: "cut at ・",
    },
    {
      indicator: "年間開催数",
      target: "健診：年１回\n面談：月２回",
      actual: "健診：年１回\n面談：月２回",
      names: ["健診", "面談"],
      note: "labels",
    },
    {
      indicator: "甲\n乙\n丙",
      target: "3回、4回",
      actual: "3回、4回",
      names: ["", ""],
      note: "as many names as figures, or none",
    },
    { indicator: null, target: "講座 3回", actual: "2回", names: ["講座"], note: "the target's label" },
    { indicator: null, target: "－", actual: "講座 3回", names: ["講座"], note: "the actual's label" },
  ])("$indicator gives $names ($note)", ({ indicator, target, actual, names }) => {
    expect(first(numeric, [indicator, target, actual, null]).indicators.map(({ name }) => name)).toEqual(names);
  });

  const based: readonly TestColumn[] = [
    { header: "目標", role: "target" },
    { header: "実績", role: "actual" },
    { header: "現状値", role: "baseline" },
  ];
  const one = (cells: readonly TestCell[]): IndicatorResult | undefined => first(based, cells).indicators[0];

  test.each([
    { cells: ["自殺者数 0人", "自殺者数 0人", "2.6人"], direction: "lower", percent: 100, note: "a target of 0" },
    {
      cells: ["60歳以上の自殺者数 平均値47人より15人以上の減少", "23人", "47人"],
      direction: "lower",
      percent: 160,
      note: "減少",
    },
    { cells: ["自殺死亡率 13", "18.6", "16.4"], direction: "lower", percent: -64.7, note: "name and baseline" },
    {
      cells: ["受講者数 100人", "90人", "150人"],
      direction: "unknown",
      percent: 90,
      note: "a name that speaks of more",
    },
    {
      cells: ["塩分の量 7.5g", "9.7g", "10.5g"],
      direction: "lower",
      percent: 26.7,
      note: "clearly below the baseline",
    },
    { cells: ["塩分の量 7.5g", "7.2g", "10.5g"], direction: "lower", percent: 110, note: "more than enough" },
    { cells: ["塩分の量 7.5g", "11g", "10.5g"], direction: "unknown", percent: 146.7, note: "rather risen" },
    { cells: ["塩分の量 10.4g", "10.2g", "10.5g"], direction: "unknown", percent: 98.1, note: "hardly below" },
    { cells: ["受講者数 200人", "90人", "150人"], direction: "higher", percent: 45, note: "above the baseline" },
    { cells: ["100人", "90人", "100人"], direction: "unknown", percent: 90, note: "the baseline kept" },
    { cells: ["1回以上", "2回", "-"], direction: "higher", percent: 200, note: "以上" },
    {
      cells: ["受講者数 534名", "計63名\n延471名", "延334人"],
      direction: "higher",
      percent: 88.2,
      note: "a running total",
    },
    { cells: ["前年度より増加", "3人", "2人"], direction: "higher", percent: null, note: "relative" },
    { cells: ["減少", "3人", "2人"], direction: "lower", percent: null, note: "relative" },
    { cells: ["10人以下", "8人", "5回"], direction: "lower", percent: 125, note: "a baseline of another unit" },
  ])("$cells: $direction, $percent ($note)", ({ cells, direction, percent }) => {
    const result = one(cells);
    expect(result?.direction).toBe(direction);
    if (percent === null) expect(result?.percent ?? null).toBeNull();
    else expect(result?.percent).toBeCloseTo(percent, 1);
  });
});

describe("a target told as a change", () => {
  const columns: readonly TestColumn[] = [
    { header: "現状値", role: "baseline" },
    { header: "目標", role: "target" },
    { header: "実績", role: "actual" },
    { header: "方向性", role: "direction" },
  ];
  test.each([
    { cells: ["45.2%", "↑", "47%"], met: true, note: "it rose" },
    { cells: ["45.2%", "増加", "45.2%"], met: false, note: "it stayed" },
    { cells: ["45.2%", "現状以上", "45.2%", "増加"], met: true, note: "staying is enough" },
    { cells: ["16.4", "減少", "18.6"], met: false, note: "it rose" },
    { cells: ["16.4", "↓", "15"], met: true, note: "it fell" },
    { cells: ["16.4", "維持", "15"], met: null, note: "how far may it move?" },
    { cells: ["16.4", "前年度より減少", "15"], met: null, note: "needs last year" },
    { cells: ["16人", "減少", "3回"], met: null, note: "different things" },
    { cells: ["－", "減少", "3回"], met: null, note: "no baseline" },
    { cells: ["16人", "減少", "－"], met: null, note: "no actual" },
    { cells: ["16人", "－", "3人"], met: null, note: "no target" },
  ])("$cells: met is $met ($note)", ({ cells, met }) => {
    const result = first(columns, cells).indicators[0];
    expect(result?.met ?? null).toBe(met);
    expect(result?.percent ?? null).toBeNull();
  });

  test("is explained by both figures", () => {
    expect(first(columns, ["45.2%", "↑", "47%"]).indicators).toMatchObject([
      { explanation: "実績47％、基準45.2％：達成", formula: "threshold" },
    ]);
    expect(first(columns, ["16人", "↓", "18人"]).indicators).toMatchObject([
      { explanation: "実績18人、基準16人：未達成" },
    ]);
  });
});

describe("formula, policy and plan", () => {
  const falling: readonly TestColumn[] = [
    { header: "目標", role: "target" },
    { header: "実績", role: "actual" },
    { header: "達成度", role: "achievement" },
  ];

  test.each([
    { cells: ["10人以下", "8人", "125%"], formula: "inverse", verdict: "exact", note: "the usual one" },
    {
      cells: ["10人以下", "8人", "120%"],
      formula: "complement",
      verdict: "exact",
      note: "the one that the value follows from",
    },
    {
      cells: ["10人以下", "8人", "80%"],
      formula: "inverse",
      verdict: "mismatch",
      note: "a plain ratio is none of them",
    },
    { cells: ["10人以下", "0人", "200%"], formula: "complement", verdict: "exact", note: "an actual of 0" },
  ])("$cells: $formula, $verdict ($note)", ({ cells, formula, verdict }) => {
    const record = first(falling, cells);
    expect(record.indicators[0]?.formula).toBe(formula);
    expect(record.achievement[0]?.verdict).toBe(verdict);
  });

  test("the plan's formula is not exchanged", () => {
    const sheet = buildReadSheet(falling, [["10人以下", "8人", "120%"]]);
    const { records } = computeSheet(sheet, { ...defaultPolicy, formula: "inverse" });
    expect(records[0]?.achievement[0]?.verdict).toBe("mismatch");
  });

  test("中止 is left out, or 0 where the plan says so", () => {
    const sheet = buildReadSheet(falling, [["10人", "中止", "0%"]]);
    expect(computeSheet(sheet).records[0]?.achievement[0]?.verdict).toBe("stated-only");
    const zero = computeSheet(sheet, { ...defaultPolicy, cancelled: "zero" }).records[0];
    expect(zero).toMatchObject({
      indicators: [{ percent: 0, actual: null }],
      achievement: [{ verdict: "exact", computed: 0 }],
    });
  });

  test("a cap other than 100, and rounding up", () => {
    const sheet = buildReadSheet(falling, [
      ["10人", "15人", "120%"],
      ["3人", "1人", "34%"],
    ]);
    const capped = computeSheet(sheet, { ...defaultPolicy, cap: 120, rounding: "ceil" });
    expect(capped.records.map(({ achievement }) => achievement[0]?.verdict)).toEqual(["capped", "exact"]);
    expect(capped.records[0]?.achievement[0]?.computed).toBe(120);
    expect(capped.records[0]?.indicators[0]?.percent).toBe(150);
  });

  test("what the plan knows of an indicator goes before the sheet", () => {
    const plan: PlannedIndicator = {
      direction: "lower",
      formula: null,
      baseline: "20人",
      target: null,
      cumulative: false,
    };
    const sheet = buildReadSheet(numeric, [["虐待件数", "10人", "15人", "50%"]]);
    const { records } = computeSheet(sheet, defaultPolicy, (_record, name) => (name === "虐待件数" ? plan : null));
    expect(records[0]).toMatchObject({
      indicators: [{ direction: "lower", formula: "fromBaseline", percent: 50, baseline: { value: 20 } }],
      achievement: [{ verdict: "exact" }],
    });
    const cumulative = computeSheet(
      buildReadSheet(numeric, [["受講者", "534名", "計63名\n延471名", null]]),
      defaultPolicy,
      () => ({
        ...plan,
        direction: null,
        baseline: "なし",
        cumulative: true,
      }),
    );
    expect(cumulative.records[0]?.indicators[0]?.actual?.value).toBe(471);
  });

  test("a column of fractions is read as percents", () => {
    const sheet = buildReadSheet(numeric, [
      ["甲", 3, 2, 0.67],
      ["乙", 4, 4, 1],
    ]);
    expect(
      computeSheet(sheet).records.map(({ achievement }) => [achievement[0]?.stated, achievement[0]?.verdict]),
    ).toEqual([
      [[67], "exact"],
      [[100], "exact"],
    ]);
  });

  test("rows without any of these columns have nothing to compute", () => {
    expect(first([{ header: "評価", role: "evaluation" }], ["実施"])).toMatchObject({
      indicators: [],
      achievement: [],
    });
  });
});

describe("a name merged over rows of different units", () => {
  const rows = [
    [
      "事業名",
      "担当課",
      "単位",
      "令和４年度\n計画値",
      "令和４年度\n実績値",
      "令和５年度\n計画値",
      "令和５年度\n実績値",
    ],
    ["外出の付添い", "福祉課", "人", 40, 30, 50, 45],
    [null, null, "時間", 200, 150, 250, 200],
  ];
  const merges = ["A2:A3", "B2:B3"];

  test("every row keeps its own unit", () => {
    const [record] = computeSheet(readRows(rows, { merges })).records;
    const told = record?.indicators.map(({ year, explanation }) => `${String(year)} ${explanation}`);
    expect(told).toEqual([
      "令和4年度 30人÷40人＝75％",
      "令和4年度 150時間÷200時間＝75％",
      "令和5年度 45人÷50人＝90％",
      "令和5年度 200時間÷250時間＝80％",
    ]);
  });
});
