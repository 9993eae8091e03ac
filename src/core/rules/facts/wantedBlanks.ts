import type { ColumnRole, Field, ProgressRecord } from "../../model/progress";
import type { RowContext } from "../defineRule";
import { isWhollyCancelled } from "./cancelled";
import { fieldAt, fieldsOf, isBlank, isEmpty, sameYear } from "./fields";
import { parsePartOfWhole } from "../../parse/partOfWhole";
import { isMostlyFilled, type ColumnFacts } from "./sheetFacts";
import { saysOf } from "./words";

/** An empty cell that its record's other cells ask for. */
export type WantedBlank = {
  readonly column: ColumnFacts;
  readonly field: Field;
  /** The record reports its project as cancelled in that year. */
  readonly cancelled: boolean;
};

type Candidate = { readonly column: ColumnFacts; readonly field: Field; readonly context: RowContext };

const nothingAsked = new Set(["dash", "not-applicable"]);
const nothingYet = new Set(["dash", "not-applicable", "pending", "cancelled", "not-done", "blank"]);

/** The record's field of a role that says something, in the candidate's year if there is one of it; else undefined. */
function spoken({ field, context }: Candidate, role: ColumnRole): Field | undefined {
  const all = fieldsOf(context.record, role);
  const own = all.filter((one) => sameYear(one.year, field.year));
  return (own.length > 0 ? own : all).find((one) => !isEmpty(one));
}

function has({ context }: Candidate, ...roles: readonly ColumnRole[]): boolean {
  return context.facts.columns.some(({ role }) => roles.includes(role));
}

function isAsked(field: Field | undefined): boolean {
  return field !== undefined && !nothingAsked.has(saysOf(field) ?? "");
}

function isActualWanted(candidate: Candidate): boolean {
  const { column } = candidate;
  const target = spoken(candidate, "target");
  if (target !== undefined) return isAsked(target) && column.filled !== "none";
  if (has(candidate, "target", "indicator")) return isAsked(spoken(candidate, "indicator")) && isMostlyFilled(column);
  return column.filled === "nearly-all";
}

function isTargetWanted(candidate: Candidate): boolean {
  if (!isMostlyFilled(candidate.column)) return false;
  const actual = spoken(candidate, "actual");
  if (actual !== undefined && parsePartOfWhole(actual.text) !== undefined) return false;
  return actual !== undefined ? isAsked(actual) && saysOf(actual) === null : isAsked(spoken(candidate, "indicator"));
}

function isAchievementWanted(candidate: Candidate): boolean {
  const { column, field, context } = candidate;
  const computable = context.record.achievement.some(
    ({ verdict, columnIndex }) => verdict === "missing" && columnIndex === field.columnIndex,
  );
  if (computable) return column.filled !== "none";
  if (!isMostlyFilled(column)) return false;
  if (!has(candidate, "actual")) return true;
  const actual = spoken(candidate, "actual");
  if (actual === undefined || nothingYet.has(saysOf(actual) ?? "")) return false;
  const target = spoken(candidate, "target");
  // 更新 against 更新済: where the target is no number, there is nothing to divide.
  return !has(candidate, "target") || (target !== undefined && isAsked(target) && saysOf(target) === null);
}

/** A row without a number, where the others have one, goes on with the project above: its name need not be repeated. */
function isContinued({ record, facts }: RowContext): boolean {
  return facts.columns.some(
    (column) => column.role === "projectNumber" && isMostlyFilled(column) && isEmpty(fieldAt(record, column.index)),
  );
}

/** Abolished projects owe neither an evaluation nor a plan for next year. */
function isEnded(record: ProgressRecord): boolean {
  return fieldsOf(record, "result", "nextPlan", "status", "evaluation").some(({ text }) =>
    /廃止|事業終了|終了した|完了/u.test(text),
  );
}

function isStandardWanted({ column }: Candidate): boolean {
  return isMostlyFilled(column);
}

/** What is still being counted cannot be rated yet. */
function isPending(candidate: Candidate): boolean {
  const actual = spoken(candidate, "actual");
  return actual !== undefined && saysOf(actual) === "pending";
}

function isRatingWanted(candidate: Candidate): boolean {
  return isStandardWanted(candidate) && !isPending(candidate);
}

function isEvaluationWanted(candidate: Candidate): boolean {
  return isClosingWanted(candidate) && !isPending(candidate);
}

function isClosingWanted({ column, context }: Candidate): boolean {
  return column.filled === "nearly-all" && !isEnded(context.record);
}

function isNameWanted({ column, context }: Candidate): boolean {
  return isMostlyFilled(column) && !isContinued(context);
}

function isDepartmentWanted(candidate: Candidate): boolean {
  return isNameWanted(candidate) && fieldsOf(candidate.context.record, "division").every(isEmpty);
}

/** When an empty cell of each role is worth a word; roles without an entry may stay empty. */
const wantedIn: Partial<Record<ColumnRole, (candidate: Candidate) => boolean>> = {
  projectName: isNameWanted,
  department: isDepartmentWanted,
  target: isTargetWanted,
  actual: isActualWanted,
  achievement: isAchievementWanted,
  status: isRatingWanted,
  result: isStandardWanted,
  evaluation: isEvaluationWanted,
  nextPlan: isClosingWanted,
};

/** The same cell is empty in the other years too: a survey every few years, a project that never reports there. */
function isEmptyEveryYear({ column, context }: Candidate): boolean {
  const others = context.facts.columns.filter(
    ({ role, year, index, filled }) =>
      role === column.role && index !== column.index && year !== column.year && filled !== "none",
  );
  return others.length > 0 && others.every(({ index }) => isEmpty(fieldAt(context.record, index)));
}

const reportRoles: readonly ColumnRole[] = ["department", "target", "actual", "result", "status", "achievement"];

/** A row with nothing but a name is a heading or a note rather than a project that nobody filled in. */
function isBareName(record: ProgressRecord): boolean {
  return fieldsOf(record, ...reportRoles).every(isEmpty);
}

/** The record's empty cells that should hold something, from left to right. */
export function wantedBlanks(context: RowContext): readonly WantedBlank[] {
  const { record, facts } = context;
  if (isBareName(record)) return [];
  return facts.columns.flatMap((column) => {
    const field = fieldAt(record, column.index);
    if (field === undefined || !isBlank(field) || !column.current) return [];
    const candidate = { column, field, context };
    if (wantedIn[column.role]?.(candidate) !== true || isEmptyEveryYear(candidate)) return [];
    const cancelled = column.role === "achievement" && isWhollyCancelled(record, column.year);
    return [{ column, field, cancelled }];
  });
}
