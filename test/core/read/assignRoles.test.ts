import type { ColumnRole, HeaderMatch } from "../../../src/core/model";
import type { CellInput } from "../buildWorksheet";
import { readRows } from "./readRows";

type Rows = readonly (readonly CellInput[])[];

function columnsOf(rows: Rows, merges: readonly string[] = []): readonly HeaderMatch[] {
  const { kind, why, columns } = readRows(rows, { merges });
  expect({ kind, why }).toEqual({ kind: "table", why: null });
  return columns;
}

function rolesOf(rows: Rows, merges: readonly string[] = []): readonly ColumnRole[] {
  return columnsOf(rows, merges).map(({ role }) => role);
}

const did = "講座を３回開き、延べ66人が参加した。";

describe("columns without a header", () => {
  test("two merged ones: areas, and items below them", () => {
    const rows = [
      [null, null, "事業名", "担当課", "実施状況"],
      ["予防", "啓発", "広報", "秘書課", did],
      [null, null, "展示", "市民課", did],
      [null, "相談", "窓口", "市民課", did],
      [null, null, "電話", "健康課", did],
    ];
    expect(rolesOf(rows, ["A2:A5", "B2:B3", "B4:B5"]).slice(0, 2)).toEqual(["policyArea", "policyItem"]);
  });

  test("a merged one that only groups the areas beside it is no level of its own", () => {
    const rows = [
      [null, "計画の評価指標", "担当課", "令和5年度までの目標値", "令和3年度実績値"],
      ["どの地域でも進める施策", "基本施策１　つながり", "健康課", "1回以上", "2回"],
      [null, "基本施策２　人材", "健康課", "10人", "8人"],
      ["地域ごとに進める施策", "重点施策１　高齢者", "長寿課", "5回", "5回"],
      [null, "重点施策２　生活困窮者", "福祉課", "5回", "4回"],
    ];
    const [group, areas] = columnsOf(rows, ["A2:A3", "A4:A5"]);
    expect(areas?.role).toBe("policyArea");
    expect(group).toMatchObject({ role: "other" });
    expect(group?.evidence).toContain("施策名の列が別にある");
  });

  test.each<{ column: readonly CellInput[]; role: ColumnRole; note: string }>([
    { column: [null, "健康課", "福祉課", "健康課"], role: "department", note: "lists departments" },
    {
      column: ["備え", "健康課", "福祉課", "健康課"],
      role: "department",
      note: "lists departments under an unknown word",
    },
    { column: [null, "50%", "100%", "80%"], role: "achievement", note: "lists rates beside targets" },
    { column: [null, "良い", "検討する", "そのほか"], role: "other", note: "lists words" },
    { column: [null, 1, 2, 3], role: "other", note: "lists numbers, but not at the left edge" },
    { column: ["備え", "50%", "100%", "80%"], role: "other", note: "lists rates, but its header says something else" },
  ])("one that $note: $role", ({ column, role }) => {
    const rows = [
      ["№", "事業名", "目標値", "実績値", column[0]],
      [1, "連絡会議", "2回", "1回", column[1]],
      [2, "相談会", "4回", "4回", column[2]],
      [3, "養成講座", "5回", "4回", column[3]],
    ];
    expect(rolesOf(rows)[4]).toBe(role);
  });

  test("rates where nobody set a target are no achievement", () => {
    const rows = [
      ["№", "事業名", "担当課", "実施状況", null],
      [1, "連絡会議", "健康課", did, "50%"],
      [2, "相談会", "福祉課", did, "80%"],
    ];
    expect(rolesOf(rows)[4]).toBe("other");
  });

  test("numbers at the left edge number the projects, unless another column does", () => {
    const numbered = (word: string | null) => [
      [null, word, "事業名", "担当課", "実施状況"],
      [1, "K-1", "連絡会議", "健康課", did],
      [2, "K-2", "相談会", "福祉課", did],
    ];
    expect(rolesOf(numbered("整理番号")).slice(0, 2)).toEqual(["other", "projectNumber"]);
    expect(rolesOf(numbered("旧計画")).slice(0, 1)).toEqual(["projectNumber"]);
  });
});

test("a column of areas under a vague word", () => {
  const rows = [
    ["体系", "事業名", "担当課", "実施状況"],
    ["基本施策１　つながり", "連絡会議", "健康課", did],
    ["基本施策２　人材", "養成講座", "健康課", did],
    ["重点施策１　高齢者", "見守り", "長寿課", did],
  ];
  expect(columnsOf(rows)[0]).toMatchObject({ role: "policyArea", evidence: ["施策・目標の名が並ぶ"] });
});

describe("two columns of one kind", () => {
  test.each<{ header: string; before?: true; merges?: readonly string[]; role: ColumnRole; note: string }>([
    { header: "令和５年度\n実施内容", role: "result", note: "実施内容 of a year, right of the name" },
    { header: "実施内容", role: "description", note: "実施内容 of no year, right of the name" },
    { header: "実施内容", before: true, role: "policyItem", note: "実施内容 left of the name" },
    { header: "主な取組", before: true, role: "policyItem", note: "取組 left of the name" },
    { header: "施策名", before: true, role: "policyArea", note: "施策 left of the name" },
    { header: "主な取組", before: true, merges: ["B2:B3"], role: "policyArea", note: "取組 left of the name, merged" },
  ])("$note: $role", ({ header, before, merges, role }) => {
    const order = <T>(second: T, name: T) => (before ? [second, name] : [name, second]);
    const rows = [
      ["№", ...order(header, "事業名"), "担当課", "評価の理由"],
      [1, ...order("相談を広げる", "夜間相談"), "福祉課", did],
      [2, ...order(merges ? null : "人を育てる", "養成講座"), "健康課", did],
    ];
    const found = columnsOf(rows, merges);
    expect(found.filter(({ role: other }) => other === "projectName").map(({ header: name }) => name)).toEqual([
      "事業名",
    ]);
    expect(found[before ? 1 : 2]?.role).toBe(role);
  });

  test("実施内容 right of the plan tells what was done", () => {
    const rows = [
      ["№", "事業名", "担当課", "目標値", "実施内容", "達成度"],
      [1, "連絡会議", "健康課", "2回", did, "50%"],
      [2, "相談会", "福祉課", "4回", did, "100%"],
    ];
    expect(rolesOf(rows)[4]).toBe("result");
  });

  test("担当部署 and 担当課: the former is the division", () => {
    const rows = [
      ["事業名", "担当部署", "担当課", "実施状況"],
      ["連絡会議", "保健福祉部", "健康課", did],
      ["相談会", "保健福祉部", "福祉課", did],
    ];
    expect(rolesOf(rows).slice(1, 3)).toEqual(["division", "department"]);
  });

  test("担当課 and 関係課 both name departments", () => {
    const rows = [
      ["事業名", "担当課", "関係課", "実施状況"],
      ["連絡会議", "健康課", "福祉課", did],
      ["相談会", "福祉課", "健康課", did],
    ];
    expect(rolesOf(rows).slice(1, 3)).toEqual(["department", "department"]);
    expect(readRows(rows).records[0]?.departments).toEqual(["健康課", "福祉課"]);
  });
});

describe("what a description of a year is", () => {
  const rows = (header: string, last: string, cell: string) => [
    ["事業名", "担当課", header, last],
    ["連絡会議", "健康課", did, cell],
    ["相談会", "福祉課", did, cell],
  ];

  test("the result, where only a status reports besides", () => {
    expect(rolesOf(rows("令和７年度の取組内容", "評価", "○"))[2]).toBe("result");
  });

  test("a description, where it names no year", () => {
    expect(rolesOf(rows("取組内容", "評価", "○"))[2]).toBe("description");
  });

  test("a description, where another column tells the result", () => {
    expect(rolesOf(rows("令和７年度の取組内容", "令和７年度の実績", did))[2]).toBe("description");
  });
});

describe("areas right of the name", () => {
  const rows = (areas: readonly string[]) => [
    ["事業名", "施策区分", "担当課", "実施状況"],
    ["連絡会議", areas[0], "健康課", did],
    ["相談会", areas[1], "福祉課", did],
  ];

  test("group no projects", () => {
    expect(rolesOf(rows(["ソフト", "ハード"]))[1]).toBe("other");
  });

  test("unless they are named there", () => {
    expect(rolesOf(rows(["基本施策１", "基本施策２"]))[1]).toBe("policyArea");
  });
});

describe("what takes the place of a missing name", () => {
  test("the items, where they are not merged", () => {
    const rows = [
      ["基本方針", "項目", "担当課", "実施状況"],
      ["Ⅰ　予防", "広報紙での特集", "秘書課", did],
      ["Ⅱ　相談", "窓口の案内", "市民課", did],
    ];
    expect(columnsOf(rows)[1]).toMatchObject({ role: "projectName", score: 0.5 });
  });

  test("the description, where nothing else names anything", () => {
    const rows = [
      ["№", "取組内容", "担当課", "実施状況"],
      [1, "広報紙で特集を組み、全戸に配る。", "秘書課", did],
      [2, "窓口に案内を置き、来庁者に配る。", "市民課", did],
    ];
    expect(rolesOf(rows)[1]).toBe("projectName");
  });

  test("nothing, where indicators are listed", () => {
    const rows = [
      ["№", "成果指標", "事業内容", "担当課", "実績値"],
      [1, "相談件数", "電話で相談に応じる。", "健康課", "30件"],
      [2, "参加者数", "会場で教室を開く。", "福祉課", "66人"],
    ];
    expect(rolesOf(rows)).not.toContain("projectName");
  });
});
