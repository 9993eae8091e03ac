import { emptyPlan, planSchema, type CheckReport, type FindingItem, type Plan } from "../../../src/core/model";
import {
  acknowledge,
  addAcknowledgement,
  buildReport,
  correctColumn,
  isAcceptable,
  uncorrectColumn,
  withdrawFor,
} from "../../../src/core/report";
import { openSession } from "../../../src/core/validate";
import { buildWorkbook, buildWorksheet } from "../buildWorksheet";
import { check, column, percent, plainRows, withCells, type Row } from "./checkedSheet";

const reason = "委託先の集計方法によるため";

function rowsWith(changes: Readonly<Record<number, Parameters<typeof withCells>[1]>>): Row[] {
  return plainRows(9).map((row, index) => withCells(row, changes[index] ?? {}));
}

const wrong = rowsWith({ 2: { [column.achievement]: percent(0.7) }, 5: { [column.achievement]: percent(0.6) } });

function report(rows: readonly Row[], plan: Plan = emptyPlan): CheckReport {
  return buildReport(check(rows, {}, plan), { department: null });
}

function accept(item: FindingItem | undefined, scope: "one" | "kind", department: string | null = null): Plan {
  const ack = item === undefined ? null : acknowledge(item, { scope, reason: ` ${reason} `, department });
  if (ack === null) throw new Error("nothing to accept");
  return addAcknowledgement(emptyPlan, ack);
}

function open({ items }: CheckReport): readonly string[] {
  return items.map(({ projectNumber }) => projectNumber);
}

describe("このままでよい", () => {
  test("for one finding leaves the others open, and keeps the reason", () => {
    const plan = accept(report(wrong).items[0], "one");
    const after = report(wrong, plan);
    expect(open(after)).toEqual(["6"]);
    expect(after.acknowledged).toMatchObject([{ item: { projectNumber: "3" }, reason, scope: "one" }]);
    expect(planSchema.parse(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
  });

  test("holds when the row moves", () => {
    const plan = accept(report(wrong).items[0], "one");
    expect(open(report([...wrong].reverse(), plan))).toEqual(["6"]);
  });

  test.each([
    { changed: "the cell", cells: { [column.achievement]: percent(0.71) } },
    { changed: "what the rate is computed from", cells: { [column.actual]: 40 } },
    { changed: "the project", cells: { [column.name]: "別の事業" } },
  ])("lapses when $changed changes", ({ cells }) => {
    const plan = accept(report(wrong).items[0], "one");
    const changed = wrong.map((row, index) => (index === 2 ? withCells(row, cells) : row));
    expect(open(report(changed, plan))).toEqual(["3", "6"]);
  });

  test("for a kind holds for every finding of the kind on the sheet, whatever becomes of the cells", () => {
    const plan = accept(report(wrong).items[0], "kind");
    const changed = wrong.map((row, index) =>
      index === 2 ? withCells(row, { [column.achievement]: percent(0.5) }) : row,
    );
    expect(open(report(changed, plan))).toEqual([]);
    expect(report(changed, plan).acknowledged.map(({ scope }) => scope)).toEqual(["kind", "kind"]);
    const blank = changed.map((row, index) => (index === 7 ? withCells(row, { [column.result]: null }) : row));
    expect(open(report(blank, plan))).toEqual(["8"]);
  });

  test("for one goes before that for the kind, whose reason stands for the others", () => {
    const [first, second] = report(wrong).items;
    const kind = addAcknowledgement(accept(first, "one"), { ...acknowledgeKind(second), reason: "端数" });
    expect(report(wrong, kind).acknowledged).toMatchObject([
      { reason, scope: "one" },
      { reason: "端数", scope: "kind" },
    ]);
  });

  test("said again replaces the reason, and is withdrawn whatever the reason", () => {
    const [first] = report(wrong).items;
    const once = accept(first, "one");
    const again = addAcknowledgement(once, { ...acknowledgeOne(first), reason: "別の理由" });
    expect(again.acknowledgements).toHaveLength(1);
    expect(again.acknowledgements[0]?.reason).toBe("別の理由");
    expect(first && withdrawFor(again, { item: first, scope: "one" }).acknowledgements).toEqual([]);
    expect(first && withdrawFor(again, { item: first, scope: "kind" })).toBe(again);
  });

  test("for a kind by a department holds on its own rows only", () => {
    const session = check(wrong);
    const [third] = buildReport(session, { department: "学校教育課" }).items;
    const plan = accept(third, "kind", "学校教育課");
    expect(open(report(wrong, plan))).toEqual([]);
    const others = rowsWith({
      0: { [column.result]: null },
      1: { [column.result]: null },
      3: { [column.result]: null },
    });
    const [blank] = buildReport(check(others), { department: "健康課" }).items;
    const own = accept(blank, "kind", "健康課");
    expect(open(buildReport(check(others, {}, own), { department: "健康課" }))).toEqual([]);
    expect(open(report(others, own))).toEqual(["2"]);
    expect(blank && withdrawFor(own, { item: blank, scope: "kind" }).acknowledgements).toEqual([]);
  });

  test("for one row of a project is not for its other rows, whichever of them are mended", () => {
    const same = { [column.number]: 1, [column.name]: "相談の事業", [column.department]: "健康課" };
    const blank = { ...same, [column.result]: null };
    const rows = rowsWith({ 0: blank, 1: same, 2: blank, 3: blank });
    const places = (of: CheckReport) => of.items.map(({ finding }) => finding.rowIndex);
    const before = report(rows);
    expect(places(before)).toEqual([1, 3, 4]);
    const plan = accept(before.items[1], "one");
    expect(places(report(rows, plan))).toEqual([1, 4]);
    const mended = rowsWith({ 0: same, 1: same, 2: blank, 3: blank });
    expect(places(report(mended, plan))).toEqual([4]);
    expect(report(mended, plan).items[0]?.id).toBe(before.items[2]?.id);
  });

  test("an accepted blank is no longer counted as left", () => {
    const rows = rowsWith({ 0: { [column.result]: null } });
    expect(report(rows).completion).toMatchObject({ complete: 8, blanks: 1 });
    expect(report(rows, accept(report(rows).items[0], "one")).completion).toMatchObject({ complete: 9, blanks: 0 });
  });

  test("is not to be had for a file without a progress sheet", () => {
    const session = openSession(buildWorkbook(buildWorksheet([["送付状"]])));
    const [item] = buildReport(session, { department: null }).items;
    expect(item && isAcceptable(item)).toBe(false);
    expect(item && acknowledge(item, { scope: "kind", reason, department: null })).toBeNull();
    const forged = { ruleId: "no-progress-sheet", messageId: "none", sheet: "進捗状況", scope: "kind" } as const;
    const about = { department: null, record: null, header: null, content: null };
    const plan = addAcknowledgement(emptyPlan, { ...forged, ...about, reason });
    expect(buildReport({ ...session, plan }, { department: null }).acknowledged).toEqual([]);
  });
});

function acknowledgeOne(item: FindingItem | undefined): Plan["acknowledgements"][number] {
  return accept(item, "one").acknowledgements[0] ?? forgotten();
}

function acknowledgeKind(item: FindingItem | undefined): Plan["acknowledgements"][number] {
  return accept(item, "kind").acknowledgements[0] ?? forgotten();
}

function forgotten(): never {
  throw new Error("nothing was accepted");
}

test("a plan keeps what a later release settled beside it", () => {
  const column = { position: 2, role: "other", header: "備考", locked: true };
  const later = {
    ...emptyPlan,
    departments: [{ name: "健康課" }],
    sheets: [{ name: "進捗状況", fingerprint: "x", columns: [column] }],
    acknowledgements: [{ ...acknowledgeOne(report(wrong).items[0]), by: "事務局" }],
  };
  const plan = planSchema.parse(JSON.parse(JSON.stringify(later)));
  const settled = correctColumn(addAcknowledgement(plan, acknowledgeKind(report(wrong).items[1])), "進捗状況", {
    position: 3,
    role: "other",
    header: "別",
  });
  expect(settled).toMatchObject({ departments: [{ name: "健康課" }], acknowledgements: [{ by: "事務局" }, {}] });
  expect(settled.sheets).toMatchObject([{ fingerprint: "x", columns: [column, { position: 3 }] }]);
});

describe("この列は何ですか", () => {
  const said = { position: 6, header: "実施状況", role: "evaluation" } as const;

  test("what is said of a column is kept, replaced and taken back", () => {
    const plan = correctColumn(correctColumn(emptyPlan, "進捗状況", said), "進捗状況", {
      ...said,
      position: 2,
      role: "other",
    });
    expect(plan.sheets).toEqual([{ name: "進捗状況", columns: [{ ...said, position: 2, role: "other" }, said] }]);
    const replaced = correctColumn(plan, "進捗状況", { ...said, role: "result" });
    expect(replaced.sheets[0]?.columns.map(({ role }) => role)).toEqual(["other", "result"]);
    const other = correctColumn(replaced, "別表", said);
    expect(uncorrectColumn(uncorrectColumn(other, "進捗状況", 6), "進捗状況", 2).sheets).toEqual([
      { name: "別表", columns: [said] },
    ]);
  });

  test("the report tells which columns a person has set, as long as their headers are the same", () => {
    const set = (header: string): Plan => correctColumn(emptyPlan, "進捗状況", { ...said, header });
    expect(report(wrong, set("実施状況")).sheets[0]?.corrected).toEqual([6]);
    expect(report(wrong, set("別の見出し")).sheets[0]?.corrected).toEqual([]);
  });
});
