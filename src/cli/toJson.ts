import {
  rangeToA1,
  toA1,
  toColumnLetters,
  type AchievementResult,
  type Finding,
  type IndicatorResult,
  type Language,
  type MeasuredQuantity,
  type ProgressRecord,
  type ProgressSheet,
} from "../core/model";
import type { CheckRun, CheckedFile } from "./runCheck";

function quantity(found: MeasuredQuantity | null) {
  if (found === null) return null;
  const { raw, value, unit, comparator, notes } = found;
  return { raw, value, unit, comparator, notes, cell: toA1(found) };
}

function indicator({ target, actual, baseline, ...rest }: IndicatorResult) {
  return { ...rest, target: quantity(target), actual: quantity(actual), baseline: quantity(baseline) };
}

function achievement({ rowIndex, columnIndex, ...rest }: AchievementResult) {
  return { ...rest, cell: toA1({ rowIndex, columnIndex }) };
}

function record(found: ProgressRecord) {
  return {
    row: found.rowIndex + 1,
    lastRow: found.lastRowIndex + 1,
    policyArea: found.policyArea,
    projectNumbers: found.projectNumbers,
    projectName: found.projectName,
    displayName: found.displayName,
    departments: found.departments,
    repeated: found.repeated,
    omitted: found.omitted,
    status: found.status,
    indicators: found.indicators.map(indicator),
    achievement: found.achievement.map(achievement),
  };
}

function sheet(found: ProgressSheet) {
  const { name, kind, why, visible, headerRows, columns, sections, records, statusScale, habit } = found;
  return {
    name,
    kind,
    why,
    visible,
    headerRows: headerRows.map((row) => row + 1),
    columns: columns.map(({ columnIndex, ...match }) => ({ column: toColumnLetters(columnIndex), ...match })),
    sections: sections.map(({ rowIndex, level, text }) => ({ row: rowIndex + 1, level, text })),
    records: records.map(record),
    statusScale,
    habit,
  };
}

function finding({ range, rowIndex, message, ...rest }: Finding, language: Language) {
  return {
    ...rest,
    range: range === null ? null : rangeToA1(range),
    row: rowIndex === null ? null : rowIndex + 1,
    message: message[language],
  };
}

/** What is about the whole file names the first sheet: outside checks look the name up among the sheets. */
function atSheet(found: Finding, { check }: CheckedFile): Finding {
  return found.sheet === "" ? { ...found, sheet: check?.sheets[0]?.name ?? "" } : found;
}

function file(checked: CheckedFile, language: Language) {
  return {
    file: checked.file,
    error: checked.error,
    output: checked.output,
    sheets: checked.check?.sheets.map(sheet) ?? [],
    findings: checked.check?.findings.map((found) => finding(atSheet(found, checked), language)) ?? [],
    acknowledged:
      checked.report?.acknowledged.map(({ item, reason }) => ({ ...finding(item.finding, language), reason })) ?? [],
  };
}

/** The document that `check --format json` prints; its fields are a stable interface. */
export function toJson(run: CheckRun, language: Language): string {
  return JSON.stringify({ files: run.files.map((checked) => file(checked, language)), summary: run.summary }, null, 2);
}
