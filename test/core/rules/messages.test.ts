import { rules } from "../../../src/core/rules";
import { checkWorkbook } from "../../../src/core/validate";
import { tableToWorksheet, workbookOf } from "./markdownSheet";

/** What one rule says, in Japanese, about a table without its line of dashes. */
function say(id: string, table: readonly string[]): readonly string[] {
  const [header = "", ...rest] = table;
  const only = rules.filter((rule) => rule.id === id);
  const worksheet = tableToWorksheet([header, header.replace(/[^|]+/gu, "---"), ...rest]);
  return checkWorkbook(workbookOf(worksheet), {}, only).findings.map(({ message }) => message.ja);
}

const numeric = "| № | 事業名 | 担当課 | 指標名 | 目標値 | 実績値 | 達成度（％） | 実施状況 |";
const filled = [
  "| 1 | カードの作成 | 健康課 | 作成枚数 | 500枚 | 450枚 | 90% | 窓口に置いた。 |",
  "| 2 | 講座 | 健康課 | 開催回数 | 4回 | 3回 | 75% | 公民館で開いた。 |",
];

test.each([
  ["#VALUE!", "計算に使う欄に「人」などの文字がないかを確認し、正しい値をご記入ください。"],
  ["#REF!", "参照していた行や列がなくなっています。正しい値をご記入ください。"],
  ["#DIV/0!", "割る数（目標など）が空欄か0でないかをご確認ください。"],
  ["#N/A", "数式を確認し、正しい値をご記入ください。"],
])("cell-error tells what to do about %s", (error, advice) => {
  const row = `| 3 | 訪問 | 福祉課 | 世帯数 | 200世帯 | 120世帯 | ${error} | 訪ねた。 |`;
  expect(say("cell-error", [numeric, ...filled, row])).toEqual([`数式の結果が「${error}」です。${advice}`]);
});

describe("achievement-mismatch", () => {
  const judge = (...cells: readonly string[]) =>
    say("achievement-mismatch", [
      "| № | 事業名 | 担当課 | 実施計画 | 指標名 | 目標値 | 実績値 | 達成度（％） |",
      `| 1 | 講演会 | 健康課 | ${cells.join(" | ")} |`,
      "| 2 | 講座 | 健康課 | 開く | 開催回数 | 4回 | 3回 | 75% |",
      "| 3 | 訪問 | 福祉課 | 訪ねる | 世帯数 | 200世帯 | 120世帯 | 60% |",
    ]);

  test("puts the likely cause behind the stated value", () => {
    expect(judge("開く", "参加者数", "3,800人", "270人", "14%")).toEqual([
      "実績270人÷目標3,800人＝7.1％となります。記載は「14%」（約2倍）です。7.1％でよろしいでしょうか。別の計算の場合は、その方法をお知らせください。",
    ]);
  });

  test("says nothing in brackets where no cause is known", () => {
    expect(judge("開く", "参加者数", "500人", "437人", "91%")).toEqual([
      "実績437人÷目標500人＝87.4％となります。記載は「91%」です。87.4％でよろしいでしょうか。別の計算の場合は、その方法をお知らせください。",
    ]);
  });

  test("asks which of two targets holds", () => {
    expect(judge("2回を2クール", "開催回数", "6回", "2回", "50%")).toEqual([
      "実績2回÷目標6回＝33.3％となります。記載は「50%」です。計画の「2回を2クール」から目標を4回とすると50％です。目標は6回と4回のどちらでしょうか。",
    ]);
  });

  test("names the one rate of several that is wrong", () => {
    expect(judge("開く", "①開催回数②参加者数", "①10回<br>②400人", "①9回<br>②310人", "①90<br>②87")).toEqual([
      "実績310人÷目標400人＝77.5％となります。記載は「①90 ②87」です。77.5％でよろしいでしょうか。別の計算の場合は、その方法をお知らせください。",
    ]);
  });

  test("names the only indicator that was counted", () => {
    expect(judge("開く", "①法律相談②一般相談", "①50件<br>②50件", "①48件<br>②34件", "68%")).toEqual([
      "2つの指標の平均は82％です。記載は「68%」（「一般相談」だけの値）です。ほかの指標も含めるかどうかをお知らせください。",
    ]);
  });
});

describe("required-blank", () => {
  const worded = "| № | 事業名 | 担当課 | 実施状況 | 評価 |";
  const rows = (last: string, marks = "ABABA") => [
    worded,
    ...[...marks].map((mark, index) => `| ${String(index + 1)} | 事業${mark} | 健康課 | 開いた。 | ${mark} |`),
    last,
  ];

  test("lists the scale of a status, up to six entries", () => {
    const blank = "| 6 | 募金 | 健康課 | 行った。 |  |";
    const few = "| ※評価　A：計画どおり　B：おおむね計画どおり　C：遅れている | | | | |";
    const many = "| ※評価　A：優　B：良　C：可　D：並　E：不足　F：大きく不足　G：未着手 | | | | |";
    expect(say("required-blank", [...rows(blank), few])).toEqual([
      "「評価」が空欄です。A・B・Cのいずれかをご記入ください。",
    ]);
    expect(say("required-blank", [...rows(blank), many])).toEqual([
      "「評価」が空欄です。評価の区分のいずれかをご記入ください。",
    ]);
  });

  test("lists nothing that it only guesses from the cells", () => {
    expect(say("required-blank", rows("| 6 | 募金 | 健康課 | 行った。 |  |"))).toEqual([
      "「評価」が空欄です。ご記入をお願いします。書くことがない場合は「－」とお書きください。",
    ]);
  });

  test("tells of a form that nobody has filled in once, at the first header where the columns stand apart", () => {
    const apart = "| № | 事業名 | 担当課 | 実績値 | 指標名 | 目標値 | 実施状況 |";
    const table = [apart, ...["1", "2", "3"].map((n) => `| ${n} | 事業${n} | 健康課 |  | 回数 | 4回 |  |`)];
    expect(say("required-blank", table)).toEqual([
      "記入欄（「実績値」ほか1列）がすべて空欄です。記入前の様式であれば、このままで結構です。",
    ]);
    const single = "| № | 事業名 | 担当課 | 指標名 | 目標値 | 実績値 |";
    const rest = ["1", "2", "3"].map((n) => `| ${n} | 事業${n} | 健康課 | 回数 | 4回 |  |`);
    expect(say("required-blank", [single, ...rest])).toEqual([
      "記入欄（「実績値」）がすべて空欄です。記入前の様式であれば、このままで結構です。",
    ]);
  });
});

test("no-progress-sheet: a table without a row is worth a warning, no table at all an error", () => {
  const check = (table: readonly string[]) => checkWorkbook(workbookOf(tableToWorksheet(table))).findings;
  const dashes = numeric.replace(/[^|]+/gu, "---");
  expect(check([numeric, dashes])).toMatchObject([{ messageId: "no-records", severity: "warning", range: null }]);
  expect(check(["| 項目 | 内容 |", "| --- | --- |", "| 宛先 | 各課 |"])).toMatchObject([
    { messageId: "none", severity: "error", range: null },
  ]);
});
