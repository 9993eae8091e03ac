import { emptyPlan, toA1, type CellEdit, type FindingItem } from "../../src/core/model";
import { HostError } from "../../src/host/WorkbookHost";
import { acceptFinding } from "../../src/taskpane/commands/acceptFinding";
import { cancelCheck } from "../../src/taskpane/commands/cancelCheck";
import { checkWorkbook } from "../../src/taskpane/commands/checkWorkbook";
import { chooseDepartment } from "../../src/taskpane/commands/chooseDepartment";
import { createContext, type PaneContext } from "../../src/taskpane/commands/context";
import { applyFix, runFill, undoEdit } from "../../src/taskpane/commands/editCells";
import { followChanges, followEdits } from "../../src/taskpane/commands/followEdits";
import { previewFill } from "../../src/taskpane/commands/previewFill";
import { selectItem, stepToItem } from "../../src/taskpane/commands/selectItem";
import { reread } from "../../src/taskpane/commands/reread";
import { setColumnRole } from "../../src/taskpane/commands/setColumnRole";
import { stopTimers } from "../../src/taskpane/commands/stopTimers";
import { switchLanguage } from "../../src/taskpane/commands/switchLanguage";
import { hideMarks, showMarks, switchComments } from "../../src/taskpane/commands/switchMarks";
import { withdrawAcceptance } from "../../src/taskpane/commands/withdrawAcceptance";
import { writeDraft } from "../../src/taskpane/commands/writeDraft";
import type { PaneEnvironment } from "../../src/taskpane/environment";
import { createPreferences } from "../../src/taskpane/preferences";
import type { Checked } from "../../src/taskpane/state/paneState";
import { createLocalChecker } from "../worker/createLocalChecker";
import { numericSample, paneEnvironment, readSample, watchedHost, type WatchedHost } from "./openWorkbook";

type Opened = { readonly context: PaneContext; readonly host: WatchedHost };

function open(other: Partial<PaneEnvironment> = {}, host = watchedHost(readSample(numericSample))): Opened {
  return { context: createContext(paneEnvironment(host, other)), host };
}

/** Checked for the secretariat, as after the first run. */
async function openChecked(other: Partial<PaneEnvironment> = {}, host?: WatchedHost): Promise<Opened> {
  const opened = host === undefined ? open(other) : open(other, host);
  await checkWorkbook(opened.context);
  await chooseDepartment(opened.context, null);
  return opened;
}

function checkedOf({ getState }: PaneContext): Checked {
  const { stage } = getState();
  if (stage.kind === "idle") throw new Error("nothing was checked");
  return stage;
}

function itemAt(context: PaneContext, a1: string): FindingItem | undefined {
  return checkedOf(context).report.items.find(
    ({ finding: { range } }) => range !== null && toA1({ rowIndex: range.top, columnIndex: range.left }) === a1,
  );
}

const kindsOf = ({ getState }: PaneContext) => getState().messages.map(({ kind }) => kind);

function typed(context: PaneContext, rowIndex: number, columnIndex: number, text: string): CellEdit {
  const sheet = checkedOf(context).report.sheets[0]!.name;
  return { sheet, rowIndex, columnIndex, value: { kind: "text", text } };
}

describe("点検する", () => {
  test("asks for the department once, and then remembers it", async () => {
    const preferences = createPreferences(null);
    const first = open({ preferences });
    await checkWorkbook(first.context);
    expect(checkedOf(first.context).place).toBe("department");
    expect(first.host.shownMarks()).toHaveLength(0);
    await chooseDepartment(first.context, "健康づくり課");
    expect(checkedOf(first.context)).toMatchObject({
      place: "list",
      report: { department: "健康づくり課", records: 4 },
    });

    const second = open({ preferences });
    await checkWorkbook(second.context);
    expect(checkedOf(second.context)).toMatchObject({ place: "list", report: { department: "健康づくり課" } });
  });

  test("asks again where the department is not in this workbook, and shows everything meanwhile", async () => {
    const preferences = createPreferences(null);
    preferences.write("department", "=ほかの市の課");
    const { context } = open({ preferences });
    await checkWorkbook(context);
    expect(checkedOf(context)).toMatchObject({ place: "department", report: { department: null } });
  });

  test("marks what is asked, with its text, and says once that marks are for the screen", async () => {
    const { context, host } = await openChecked();
    const asked = checkedOf(context).report.items.filter(
      ({ task, finding }) => task !== "note" && finding.range !== null,
    );
    expect(host.shownMarks().map(({ text }) => text)).toEqual(asked.map(({ finding }) => finding.message.ja));
    expect(kindsOf(context)).toContain("first-marks");
    context.dispatch({ type: "dismiss", kind: "first-marks" });
    await checkWorkbook(context);
    expect(kindsOf(context)).not.toContain("first-marks");
  });

  test("is ended by 中止 and can be tried again; an earlier list stays and says that it is old", async () => {
    const { context } = await openChecked();
    const items = checkedOf(context).report.items;
    const checking = checkWorkbook(context);
    cancelCheck(context);
    await checking;
    expect(context.getState().activity).toBeNull();
    expect(kindsOf(context)).toContain("cancelled");
    expect(checkedOf(context).stale).toBe(true);
    expect(checkedOf(context).report.items).toBe(items);
    await checkWorkbook(context);
    expect(checkedOf(context).stale).toBe(false);
    expect(kindsOf(context)).not.toContain("cancelled");
  });

  test("tells what the host refuses, and an unknown failure plainly", async () => {
    const host = watchedHost(readSample(numericSample));
    const refusing = { ...host, readWorkbook: () => Promise.reject(new HostError("timeout", "slow")) };
    const { context } = open({}, refusing);
    await checkWorkbook(context);
    expect(context.getState()).toMatchObject({
      stage: { kind: "idle" },
      messages: [{ kind: "host", code: "timeout" }],
    });
    const broken = open({}, { ...host, readWorkbook: () => Promise.reject(new TypeError("x is undefined")) });
    await checkWorkbook(broken.context);
    expect(kindsOf(broken.context)).toEqual(["unknown"]);
  });
});

describe("marks", () => {
  test("of a protected sheet are refused in a sentence; the list works", async () => {
    const workbook = readSample(numericSample);
    const sheet = workbook.worksheets[0]!.name;
    const { context, host } = await openChecked({}, watchedHost(workbook, { protectedSheets: [sheet] }));
    expect(host.shownMarks()).toHaveLength(0);
    expect(kindsOf(context)).toContain("marks-refused");
    expect(checkedOf(context).report.items.length).toBeGreaterThan(0);
  });

  test("are taken back and stay away until they are wanted", async () => {
    const preferences = createPreferences(null);
    const { context, host } = await openChecked({ preferences });
    await hideMarks(context);
    expect(host.shownMarks()).toHaveLength(0);
    await checkWorkbook(context);
    expect(host.shownMarks()).toHaveLength(0);
    expect(createContext(paneEnvironment(host, { preferences })).getState().marking.wanted).toBe(false);
    await showMarks(context);
    expect(host.shownMarks().length).toBeGreaterThan(0);
  });

  test("get comments on request, and lose them", async () => {
    const { context, host } = await openChecked();
    expect(host.shownComments()).toHaveLength(0);
    await switchComments(context, true);
    expect(host.shownComments().length).toBeGreaterThan(0);
    await switchComments(context, false);
    expect(host.shownComments()).toHaveLength(0);
  });

  test("of an earlier session are taken back where nothing is left to be marked", async () => {
    const workbook = readSample(numericSample);
    const [first] = workbook.worksheets;
    const host = watchedHost({ ...workbook, worksheets: [{ ...first!, rows: first!.rows.slice(0, 1) }] });
    const range = { top: 0, left: 0, bottom: 0, right: 0 };
    await host.setMarks([{ sheet: first!.name, range, severity: "error", text: "前の印" }]);
    const { context } = await openChecked({}, host);
    expect(checkedOf(context).report.items.every(({ finding }) => finding.range === null)).toBe(true);
    expect(host.shownMarks()).toEqual([]);
  });

  test("are not written again where nothing about them has changed", async () => {
    const { context, host } = await openChecked();
    const before = host.calls.get("setMarks");
    await checkWorkbook(context);
    expect(host.calls.get("setMarks")).toBe(before);
  });
});

describe("次へ and 前へ", () => {
  test("walk through what is asked and select the cells", async () => {
    const { context, host } = await openChecked();
    await stepToItem(context, 1);
    await stepToItem(context, 1);
    await stepToItem(context, -1);
    const { cursor, report } = checkedOf(context);
    expect(cursor.position).toBe(0);
    expect(report.items.find(({ id }) => id === cursor.id)?.task).toBe("fill");
    expect(host.revealed).toHaveLength(3);
    expect(host.revealed[0]).toEqual(host.revealed[2]);
  });

  test("stop at the ends", async () => {
    const { context, host } = await openChecked();
    await stepToItem(context, -1);
    expect(checkedOf(context).cursor.id).toBeNull();
    expect(host.revealed).toHaveLength(0);
  });
});

describe("直す and 元に戻す", () => {
  test("write what the preview showed, and take it back", async () => {
    const { context, host } = await openChecked();
    const item = checkedOf(context).report.items.find(({ fixKind }) => fixKind !== null)!;
    const before = (await host.readWorkbook()).worksheets[0];
    await selectItem(context, item.id);
    const { fix } = checkedOf(context);
    expect(fix?.before).toBe(item.cellText);
    await applyFix(context);
    expect(
      itemAt(context, toA1({ rowIndex: item.finding.range!.top, columnIndex: item.finding.range!.left }))?.id,
    ).not.toBe(item.id);
    expect(context.getState().undo).toHaveLength(1);
    await undoEdit(context);
    expect((await host.readWorkbook()).worksheets[0]).toEqual(before);
    expect(checkedOf(context).report.items.map(({ id }) => id)).toContain(item.id);
    expect(context.getState().undo).toHaveLength(0);
  });

  test("of a protected sheet become a sentence, and nothing is to be undone", async () => {
    const workbook = readSample(numericSample);
    const { context } = await openChecked(
      {},
      watchedHost(workbook, { protectedSheets: [workbook.worksheets[0]!.name] }),
    );
    await selectItem(context, checkedOf(context).report.items.find(({ fixKind }) => fixKind !== null)!.id);
    await applyFix(context);
    expect(context.getState().messages).toContainEqual({ kind: "host", code: "protected" });
    expect(context.getState()).toMatchObject({ undo: [], busy: false });
  });

  test("the host's own news of a fix costs no second check", async () => {
    const host = watchedHost(readSample(numericSample));
    const local = createLocalChecker();
    let updates = 0;
    const checker = {
      ...local,
      update: (...patches: Parameters<typeof local.update>) => {
        updates += 1;
        return local.update(...patches);
      },
    };
    const { context } = await openChecked({ checker }, host);
    const item = checkedOf(context).report.items.find(({ fixKind }) => fixKind !== null)!;
    await selectItem(context, item.id);
    await applyFix(context);
    const before = updates;
    const { sheet, range } = item.finding;
    await followChanges(context, [{ sheet, range, structural: false, own: false }]);
    expect(updates).toBe(before);
    expect(context.getState().undo).toHaveLength(1);
  });
});

describe("what was typed meanwhile", () => {
  async function openFix(): Promise<Opened & { readonly item: FindingItem }> {
    const opened = await openChecked();
    const item = checkedOf(opened.context).report.items.find(({ fixKind }) => fixKind !== null)!;
    await selectItem(opened.context, item.id);
    return { ...opened, item };
  }

  test("and was not told of yet is not written over by a fix", async () => {
    const { context, host, item } = await openFix();
    const { top, left } = item.finding.range!;
    await host.applyEdits([typed(context, top, left, "電話で確認")]);
    const before = await host.readWorkbook();
    await applyFix(context);
    expect(await host.readWorkbook()).toEqual(before);
    expect(kindsOf(context)).toContain("outdated");
    expect(context.getState()).toMatchObject({ undo: [], busy: false });
  });

  test("is not written over by the achievement column either", async () => {
    const { context, host } = await openChecked();
    const { name } = checkedOf(context).report.sheets[0]!;
    await host.applyEdits([{ ...typed(context, 11, 10, ""), value: { kind: "blank" } }]);
    await checkWorkbook(context);
    await previewFill(context, name, "values");
    await host.applyEdits([typed(context, 11, 10, "－")]);
    const before = await host.readWorkbook();
    await runFill(context);
    expect(await host.readWorkbook()).toEqual(before);
    expect(kindsOf(context)).toContain("outdated");
    expect(checkedOf(context).preview?.fill?.edits).not.toContainEqual(expect.objectContaining({ rowIndex: 11 }));
  });

  test("is not lost by 元に戻す, though nobody told of it", async () => {
    const { context, host, item } = await openFix();
    await applyFix(context);
    const { top, left } = item.finding.range!;
    await host.applyEdits([typed(context, top, left, "あとから書いた")]);
    const before = await host.readWorkbook();
    await undoEdit(context);
    expect(await host.readWorkbook()).toEqual(before);
    expect(kindsOf(context)).toContain("not-undone");
    expect(context.getState().undo).toHaveLength(0);
  });

  test("while the list is old is not written over: nothing is offered any more", async () => {
    const { context } = await openFix();
    const checking = checkWorkbook(context);
    cancelCheck(context);
    await checking;
    expect(checkedOf(context)).toMatchObject({ stale: true, fix: null, preview: null });
  });

  test("the host's news of a fix does not end its undo, even where it comes before the fix is done", async () => {
    const host = watchedHost(readSample(numericSample));
    const telling: WatchedHost = {
      ...host,
      applyEdits: async (edits, wish) => {
        const inverse = await host.applyEdits(edits, wish);
        for (const { sheet, rowIndex, columnIndex } of edits) {
          const range = { top: rowIndex, left: columnIndex, bottom: rowIndex, right: columnIndex };
          host.tell({ sheet, range, structural: false });
        }
        return inverse;
      },
    };
    const { context } = await openChecked({}, telling);
    const stop = await followEdits(context);
    await selectItem(context, checkedOf(context).report.items.find(({ fixKind }) => fixKind !== null)!.id);
    await applyFix(context);
    expect(context.getState().undo).toHaveLength(1);
    stop();
  });
});

describe("formulas in other rows", () => {
  const summed = (value: number) => {
    const workbook = readSample(numericSample);
    const [first, ...others] = workbook.worksheets;
    const rows = first!.rows.map((row) =>
      row.rowIndex === 11
        ? {
            ...row,
            cells: [
              ...row.cells.filter(({ columnIndex }) => columnIndex !== 10),
              { columnIndex: 10, value, text: `${String(value * 100)}%`, numberFormat: "0%", formula: "別表!A1" },
            ].sort((a, b) => a.columnIndex - b.columnIndex),
          }
        : row,
    );
    return { ...workbook, worksheets: [{ ...first!, rows }, ...others] };
  };

  test("come into the list without a question, and without a full check", async () => {
    const host = watchedHost(summed(0.5));
    const later = watchedHost(summed(0.6));
    const { context } = await openChecked({}, host);
    const expected = await openChecked({}, later);
    expect(checkedOf(context).report.items).not.toEqual(checkedOf(expected.context).report.items);
    await reread({ ...context, environment: { ...context.environment, host: later } });
    expect(checkedOf(context).report.items).toEqual(checkedOf(expected.context).report.items);
    expect(context.getState().activity).toBeNull();
  });

  test("are looked at some time after an edit, unless the pane has gone", async () => {
    const { context, host } = await openChecked({}, watchedHost(summed(0.5)));
    const { name } = checkedOf(context).report.sheets[0]!;
    await host.applyEdits([typed(context, 5, 6, "書いた")]);
    const range = { top: 5, left: 6, bottom: 5, right: 6 };
    await followChanges(context, [{ sheet: name, range, structural: false, own: false }]);
    expect(context.running.rereadTimer).not.toBeNull();
    stopTimers(context);
    expect(context.running.rereadTimer).toBeNull();
  });

  test("what is more than cells is checked anew, unseen", async () => {
    const host = watchedHost(summed(0.5));
    const { context } = await openChecked({}, host);
    const { worksheets, ...rest } = summed(0.5);
    const hidden = {
      ...rest,
      worksheets: worksheets.map((sheet) => ({ ...sheet, hiddenRows: [{ first: 4, last: 4 }] })),
    };
    const later = watchedHost(hidden);
    const full = await openChecked({}, later);
    await reread({ ...context, environment: { ...context.environment, host: later } });
    expect(checkedOf(context).report.items).toEqual(checkedOf(full.context).report.items);
  });

  test("a reading that fails leaves the list as it is", async () => {
    const { context, host } = await openChecked({}, watchedHost(summed(0.5)));
    const failing = { ...host, readWorkbook: () => Promise.reject(new HostError("timeout", "slow")) };
    const before = context.getState();
    await reread({ ...context, environment: { ...context.environment, host: failing } });
    expect(context.getState()).toBe(before);
  });
});

test("the department that is chosen during a check is that of its list", async () => {
  const host = watchedHost(readSample(numericSample));
  const { context } = open({}, host);
  await checkWorkbook(context);
  const checking = checkWorkbook(context);
  await chooseDepartment(context, "健康づくり課");
  await checking;
  expect(checkedOf(context)).toMatchObject({ place: "list", report: { department: "健康づくり課" } });
});

describe("edits in the workbook", () => {
  test("come into the list at once, several as one", async () => {
    const { context, host } = await openChecked();
    const stop = await followEdits(context);
    const item = itemAt(context, "K12")!;
    await host.applyEdits([typed(context, 11, 10, "60%")]);
    const reads = host.calls.get("readWorkbook");
    const range = { top: 11, left: 10, bottom: 11, right: 10 };
    host.tell({ sheet: item.finding.sheet, range, structural: false });
    host.tell({ sheet: item.finding.sheet, range, structural: false });
    await followChanges(context, []);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(itemAt(context, "K12")).toBeUndefined();
    expect(host.calls.get("readWorkbook")).toBe(reads);
    stop();
  });

  test("that move rows lead to a full check", async () => {
    const { context, host } = await openChecked();
    const reads = host.calls.get("readWorkbook") ?? 0;
    await followChanges(context, [{ sheet: "どれでも", range: null, structural: true, own: false }]);
    expect(host.calls.get("readWorkbook")).toBe(reads + 1);
  });

  test("over a cell that was mended end its undo", async () => {
    const { context, host } = await openChecked();
    const item = checkedOf(context).report.items.find(({ fixKind }) => fixKind !== null)!;
    await selectItem(context, item.id);
    await applyFix(context);
    const range = item.finding.range!;
    await host.applyEdits([typed(context, range.top, range.left, "ほかの値")]);
    await followChanges(context, [{ sheet: item.finding.sheet, range, structural: false, own: false }]);
    expect(context.getState().undo).toHaveLength(0);
  });

  test("that cannot be read make the list old, not wrong", async () => {
    const host = watchedHost(readSample(numericSample));
    const failing = { ...host, readCells: () => Promise.reject(new HostError("editing", "busy")) };
    const { context } = await openChecked({}, failing);
    const range = { top: 11, left: 10, bottom: 11, right: 10 };
    await followChanges(context, [{ sheet: "令和7年度進捗状況", range, structural: false, own: false }]);
    expect(checkedOf(context).stale).toBe(true);
    expect(context.getState().messages).toContainEqual({ kind: "host", code: "editing" });
  });
});

describe("このままでよい", () => {
  test("takes one finding off the list, is saved with the workbook, and can be withdrawn", async () => {
    const { context, host } = await openChecked();
    const item = itemAt(context, "K12")!;
    await acceptFinding(context, { item, scope: "one", reason: "電話で確認済み" });
    expect(itemAt(context, "K12")).toBeUndefined();
    expect(checkedOf(context).report.acknowledged).toMatchObject([{ reason: "電話で確認済み", scope: "one" }]);
    expect(await host.readStored("plan")).toContain("電話で確認済み");

    const again = await openChecked({}, host);
    expect(itemAt(again.context, "K12")).toBeUndefined();
    await withdrawAcceptance(again.context, checkedOf(again.context).report.acknowledged[0]!);
    expect(itemAt(again.context, "K12")?.id).toBe(item.id);
    expect(await host.readStored("plan")).not.toContain("電話で確認済み");
  });

  test("holds for this session where the workbook cannot keep it", async () => {
    const host = watchedHost(readSample(numericSample));
    const readOnly = { ...host, store: () => Promise.reject(new HostError("read-only", "")) };
    const { context } = await openChecked({}, readOnly);
    await acceptFinding(context, { item: itemAt(context, "K12")!, scope: "kind", reason: "別の計算による" });
    expect(itemAt(context, "K12")).toBeUndefined();
    expect(kindsOf(context)).toContain("not-saved");
  });

  test.each([
    ["are damaged", "{not json"],
    ["are a newer release's", '{"version":2,"name":"","departments":[{"name":"健康課"}]}'],
  ])("does not fail over settings that %s, and does not store over them", async (_, stored) => {
    const host = watchedHost(readSample(numericSample));
    await host.store("plan", stored);
    const { context } = await openChecked({}, host);
    expect(kindsOf(context)).toContain("plan-unreadable");
    expect(context.getState().plan).toEqual(emptyPlan);
    await acceptFinding(context, { item: itemAt(context, "K12")!, scope: "one", reason: "電話で確認済み" });
    expect(itemAt(context, "K12")).toBeUndefined();
    expect(await host.readStored("plan")).toBe(stored);
    expect(kindsOf(context)).toContain("not-saved");
  });

  test("for a kind is for the rows of the department that said so", async () => {
    const { context, host } = await openChecked();
    const [department = ""] = itemAt(context, "K12")!.departments;
    await chooseDepartment(context, department);
    await acceptFinding(context, { item: itemAt(context, "K12")!, scope: "kind", reason: "様式の都合" });
    expect(JSON.parse((await host.readStored("plan")) ?? "")).toMatchObject({
      acknowledgements: [{ scope: "kind", department }],
    });
  });
});

test("a column's role is corrected, saved and inferred again", async () => {
  const { context, host } = await openChecked();
  const sheet = checkedOf(context).report.sheets[0]!;
  const column = sheet.columns.find(({ role }) => role === "actual")!;
  await setColumnRole(context, { sheet: sheet.name, column, role: "other" });
  const corrected = checkedOf(context).report.sheets[0]!;
  expect(corrected.corrected).toEqual([column.columnIndex]);
  expect(corrected.columns.find(({ columnIndex }) => columnIndex === column.columnIndex)?.role).toBe("other");
  expect(await host.readStored("plan")).toContain('"other"');
  await setColumnRole(context, { sheet: sheet.name, column, role: null });
  expect(checkedOf(context).report.sheets[0]).toEqual(sheet);
});

test("the achievement column is shown first, then written, then taken back", async () => {
  const { context, host } = await openChecked();
  const { name } = checkedOf(context).report.sheets[0]!;
  await previewFill(context, name, "values");
  const fill = checkedOf(context).preview?.fill;
  if (fill == null || fill.edits.length === 0) {
    await host.applyEdits([{ ...typed(context, 11, 10, ""), value: { kind: "blank" } }]);
    await checkWorkbook(context);
    await previewFill(context, name, "values");
  }
  const before = (await host.readWorkbook()).worksheets[0];
  const lines = checkedOf(context).preview?.fill?.lines ?? [];
  expect(lines.length).toBeGreaterThan(0);
  await runFill(context);
  expect((await host.readWorkbook()).worksheets[0]).not.toEqual(before);
  expect(checkedOf(context).place).toBe("list");
  await undoEdit(context);
  expect((await host.readWorkbook()).worksheets[0]).toEqual(before);
});

describe("提出票 and 点検結果", () => {
  test("become worksheets that are shown", async () => {
    const { context, host } = await openChecked();
    await writeDraft(context, "slip");
    const names = (await host.readWorkbook()).worksheets.map(({ name }) => name);
    const written = context.getState().messages.find(({ kind }) => kind === "sheet-written");
    expect(names).toContain(written?.kind === "sheet-written" ? written.name : "");
    expect(host.revealed.at(-1)?.sheet).toBe(names.at(-1));
  });

  test("the slip is printed where the page prints", async () => {
    const printed: string[] = [];
    const { context, host } = await openChecked({ print: ({ name }) => printed.push(name) });
    await writeDraft(context, "slip");
    expect(printed).toHaveLength(1);
    await writeDraft(context, "result");
    expect(printed).toHaveLength(1);
    expect((await host.readWorkbook()).worksheets.length).toBeGreaterThan(1);
  });
});

test("the language is remembered and told to whoever stands around", () => {
  const preferences = createPreferences(null);
  const told: string[] = [];
  const { context } = open({ preferences, onLanguage: (language) => told.push(language) });
  switchLanguage(context, "en");
  expect(context.getState().language).toBe("en");
  expect(told).toEqual(["en"]);
  expect(open({ preferences }).context.getState().language).toBe("en");
});
