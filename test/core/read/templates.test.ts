import { columnLines, readRows, recordLines } from "./readRows";

/** Small invented sheets in the column sets of domain.md 1.2, each read as a whole. */

const did = "講座を３回開き、延べ66人が参加した。";

test("goals, directions, numbers, indicators, issues and improvements in one row", () => {
  const sheet = readRows(
    [
      [
        "基本目標",
        "施策の方向性",
        "事業番号",
        "事業名",
        "取組",
        "担当課",
        "成果指標",
        "現状値",
        "目標値",
        "実績",
        "評価",
        "課題",
        "改善策",
      ],
      [
        "１　育つ",
        "(1) 居場所",
        "1-1",
        "児童館",
        "中高生の時間を設ける。",
        "こども課",
        "来館者数",
        "40,000人",
        "45,000人",
        "43,210人",
        "B",
        "夏に減った。",
        "冷房を入れる。",
      ],
      [
        null,
        null,
        "1-2",
        "学習教室",
        "教室を開く。",
        "福祉課",
        "参加者数",
        "60人",
        "80人",
        "集計中",
        "A",
        "途中でやめる。",
        "声を掛ける。",
      ],
      [
        null,
        "(2) 健康",
        "1-3",
        "乳幼児健診",
        "健診を行う。",
        "健康課",
        "受診率",
        "95%",
        "97%",
        "96.2%",
        "A",
        "未受診がある。",
        "訪ねる。",
      ],
    ],
    { merges: ["A2:A4", "B2:B3"] },
  );
  expect(columnLines(sheet)).toEqual([
    "A policyArea",
    "B policyArea",
    "C projectNumber",
    "D projectName",
    "E description",
    "F department",
    "G indicator",
    "H baseline",
    "I target",
    "J actual",
    "K status",
    "L issue",
    "M nextPlan",
  ]);
  expect(sheet.records.map(({ policyArea }) => policyArea.join(" > "))).toEqual([
    "１　育つ > (1) 居場所",
    "１　育つ > (1) 居場所",
    "１　育つ > (2) 健康",
  ]);
});

test("a goal and the results of three years", () => {
  const sheet = readRows(
    [
      ["事業名", "事業内容", "計画目標", "実績", null, null, "評価", "評価の理由", "今後"],
      [null, null, null, "令和３年度", "令和４年度", "令和５年度", null, null, null],
      ["移動支援", "外出を助ける。", "120人", "98人", "104人", "111人", "B", "利用が伸びた。", "続ける。"],
      ["日中一時支援", "預かりを行う。", "40人", "31人", "36人", "42人", "A", "目標を超えた。", "広げる。"],
    ],
    { merges: ["A1:A2", "B1:B2", "C1:C2", "D1:F1", "G1:G2", "H1:H2", "I1:I2"] },
  );
  expect(sheet.headerRows).toEqual([0, 1]);
  expect(
    columnLines(sheet)
      .slice(1, 8)
      .filter((line) => !line.includes("target")),
  ).toEqual([
    "B description",
    "D actual 令和3年度",
    "E actual 令和4年度",
    "F actual 令和5年度",
    "G status 令和5年度",
    "H reason 令和5年度",
  ]);
  expect(recordLines(sheet)).toEqual(["3 移動支援", "4 日中一時支援"]);
});

test("target (a), actual (b) and rate (b/a) under a year", () => {
  const sheet = readRows(
    [
      ["指標No", "指標名", "担当課", "令和４年度", null, null, null],
      [null, null, null, "目標値(a)", "実績値(b)", "達成率(b/a)", "評価"],
      [1, "相談件数", "福祉課", 250, 212, "84.8%", "B"],
      [2, "待機児童数", "保育課", 10, 12, "83.3%", "B"],
      [3, "公園の面積", "公園課", 5.1, 5.2, "102%", "A"],
    ],
    { merges: ["A1:A2", "B1:B2", "C1:C2", "D1:G1"] },
  );
  expect(columnLines(sheet).slice(3)).toEqual([
    "D target 令和4年度",
    "E actual 令和4年度",
    "F achievement 令和4年度",
    "G status 令和4年度",
  ]);
});

test("target and actual of three years side by side", () => {
  const sheet = readRows(
    [
      ["指標", "単位", "担当課", "令和３年度", null, "令和４年度", null, "平成35年度", null],
      [null, null, null, "目標", "実績", "目標", "実績", "目標", "実績"],
      ["相談件数", "件", "福祉課", 250, 212, 260, 236, 270, null],
      ["参加者数", "人", "健康課", 100, 90, 110, 101, 120, null],
    ],
    { merges: ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:G1", "H1:I1"] },
  );
  expect(columnLines(sheet).slice(3)).toEqual([
    "D target 令和3年度",
    "E actual 令和3年度",
    "F target 令和4年度",
    "G actual 令和4年度",
    "H target 令和5年度",
    "I actual 令和5年度",
  ]);
});

test("the nation's sheet: work, results, issues and the ministry", () => {
  const sheet = readRows([
    ["項目", "主な取組状況【予算】", "評価・実績値【目標値】", "課題・予定", "担当省庁"],
    [
      "相談体制の整備",
      `${did}【12百万円】`,
      "相談件数は1,200件で、前の年より増えた。【1,000件】",
      "夜間の相談員が足りない。",
      "厚生労働省",
    ],
    [
      "人材の養成",
      `${did}【8百万円】`,
      "養成した人は300人で、目標に届いた。【300人】",
      "地方での開催が少ない。",
      "文部科学省",
    ],
  ]);
  expect(sheet.columns.map(({ role }) => role)).toEqual(["projectName", "result", "evaluation", "issue", "department"]);
  expect(sheet.records.map(({ departments }) => departments)).toEqual([["厚生労働省"], ["文部科学省"]]);
});

test("marks F, S, A to C, X, Y, Z with their legend above", () => {
  const sheet = readRows([
    ["F：完了　S：前倒し　A：予定どおり　B：やや遅れ　C：遅れ　X：未着手　Y：中止　Z：評価困難"],
    ["№", "取組名", "担当課", "進捗", "取組内容"],
    [1, "庁舎の照明", "財産課", "F", "照明を替えた。"],
    [2, "電子申請", "情報課", "A", "様式を増やした。"],
    [3, "窓口の統合", "市民課", "Y", "見送ることとした。"],
  ]);
  expect(sheet.statusScale?.origin).toBe("legend");
  expect(sheet.statusScale?.entries.map(({ code }) => code).join("")).toBe("FSABCXYZ");
  expect(sheet.records.map(({ status }) => status?.label)).toEqual(["完了", "予定どおり", "中止"]);
});

test("points from 5 to 1 as marks", () => {
  const rows = [5, 4, 5, 3, 4, 5].map((points, index) => [
    index + 1,
    `取組その${String(index + 1)}`,
    "健康課",
    did,
    points,
  ]);
  const sheet = readRows([["№", "取組名", "担当課", "実施状況", "評価"], ...rows]);
  expect(sheet.columns[4]?.role).toBe("status");
  expect(sheet.records.map(({ status }) => status?.code)).toEqual(["5", "4", "5", "3", "4", "5"]);
});
