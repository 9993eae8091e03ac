import type { StatusScale } from "../../../src/core/model";
import { findStatusScale, parseLegend, type ScaleSources } from "../../../src/core/read/statusScale";
import { range } from "../buildWorksheet";
import { header, readRows, readUnderHeader } from "./readRows";

const column: ScaleSources["column"] = {
  columnIndex: 5,
  header: "評価",
  role: "status",
  year: null,
  score: 1,
  evidence: [],
};

function scale(sources: Partial<ScaleSources>): StatusScale | null {
  return findStatusScale({ column, values: [], notes: [], validations: [], rowIndex: 3, ...sources });
}

const lines = (found: StatusScale | null) => found?.entries.map(({ code, label }) => `${code ?? ""} ${label}`.trim());

describe("parseLegend", () => {
  test.each<{ raw: string; entries: readonly string[]; note: string }>([
    { raw: "a：目標に届いたため終了", entries: ["a 目標に届いたため終了"], note: "one" },
    {
      raw: "ａ：廃止　ｂ：取組中　ｃ：準備中",
      entries: ["a 廃止", "b 取組中", "c 準備中"],
      note: "full width, in one line",
    },
    {
      raw: "A:計画どおり\nB:やや遅れ\nC:遅れ",
      entries: ["A 計画どおり", "B やや遅れ", "C 遅れ"],
      note: "line by line",
    },
    {
      raw: "【評価】　◎：目標を上回った　○：目標どおり　△：下回った　×：未実施",
      entries: ["◎ 目標を上回った", "○ 目標どおり", "△ 下回った", "× 未実施"],
      note: "circles, after a caption",
    },
    { raw: "〇：できた、△：一部、×：できない", entries: ["○ できた", "△ 一部", "× できない"], note: "separated by 、" },
    { raw: "Ａ…達成　Ｂ…継続", entries: ["A 達成", "B 継続"], note: "dots" },
    { raw: "Ａ＝達成　Ｂ＝継続", entries: ["A 達成", "B 継続"], note: "equals signs" },
    { raw: "Ａ（達成）、Ｂ（継続）、Ｃ（廃止）", entries: ["A 達成", "B 継続", "C 廃止"], note: "brackets" },
    {
      raw: "評価区分　Ａ：100％以上　Ｂ：80％以上100％未満　Ｃ：80％未満",
      entries: ["A 100%以上", "B 80%以上100%未満", "C 80%未満"],
      note: "thresholds",
    },
    {
      raw: "評価　S：進捗率100％以上／A：80％以上／B：80％未満",
      entries: ["S 進捗率100%以上", "A 80%以上", "B 80%未満"],
      note: "slashes",
    },
  ])("$raw ($note)", ({ raw, entries }) => {
    expect(parseLegend(raw).map(({ code, label }) => `${code ?? ""} ${label}`)).toEqual(entries);
  });

  test.each([
    { raw: "", note: "nothing" },
    { raw: "※達成度は四捨五入", note: "a note" },
    { raw: "目標値：10回", note: "a caption" },
    { raw: "KPI：重要業績評価指標", note: "letters of a word" },
    { raw: "担当：健康課", note: "a caption" },
    { raw: "順調／おおむね順調／遅れ", note: "words without marks" },
    { raw: "A", note: "a mark alone" },
    { raw: "a：", note: "no meaning" },
    { raw: `a：${"あ".repeat(70)}`, note: "a paragraph is no meaning" },
  ])("none in $raw ($note)", ({ raw }) => {
    expect(parseLegend(raw)).toEqual([]);
  });
});

describe("where the scale comes from", () => {
  const legend = ["a：達成　b：取組中　c：準備中"];

  test.each<{
    sources: Partial<ScaleSources>;
    origin: StatusScale["origin"];
    entries: readonly string[];
    note: string;
  }>([
    {
      sources: { values: ["b", "b:取組中"], notes: legend },
      origin: "legend",
      entries: ["a 達成", "b 取組中", "c 準備中"],
      note: "the legend explains the values",
    },
    {
      sources: { values: [], notes: legend },
      origin: "legend",
      entries: ["a 達成", "b 取組中", "c 準備中"],
      note: "no value yet",
    },
    {
      sources: { values: ["a"], notes: ["a：達成", "b：取組中"] },
      origin: "legend",
      entries: ["a 達成", "b 取組中"],
      note: "a legend as rows",
    },
    {
      sources: { values: ["a"], notes: ["a：達成　b：取組中", "a：達成　b：取組中"] },
      origin: "legend",
      entries: ["a 達成", "b 取組中"],
      note: "the legend on every page",
    },
    {
      sources: {
        values: ["順調", "やや遅れ"],
        notes: ["評価は、順調／おおむね順調／やや遅れ／遅れ／未実施 から選ぶ。"],
      },
      origin: "legend",
      entries: ["順調", "おおむね順調", "やや遅れ", "遅れ", "未実施"],
      note: "words in a sentence",
    },
    {
      sources: {
        values: ["見込みどおりに実施できた", "実施できなかった"],
        notes: ["評価：見込みどおりに実施できた、おおむね実施できた、一部実施できた、実施できなかった、未実施"],
      },
      origin: "legend",
      entries: ["見込みどおりに実施できた", "おおむね実施できた", "一部実施できた", "実施できなかった", "未実施"],
      note: "five words",
    },
    {
      sources: { values: ["A"], validations: [{ ranges: [range("F2:F9")], values: ["A", "B", "C"], formula: "" }] },
      origin: "validation",
      entries: ["A A", "B B", "C C"],
      note: "the drop-down list",
    },
    {
      sources: {
        values: [],
        validations: [{ ranges: [range("A1"), range("F2:F9")], values: ["a:達成", "b:取組中"], formula: "" }],
      },
      origin: "validation",
      entries: ["a 達成", "b 取組中"],
      note: "the drop-down list of an empty form",
    },
    {
      sources: { values: ["○", "△", "〇", "－", ""] },
      origin: "values",
      entries: ["○ ○", "△ △"],
      note: "the values alone, once each",
    },
    {
      sources: { values: ["b:取組中", "b:取組中", "f:見直し"] },
      origin: "values",
      entries: ["b 取組中", "f 見直し"],
      note: "the values alone",
    },
    {
      sources: { values: ["○"], notes: ["a：達成　b：取組中"] },
      origin: "values",
      entries: ["○ ○"],
      note: "a legend of something else",
    },
    {
      sources: {
        values: ["○"],
        validations: [{ ranges: [range("F2:F9")], values: null, formula: "選択肢!$A$1:$A$4" }],
      },
      origin: "values",
      entries: ["○ ○"],
      note: "a list that was not resolved",
    },
    {
      sources: {
        values: ["○"],
        validations: [{ ranges: [range("A2:A9"), range("F20:F30")], values: ["x"], formula: "" }],
      },
      origin: "values",
      entries: ["○ ○"],
      note: "the list of another column, or of other rows",
    },
  ])("$origin: $note", ({ sources, origin, entries }) => {
    const found = scale(sources);
    expect(found?.origin).toBe(origin);
    expect(lines(found)).toEqual(entries);
  });

  test.each<{ sources: Partial<ScaleSources>; note: string }>([
    { sources: {}, note: "nothing" },
    { sources: { values: ["", "－", "ー"] }, note: "dashes" },
    { sources: { notes: ["※達成度は四捨五入", "a：達成"] }, note: "one mark is no scale" },
    { sources: { validations: [{ ranges: [range("F2:F9")], values: [], formula: "" }] }, note: "an empty list" },
  ])("none: $note", ({ sources }) => {
    expect(scale(sources)).toBeNull();
  });
});

describe("the scale of a sheet", () => {
  const head = [...header.slice(0, 5), "評価"];
  const record = (number: number, status: string | null) => [
    number,
    `相談会${String(number)}`,
    "健康課",
    "2回",
    "1回",
    status,
  ];

  test.each([
    {
      rows: [
        ["【評価】　◎：上回った　○：目標どおり　△：下回った"],
        head,
        record(1, "○"),
        record(2, "◎"),
        record(3, "△"),
      ],
      note: "above the header",
    },
    {
      rows: [head, record(1, "○"), record(2, "◎"), record(3, "△"), ["◎：上回った"], ["○：目標どおり"], ["△：下回った"]],
      note: "below the table, row by row",
    },
    {
      rows: [
        head,
        record(1, "○"),
        record(2, "◎"),
        record(3, "△"),
        ["◎", "上回った"],
        ["○", "目標どおり"],
        ["△", "下回った"],
      ],
      note: "below the table, mark and meaning side by side",
    },
    {
      rows: [head, record(1, "○"), record(2, "◎"), record(3, "△"), ["※◎：上回った　○：目標どおり　△：下回った"]],
      note: "in a note",
    },
  ])("a legend $note", ({ rows }) => {
    const sheet = readRows(rows);
    expect(sheet.statusScale?.origin).toBe("legend");
    expect(lines(sheet.statusScale)).toEqual(["◎ 上回った", "○ 目標どおり", "△ 下回った"]);
    expect(sheet.records.map(({ status }) => status?.label)).toEqual(["目標どおり", "上回った", "下回った"]);
  });

  test("a legend in a column beside the table", () => {
    const beside = [
      [...head, null, "凡例"],
      [...record(1, "○"), null, "○：目標どおり"],
      [...record(2, "△"), null, "△：下回った"],
    ];
    const sheet = readRows(beside);
    expect(lines(sheet.statusScale)).toEqual(["○ 目標どおり", "△ 下回った"]);
    expect(sheet.records.map(({ status }) => status?.label)).toEqual(["目標どおり", "下回った"]);
  });

  test("a drop-down list", () => {
    const sheet = readRows([head, record(1, "B"), record(2, "Ａ")], {
      validations: { "F2:F100": ["A", "B", "C", "D"] },
    });
    expect(lines(sheet.statusScale)).toEqual(["A A", "B B", "C C", "D D"]);
    expect(sheet.records.map(({ status }) => status?.code)).toEqual(["B", "A"]);
  });

  test("a sheet without a status column has none", () => {
    expect(readUnderHeader([[1, "相談会", "健康課", "2回", "1回", "50%"]]).statusScale).toBeNull();
  });
});
