import { emptyPlan, planSchema, type CheckReport, type FindingItem, type Plan } from "../../../src/core/model";
import {
  acknowledge,
  addAcknowledgement,
  buildReport,
  correctColumn,
  isAcceptable,
  uncorrectColumn,
  withdraw,
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

function accept(item: FindingItem | undefined, scope: "one" | "kind", plan: Plan = emptyPlan): Plan {
  const ack = item === undefined ? null : acknowledge(item, scope, ` ${reason} `);
  if (ack === null) throw new Error("nothing to accept");
  return addAcknowledgement(plan, ack);
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
    expect(withdraw(again, acknowledgeOne(first)).acknowledgements).toEqual([]);
    expect(withdraw(again, acknowledgeKind(first))).toBe(again);
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
    expect(item && acknowledge(item, "kind", reason)).toBeNull();
    const forged = { ruleId: "no-progress-sheet", messageId: "none", sheet: "進捗状況", scope: "kind" } as const;
    const plan = addAcknowledgement(emptyPlan, { ...forged, record: null, header: null, content: null, reason });
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
