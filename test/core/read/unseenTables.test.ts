import { columnLines, readRows, recordLines, roles } from "./readRows";

/** Invented sheets in words and orders that no list of words foresees: the table's own build tells what a column is. */

describe("a table whose projects stand under a word of its own", () => {
  const services = [
    ["配食サービス", "食", 300, 280, 0.933],
    ["移動支援", "回", 120, 96, 0.8],
    ["緊急通報装置", "台", 40, 44, 1.1],
    ["見守り訪問", "世帯", 75, 60, 0.8],
  ] as const;

  test("figures under 計画値, 実績値 and 対計画比 of one year each", () => {
    const sheet = readRows(
      [
        ["サービスの種別", "単位", "令和５年度", null, null, "差異の要因・考察"],
        [null, null, "計画値", "実績値", "対計画比", null],
        ...services,
      ],
      { merges: ["A1:A2", "B1:B2", "C1:E1", "F1:F2"] },
    );
    expect(columnLines(sheet)).toEqual([
      "A projectName",
      "B unit",
      "C target 令和5年度",
      "D actual 令和5年度",
      "E achievement 令和5年度",
      "F reason 令和5年度",
    ]);
    expect(recordLines(sheet)).toEqual(["3 配食サービス", "4 移動支援", "5 緊急通報装置", "6 見守り訪問"]);
  });

  test.each(["対目標比", "計画対比", "目標対比（％）", "目標に対する割合", "達成割合", "実績／計画", "計画値比"])(
    "%s is a rate",
    (rate) => {
      const sheet = readRows([["サービスの種別", "単位", "計画値", "実績値", rate], ...services]);
      expect(roles(sheet)).toEqual(["projectName", "unit", "target", "actual", "achievement"]);
    },
  );

  test.each(["対前年度比", "前年比", "計画との差"])("%s is none", (other) => {
    const sheet = readRows([["サービスの種別", "単位", "計画値", "実績値", other], ...services]);
    expect(roles(sheet).at(-1)).not.toBe("achievement");
  });

  test("建物の名 beside its department; plan and actual under what is measured", () => {
    const sheet = readRows(
      [
        [
          "通し\n番号",
          "建物の名",
          "所管課",
          "建築年度",
          "工事の種類",
          "床面積の縮減（㎡）",
          null,
          "進捗率",
          "進捗状況",
          "備考",
        ],
        [null, null, null, null, null, "計画", "実績", null, null, null],
        [1, "東体育館", "教育課", "S48", "改修", "－", "－", "－", "完了", null],
        [2, "西分庁舎", "総務課", "S52", "廃止", 840, 840, 1, "完了", "売却ずみ"],
        [3, "中央公民館", "社会教育課", "S56", "減築", 1200, 480, 0.4, "実施中", null],
        [4, "南図書館", "図書館課", "H12", "改修", "－", "－", "－", "未着手", null],
        [5, "北団地", "住宅課", "S50", "解体", 650, 650, 1, "完了", null],
      ],
      { merges: ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:E2", "F1:G1", "H1:H2", "I1:I2", "J1:J2"] },
    );
    expect(roles(sheet)).toEqual([
      "projectNumber",
      "projectName",
      "department",
      "other",
      "other",
      "target",
      "actual",
      "achievement",
      "status",
      "other",
    ]);
    expect(sheet.records).toHaveLength(5);
  });

  test("施策 that differ from row to row are what is reported on", () => {
    const sheet = readRows([
      ["施策", "担当課", "目標値", "実績値", "評価"],
      ["朝食の大切さを伝える", "健康課", "4回", "4回", "Ａ"],
      ["減塩の教室を開く", "健康課", "6回", "5回", "Ｂ"],
      ["歩数計を貸し出す", "体育課", "50台", "31台", "Ｃ"],
    ]);
    expect(roles(sheet)).toEqual(["projectName", "department", "target", "actual", "status"]);
  });

  test("a count of projects by department stays a summary", () => {
    const sheet = readRows([
      ["担当課", "事業数", "達成", "未達成", "達成率"],
      ["健康課", 12, 10, 2, "83%"],
      ["福祉課", 8, 4, 4, "50%"],
    ]);
    expect(sheet.kind).toBe("other");
  });
});

describe("a report of one year with the next year's intention", () => {
  test("the year and its の on a line of their own", () => {
    const sheet = readRows([
      ["取組", "担当課", "令和４年度の\n実施内容", "評価", "評価の理由", "令和５年度の\n実施予定"],
      ["花壇の世話", "公園課", "花の会と春と秋に植え替えをした。", "Ａ", "計画のとおり行えたため。", "回数を増やす。"],
      ["昔話の会", "図書館", "読み手を募り、月に一度開いた。", "Ｂ", "参加が少なかったため。", "同じ形で続ける。"],
    ]);
    expect(columnLines(sheet)).toEqual([
      "A projectName",
      "B department",
      "C result 令和4年度",
      "D status 令和4年度",
      "E reason 令和4年度",
      "F nextPlan 令和5年度",
    ]);
  });
});

describe("columns of single years", () => {
  const figures = [
    ["啓発に触れた人の割合", 26.8, 28.9, 30.2, 31.4, 35, "総務課"],
    ["役職に就く女性の割合", 14.3, 14.3, 21.4, 20.5, 30, "総務課"],
    ["相談先を知る人の割合", 58.6, "－", "－", 64.1, 70, "福祉課"],
    ["検診を受けた人の割合", 22.5, 21.8, 20.9, "集計中", 40, "健康課"],
  ] as const;

  test.each([
    ["R4年度", "R5年度", "R6年度"],
    ["令和４年", "令和５年", "令和６年"],
    ["2022", "2023", "2024"],
    ["（R4）", "（R5）", "（R6）"],
  ])("%s between the baseline and the goal are actuals", (...years) => {
    const sheet = readRows([["指標", "計画策定時（R2）", ...years, "目標値（R8）", "所管"], ...figures]);
    expect(roles(sheet)).toEqual(["indicator", "baseline", "actual", "actual", "actual", "target", "department"]);
  });

  test("the year that nobody has entered yet is one too", () => {
    const rows = figures.map(([name, base, first, second, , goal, who]) => [
      name,
      base,
      first,
      second,
      null,
      goal,
      who,
    ]);
    const sheet = readRows([["指標", "計画策定時（R2）", "R4", "R5", "R6", "目標値（R8）", "所管"], ...rows]);
    expect(roles(sheet)).toEqual(["indicator", "baseline", "actual", "actual", "actual", "target", "department"]);
  });

  test("arrows of a time table are none", () => {
    const sheet = readRows([
      ["取組", "担当課", "R4", "R5", "R6", "目標値", "実績値"],
      ["橋の補修", "建設課", "→", "→", "完了", "4橋", "4橋"],
      ["道の補修", "建設課", "設計", "→", "→", "8km", "3km"],
      ["堤の補修", "建設課", "－", "→", "→", "2か所", "1か所"],
    ]);
    expect(roles(sheet).slice(2, 5)).toEqual(["other", "other", "other"]);
  });
});

describe("where the plan stood, and where it stands", () => {
  const shares = [
    ["歩く人", "89.2%", "88.7%", "87.3%", "100%", "Ｄ"],
    ["走る人", "83.1%", "84.0%", "84.6%", "90%", "Ｂ"],
    ["泳ぐ人", "68.2%", "－", "66.7%", "80%", "Ｄ"],
  ] as const;

  test.each([
    ["策定時\n（令和元年度）", "中間評価\n（令和4年度）", "現状値\n（令和6年度）"],
    ["基準値（R1）", "中間値（R4）", "直近値（R6）"],
    ["現状値（R1）", "中間評価時（R4）", "最新値（R6）"],
    ["計画策定時（R1）", "中間年（R4）", "現在（R6）"],
  ])("%s is the baseline, %s and %s are actuals", (...heads) => {
    const sheet = readRows([["指標", ...heads, "目標値\n（令和10年度）", "判定"], ...shares]);
    expect(roles(sheet)).toEqual(["indicator", "baseline", "actual", "actual", "target", "status"]);
  });

  test("a second baseline stays one where the actuals are later", () => {
    const sheet = readRows([
      ["指標", "策定時（H30）", "現状値（R2）", "実績値（R6）", "目標値（R8）", "判定"],
      ...shares,
    ]);
    expect(roles(sheet)).toEqual(["indicator", "baseline", "baseline", "actual", "target", "status"]);
  });

  test("現状値 alone beside a rate is what the rate is of", () => {
    const sheet = readRows([
      ["指標", "目標値", "現状値", "達成率"],
      ["教室の数", 10, 8, "80%"],
      ["会場の数", 20, 18, "90%"],
    ]);
    expect(roles(sheet)).toEqual(["indicator", "target", "actual", "achievement"]);
  });

  test("a rating at half time in letters or words is none", () => {
    const sheet = readRows([
      ["指標", "目標値", "実績値", "中間評価", "最終評価"],
      ["教室の数", 10, 8, "Ａ", "おおむね順調に進み、会場も増えた。"],
      ["会場の数", 20, 18, "Ｂ", "会場を確保できず、次の年に回した。"],
      ["講師の数", 5, 5, "Ａ", "大学と組み、講師を増やした。"],
    ]);
    expect(roles(sheet)).toEqual(["indicator", "target", "actual", "status", "evaluation"]);
  });
});

describe("columns that group", () => {
  const named = (header: string) =>
    readRows(
      [
        [header, "取組No.", "取組名", "実施主体", "KPI", "目標値", "実績値", "進捗評価"],
        ["湯の里の魅力を磨く", 1, "手形の販売", "観光協会", "枚数", "400枚", "384枚", "順調"],
        [null, 2, "足湯の改修", "建設課", "か所", "4か所", "3か所", "やや遅れ"],
        ["迎える仕組みを整える", 3, "案内板の設置", "観光課", "基数", "15基", "0基", "未着手"],
        [null, 4, "送迎バスの運行", "企画課", "利用者", "650人", "487人", "順調"],
      ],
      { merges: ["A2:A3", "A4:A5"] },
    );

  test.each(["戦略", "めざす姿", "区分", "リーディングプラン", "ターゲット", "ねらい"])(
    "%s, merged over its projects",
    (header) => {
      const sheet = named(header);
      expect(sheet.columns[0]).toMatchObject({ role: "policyArea" });
      expect(sheet.records.map(({ policyArea }) => policyArea[0])).toEqual([
        "湯の里の魅力を磨く",
        "湯の里の魅力を磨く",
        "迎える仕組みを整える",
        "迎える仕組みを整える",
      ]);
    },
  );

  test("備考 merged to the right groups nothing", () => {
    expect(roles(named("備考"))[0]).toBe("other");
  });
});

test.each([
  ["12施設で利用できるようにした。", "準備会を３回開催した。", "result"],
  ["利用できる施設を増やす。", "準備会を開催する。", "description"],
])("主な取組内容 that says 「%s」", (first, second, role) => {
  const sheet = readRows([
    ["取組名", "担当課", "目標値", "実績値", "進捗評価", "主な取組内容"],
    ["手形の販売", "観光課", "400枚", "384枚", "順調", first],
    ["法人の設立", "観光課", "1件", "0件", "遅れ", second],
    ["案内板の設置", "建設課", "15基", "15基", "順調", first],
  ]);
  expect(roles(sheet).at(-1)).toBe(role);
});

describe("tables in further words", () => {
  test("lengths and their rate", () => {
    const sheet = readRows([
      ["路線名", "事業内容", "計画延長（m）", "整備延長（m）", "整備率", "備考"],
      ["本町通線", "歩道の拡幅", 1200, 900, "75%", null],
      ["駅前線", "電線の地中化", 800, 800, "100%", null],
      ["川端線", "橋の架替え", 60, 0, "0%", "用地の交渉中"],
    ]);
    expect(roles(sheet)).toEqual(["projectName", "description", "target", "actual", "achievement", "other"]);
  });

  test("計画（人） and 実施（人） are figures, 実施 over sentences is none", () => {
    const rows = (first: string | number, second: string | number) => [
      ["学校の名", "計画（人）", "実施（人）", "担当課"],
      ["東小学校", 60, first, "学校教育課"],
      ["西小学校", 45, second, "学校教育課"],
    ];
    expect(roles(readRows(rows(58, 45)))).toEqual(["projectName", "target", "actual", "department"]);
    expect(roles(readRows(rows("五年生が田植えをした。", "六年生が町を歩いた。")))[2]).toBe("result");
  });

  test("数値目標 names what the years are of; the year to come is empty", () => {
    const sheet = readRows([
      ["数値目標", "単位", "現状(H30)", "目標(R8)", "令和4年度", "令和5年度", "令和6年度", "評価"],
      ["働き始めた人", "人", 10, 15, 11, 12, null, "B"],
      ["町で暮らし始めた人", "人", 2, 6, 1, 3, null, "C"],
      ["相談の拠点", "か所", 1, 3, 1, 1, null, "C"],
    ]);
    expect(roles(sheet)).toEqual(["indicator", "unit", "baseline", "target", "actual", "actual", "actual", "status"]);
  });
});
