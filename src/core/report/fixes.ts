import type { AchievementResult } from "../model/achievement";
import type { CellEdit } from "../model/cellEdit";
import type { Finding } from "../model/finding";
import type { ColumnRole, Field, ProgressRecord } from "../model/progress";
import type { Fix, FixKind, FindingItem } from "../model/report";
import { achievementIn, fieldsIn } from "../rules/facts/fields";
import { roundRate, rateHabitOf } from "./achievementHabit";
import { achievementStyleOf, writeRate } from "./achievementStyle";
import { nearestWord } from "./allowedWords";
import { certainRate, type CertainRate } from "./certainRate";
import { findPlaces, type CheckedWorkbook } from "./checkedWorkbook";
import { halfWidth } from "./halfWidth";
import { cellAt, recordOf, type SheetPlaces } from "./places";

/** What a fix is worked out from: a finding on one cell that a person typed, and its record. */
type Subject = {
  readonly finding: Finding;
  readonly record: ProgressRecord;
  readonly field: Field;
  readonly places: SheetPlaces;
};

/** The finding's single cell; undefined for several cells, for a cell with a formula, and for what is no record's. */
function subjectOf(finding: Finding, record: ProgressRecord | null, places: SheetPlaces): Subject | undefined {
  const { range } = finding;
  if (range === null || record === null || range.top !== range.bottom || range.left !== range.right) return undefined;
  const place = { rowIndex: range.top, columnIndex: range.left };
  const [field] = fieldsIn(record, place);
  const cell = cellAt(places.worksheet, place.rowIndex, place.columnIndex);
  return field === undefined || cell?.formula !== undefined ? undefined : { finding, record, field, places };
}

/** Mismatches of which the row itself leaves in doubt which number is the wrong one. */
const doubtfulCauses = new Set(["plan-text", "swapped", "one-of-several"]);

function isAboutRate({ ruleId, messageId }: Finding): boolean {
  if (ruleId === "achievement-mismatch") return !doubtfulCauses.has(messageId);
  return ruleId === "required-blank" && messageId === "computed";
}

/** Nothing, or a rate and no word beside it: 「70％（速報値）」 would lose what the clerk remarked. */
const bareRate = /^(?:[-−△▲]?\s*\d[\d,]*(?:\.\d+)?\s*%?)?$/u;

function rateFor({ finding, record, field, places }: Subject): CertainRate | null {
  const isBare = typeof field.value === "number" || bareRate.test(field.text.normalize("NFKC").trim());
  if (!isAboutRate(finding) || !isBare) return null;
  const result: AchievementResult | undefined = achievementIn(record, field);
  return result === undefined ? null : certainRate(record, result, places);
}

const numberRoles: readonly ColumnRole[] = ["target", "actual", "baseline", "achievement"];

/** The typed number in half-width digits; null where it is no number cell, or nothing is full-width. */
function halfWidthFor({ finding, field }: Subject): ReturnType<typeof halfWidth> {
  // 「70％」 in other characters would be as wrong.
  if (finding.ruleId === "achievement-mismatch") return null;
  const digits = numberRoles.includes(field.role) && typeof field.value === "string" ? halfWidth(field.value) : null;
  // A rate stays text: as a number, the percent format of its cell would show it a hundredfold.
  return digits === null || field.role !== "achievement"
    ? digits
    : { ...digits, value: { kind: "text", text: digits.shown } };
}

function wordFor({ finding, record, field, places }: Subject): string | null {
  return finding.ruleId === "status-not-in-legend" ? nearestWord(finding, { record, field, places }) : null;
}

/** What would mend the finding safely; null where only a person can. */
export function fixKindOf(finding: Finding, record: ProgressRecord | null, places: SheetPlaces): FixKind | null {
  const subject = subjectOf(finding, record, places);
  if (subject === undefined) return null;
  if (rateFor(subject) !== null) return "enter-achievement";
  if (wordFor(subject) !== null) return "allowed-word";
  return halfWidthFor(subject) === null ? null : "half-width";
}

type Change = { readonly after: string; readonly edit: Pick<CellEdit, "value" | "numberFormat"> };

function enterRate({ percent, field }: CertainRate, { sheet }: SheetPlaces): Change {
  const style = achievementStyleOf(sheet, field.column);
  const { value, shown, numberFormat } = writeRate(roundRate(percent, style.decimals, rateHabitOf(sheet)), style);
  // Only a number tells its cell's format: those of blanks and texts are not known.
  const known = typeof field.value === "number" ? (field.numberFormat ?? "General") : null;
  const keepsFormat = numberFormat === undefined || known === numberFormat;
  return { after: shown, edit: keepsFormat ? { value } : { value, numberFormat } };
}

function changeFor(subject: Subject): Change | null {
  const rate = rateFor(subject);
  if (rate !== null) return enterRate(rate, subject.places);
  const word = wordFor(subject);
  if (word !== null) return { after: word, edit: { value: { kind: "text", text: word } } };
  const digits = halfWidthFor(subject);
  return digits === null ? null : { after: digits.shown, edit: { value: digits.value } };
}

/** The safe change that mends the item, to be shown before it is done; null where `item.fixKind` is. */
export function proposeFix(checked: CheckedWorkbook, item: FindingItem): Fix | null {
  const { id, finding, fixKind, cellText } = item;
  const places = fixKind === null ? undefined : findPlaces(checked, finding.sheet);
  if (fixKind === null || places === undefined) return null;
  const subject = subjectOf(finding, recordOf(finding, places)?.record ?? null, places);
  const change = subject === undefined ? null : changeFor(subject);
  if (subject === undefined || change === null) return null;
  const { rowIndex, columnIndex } = subject.field;
  const edits = [{ sheet: finding.sheet, rowIndex, columnIndex, ...change.edit }];
  return { itemId: id, kind: fixKind, before: cellText, after: change.after, edits };
}
