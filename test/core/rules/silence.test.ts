import { rangeToA1 } from "../../../src/core/model";
import { checkWorkbook } from "../../../src/core/validate";
import { tableToWorksheet, workbookOf, worksheetOf } from "./markdownSheet";

/**
 * What is right, though it looks wrong at first sight. A clerk who sees three wrong warnings stops reading, so every
 * false alarm that was met stands here, beside the nearest case that must be told.
 */
type Case = { readonly note: string; readonly table: readonly string[]; readonly told: readonly string[] };

const numeric = "| № | 事業名 | 担当課 | 指標名 | 目標値 | 実績値 | 達成度（％） | 実施状況 |";
const worded = "| № | 事業名 | 担当課 | 実施状況 | 評価 | 今後の取組 |";
const rows = [
  "| 1 | カードの作成 | 健康課 | 作成枚数 | 500枚 | 450枚 | 90% | 窓口と図書館に置いた。 |",
  "| 2 | 講座 | 健康課 | 開催回数 | 4回 | 3回 | 75% | 公民館を会場に開いた。 |",
  "| 3 | 訪問 | 福祉課 | 訪問世帯数 | 200世帯 | 120世帯 | 60% | 民生委員とともに訪ねた。 |",
];
const legend = "| ※評価　A：計画どおり　B：おおむね計画どおり　C：遅れている | | | | | |";

function told(table: readonly string[]): readonly string[] {
  const [header = "", ...rest] = table;
  const rule = header.replace(/[^|]+/gu, "---");
  const { findings } = checkWorkbook(workbookOf(tableToWorksheet([header, rule, ...rest])));
  return findings.map(
    ({ ruleId, messageId, severity, range }) =>
      `${severity} ${range === null ? "-" : rangeToA1(range)} ${ruleId}/${messageId}`,
  );
}

const blanks: readonly Case[] = [
  {
    note: "再掲 and 省略 rows owe nothing",
    table: [
      worded,
      ...["1", "2", "3", "4"].map((n) => `| ${n} | 事業${n} | 健康課 | 公民館で開いた。 | A | 続ける。 |`),
      "| 5 | 講座（再掲） | 健康課 |  |  |  |",
      "| 6 | 訪問 | 省略 |  |  |  |",
    ],
    told: [],
  },
  {
    note: "a row without a number goes on with the project above",
    table: [
      "| № | 事業名 | 担当課 | 指標名 | 目標値 | 実績値 |",
      "| 1 | 講座 | 健康課 | 回数 | 4回 | 3回 |",
      "|  |  |  | 参加者数 | 80人 | 76人 |",
      "| 2 | 訪問 | 福祉課 | 世帯数 | 200世帯 | 120世帯 |",
      "| 3 | 展示 | 図書館 | 日数 | 90日 | 52日 |",
      "| 4 | 配布 | 健康課 | 枚数 | 500枚 | 450枚 |",
    ],
    told: [],
  },
  {
    note: "no rate is owed where the target is a word, in whatever column order",
    table: [
      numeric,
      ...rows,
      "| 4 | 地図 | 防災課 | 見直し | 更新 | 更新済 |  | 市民に配った。 |",
      "| 5 | 業務計画 | 下水道課 | 策定 | 策定 | 策定中 |  | 素案を作った。 |",
      "| 6 | 配布 | 健康課 | 枚数 | 増加 | 480枚 |  | 増やした。 |",
    ],
    told: [],
  },
  {
    note: "no rating is owed before the figure is there; where it is there, it is",
    table: [
      "| № | 事業名 | 担当課 | 目標値 | 実績値 | 評価 |",
      "| 1 | 講座 | 健康課 | 4回 | 3回 | B |",
      "| 2 | 訪問 | 福祉課 | 200世帯 | 120世帯 | C |",
      "| 3 | 検診 | 健康課 | 40% | 集計中 |  |",
      "| 4 | 展示 | 図書館 | 90日 | 90日 | A |",
      "| 5 | 配布 | 健康課 | 500枚 | 450枚 |  |",
    ],
    told: ["info E4 value-provisional/pending", "warning F6 required-blank/blank"],
  },
  {
    note: "a number is asked for where figures alone are blank, not where prose is blank beside them",
    table: [
      "| № | 事業名 | 担当課 | 目標値 | 実施状況 | 実績値 |",
      ...["1", "2", "3", "4", "5"].map((n) => `| ${n} | 事業${n} | 健康課 | 9回 | 公民館で${n}回開いた。 | ${n}回 |`),
      "| 6 | 訪問 | 福祉課 | 8回 |  |  |",
      "| 7 | 展示 | 図書館 | 2回 | 棚を設けた。 |  |",
    ],
    told: ["warning E7:F7 required-blank/blank", "warning F8 required-blank/actual"],
  },
  {
    note: "a department is named by its 部局 alone",
    table: [
      "| 事業名 | 部局 | 担当課 | 実施状況 |",
      "| 講座 | 保健部 | 健康課 | 公民館で開いた。 |",
      "| 訪問 | 福祉部 | 福祉課 | 民生委員と訪ねた。 |",
      "| 展示 | 教育部 | 図書館 | 棚を設けた。 |",
      "| 募金 | 庁外団体 |  | 駅前で行った。 |",
    ],
    told: [],
  },
  {
    note: "a department left blank is told",
    table: [
      "| 事業名 | 担当課 | 実施状況 |",
      "| 講座 | 健康課 | 公民館で開いた。 |",
      "| 訪問 | 福祉課 | 民生委員と訪ねた。 |",
      "| 展示 | 図書館 | 棚を設けた。 |",
      "| 募金 |  | 駅前で行った。 |",
    ],
    told: ["warning B5 required-blank/department"],
  },
  {
    note: "an abolished project owes no plan for next year; a continued one does",
    table: [
      worded,
      ...["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"].map(
        (n) => `| ${n} | 事業${n} | 健康課 | 公民館で開いた。 | A | 続ける。 |`,
      ),
      "| 13 | 募金 | 健康課 | 今年度で廃止した。 | A |  |",
      "| 14 | 展示 | 図書館 | 棚を設けた。 | A |  |",
    ],
    told: ["warning F15 required-blank/blank"],
  },
  {
    note: "the whole template of which one 課 fills its rows: the others' rows are nobody's omission",
    table: [
      numeric,
      ...rows,
      "| 4 | 研修 | 人事課 | 回数 | 2回 |  |  | 開いた。 |",
      ...["5", "6", "7", "8", "9"].map((n) => `| ${n} | 事業${n} | 他の課 | 回数 | 2回 |  |  |  |`),
    ],
    told: ["warning F5 required-blank/actual"],
  },
  {
    note: "a target is missing beside a number; none is missing beside a dash",
    table: [
      numeric,
      ...rows,
      "| 4 | 研修 | 人事課 | 受講者数 |  | 30人 |  | 開いた。 |",
      "| 5 | 案内 | 税務課 | － |  | － |  | 渡した。 |",
    ],
    told: ["warning E5 required-blank/blank"],
  },
  {
    note: "actuals alone, without targets or indicators",
    table: [
      "| 事業名 | 担当課 | 実績値 |",
      ...["1", "2", "3", "4", "5", "6"].map((n) => `| 事業${n} | 健康課 | ${n}0件 |`),
      "| 事業7 | 福祉課 |  |",
    ],
    told: ["warning C8 required-blank/actual"],
  },
];

const readings: readonly Case[] = [
  {
    note: "実施 against a target of one",
    table: [numeric, ...rows, "| 4 | 会議 | 健康課 | 開催回数 | 1回 | 実施 | － | 庁内で開いた。 |"],
    told: [],
  },
  {
    note: "実施 against a target of three",
    table: [numeric, ...rows, "| 4 | 会議 | 健康課 | 開催回数 | 3回 | 実施 | － | 庁内で開いた。 |"],
    told: ["warning F5 number-unreadable/actual"],
  },
  {
    note: "a column of actuals without targets that holds numbers",
    table: [
      "| 事業名 | 担当課 | 実績値 |",
      ...["1", "2", "3", "4", "5"].map((n) => `| 事業${n} | 健康課 | ${n}0件 |`),
      "| 事業6 | 福祉課 | 多くの相談があった |",
    ],
    told: ["warning C7 number-unreadable/actual"],
  },
  {
    note: "an achievement column that is written in sentences",
    table: [
      "| 事業名 | 担当課 | 実施状況 | 達成度 |",
      ...["講座", "訪問", "展示"].map(
        (name) => `| ${name} | 健康課 | 公民館で開いた。 | ${name}は計画に沿って進めることができたと考えている。 |`,
      ),
      "| 配布 | 健康課 | 窓口に置いた。 | 90% |",
    ],
    told: [],
  },
  {
    note: "a small percentage of its own",
    table: [numeric, ...rows, "| 4 | 調査 | 健康課 | 未遂の割合 | 0.8 | 1.9% | － | 郵送で調べた。 |"],
    told: [],
  },
  {
    note: "units that are not in the list",
    table: [numeric, ...rows, "| 4 | 寄贈 | 健康課 | 数 | 5式 | 4揃 | － | 寄贈を受けた。 |"],
    told: [],
  },
];

const statuses: readonly Case[] = [
  {
    note: "a word of several rows is rather missing in the legend: for information only",
    table: [
      worded,
      ...["1", "2", "3", "4", "5", "6"].map((n) => `| ${n} | 事業${n} | 健康課 | 公民館で開いた。 | A | 続ける。 |`),
      ...["7", "8", "9"].map((n) => `| ${n} | 事業${n} | 健康課 | 公民館で開いた。 | D | 続ける。 |`),
      legend,
    ],
    told: [
      "info E8 status-not-in-legend/unknown",
      "info E9 status-not-in-legend/unknown",
      "info E10 status-not-in-legend/unknown",
    ],
  },
  {
    note: "中止 and 対象外 are no marks, and need none",
    table: [
      worded,
      ...["1", "2", "3", "4"].map((n) => `| ${n} | 事業${n} | 健康課 | 公民館で開いた。 | A | 続ける。 |`),
      "| 5 | 募金 | 健康課 | 台風で中止。 | 中止 | 続ける。 |",
      "| 6 | 展示 | 図書館 | 棚がない。 | 対象外 | 続ける。 |",
      legend,
    ],
    told: [],
  },
];

const cancellations: readonly Case[] = [
  {
    note: "one time of several",
    table: [numeric, ...rows, "| 4 | つどい | 健康課 | 回数 | 6回 | 5回 | 83% | １回は参加申込みがなく見送った。 |"],
    told: [],
  },
  {
    note: "a rate between 0 and 100 that follows from the figures",
    table: [numeric, ...rows, "| 4 | つどい | 健康課 | 回数 | 6回 | 5回 | 83% | 参加申込みがなく見送った。 |"],
    told: [],
  },
  {
    note: "held in another form",
    table: [
      numeric,
      ...rows,
      "| 4 | 講演会 | 健康課 | 回数 | 1回 | 1回 | 100% | 会場での開催は中止し、動画を配信した。 |",
    ],
    told: [],
  },
  {
    note: "one of two items",
    table: [
      numeric,
      ...rows,
      "| 4 | 会議 | 健康課 | ①部会②総会 | ①1回<br>②1回 | ①1回<br>②0回 | 50% | ①6月に実施<br>②大雪のため中止 |",
    ],
    told: [],
  },
  {
    note: "called off, to be held next year",
    table: [
      numeric,
      ...rows,
      "| 4 | 会議 | 健康課 | 回数 | 1回 | － | 100% | 大雪のため中止。次年度に改めて行う予定。 |",
    ],
    told: ["warning G5 cancelled-with-rate/rate"],
  },
];

const reasoned = "| № | 事業名 | 担当課 | 実施状況 | 評価 | 評価の理由 |";
const judged = "| № | 事業名 | 担当課 | 実施状況 | 評価 | 担当課の評価 |";
const asked = (note: string): string => `| ${note} | | | | | |`;

const reasons: readonly Case[] = [
  {
    note: "a reason that the note asks for, beside a code with its words; not beside the others, nor for 再掲",
    table: [
      reasoned,
      "| 1 | 講座 | 健康課 | 公民館で開いた。 | A |  |",
      "| 2 | 訪問 | 福祉課 | 民生委員と訪ねた。 | C：遅れている |  |",
      "| 3 | 展示 | 図書館 | 棚を設けた。 | C | 人手が足りなかった。 |",
      "| 4 | 展示（再掲） | 図書館 | 棚を設けた。 | C |  |",
      legend,
      asked("※Ｃの場合は、必ず理由を記入してください。"),
    ],
    told: ["warning F3 required-blank/reason"],
  },
  {
    note: "from B down",
    table: [
      reasoned,
      "| 1 | 講座 | 健康課 | 公民館で開いた。 | A |  |",
      "| 2 | 訪問 | 福祉課 | 民生委員と訪ねた。 | B |  |",
      "| 3 | 展示 | 図書館 | 棚を設けた。 | C |  |",
      legend,
      asked("※Ｂ以下の場合は、理由を記入すること"),
    ],
    told: ["warning F3 required-blank/reason", "warning F4 required-blank/reason"],
  },
  {
    note: "where there is no column for reasons, the evaluation holds them; told once",
    table: [
      judged,
      ...["1", "2", "3", "4", "5", "6"].map(
        (n) =>
          `| ${n} | 事業${n} | 健康課 | 公民館で開いた。 | A | ${n}回とも計画どおりに進み、多くの方に知っていただけた。 |`,
      ),
      "| 7 | 訪問 | 福祉課 | 民生委員と訪ねた。 | C |  |",
      legend,
      asked("※Ｃの場合は、必ず理由を記入してください。"),
    ],
    told: ["warning F8 required-blank/reason"],
  },
  {
    note: "nobody asks",
    table: [
      reasoned,
      "| 1 | 講座 | 健康課 | 公民館で開いた。 | C |  |",
      "| 2 | 訪問 | 福祉課 | 訪ねた。 | C |  |",
      legend,
    ],
    told: [],
  },
];

const told100 = (note: string): string => `| ${note} | | | | | | | |`;

const shares: readonly Case[] = [
  {
    note: "actual and target in one cell are readable, and the target is told",
    table: [
      numeric,
      ...rows,
      "| 4 | 授業 | 学校教育課 | 実施校数 | 25校 | 25/25校 | 100% | 全校で行った。 |",
      "| 5 | 研修 | 人事課 | 受講者数 |  | 48人/50人 | 96% | 二回に分けた。 |",
    ],
    told: [],
  },
  {
    note: "a product told with its result is one target",
    table: [
      numeric,
      ...rows,
      "| 4 | 訪問 | 福祉課 | 回数 | 月２回×12か月＝24回 | 22回 | 92% | 大雪で休んだ。 |",
      "| 5 | カフェ | 福祉課 | 回数 | ３か所×12回＝36回 | 30回 | 83% | 一部を休んだ。 |",
    ],
    told: [],
  },
  {
    note: "a falling indicator by the note's own formula",
    table: [
      numeric,
      ...rows,
      "| 4 | 減量 | 環境課 | 排出量 | 820g | 846g | 96.9% | 呼びかけた。 |",
      told100("※減少が望ましい指標は目標値÷実績値"),
    ],
    told: [],
  },
];

const directions: readonly Case[] = [
  {
    note: "each name is asked about once, and five names at most",
    table: [
      "| 事業名 | 担当課 | 指標名 | 目標値 | 実績値 |",
      ...[
        "待機児童数",
        "待機児童数",
        "自殺者数",
        "交通事故件数",
        "滞納者数",
        "不登校児童数",
        "犯罪件数",
        "火災件数",
      ].map((name, index) => `| 事業${String(index)} | 健康課 | ${name} | 10件 | 12件 |`),
    ],
    told: ["D2", "D4", "D5", "D6", "D7"].map((cell) => `info ${cell} direction-unknown/ask`),
  },
  {
    note: "neither a repeated listing nor an indicator without figures is asked about",
    table: [
      "| 事業名 | 担当課 | 指標名 | 目標値 | 実績値 |",
      "| 事業1 | 健康課 | 回数 | 10回 | 12回 |",
      "| 事業2 | 健康課 | 回数 | 10回 | 8回 |",
      "| 事業3（再掲） | 健康課 | 待機児童数 | 10人 | 12人 |",
      "| 事業4 | 健康課 | 待機児童数 | － | － |",
    ],
    told: [],
  },
];

const habits: readonly Case[] = [
  {
    note: "the note's own rounding is no fault, even of the fewer",
    table: [
      numeric,
      "| 1 | 講座 | 健康課 | 開催回数 | 3回 | 2回 | 66% | 公民館で開いた。 |",
      "| 2 | 訪問 | 福祉課 | 訪問回数 | 6回 | 1回 | 17% | 民生委員と訪ねた。 |",
      "| 3 | 展示 | 図書館 | 日数 | 9日 | 6日 | 67% | 棚を設けた。 |",
      told100("※達成度は小数点以下切捨て"),
    ],
    told: ["info G3 rounding-inconsistent/half-up", "info G4 rounding-inconsistent/half-up"],
  },
  {
    note: "nor the other way round",
    table: [
      numeric,
      "| 1 | 講座 | 健康課 | 開催回数 | 3回 | 2回 | 66% | 公民館で開いた。 |",
      "| 2 | 訪問 | 福祉課 | 訪問回数 | 6回 | 1回 | 16% | 民生委員と訪ねた。 |",
      "| 3 | 展示 | 図書館 | 日数 | 9日 | 6日 | 67% | 棚を設けた。 |",
      told100("※達成度は小数点以下を四捨五入"),
    ],
    told: ["info G2 rounding-inconsistent/floor", "info G3 rounding-inconsistent/floor"],
  },
  {
    note: "one capped, one not: the one above 100 % is shown",
    table: [
      numeric,
      ...rows,
      "| 4 | 研修 | 人事課 | 受講者数 | 100人 | 130人 | 130% | 二回に分けた。 |",
      "| 5 | 展示 | 図書館 | 日数 | 40日 | 50日 | 100% | 棚を設けた。 |",
    ],
    told: ["warning G5 cap-inconsistent/above"],
  },
];

describe.each([
  ["directions", directions],
  ["habits", habits],
  ["reasons", reasons],
  ["two figures, products and notes", shares],
  ["blank cells", blanks],
  ["numbers", readings],
  ["statuses", statuses],
  ["cancellations", cancellations],
])("%s", (_what, cases) => {
  test.each(cases)("$note", ({ table, told: expected }) => {
    expect(told(table)).toEqual(expected);
  });
});

test("a hidden sheet is checked only where nothing else can be", () => {
  const rule = numeric.replace(/[^|]+/gu, "---");
  const wrong = tableToWorksheet([numeric, rule, ...rows.slice(0, 2), rows[2]!.replace("60%", "70%")]);
  const hidden = { ...wrong, name: "昨年度", visibility: "hidden" as const };
  const right = tableToWorksheet([numeric, rule, ...rows]);
  expect(checkWorkbook(workbookOf(hidden, right)).findings).toEqual([]);
  expect(checkWorkbook(workbookOf(hidden)).findings).toMatchObject([
    { sheet: "昨年度", ruleId: "achievement-mismatch" },
  ]);
});

test("cards: a label that no card fills is pointed to in the first card, and a record of several rows keeps its row", () => {
  const card = (first: number, number: string, error: boolean) => [
    { rowIndex: first, cells: [cell(0, "事業番号"), cell(1, number), cell(2, "事業名"), cell(3, `事業${number}`)] },
    { rowIndex: first + 1, cells: [cell(0, "担当課"), cell(1, "健康課"), cell(2, "指標名"), cell(3, "回数")] },
    {
      rowIndex: first + 2,
      cells: [
        cell(0, "目標値"),
        cell(1, "4回"),
        cell(2, "実績値"),
        ...(error ? [{ columnIndex: 3, value: { error: "#REF!" } }] : [cell(3, "3回")]),
      ],
    },
    { rowIndex: first + 3, cells: [cell(0, "実施内容"), cell(1, "公民館で開いた。"), cell(2, "評価")] },
  ];
  const worksheet = worksheetOf([...card(0, "1", false), ...card(6, "2", false), ...card(12, "3", true)]);
  const { findings, sheets } = checkWorkbook(workbookOf(worksheet));
  expect(sheets[0]?.kind).toBe("cards");
  expect(findings).toMatchObject([
    { ruleId: "required-blank", messageId: "empty-column", range: { top: 3, left: 3 } },
    { ruleId: "cell-error", range: { top: 14, left: 3 }, rowIndex: 12 },
  ]);
});

function cell(columnIndex: number, value: string) {
  return { columnIndex, value };
}
