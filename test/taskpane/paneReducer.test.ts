import type { AcknowledgedItem, CheckReport, FindingItem, Fix, Task } from "../../src/core/model";
import { listEntries, walkedItems } from "../../src/taskpane/state/listEntries";
import type { PaneEvent } from "../../src/taskpane/state/paneEvent";
import { paneReducer } from "../../src/taskpane/state/paneReducer";
import { initialState, type Checked, type PaneState } from "../../src/taskpane/state/paneState";

function item(id: string, task: Task = "confirm", ruleId = "rule"): FindingItem {
  return {
    id,
    task,
    projectNumber: id,
    projectName: `事業${id}`,
    departments: [],
    header: "達成度",
    cellText: "1",
    explanation: "",
    record: null,
    fixKind: null,
    finding: {
      ruleId,
      messageId: "message",
      severity: task === "note" ? "info" : "warning",
      addressee: "department",
      sheet: "表",
      range: { top: 1, left: 1, bottom: 1, right: 1 },
      rowIndex: 1,
      message: { ja: "文", en: "text" },
      data: {},
    },
  };
}

function report(items: readonly FindingItem[], acknowledged: readonly AcknowledgedItem[] = []): CheckReport {
  return {
    department: null,
    sheets: [],
    departments: [],
    items,
    acknowledged,
    completion: { records: 1, projects: 1, complete: 1, blanks: 0 },
    records: 1,
    projects: 1,
    rulesRun: [],
    notApplicable: [],
    entries: [],
    ruleTexts: [],
  };
}

function after(...events: readonly PaneEvent[]): PaneState {
  return events.reduce(paneReducer, initialState("ja", true, false));
}

function checkedOf({ stage }: PaneState): Checked {
  if (stage.kind === "idle") throw new Error("nothing was checked");
  return stage;
}

const shown = (items: readonly FindingItem[], question = 1): PaneEvent => ({
  type: "report",
  report: report(items),
  question,
});

const fix: Fix = { itemId: "b", kind: "half-width", before: "１", after: "1", edits: [] };

describe("the cursor", () => {
  const three = [item("a"), item("b"), item("c")];

  test("stays at the same finding when others come and go", () => {
    const state = after(shown(three), { type: "select", id: "b" }, shown([item("x"), item("b")], 2));
    expect(checkedOf(state).cursor).toEqual({ id: "b", position: 1 });
  });

  test("keeps its place when its finding is mended", () => {
    const state = after(shown(three), { type: "select", id: "b" }, shown([item("a"), item("c")], 2));
    expect(checkedOf(state).cursor).toEqual({ id: null, position: 1 });
    expect(walkedItems(checkedOf(state))[1]?.id).toBe("c");
  });

  test("keeps the fix while the cell says the same, and forgets it otherwise", () => {
    const events: PaneEvent[] = [shown(three), { type: "select", id: "b" }, { type: "fix", itemId: "b", fix }];
    expect(checkedOf(after(...events, shown([item("b")], 2))).fix).toBe(fix);
    expect(checkedOf(after(...events, shown([{ ...item("b"), cellText: "2" }], 2))).fix).toBeNull();
  });

  test("does not take the fix of another finding", () => {
    const state = after(shown(three), { type: "select", id: "a" }, { type: "fix", itemId: "b", fix });
    expect(checkedOf(state).fix).toBeNull();
  });

  test("opens what hides its finding", () => {
    const items = [item("a", "fill"), item("n", "note")];
    const state = after(shown(items), { type: "view", view: "kinds" }, { type: "select", id: "n" });
    expect(listEntries(checkedOf(state)).filter(({ type }) => type === "item")).toHaveLength(1);
    expect(checkedOf(state).notesOpen).toBe(true);
  });
});

test("an answer to an older question never replaces a newer one", () => {
  const state = after(shown([item("new")], 2), shown([item("old")], 1));
  expect(checkedOf(state).report.items.map(({ id }) => id)).toEqual(["new"]);
});

test("the list asks for entries first, then for confirmation; notes are closed", () => {
  const state = after(shown([item("n", "note"), item("c"), item("f", "fill")]));
  const lines = listEntries(checkedOf(state)).map((entry) => (entry.type === "section" ? entry.task : entry.type));
  expect(lines).toEqual(["fill", "item", "confirm", "item", "note"]);
});

test("by kind, each kind has one line with its findings below it once opened", () => {
  const items = [item("a", "confirm", "one"), item("b", "confirm", "two"), item("c", "confirm", "one")];
  const state = after(shown(items), { type: "view", view: "kinds" });
  const kinds = listEntries(checkedOf(state)).flatMap((entry) => (entry.type === "kind" ? [entry.kind] : []));
  expect(kinds.map((kind) => kind.items.map(({ id }) => id))).toEqual([["a", "c"], ["b"]]);
  const opened = paneReducer(state, { type: "toggle-kind", kind: kinds[0]!.key });
  expect(listEntries(checkedOf(opened))).toHaveLength(5);
});

describe("what can be taken back", () => {
  const edit = { sheet: "表", rowIndex: 3, columnIndex: 2, value: { kind: "blank" } } as const;
  const edited: PaneEvent = { type: "edited", step: { what: "half-width", written: [edit], edits: [edit] } };
  const told: PaneEvent = { type: "message", message: { kind: "edited", what: "half-width", count: 1 } };

  test("is forgotten where somebody else wrote since", () => {
    const elsewhere = after(edited, told, {
      type: "overwritten",
      sheet: "表",
      cells: [{ rowIndex: 9, columnIndex: 2 }],
    });
    expect(elsewhere.undo).toHaveLength(1);
    expect(elsewhere.messages).toHaveLength(1);
    const there = after(edited, told, { type: "overwritten", sheet: "表", cells: [{ rowIndex: 3, columnIndex: 2 }] });
    expect(there.undo).toHaveLength(0);
    expect(there.messages).toHaveLength(0);
  });

  test("is forgotten when rows move", () => {
    expect(after(edited, edited, { type: "moved" }).undo).toHaveLength(0);
  });

  test("goes backwards one step at a time", () => {
    const second: PaneEvent = { type: "edited", step: { what: "fill", written: [], edits: [] } };
    expect(after(edited, second, { type: "undone" }).undo.map(({ what }) => what)).toEqual(["half-width"]);
  });
});

test("the same sentence is not said twice, and the oldest gives way", () => {
  const say = (message: Extract<PaneEvent, { type: "message" }>["message"]): PaneEvent => ({
    type: "message",
    message,
  });
  const state = after(
    say({ kind: "first-marks" }),
    say({ kind: "host", code: "protected" }),
    say({ kind: "host", code: "timeout" }),
    say({ kind: "not-saved" }),
    say({ kind: "unknown" }),
  );
  expect(state.messages).toEqual([{ kind: "host", code: "timeout" }, { kind: "not-saved" }, { kind: "unknown" }]);
});

describe("sentences give way", () => {
  const firstMarks: PaneEvent = { type: "message", message: { kind: "first-marks" } };
  const refused = (reason: "protected" | "read-only"): PaneEvent => ({
    type: "message",
    message: { kind: "marks-refused", refused: [{ sheet: "表", reason }] },
  });
  const guarded: PaneEvent = { type: "message", message: { kind: "host", code: "protected" } };

  test.each<PaneEvent>([
    { type: "select", id: "a" },
    { type: "view", view: "kinds" },
    { type: "toggle-notes" },
    { type: "place", place: "columns" },
    { type: "message", message: { kind: "undone", count: 1 } },
  ])("what the marks are for is read by the next action: $type", (event) => {
    expect(after(shown([item("a")]), firstMarks).messages).toHaveLength(1);
    expect(after(shown([item("a")]), firstMarks, event).messages).not.toContainEqual({ kind: "first-marks" });
  });

  test("a sheet is told to be protected once, whichever sentence comes first", () => {
    expect(after(refused("protected"), guarded).messages).toEqual([{ kind: "host", code: "protected" }]);
    expect(after(guarded, refused("protected")).messages).toEqual([{ kind: "host", code: "protected" }]);
    expect(after(guarded, refused("read-only")).messages).toHaveLength(2);
  });
});
