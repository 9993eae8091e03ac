import { basename } from "node:path";
import {
  rangeToA1,
  severities,
  type Finding,
  type Language,
  type ProgressRecord,
  type ProgressSheet,
} from "../core/model";
import { kindNames, severityNames, tellCheck, tellStatedRate } from "../core/wording";
import type { CheckedFile, CheckRun } from "./runCheck";

type Words = {
  readonly row: (number: number) => string;
  readonly records: (count: number) => string;
  readonly wholeSheet: string;
  readonly hidden: string;
  readonly nothing: string;
  readonly total: (files: number) => string;
  readonly explained: string;
};

const words: Readonly<Record<Language, Words>> = {
  ja: {
    row: (number) => `${String(number)}行`,
    records: (count) => `${String(count)}取組`,
    wholeSheet: "シート全体",
    hidden: "非表示",
    nothing: "直すところは見つかりませんでした。",
    total: (files) => `${String(files)}ファイルの合計`,
    explained: "計算の読み取り",
  },
  en: {
    row: (number) => `row ${String(number)}`,
    records: (count) => `${String(count)} records`,
    wholeSheet: "whole sheet",
    hidden: "hidden",
    nothing: "Nothing to correct was found.",
    total: (files) => `All ${String(files)} files`,
    explained: "How the stated rates follow",
  },
};

/** 「12行 №7 事業名（担当課）」: where a person finds the record in the sheet. */
function recordLine(record: ProgressRecord, { row }: Words): string {
  const number = record.projectNumbers.length > 0 ? `№${record.projectNumbers.join("・")} ` : "";
  const departments = record.departments.length > 0 ? `（${record.departments.join("、")}）` : "";
  const name = record.displayName === "" ? (record.indicators[0]?.name ?? "") : record.displayName;
  return `  ${row(record.rowIndex + 1)} ${number}${name}${departments}`;
}

function findingLine({ severity, range, message }: Finding, language: Language): string {
  const place = range === null ? "" : `${rangeToA1(range)}  `;
  return `    ${severityNames[severity][language]}  ${place}${message[language]}`;
}

function groupByRecord(findings: readonly Finding[]): ReadonlyMap<number | null, readonly Finding[]> {
  const groups = new Map<number | null, Finding[]>();
  for (const found of findings) {
    const list = groups.get(found.rowIndex) ?? [];
    groups.set(found.rowIndex, [...list, found]);
  }
  return groups;
}

function sheetFindings(sheet: ProgressSheet, findings: readonly Finding[], language: Language): readonly string[] {
  const text = words[language];
  const groups = [...groupByRecord(findings)].sort(([a], [b]) => (a ?? -1) - (b ?? -1));
  return groups.flatMap(([rowIndex, group]) => {
    const record = rowIndex === null ? undefined : sheet.records.find((found) => found.rowIndex === rowIndex);
    const head = record
      ? recordLine(record, text)
      : `  ${rowIndex === null ? text.wholeSheet : text.row(rowIndex + 1)}`;
    return [head, ...group.map((found) => findingLine(found, language))];
  });
}

/** Stated rates that a policy explains (cut off, capped, a mean) are no findings; they are told so that nobody wonders. */
function explanations(sheet: ProgressSheet, language: Language): readonly string[] {
  const lines = sheet.records.flatMap((record) =>
    record.achievement
      .flatMap((stated) => tellStatedRate(stated, record.indicators, language) ?? [])
      .map((line) => `  ${recordLine(record, words[language])}: ${line}`),
  );
  return lines.length === 0 ? [] : [`  ${words[language].explained}`, ...lines];
}

function sheetText(sheet: ProgressSheet, findings: readonly Finding[], language: Language): readonly string[] {
  const text = words[language];
  const state = sheet.visible ? "" : `・${text.hidden}`;
  if (sheet.kind === "other") return [`■ ${sheet.name}（${kindNames.other[language]}${state}: ${sheet.why ?? ""}）`];
  const head = `■ ${sheet.name}（${kindNames[sheet.kind][language]}、${text.records(sheet.records.length)}${state}）`;
  const body = findings.length === 0 ? [`  ${text.nothing}`] : sheetFindings(sheet, findings, language);
  return [head, ...body, ...explanations(sheet, language)];
}

/** Distinct projects of each sheet by number, else by name; a repeated listing (再掲) is none of its own. */
function countProjects(sheets: readonly ProgressSheet[]): number {
  const keys = sheets.flatMap(({ name, records }) =>
    records
      .filter(({ repeated }) => !repeated)
      .map(({ projectNumbers, displayName, rowIndex }) => {
        const own = [projectNumbers.join("・"), displayName].find((key) => key !== "");
        return `${name}
${own ?? String(rowIndex)}`;
      }),
  );
  return new Set(keys).size;
}

function counts(findings: readonly Finding[]): Record<Finding["severity"], number> {
  const of = (severity: Finding["severity"]) => findings.filter((found) => found.severity === severity).length;
  const [error, warning, info] = severities.map(of);
  return { error: error ?? 0, warning: warning ?? 0, info: info ?? 0 };
}

function fileText({ file, check }: CheckedFile, language: Language): readonly string[] {
  if (check === null) return [];
  const { sheets, findings, rulesRun, notApplicable } = check;
  const records = sheets.reduce((total, sheet) => total + sheet.records.length, 0);
  const whole = findings.filter((found) => !sheets.some(({ name }) => name === found.sheet));
  const evidence = tellCheck(
    {
      records,
      projects: countProjects(sheets),
      rules: rulesRun.length,
      notApplicable: notApplicable.length,
      findings: counts(findings),
    },
    language,
  );
  return [
    `【${basename(file)}】`,
    ...sheets.flatMap((sheet) =>
      sheetText(
        sheet,
        findings.filter((found) => found.sheet === sheet.name),
        language,
      ),
    ),
    ...whole.map((found) => findingLine(found, language)),
    evidence,
    "",
  ];
}

/** The check as a person reads it: by file, sheet and row, then what was checked and what did not apply. */
export function toText(run: CheckRun, language: Language): string {
  const { summary } = run;
  const lines = run.files.flatMap((checked) => fileText(checked, language));
  if (run.files.length > 1) {
    const findings = { error: summary.errors, warning: summary.warnings, info: summary.infos };
    const { records, rules, notApplicable } = summary;
    const projects = run.files.reduce((total, { check }) => total + countProjects(check?.sheets ?? []), 0);
    lines.push(
      `${words[language].total(summary.files)}: ${tellCheck({ records, projects, rules, notApplicable: notApplicable.length, findings }, language)}`,
    );
  }
  return lines.join("\n").trimEnd();
}
