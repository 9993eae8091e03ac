import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { emptyPlan, type CellPatch, type WorkbookSnapshot } from "../../src/core/model";
import { readXlsx } from "../../src/host/xlsx";
import { CheckCancelled, type Checker } from "../../src/worker/Checker";
import { createRemoteChecker } from "../../src/worker/createRemoteChecker";
import { createLocalChecker } from "./createLocalChecker";
import { type InMemoryThread, startInMemoryThread } from "./inMemoryThread";

const sample = resolve(__dirname, "..", "..", "assets", "samples", "01_数値目標の進捗状況表.xlsx");
const settings = { department: null, plan: emptyPlan };

let workbook: WorkbookSnapshot;
beforeAll(() => {
  workbook = readXlsx(readFileSync(sample));
});

/** Empties all cells of a row in the midst of the records but the first four, which name the project. */
function emptied(): readonly CellPatch[] {
  const sheet = workbook.worksheets[0]!;
  const row = sheet.rows.filter(({ cells }) => cells.length >= 8)[12]!;
  return row.cells.slice(4).map(({ columnIndex }) => ({
    sheet: sheet.name,
    rowIndex: row.rowIndex,
    columnIndex,
    cell: null,
  }));
}

/** Every cell of the row again as it was. */
function restored(patches: readonly CellPatch[]): readonly CellPatch[] {
  const rows = new Map(workbook.worksheets[0]!.rows.map((row) => [row.rowIndex, row]));
  return patches.map((patch) => ({
    ...patch,
    cell: rows.get(patch.rowIndex)?.cells.find(({ columnIndex }) => columnIndex === patch.columnIndex) ?? null,
  }));
}

describe.each<[string, () => Checker]>([
  ["in place", createLocalChecker],
  ["in a worker", () => createRemoteChecker(startInMemoryThread)],
])("a checker %s", (_, create) => {
  test("checks a workbook", async () => {
    const report = await create().check(workbook, settings);
    expect(report.records).toBeGreaterThan(20);
    expect(report.items.length).toBeGreaterThan(5);
    expect(new Set(report.items.map(({ id }) => id)).size).toBe(report.items.length);
  });

  test("tells after every edit what a full check of the edited workbook tells", async () => {
    const checker = create();
    const before = await checker.check(workbook, settings);
    const patches = emptied();
    const after = await checker.update(patches);
    expect(after.completion.blanks).toBeGreaterThan(before.completion.blanks);
    expect(await checker.update(restored(patches))).toEqual(before);
    expect(await checker.update(patches)).toEqual(after);
  });

  test("keeps the items that an edit does not touch as the same objects", async () => {
    const checker = create();
    const before = await checker.check(workbook, settings);
    const known = new Set(before.items);
    const after = await checker.update(emptied());
    expect(after.items.filter((item) => known.has(item)).length).toBeGreaterThan(before.items.length / 2);
  });

  test("narrows to one department and back", async () => {
    const checker = create();
    const all = await checker.check(workbook, settings);
    const { name } = all.departments[0]!;
    const own = await checker.configure({ ...settings, department: name });
    expect(own.department).toBe(name);
    expect(own.records).toBeLessThan(all.records);
    expect(await checker.configure(settings)).toEqual(all);
  });

  test("reads the columns again where the plan corrects one", async () => {
    const checker = create();
    const { sheets } = await checker.check(workbook, settings);
    const [{ name, columns }] = sheets as [(typeof sheets)[number]];
    const target = columns.find(({ role }) => role === "target")!;
    const column = { position: target.columnIndex, role: "other" as const, header: target.header };
    const plan = { ...emptyPlan, sheets: [{ name, columns: [column] }] };
    const report = await checker.configure({ ...settings, plan });
    expect(report).toEqual(await createLocalChecker().check(workbook, { ...settings, plan }));
  });

  test("parts what was accepted from what is open", async () => {
    const checker = create();
    const all = await checker.check(workbook, settings);
    const { finding } = all.items.find(({ finding: { ruleId } }) => ruleId !== "no-progress-sheet")!;
    const { ruleId, messageId, sheet } = finding;
    const kind = { ruleId, messageId, sheet, scope: "kind", department: null } as const;
    const plan = {
      ...emptyPlan,
      acknowledgements: [{ ...kind, record: null, header: null, content: null, reason: "様式の都合" }],
    };
    const report = await checker.configure({ ...settings, plan });
    expect(report.acknowledged.length).toBeGreaterThan(0);
    expect(report.items.length + report.acknowledged.length).toBe(all.items.length);
    expect(await checker.update([])).toEqual(report);
  });

  test("proposes fixes, fills the column in and drafts the papers", async () => {
    const checker = create();
    const { items, sheets } = await checker.check(workbook, settings);
    const fixable = items.filter(({ fixKind }) => fixKind !== null).map(({ id }) => id);
    const fixes = await checker.proposeFixes(items.map(({ id }) => id));
    expect(fixes.map(({ itemId }) => itemId)).toEqual(fixable);
    const fill = await checker.fillAchievement(sheets[0]!.name, "values");
    expect(fill?.sheet).toBe(sheets[0]!.name);
    expect((await checker.draft("result", "ja")).cells.length).toBeGreaterThan(items.length);
    expect((await checker.draft("slip", "ja")).cells.length).toBeGreaterThan(0);
  });

  test("has nothing to tell before the first check", async () => {
    await expect(create().update([])).rejects.toThrow("nothing has been checked yet");
  });

  test("rejects what is running and what is asked once it is cancelled, and checks again", async () => {
    const checker = create();
    const running = checker.check(workbook, settings);
    checker.cancel();
    await expect(running).rejects.toThrow(CheckCancelled);
    await expect(checker.update([])).rejects.toThrow(CheckCancelled);
    expect((await checker.check(workbook, settings)).records).toBeGreaterThan(20);
    expect((await checker.update([])).records).toBeGreaterThan(20);
  });
});

describe("the checker's worker", () => {
  const threads: InMemoryThread[] = [];
  const spawn = (): InMemoryThread => {
    threads.push(startInMemoryThread());
    return threads.at(-1)!;
  };

  beforeEach(() => {
    threads.length = 0;
  });

  test("starts with the first check, and serves all that follow", async () => {
    const checker = createRemoteChecker(spawn);
    expect(threads).toHaveLength(0);
    await checker.check(workbook, settings);
    await checker.update([]);
    await checker.check(workbook, settings);
    expect(threads).toHaveLength(1);
  });

  test("is ended by a cancel, and another one is started by the next check", async () => {
    const checker = createRemoteChecker(spawn);
    const running = checker.check(workbook, settings);
    checker.cancel();
    await expect(running).rejects.toThrow(CheckCancelled);
    expect(threads.map((thread) => thread.isTerminated())).toEqual([true]);
    await checker.check(workbook, settings);
    expect(threads.map((thread) => thread.isTerminated())).toEqual([true, false]);
  });

  test("that fails is told, and replaced by the next check", async () => {
    const checker = createRemoteChecker(spawn);
    const running = checker.check(workbook, settings);
    threads[0]!.crash();
    await expect(running).rejects.toThrow("the worker failed");
    await expect(checker.update([])).rejects.toThrow("nothing has been checked yet");
    expect((await checker.check(workbook, settings)).items.length).toBeGreaterThan(5);
  });

  test("answers questions that were asked at once in their order", async () => {
    const checker = createRemoteChecker(spawn);
    const patches = emptied();
    const [first, second, third] = await Promise.all([
      checker.check(workbook, settings),
      checker.update(patches),
      checker.update(restored(patches)),
    ]);
    expect(second.completion.blanks).toBeGreaterThan(first.completion.blanks);
    expect(third).toEqual(first);
  });
});
