import type { ColumnRole, PlannedColumn, WorksheetSnapshot } from "../../../src/core/model";
import { emptyPlan } from "../../../src/core/model";
import { readSheet, readSheets } from "../../../src/core/read/readSheets";
import { checkWorkbook, openSession, updateSession } from "../../../src/core/validate";
import { buildWorkbook, buildWorksheet } from "../buildWorksheet";

const header = ["№", "事業名", "担当課", "到達点", "実績値", "達成度（％）", "実施状況"];
const rows = ["相談会", "研修会", "見守り訪問", "広報"].map((name, index) => [
  index + 1,
  name,
  "福祉課",
  "10回",
  `${String(index + 5)}回`,
  `${String(index * 10 + 50)}%`,
  "地域の公民館で開き、住民に広く知らせた。",
]);
const sheet = buildWorksheet([header, ...rows], { name: "R5" });

function said(position: number, role: ColumnRole, text = String(header[position])): PlannedColumn {
  return { position, role, header: text };
}

function rolesOf(worksheet: WorksheetSnapshot, ...columns: readonly PlannedColumn[]): readonly ColumnRole[] {
  return readSheet(worksheet, { said: columns }).columns.map(({ role }) => role);
}

test("what a person said of a column goes before what is inferred, and says so", () => {
  const column = readSheet(sheet, { said: [said(3, "target")] }).columns[3];
  expect(column).toMatchObject({ role: "target", score: 1, evidence: ["人が指定した列"] });
  expect(rolesOf(sheet)[3]).not.toBe("target");
});

test("the fields and the computation follow", () => {
  const plan = { ...emptyPlan, sheets: [{ name: "r5", columns: [said(3, "target")] }] };
  const { sheets } = checkWorkbook(buildWorkbook(sheet), { plan });
  expect(sheets[0]?.records[0]).toMatchObject({ indicators: [{ percent: 50 }], achievement: [{ verdict: "exact" }] });
  expect(checkWorkbook(buildWorkbook(sheet)).sheets[0]?.records[0]?.indicators[0]?.percent ?? null).toBeNull();
});

test.each([
  { text: "到達点", holds: true, note: "the same header" },
  { text: " 到 達 点", holds: true, note: "the same but for white space" },
  { text: "目標", holds: false, note: "another header: the column is another by now" },
])("$note", ({ text, holds }) => {
  expect(rolesOf(sheet, said(3, "target", text))[3] === "target").toBe(holds);
});

test("of two entries for one column the later one counts; a column that is not there is nobody's", () => {
  expect(rolesOf(sheet, said(3, "plan"), said(3, "target"))[3]).toBe("target");
  expect(rolesOf(sheet, said(30, "target", ""))).toEqual(rolesOf(sheet));
});

test("entries count for the worksheet with their name, in whatever case", () => {
  const workbook = buildWorkbook(sheet, { ...sheet, name: "R6" });
  const plan = { ...emptyPlan, sheets: [{ name: "r5", columns: [said(3, "target")] }] };
  expect(readSheets(workbook, plan).map(({ columns }) => columns[3]?.role)).toEqual(["target", rolesOf(sheet)[3]]);
});

describe("the other columns", () => {
  const twoTargets = buildWorksheet([
    ["№", "事業名", "担当課", "目標値", "年度末の目標", "実績値", "達成度（％）"],
    ...rows.map(([number, name, department, target, actual, rate]) => [
      number,
      name,
      department,
      "20回",
      target,
      actual,
      rate,
    ]),
  ]);

  test("another target of the same year, merely inferred, is none beside one that a person named", () => {
    expect(rolesOf(twoTargets)[3]).toBe("target");
    expect(rolesOf(twoTargets, said(4, "target", "年度末の目標")).slice(3, 6)).toEqual(["other", "target", "actual"]);
  });

  test("two targets that a person named both stay", () => {
    const both = [said(3, "target", "目標値"), said(4, "target", "年度末の目標")];
    expect(rolesOf(twoTargets, ...both).slice(3, 5)).toEqual(["target", "target"]);
  });

  test("targets of several years stay beside each other", () => {
    const years = buildWorksheet([
      ["№", "事業名", "担当課", "令和4年度 目標値", "令和4年度 実績値", "令和5年度 目標値", "令和5年度 実績値"],
      ...rows.map(([number, name, department, target, actual]) => [
        number,
        name,
        department,
        target,
        actual,
        target,
        actual,
      ]),
    ]);
    expect(rolesOf(years, said(3, "target", "令和4年度 目標値")).slice(3)).toEqual([
      "target",
      "actual",
      "target",
      "actual",
    ]);
  });

  test("there is one project's name: the one that a person named", () => {
    const roles = rolesOf(sheet, said(6, "projectName"));
    expect(roles[6]).toBe("projectName");
    expect(roles.filter((role) => role === "projectName")).toHaveLength(1);
  });

  test("a column that a person took the name from leaves it to the next best", () => {
    const named = buildWorksheet([
      ["№", "取組内容", "施策の項目", "担当課", "目標値", "実績値"],
      ...rows.map(([number, name, department, target, actual]) => [
        number,
        `${String(name)}を開く`,
        name,
        department,
        target,
        actual,
      ]),
    ]);
    expect(rolesOf(named, said(2, "policyItem", "施策の項目"))[2]).toBe("policyItem");
  });
});

test("what people said cannot make the table disappear", () => {
  const nameless = readSheet(sheet, { said: [said(1, "other"), said(2, "other"), said(4, "other")] });
  expect(nameless.kind).toBe("table");
  expect(nameless.columns[1]?.role).toBe("other");
});

test("a session keeps to the plan; a header typed over ends what was said of it", () => {
  const plan = { ...emptyPlan, sheets: [{ name: "R5", columns: [said(3, "target")] }] };
  const session = openSession(buildWorkbook(sheet), plan);
  const patch = (rowIndex: number, value: string) => [
    { sheet: "R5", rowIndex, columnIndex: 3, cell: { columnIndex: 3, value } },
  ];
  expect(updateSession(session, patch(2, "20回")).check.sheets[0]?.columns[3]?.role).toBe("target");
  const renamed = updateSession(session, patch(0, "備考"));
  expect(renamed.check.sheets[0]?.columns[3]?.role).toBe("other");
  expect(renamed.check).toEqual(openSession(structuredClone(renamed.workbook), plan).check);
});
