import type { FindingItem } from "../../../src/core/model";
import { buildReport } from "../../../src/core/report";
import { openSession, patchWorkbook, updateSession } from "../../../src/core/validate";
import { buildWorkbook, buildWorksheet } from "../buildWorksheet";
import { check, column, percent, plainRows, withCells, workbookOf, type Row } from "./checkedSheet";

function rowsWith(changes: Readonly<Record<number, Parameters<typeof withCells>[1]>>, count = 9): Row[] {
  return plainRows(count).map((row, index) => withCells(row, changes[index] ?? {}));
}

function about(items: readonly FindingItem[]): readonly string[] {
  return items.map(({ finding, task, projectNumber, header }) =>
    [finding.ruleId, task, projectNumber, header].join(" "),
  );
}

const blankResult = { [column.result]: null };
const wrongRate = { [column.achievement]: percent(0.7) };

describe("items", () => {
  test("tell the project, the column, what the cell shows and how it was computed", () => {
    const report = buildReport(check(rowsWith({ 3: wrongRate })), { department: null });
    expect(report.items).toHaveLength(1);
    expect(report.items[0]).toMatchObject({
      task: "confirm",
      projectNumber: "4",
      projectName: "相談の事業4",
      departments: ["健康課"],
      header: "達成度（％）",
      cellText: "70%",
      explanation: "45÷50＝90％",
    });
  });

  test("a blank is to be filled in, information asks nothing", () => {
    const rows = rowsWith({ 1: blankResult, 4: { [column.actual]: "集計中", [column.achievement]: "－" } });
    const { items } = buildReport(check(rows), { department: null });
    expect(about(items)).toEqual([
      "required-blank fill 2 実施状況",
      "value-provisional note 5 令和5年度目標値".replace("目標", "実績"),
    ]);
    expect(items[0]?.cellText).toBe("");
  });

  test("their ids stay when their rows move, and each is its own where several are about the same", () => {
    const rows = rowsWith({ 1: blankResult, 3: wrongRate });
    const ids = (all: readonly Row[]): readonly string[] =>
      buildReport(check(all), { department: null }).items.map(({ id }) => id);
    const before = ids(rows);
    const [first, ...others] = rows;
    const moved = [...others, first ?? []];
    expect(ids(moved)).toEqual(before);
    const twins = ids(rows.map((row, index) => (index === 4 ? withCells(rows[1] ?? [], {}) : row)));
    expect(twins).toHaveLength(3);
    expect(new Set(twins).size).toBe(3);
    expect(twins).toEqual(expect.arrayContaining([...before]));
  });

  test("stay the very same objects where an edit elsewhere does not touch them", () => {
    const session = check(rowsWith({ 1: blankResult, 3: wrongRate, 5: wrongRate }, 12));
    const before = buildReport(session, { department: null });
    const row = session.workbook.worksheets[0]?.rows[6];
    const cell = { columnIndex: column.achievement, value: 0.9, numberFormat: "0%", text: "90%" };
    expect(row?.rowIndex).toBe(6);
    const patch = { sheet: "進捗状況", rowIndex: 6, columnIndex: column.achievement, cell };
    const workbook = patchWorkbook(session.workbook, [patch]);
    const findings = session.check.findings.filter(({ rowIndex }) => rowIndex !== 6);
    const after = buildReport({ ...session, workbook, check: { ...session.check, findings } }, { department: null });
    expect(after.items).toHaveLength(2);
    expect(after.items[0]).toBe(before.items[0]);
    expect(after.items[1]).toBe(before.items[1]);
  });

  test("of a changed cell are new, though its finding is the same object", () => {
    const session = check(rowsWith({ 3: wrongRate }));
    const before = buildReport(session, { department: null });
    const cell = { columnIndex: column.achievement, value: 0.71, numberFormat: "0%", text: "71%" };
    const patch = { sheet: "進捗状況", rowIndex: 4, columnIndex: column.achievement, cell };
    const after = buildReport({ ...session, workbook: patchWorkbook(session.workbook, [patch]) }, { department: null });
    expect(before.items[0]?.cellText).toBe("70%");
    expect(after.items[0]?.cellText).toBe("71%");
    expect(after.items[0]?.id).toBe(before.items[0]?.id);
  });

  test("several cells side by side name each of their columns", () => {
    const rows = rowsWith({ 1: { [column.actual]: null, [column.achievement]: null } });
    const { items } = buildReport(check(rows), { department: null });
    expect(about(items)).toEqual(["required-blank fill 2 令和5年度実績値"]);
  });

  test("a file without a progress sheet has one that names no row", () => {
    const session = openSession(buildWorkbook(buildWorksheet([["送付状"], ["よろしくお願いします。"]])));
    const report = buildReport(session, { department: "健康課" });
    expect(about(report.items)).toEqual(["no-progress-sheet confirm  "]);
    expect(report).toMatchObject({ records: 0, projects: 0, departments: [], entries: [] });
    expect(report.sheets).toMatchObject([{ kind: "other", records: 0, corrected: [] }]);
  });
});

describe("a department", () => {
  const rows = rowsWith({ 0: blankResult, 1: blankResult, 3: wrongRate });

  test("is asked about its own rows alone", () => {
    const report = buildReport(check(rows), { department: "健康課" });
    expect(about(report.items)).toEqual([
      "required-blank fill 1 実施状況",
      "achievement-mismatch confirm 4 達成度（％）",
    ]);
    expect(report).toMatchObject({ department: "健康課", records: 3, projects: 3 });
    expect(report.entries).toEqual([
      { sheet: "進捗状況", rowIndex: 1, projectNumber: "1", projectName: "相談の事業1", complete: false },
      { sheet: "進捗状況", rowIndex: 4, projectNumber: "4", projectName: "相談の事業4", complete: true },
      { sheet: "進捗状況", rowIndex: 7, projectNumber: "7", projectName: "相談の事業7", complete: true },
    ]);
  });

  test("is found however its name is spread, with its 係, and in a row that two own", () => {
    const spread = rows.map((row, index) =>
      withCells(
        row,
        index === 0
          ? { [column.department]: "健 康 課" }
          : index === 1
            ? { [column.department]: "健康課\n健康係" }
            : {},
      ),
    );
    const shared = spread.map((row, index) =>
      withCells(row, index === 2 ? { [column.department]: "福祉課\n健康課" } : {}),
    );
    expect(buildReport(check(shared), { department: "健康課" }).records).toBe(5);
    expect(buildReport(check(shared), { department: "福祉課" }).records).toBe(3);
  });

  test("is never asked what the secretariat decides", () => {
    const mixed = plainRows(12).map((row, index) =>
      withCells(row, {
        [column.actual]: 100,
        [column.achievement]: index < 9 ? percent(2) : percent(1),
      }),
    );
    const session = check(mixed);
    const all = buildReport(session, { department: null }).items;
    expect(all.map(({ finding }) => finding.ruleId)).toContain("cap-inconsistent");
    expect(buildReport(session, { department: "健康課" }).items).toEqual([]);
  });

  test("counts every row of a sheet that names no department", () => {
    const nameless = workbookOf(rows.map((row) => withCells(row, { [column.department]: null })));
    expect(buildReport(openSession(nameless), { department: "健康課" }).records).toBe(9);
  });

  describe("a unit with its 局 before it is the unit itself", () => {
    const named = (...names: readonly string[]) =>
      check(plainRows(names.length).map((row, index) => withCells(row, { [column.department]: names[index] ?? "" })));
    const listed = (...names: readonly string[]) =>
      buildReport(named(...names), { department: null }).departments.map(({ name, records }) => [name, records]);

    test("where both names occur", () => {
      expect(listed("福祉局支援部保護課", "保護課", "福祉局総務課")).toEqual([
        ["保護課", 2],
        ["福祉局総務課", 1],
      ]);
      expect(listed("教育委員会指導課", "指導課")).toEqual([["指導課", 2]]);
    });

    test("not where two 局 have a unit of that name, nor where the short name is not used", () => {
      expect(listed("福祉局総務課", "土木局総務課", "総務課")).toHaveLength(3);
      expect(listed("福祉局保護課", "土木局管理課")).toHaveLength(2);
    });

    test.each(["保護課", "福祉局保護課"])("%s sees the rows under both names, as they are written", (department) => {
      const report = buildReport(named("福祉局保護課", "保護課", "福祉局総務課"), { department });
      expect(report.records).toBe(2);
    });
  });

  test("departments are listed in the order in which they appear, 係 under their 課", () => {
    const listed = buildReport(
      check(rowsWith({ 0: { [column.department]: "福祉課\n福祉係" }, 1: { [column.department]: "健康課\n福祉課" } })),
      { department: null },
    ).departments;
    expect(listed).toEqual([
      { name: "福祉課", records: 4 },
      { name: "健康課", records: 3 },
      { name: "学校教育課", records: 3 },
    ]);
  });
});

describe("completion", () => {
  test("records without an open blank are complete; the cells that are left are counted", () => {
    const rows = rowsWith({
      0: blankResult,
      3: { [column.actual]: null, [column.achievement]: null, [column.result]: null },
    });
    const report = buildReport(check(rows), { department: "健康課" });
    expect(report.completion).toEqual({ records: 3, projects: 3, complete: 1, blanks: 3 });
  });

  test("repeated listings owe nothing", () => {
    const rows = rowsWith({ 8: { [column.name]: "相談の事業1（再掲）" } });
    const report = buildReport(check(rows), { department: null });
    expect(report.records).toBe(9);
    expect(report.completion).toMatchObject({ records: 8, complete: 8 });
  });

  const blankForm = plainRows(9).map((row) =>
    withCells(row, { [column.actual]: null, [column.achievement]: null, [column.result]: null }),
  );

  test("in a form that nobody has filled in, a department's own cells are open, and it is asked to fill them in", () => {
    const report = buildReport(check(blankForm), { department: "健康課" });
    expect(report.completion).toEqual({ records: 3, projects: 3, complete: 0, blanks: 6 });
    expect(report.items.map(({ task, projectNumber }) => `${task} ${projectNumber}`)).toEqual([
      "fill 1",
      "fill 1",
      "fill 4",
      "fill 4",
      "fill 7",
      "fill 7",
    ]);
  });

  test("the secretariat is not asked to, though nothing is complete", () => {
    const report = buildReport(check(blankForm), { department: null });
    expect(report.completion).toMatchObject({ records: 9, complete: 0, blanks: 18 });
    expect(report.items.map(({ finding, task }) => `${finding.messageId} ${task}`)).toEqual(["empty-form note"]);
  });

  test("in a form that only another department has filled in, so it is", () => {
    const rows = blankForm.map((row, index) => (index % 3 === 1 ? (plainRows(9)[index] ?? row) : row));
    expect(buildReport(check(rows), { department: "福祉課" }).completion).toMatchObject({ complete: 3, blanks: 0 });
    expect(buildReport(check(rows), { department: "健康課" }).completion).toMatchObject({ complete: 0, blanks: 6 });
  });

  test("a department that began alone sees what is left of its own rows", () => {
    const rows = blankForm.map((row, index) =>
      index === 0 ? withCells(plainRows(9)[0] ?? row, { [column.actual]: null, [column.achievement]: null }) : row,
    );
    const { completion, items } = buildReport(check(rows), { department: "健康課" });
    expect(completion).toMatchObject({ records: 3, complete: 0, blanks: 5 });
    expect(about(items).slice(0, 1)).toEqual(["required-blank fill 1 令和5年度実績値"]);
  });
});

describe("after edits", () => {
  const edits: readonly (readonly [number, number, string | number | null])[] = [
    [1, column.result, null],
    [4, column.achievement, 0.7],
    [4, column.actual, 35],
    [2, column.department, "健康課"],
    [6, column.name, "相談の事業1"],
    [1, column.result, "窓口で相談を受けた。"],
    [8, column.target, "５０人"],
    [8, column.actual, "４５回"],
  ];

  test.each([null, "健康課"])("the report for %s is that of a full check", (department) => {
    let session = check(rowsWith({ 3: wrongRate }));
    for (const [rowIndex, columnIndex, value] of edits) {
      buildReport(session, { department });
      const cell = value === null ? null : { columnIndex, value };
      session = updateSession(session, [{ sheet: "進捗状況", rowIndex, columnIndex, cell }]);
      const full = buildReport(openSession(structuredClone(session.workbook)), { department });
      expect(buildReport(session, { department })).toEqual(full);
    }
  });
});
