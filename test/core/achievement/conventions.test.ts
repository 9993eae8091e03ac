import { computeSheet } from "../../../src/core/achievement";
import type { ProgressRecord } from "../../../src/core/model/progress";
import { buildReadSheet, type TestCell, type TestColumn } from "../buildReadSheet";

const columns: readonly TestColumn[] = [
  { header: "指標名", role: "indicator" },
  { header: "基準値", role: "baseline" },
  { header: "目標値", role: "target" },
  { header: "実績値", role: "actual" },
  { header: "達成率", role: "achievement" },
];

function compute(notes: readonly string[], cells: readonly TestCell[], used = columns): ProgressRecord {
  const [record] = computeSheet({ ...buildReadSheet(used, [cells]), notes }).records;
  if (record === undefined) throw new Error("no record");
  return record;
}

function told(notes: readonly string[], cells: readonly TestCell[], used = columns): readonly unknown[] {
  const { indicators, achievement } = compute(notes, cells, used);
  const [indicator] = indicators;
  return [indicator?.formula, indicator?.direction, indicator?.met, achievement[0]?.verdict];
}

const inverse = "※減少が望ましい指標は目標÷実績";
const based = "減少を目指すものは（基準値−実績値）÷（基準値−目標値）";
const complement = "減少が望ましいものは（2−実績/目標）";

describe("a formula that a note tells for falling indicators", () => {
  test.each([
    {
      note: "a name that suggests it",
      notes: [inverse],
      cells: ["不登校児童数", "", "50人", "60人", ""],
      is: ["inverse", "lower", false, "missing"],
    },
    {
      note: "against the usual choice",
      notes: [inverse],
      cells: ["不登校児童数", "80人", "50人", "60人", "83%"],
      is: ["inverse", "lower", false, "exact"],
    },
    {
      note: "a value that follows from nothing else",
      notes: [inverse],
      cells: ["転出超過数", "212人", "180人", "195人", "92.3%"],
      is: ["inverse", "lower", false, "exact"],
    },
    {
      note: "from the baseline",
      notes: [based],
      cells: ["排出量", "100t", "80t", "85t", "75%"],
      is: ["fromBaseline", "lower", false, "exact"],
    },
    {
      note: "complement",
      notes: [complement],
      cells: ["排出量", "", "80t", "88t", "90%"],
      is: ["complement", "lower", false, "exact"],
    },
    {
      note: "an actual of 0 has no inverse",
      notes: [inverse],
      cells: ["虐待件数", "", "5件", "0件", ""],
      is: ["complement", "lower", true, "missing"],
    },
    {
      note: "a value that the ratio explains stays a ratio",
      notes: [inverse],
      cells: ["不登校児童数", "", "50人", "60人", "120%"],
      is: ["ratio", "unknown", true, "exact"],
    },
    {
      note: "a name that says nothing, and no value",
      notes: [inverse],
      cells: ["参加者数", "", "50人", "60人", ""],
      is: ["ratio", "unknown", true, "missing"],
    },
    {
      note: "a value that nothing explains",
      notes: [inverse],
      cells: ["転出超過数", "", "50人", "60人", "70%"],
      is: ["ratio", "unknown", true, "mismatch"],
    },
    {
      note: "a value that only a cap would explain",
      notes: [inverse],
      cells: ["転出超過数", "", "50人", "40人", "100%"],
      is: ["ratio", "unknown", false, "mismatch"],
    },
    {
      note: "an indicator that is to rise",
      notes: [inverse],
      cells: ["参加者数", "30人", "50人", "60人", "83%"],
      is: ["ratio", "higher", true, "mismatch"],
    },
    {
      note: "without a note",
      notes: [],
      cells: ["転出超過数", "", "180人", "195人", "92.3%"],
      is: ["ratio", "unknown", true, "mismatch"],
    },
    {
      note: "without a note, a target clearly below the baseline",
      notes: [],
      cells: ["転出超過数", "212人", "180人", "195人", "92.3%"],
      is: ["inverse", "lower", false, "exact"],
    },
    {
      note: "a stated ratio against such a target",
      notes: [],
      cells: ["転出超過数", "212人", "180人", "195人", "108.3%"],
      is: ["ratio", "unknown", true, "exact"],
    },
    {
      note: "notes that point at others",
      notes: ["▼印は減少を目指す指標"],
      cells: ["転出超過数", "212人", "180人", "195人", ""],
      is: ["ratio", "unknown", true, "missing"],
    },
  ])("$note", ({ notes, cells, is }) => {
    expect(told(notes, cells)).toEqual(is);
  });

  test("a value that only turned the two round, under a name that is to rise, stays a mismatch", () => {
    expect(told([inverse], ["講座の受講者数", "", "30人", "45人", "66.7%"])).toEqual([
      "ratio",
      "unknown",
      true,
      "mismatch",
    ]);
  });

  test("the header may tell it", () => {
    const used = columns.map((column) =>
      column.role === "achievement" ? { ...column, header: "達成率\n（目標÷実績）" } : column,
    );
    expect(told([], ["不登校児童数", "", "50人", "60人", "83%"], used)).toEqual(["inverse", "lower", false, "exact"]);
  });

  test("a plan's own direction goes before a guess", () => {
    const [sheet] = [buildReadSheet(columns, [["不登校児童数", "", "50人", "60人", ""]])];
    const planned = { direction: "unknown" as const, formula: null, baseline: null, target: null, cumulative: false };
    const [record] = computeSheet({ ...sheet, notes: [inverse] }, undefined, () => planned).records;
    expect(record?.indicators[0]?.formula).toBe("ratio");
  });
});

test("a formula told of all indicators is taken where the value follows from it", () => {
  const notes = ["達成率＝（実績値－基準値）÷（目標値－基準値）"];
  expect(told(notes, ["参加者数", "30人", "50人", "40人", "50%"])).toEqual(["fromBaseline", "higher", false, "exact"]);
  expect(told(notes, ["参加者数", "30人", "50人", "40人", "80%"])).toEqual(["ratio", "higher", false, "exact"]);
});

describe("indicators that a note points at", () => {
  const signed = ["※を付した指標は減少が望ましいため、達成率は目標値÷実績値とした。"];
  const numbered = ["通番1及び8は削減をめざす指標であり、達成率は目標値÷実績値で求めた。"];

  test.each([
    {
      note: "a sign",
      notes: signed,
      cells: ["転出超過数※", "", "150人", "171人", "87.7%"],
      is: ["inverse", "lower", false, "exact"],
    },
    {
      note: "a sign, and a wrong value",
      notes: signed,
      cells: ["転出超過数※", "", "150人", "171人", "114%"],
      is: ["inverse", "lower", false, "mismatch"],
    },
    {
      note: "no sign: the name alone is no reason",
      notes: signed,
      cells: ["不登校児童数", "", "50人", "60人", ""],
      is: ["ratio", "unknown", true, "missing"],
    },
    {
      note: "another value that only turned the two round",
      notes: signed,
      cells: ["転出超過数", "", "30人", "45人", "66.7%"],
      is: ["ratio", "unknown", true, "mismatch"],
    },
    {
      note: "a number",
      notes: numbered,
      cells: ["排出量（g）", "", 820, 846, "96.9%"],
      is: ["inverse", "lower", false, "exact"],
    },
    {
      note: "a direction without a formula",
      notes: ["※は減少をめざす指標"],
      cells: ["転出超過数※", "212人", "150人", "181人", "50%"],
      is: ["fromBaseline", "lower", false, "exact"],
    },
  ])("$note", ({ notes, cells, is }) => {
    expect(told(notes, cells)).toEqual(is);
  });

  test("without an indicator column the project's name carries the sign", () => {
    const sheet = buildReadSheet(columns.slice(2), [["150人", "171人", "87.7%"]]);
    const records = sheet.records.map((record) => ({ ...record, projectName: "転出の抑制※" }));
    const [record] = computeSheet({ ...sheet, records, notes: signed }).records;
    expect(record?.indicators[0]?.formula).toBe("inverse");
  });
});

describe("one column of rates beside several years", () => {
  const years = (header: string): readonly TestColumn[] => [
    { header: "指標名", role: "indicator" },
    { header: "令和5年度実績値", role: "actual", year: "令和5年度" },
    { header: "令和4年度実績値", role: "actual", year: "令和4年度" },
    { header: "目標値", role: "target" },
    { header, role: "achievement", year: "令和4年度" },
  ];

  test("judges the year whose figures explain its values", () => {
    const { achievement } = compute([], ["割合", "91.2%", "88.7%", "90%", "101.3"], years("達成率（％）"));
    expect(achievement[0]).toMatchObject({ year: "令和5年度", verdict: "exact" });
  });

  test.each([
    { note: "its own header names the year", header: "令和4年度達成率", cell: "101.3" },
    { note: "no year explains it", header: "達成率", cell: "70" },
  ])("stays where it was read: $note", ({ header, cell }) => {
    const { achievement } = compute([], ["割合", "91.2%", "88.7%", "90%", cell], years(header));
    expect(achievement[0]).toMatchObject({ year: "令和4年度", verdict: "mismatch" });
  });
});

describe("fractions among percents", () => {
  const used: readonly TestColumn[] = [
    { header: "指標名", role: "indicator" },
    { header: "単位", role: "unit" },
    { header: "目標値", role: "target" },
    { header: "実績値", role: "actual" },
  ];
  const values = (cells: readonly TestCell[]) => {
    const [indicator] = compute([], cells, used).indicators;
    return [indicator?.target?.value, indicator?.actual?.value, indicator?.actual?.notes];
  };

  test.each([
    { note: "the unit column says percent", cells: ["認知度", "％", 63, 0.55], is: [63, 55, ["fraction"]] },
    { note: "the partner shows it", cells: ["認知度", "", "63%", 0.55], is: [63, 55, ["fraction"]] },
    { note: "a bare 1 beside a typed percent", cells: ["認知度", "", "90%", 1], is: [90, 100, ["fraction"]] },
    { note: "a bare 1 under ％ may be one percent", cells: ["未納率", "％", 2, 1], is: [2, 1, []] },
    { note: "a small percentage of its own", cells: ["未遂率", "％", 1.9, 0.8], is: [1.9, 0.8, []] },
    { note: "a bare 1 beside a high one is a whole", cells: ["認知度", "％", 88, 1], is: [88, 100, ["fraction"]] },
    { note: "nobody says percent", cells: ["点数", "", 63, 0.55], is: [63, 0.55, []] },
    { note: "both are fractions", cells: ["認知度", "％", 0.6, 0.55], is: [0.6, 0.55, []] },
    { note: "zero", cells: ["認知度", "％", 63, 0], is: [63, 0, []] },
  ])("$note", ({ cells, is }) => {
    expect(values(cells)).toEqual(is);
  });
});

describe("scaled units", () => {
  const used: readonly TestColumn[] = [
    { header: "目標額（千円）", role: "target" },
    { header: "実績額（千円）", role: "actual" },
  ];

  test.each([
    [[1200, "120万円"], 100],
    [[1200, "60万円"], 50],
    [["850千人", "791,000人"], 93.0588],
    [["3万件", "15,000件"], 50],
  ])("%j", (cells, percent) => {
    expect(compute([], cells, used).indicators[0]?.percent).toBeCloseTo(percent, 3);
  });
});

describe("two figures in one cell, and changes", () => {
  const used: readonly TestColumn[] = [
    { header: "指標名", role: "indicator" },
    { header: "方向", role: "direction" },
    { header: "目標値", role: "target" },
    { header: "実績値", role: "actual" },
  ];
  const rated = (target: string, actual: string, direction = "") => {
    const [indicator] = compute([], ["校数", direction, target, actual], used).indicators;
    const places = [indicator?.target?.columnIndex, indicator?.actual?.columnIndex];
    return [indicator?.percent?.toFixed(1) ?? null, indicator?.met, indicator?.direction, ...places];
  };

  test.each([
    { target: "", actual: "24/25校", is: ["96.0", false, "unknown", 3, 3] },
    { target: "50人", actual: "48人/50人", is: ["96.0", false, "unknown", 2, 3] },
    { target: "60人", actual: "48人/50人", is: [null, null, "unknown", 2, 3] },
    { target: "－", actual: "25/25校", is: [null, null, "unknown", undefined, undefined] },
    { target: "74人減", actual: "154人減", is: ["208.1", true, "lower", 2, 3] },
    { target: "100人増", actual: "40人増", is: ["40.0", false, "higher", 2, 3] },
    { target: "74人減", actual: "154人増", is: [null, null, "unknown", undefined, undefined] },
  ])("$actual against $target", ({ target, actual, is }) => {
    expect(rated(target, actual)).toEqual(is);
  });

  test("the direction column does not turn a change round", () => {
    expect(rated("74人減", "154人減", "↓")).toEqual(["208.1", true, "lower", 2, 3]);
  });

  test("one actual under a mark answers the target of that mark", () => {
    const { indicators } = compute([], ["", "", "①24回\n②２回", "①26回"], used);
    expect(indicators.map(({ percent }) => percent)).toEqual([(26 / 24) * 100, null]);
  });

  test("one target against several actuals without labels stays uncertain", () => {
    const { indicators } = compute([], ["", "", "24回", "10回\n12回"], used);
    expect(indicators.map(({ percent, certain }) => [percent, certain])).toEqual([
      [null, false],
      [null, false],
    ]);
  });

  test("a line above labelled values is part of their names", () => {
    const { indicators } = compute(
      [],
      [
        "",
        "",
        "電話・来所相談件数\n（うつ関係）50件\n（その他）80件",
        "電話・来所相談件数\n（うつ関係）48件\n（その他）60件",
      ],
      used,
    );
    expect(indicators.map(({ name, percent }) => [name, percent])).toEqual([
      ["電話・来所相談件数（うつ関係）", 96],
      ["電話・来所相談件数（その他）", 75],
    ]);
  });

  test("so is a heading", () => {
    const { indicators } = compute(
      [],
      ["", "", "【相談】\n一般 50件\n法律 80件", "【相談】\n一般 48件\n法律 60件"],
      used,
    );
    expect(indicators.map(({ name }) => name)).toEqual(["相談（一般）", "相談（法律）"]);
  });
});

test("an explanation keeps its numbers without commas; messages part them", () => {
  const [indicator] = compute([], ["参加者数", "", "1100冊", "932冊", ""]).indicators;
  expect(indicator?.explanation).toBe("932冊÷1100冊＝84.7％");
});
