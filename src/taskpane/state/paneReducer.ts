import type { CellAddress, CellEdit, CheckReport } from "../../core/model";
import { kindKey, walkedItems } from "./listEntries";
import { without, withMessage } from "./messages";
import type { PaneEvent } from "./paneEvent";
import { firstView, type Checked, type PaneMessage, type PaneState } from "./paneState";

/** Sentences that have been read by the time the person goes on. */
const passing: ReadonlySet<PaneMessage["kind"]> = new Set([
  "first-marks",
  "accepted",
  "undone",
  "cancelled",
  "outdated",
]);

/** The pane's state after an event; pure. */
export function paneReducer(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case "activity":
      return { ...state, activity: event.activity };
    case "busy":
      return { ...state, busy: event.busy };
    case "plan":
      return { ...state, plan: event.plan };
    case "language":
      return { ...state, language: event.language };
    case "report":
      return takeReport(state, event);
    case "marking":
      return { ...state, marking: { ...state.marking, ...event.marking } };
    case "message":
      return { ...state, messages: withMessage(state.messages, event.message) };
    case "dismiss":
      return { ...state, messages: without(state.messages, event.kind) };
    default:
      return othersAfter(state, event);
  }
}

function othersAfter(state: PaneState, event: UndoEvent | CheckedEvent): PaneState {
  switch (event.type) {
    case "edited":
    case "undone":
    case "overwritten":
    case "moved":
      return undoAfter(state, event);
    case "select":
    case "place":
    case "view":
    case "toggle-notes":
    case "toggle-kind":
      return inChecked({ ...state, messages: state.messages.filter(({ kind }) => !passing.has(kind)) }, event);
    default:
      return inChecked(state, event);
  }
}

function inChecked(state: PaneState, event: CheckedEvent): PaneState {
  return state.stage.kind === "checked" ? { ...state, stage: checkedAfter(state.stage, event) } : state;
}

type UndoEvent = Of<"edited" | "undone" | "overwritten" | "moved">;

type Of<Type extends PaneEvent["type"]> = Extract<PaneEvent, { type: Type }>;

/** The newest answer only: an older one that comes late says what no longer holds. */
function takeReport(state: PaneState, { report, question }: Of<"report">): PaneState {
  if (question < state.answered) return state;
  const { stage } = state;
  const next = stage.kind === "idle" ? firstView(report, "list") : withReport(stage, report);
  return { ...state, stage: next, answered: question };
}

function withReport(checked: Checked, report: CheckReport): Checked {
  const next: Checked = { ...checked, report, stale: false, preview: null };
  const walked = walkedItems(next);
  const { id, position } = checked.cursor;
  const found = id === null ? -1 : walked.findIndex((item) => item.id === id);
  if (found >= 0) return { ...next, cursor: { id, position: found }, fix: stillFits(checked, report) };
  const hidden = id !== null && report.items.some((item) => item.id === id);
  if (hidden) return { ...next, fix: stillFits(checked, report) };
  return { ...next, cursor: { id: null, position: Math.min(position, Math.max(walked.length - 1, 0)) }, fix: null };
}

/** A fix that was worked out for other contents of the cell is not shown any longer. */
function stillFits({ fix, cursor, report: before }: Checked, report: CheckReport): Checked["fix"] {
  const of = ({ items }: CheckReport) => items.find(({ id }) => id === cursor.id);
  const [old, now] = [of(before), of(report)];
  const same = old?.cellText === now?.cellText && old?.explanation === now?.explanation;
  const unmoved = JSON.stringify(old?.finding.range) === JSON.stringify(now?.finding.range);
  return same && unmoved ? fix : null;
}

function undoAfter(state: PaneState, event: UndoEvent): PaneState {
  switch (event.type) {
    case "edited":
      return { ...state, undo: [...state.undo, event.step], messages: without(state.messages, "first-marks") };
    case "undone":
      return { ...state, undo: state.undo.slice(0, -1), messages: without(state.messages, "edited") };
    case "moved":
      return { ...state, undo: [], messages: without(state.messages, "edited") };
    case "overwritten": {
      const undo = state.undo.filter(({ edits }) => !edits.some((edit) => isAmong(edit, event)));
      const lost = state.undo.at(-1) !== undo.at(-1);
      return { ...state, undo, messages: lost ? without(state.messages, "edited") : state.messages };
    }
  }
}

function isAmong(edit: CellEdit, { sheet, cells }: { sheet: string; cells: readonly CellAddress[] }): boolean {
  return (
    edit.sheet.toLowerCase() === sheet.toLowerCase() &&
    cells.some(({ rowIndex, columnIndex }) => rowIndex === edit.rowIndex && columnIndex === edit.columnIndex)
  );
}

type CheckedEvent = Of<"stale" | "place" | "view" | "toggle-notes" | "toggle-kind" | "select" | "fix" | "preview">;

function checkedAfter(checked: Checked, event: CheckedEvent): Checked {
  switch (event.type) {
    case "stale":
      // What the cells hold now is not known: nothing is offered that rests on what they held.
      return { ...checked, stale: true, fix: null, preview: null };
    case "place":
      return { ...checked, place: event.place, preview: null };
    case "view":
      return reordered({ ...checked, view: event.view });
    case "toggle-notes":
      return reordered({ ...checked, notesOpen: !checked.notesOpen });
    case "toggle-kind":
      return { ...checked, openKinds: toggled(checked.openKinds, event.kind) };
    case "select":
      return select(checked, event.id);
    case "fix":
      return checked.cursor.id === event.itemId ? { ...checked, fix: event.fix } : checked;
    case "preview":
      return { ...checked, preview: event.preview };
  }
}

function toggled(all: readonly string[], one: string): readonly string[] {
  return all.includes(one) ? all.filter((other) => other !== one) : [...all, one];
}

/** The same finding at its place in the new order. */
function reordered(checked: Checked): Checked {
  const position = walkedItems(checked).findIndex(({ id }) => id === checked.cursor.id);
  const cursor = position < 0 ? { id: null, position: 0 } : { id: checked.cursor.id, position };
  return openKindOf({ ...checked, cursor });
}

function select(checked: Checked, id: string | null): Checked {
  if (id === null) return { ...checked, cursor: { ...checked.cursor, id: null }, fix: null };
  const item = checked.report.items.find((found) => found.id === id);
  if (item === undefined) return checked;
  const shown = item.task === "note" ? { ...checked, notesOpen: true } : checked;
  const position = walkedItems(shown).findIndex((found) => found.id === id);
  const fix = checked.cursor.id === id ? checked.fix : null;
  return openKindOf({ ...shown, cursor: { id, position }, fix });
}

/** The finding at the cursor is always among the lines of the list. */
function openKindOf(checked: Checked): Checked {
  if (checked.view === "rows") return checked;
  const item = checked.report.items.find(({ id }) => id === checked.cursor.id);
  if (item === undefined) return checked;
  const key = kindKey(item);
  return checked.openKinds.includes(key) ? checked : { ...checked, openKinds: [...checked.openKinds, key] };
}
