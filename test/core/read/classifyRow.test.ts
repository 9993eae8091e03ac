import { assignRoles } from "../../../src/core/read/assignRoles";
import { classifyRow, rowContext, type RowKind } from "../../../src/core/read/classifyRow";
import { findHeader } from "../../../src/core/read/findHeader";
import type { CellInput } from "../buildWorksheet";
import { gridOf, header, readUnderHeader, recordLines, row } from "./readRows";

type Tested = {
  readonly cells: readonly CellInput[];
  readonly merge?: string;
  readonly afterHeader?: true;
  readonly note: string;
};

/** The row under test is the sixth: title, page, header and two records stand above it. */
function kindOf({ cells, merge, afterHeader }: Tested): RowKind {
  const rows = [
    ["○○市　進捗状況一覧（1/3頁）"],
    [null, null, null, null, null, "資料２"],
    header,
    row(1, "連絡会議"),
    row(2, "相談会"),
    cells,
  ];
  const grid = gridOf(rows, { merges: ["A1:F1", ...(merge ? [merge] : [])] });
  const block = findHeader(grid);
  if (block === undefined) throw new Error("the header is not found");
  const columns = assignRoles(grid, block, [3, 4]);
  return classifyRow(rowContext(grid, block, columns), 5, afterHeader ?? false);
}

describe("notes", () => {
  test.each<Tested>([
    { cells: ["※達成度は小数第１位を四捨五入"], note: "※" },
    { cells: ["※達成度は小数第１位を四捨五入"], merge: "A6:F6", note: "※, merged over the table" },
    { cells: [null, "※ 課名は令和７年４月１日現在"], note: "※ in another column" },
    { cells: ["＊目標値は計画の最終年度のもの"], note: "＊" },
    { cells: ["注）人数は延べ"], note: "注）" },
    { cells: ["注1：人数は延べ"], note: "注1：" },
    { cells: ["（注）人数は延べ"], note: "（注）" },
    { cells: ["備考：複数の課で行う事業は主な課を記載"], note: "備考：" },
    { cells: ["資料：人口動態統計"], note: "the source" },
    {
      cells: [
        "この表は各課から提出された調査票をもとに事務局で作成したものであり、数値は令和７年３月31日現在のものです。なお、集計中のものは次回の会議で報告します。詳しくは資料３を参照してください。",
      ],
      note: "a long sentence",
    },
    { cells: ["※１", "延べ人数", "※２", "実人数"], note: "several cells" },
    { cells: ["project_no", "name", "dept", "target_value"], note: "names of a system's fields" },
  ])("$note", (tested) => {
    expect(kindOf(tested)).toBe("note");
  });
});

describe("legends", () => {
  test.each<Tested>([
    { cells: ["a：目標に届いたため終了"], note: "a mark and its meaning" },
    { cells: ["【評価】　◎：目標を上回った　○：目標どおり　△：下回った"], merge: "A6:F6", note: "all in one line" },
    { cells: ["評価区分　Ａ：100％以上　Ｂ：80％以上"], note: "評価区分" },
    { cells: ["凡例　◎順調　○おおむね順調"], note: "凡例" },
    { cells: ["◎…予定以上に進んだ"], note: "dots" },
    { cells: ["A", "計画どおり"], note: "mark and meaning in two cells" },
    { cells: ["△", "遅れている"], note: "mark and meaning in two cells" },
  ])("$note", (tested) => {
    expect(kindOf(tested)).toBe("legend");
  });
});

describe("totals", () => {
  test.each<Tested>([
    { cells: ["合計", null, null, "120回", "110回", "92%"], note: "in the first column" },
    { cells: [null, "小計", null, "120回", "110回", "92%"], note: "in the name's column" },
    { cells: ["合\u3000計", null, null, "120回", "110回", "92%"], note: "spread over the cell" },
    { cells: ["小\u3000計", null, null, null, null, "92%"], note: "spread over the cell" },
    { cells: ["計", null, null, "120回", "110回", "92%"], note: "計 alone" },
    { cells: ["総計", null, null, "120回", "110回", null], note: "総計" },
    { cells: [null, "平均達成率", null, null, null, "92%"], note: "a mean" },
    { cells: ["平均", null, null, null, null, "92%"], note: "a mean" },
    { cells: ["合計（12事業）", null, null, "120回", "110回", "92%"], note: "a bracket behind" },
    { cells: ["基本施策１　小計", null, null, "120回", "110回", "92%"], note: "of an area" },
    { cells: ["合計"], merge: "A6:C6", note: "alone in its row" },
    { cells: ["事業数", null, null, "12", null, null], note: "a count of projects" },
    { cells: ["全体", null, null, null, null, "92%"], note: "全体" },
  ])("$note", (tested) => {
    expect(kindOf(tested)).toBe("total");
  });
});

describe("records that look like totals", () => {
  test.each<Tested>([
    { cells: row(3, "こころの体温計"), note: "計 at the end of a name" },
    { cells: row(3, "こころの体温計", null), note: "計, and no department" },
    { cells: row(3, "家計相談", null), note: "計 inside a name" },
    { cells: row(3, "合計特殊出生率", null), note: "合計 at the beginning of a name" },
    { cells: row(3, "平均寿命の延伸", null), note: "平均 at the beginning of a name" },
    { cells: row(3, "体重計の貸出", null), note: "計 inside a name" },
    { cells: row(3, "実施計画", null), note: "計画" },
    { cells: row(3, "統計", null), note: "統計" },
    { cells: row(3, "全体研修", null), note: "全体 in a name" },
    { cells: row(3, "合計"), note: "a department answers for it" },
    { cells: row(3, "時計", null), note: "時計" },
  ])("$note", (tested) => {
    expect(kindOf(tested)).toBe("record");
  });
});

describe("headers and titles of the next page", () => {
  test.each<Tested & { kind: RowKind }>([
    { cells: header, kind: "header", note: "the header again" },
    { cells: ["No", "事業名", "担当課", "目標値", "実績値", "達成度"], kind: "header", note: "a little different" },
    {
      cells: ["№", "事 業 名", "担\n当\n課", "目標値", "実績値", "達成度(%)"],
      kind: "header",
      note: "with other white space",
    },
    { cells: [null, "事業名", "担当課", null, null, null], kind: "header", note: "a part of it" },
    {
      cells: ["○○市　進捗状況一覧（2/3頁）"],
      merge: "A6:F6",
      kind: "title",
      note: "the title again, its page counted on",
    },
    { cells: ["○○市　進捗状況一覧（続き）"], kind: "heading", note: "not the same words" },
    { cells: [null, null, null, null, null, "資料２"], kind: "title", note: "the page's mark again" },
  ])("$kind: $note", (tested) => {
    expect(kindOf(tested)).toBe(tested.kind);
  });

  test.each<Tested>([
    { cells: [3, "事業名の見直し", "担当課", "2回", "1回", "50%"], note: "one word of it is no header" },
    { cells: [3, "達成度", "健康課", "2回", "1回", "50%"], note: "a project that is called as a column" },
  ])("a record: $note", (tested) => {
    expect(kindOf(tested)).toBe("record");
  });
});

describe("headings", () => {
  test.each<Tested>([
    { cells: ["基本施策１　ネットワーク"], merge: "A6:F6", note: "merged over the table" },
    { cells: ["基本施策１　ネットワーク"], note: "in the first column" },
    { cells: ["市民への啓発"], note: "plain words in the first column" },
    { cells: [null, "基本施策１　ネットワーク"], note: "an area's mark in the name's column" },
    { cells: ["基本施策１　ネットワーク", null, "健康課"], note: "an area with the department that answers for it" },
    { cells: [null, "市民への啓発"], merge: "B6:F6", note: "plain words, merged over most of the table" },
  ])("$note", (tested) => {
    expect(kindOf(tested)).toBe("heading");
  });
});

describe("records", () => {
  test.each<Tested>([
    { cells: row(3, "啓発"), note: "a full row" },
    { cells: [3, "啓発"], note: "nothing reported yet" },
    { cells: [null, "啓発"], note: "nothing but a name in its column" },
    { cells: [3], note: "a number alone" },
    { cells: [3, null, "健康課"], note: "a name is missing" },
    { cells: [3, "啓発", "健康課", "－", "－", "－"], note: "dashes" },
    { cells: ["再掲", "啓発", "－", "－", "－", "－"], note: "再掲" },
    { cells: [3, "A型就労支援", "福祉課", "2人", "1人", "50%"], note: "a letter in a name" },
    { cells: [3, "SNS", "ICT", "DX", "AI", "IT"], note: "Latin words beside a number" },
    { cells: [3, "※啓発", "健康課", "2回", "1回", "50%"], note: "※ before a name" },
  ])("$note", (tested) => {
    expect(kindOf(tested)).toBe("record");
  });

  test("an empty row is blank", () => {
    expect(kindOf({ cells: [], note: "" })).toBe("blank");
    expect(kindOf({ cells: [" ", "\u3000"], note: "" })).toBe("blank");
  });
});

describe("what becomes of them", () => {
  test("only records are read", () => {
    const sheet = readUnderHeader([
      row(1, "連絡会議"),
      ["小計", null, null, "11回", "6回", null],
      [],
      header,
      row(2, "こころの体温計", null),
      ["合計", null, null, "23回", "13回", null],
      ["※達成度は切捨て"],
    ]);
    expect(recordLines(sheet)).toEqual(["2 連絡会議", "6 こころの体温計"]);
    expect(sheet.sections).toEqual([]);
  });

  test("a row that says something only in columns of no role is a ghost", () => {
    const sheet = readUnderHeader([row(1, "連絡会議"), [null, null, null, null, null, null, "1"], row(2, "相談会")]);
    expect(recordLines(sheet)).toEqual(["2 連絡会議", "4 相談会"]);
  });

  test("what stands below the legend is no record until the header comes again", () => {
    const sheet = readUnderHeader([
      row(1, "連絡会議"),
      ["凡例：達成度の計算"],
      ["ほかの表", "x", "y"],
      header,
      row(2, "相談会"),
    ]);
    expect(recordLines(sheet)).toEqual(["2 連絡会議", "6 相談会"]);
  });
});
