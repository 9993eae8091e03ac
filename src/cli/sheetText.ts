import { rangeToA1, type Finding, type Language, type ProgressRecord, type ProgressSheet } from "../core/model";
import { taskOf } from "../core/report";
import { addresseeNames, kindNames, tellStatedRate, urgencyName } from "../core/wording";

type Words = {
  readonly row: (number: number) => string;
  readonly records: (count: number) => string;
  readonly wholeSheet: string;
  readonly hidden: string;
  readonly notChecked: string;
  readonly nothing: string;
  readonly explained: string;
  readonly brackets: readonly [string, string];
  readonly comma: string;
};

const words: Readonly<Record<Language, Words>> = {
  ja: {
    row: (number) => `${String(number)}行`,
    records: (count) => `${String(count)}取組`,
    wholeSheet: "シート全体",
    hidden: "非表示",
    notChecked: "非表示のシートのため、点検していません。",
    nothing: "直すところは見つかりませんでした。",
    explained: "達成度の計算のしかた（直す必要はありません）",
    brackets: ["（", "）"],
    comma: "、",
  },
  en: {
    row: (number) => `row ${String(number)}`,
    records: (count) => `${String(count)} records`,
    wholeSheet: "whole sheet",
    hidden: "hidden",
    notChecked: "Not checked: this sheet is hidden.",
    nothing: "Nothing to correct was found.",
    explained: "How the stated rates were computed (nothing to correct)",
    brackets: [" (", ")"],
    comma: ", ",
  },
};

function inBrackets(parts: readonly string[], { brackets: [open, close], comma }: Words): string {
  const said = parts.filter((part) => part !== "");
  return said.length === 0 ? "" : `${open}${said.join(comma)}${close}`;
}

/** 「12行 №7 事業名（担当課）」: where a person finds the record in the sheet. */
function recordLine(record: ProgressRecord, text: Words): string {
  const number = record.projectNumbers.length > 0 ? `№${record.projectNumbers.join("・")} ` : "";
  const name = record.displayName === "" ? (record.indicators[0]?.name ?? "") : record.displayName;
  return `  ${text.row(record.rowIndex + 1)} ${number}${name}${inBrackets(record.departments, text)}`;
}

/** 「要確認〔事務局〕  K24  …」: how urgent, whom it asks where that is not the department, where, and what. */
export function findingLine(finding: Finding, language: Language): string {
  const { severity, addressee, range, message } = finding;
  const asked = addressee === "secretariat" ? addresseeNames.secretariat[language] : "";
  const mark = asked === "" ? "" : language === "ja" ? `〔${asked}〕` : ` [${asked}]`;
  const place = range === null ? "" : `${rangeToA1(range)}  `;
  return `    ${urgencyName(taskOf(finding), severity, language)}${mark}  ${place}${message[language]}`;
}

function groupByRecord(findings: readonly Finding[]): ReadonlyMap<number | null, readonly Finding[]> {
  const groups = new Map<number | null, Finding[]>();
  for (const found of findings) groups.set(found.rowIndex, [...(groups.get(found.rowIndex) ?? []), found]);
  return groups;
}

function findingLines(sheet: ProgressSheet, findings: readonly Finding[], language: Language): readonly string[] {
  const text = words[language];
  const groups = [...groupByRecord(findings)].sort(([a], [b]) => (a ?? -1) - (b ?? -1));
  return groups.flatMap(([rowIndex, group]) => {
    const record = rowIndex === null ? undefined : sheet.records.find((found) => found.rowIndex === rowIndex);
    const place = rowIndex === null ? text.wholeSheet : text.row(rowIndex + 1);
    return [record ? recordLine(record, text) : `  ${place}`, ...group.map((found) => findingLine(found, language))];
  });
}

/**
 * Stated rates that a policy explains (cut off, capped, a mean) are no findings; they are told so that nobody wonders.
 * A record with a finding has been spoken of already.
 */
function explanations(sheet: ProgressSheet, findings: readonly Finding[], language: Language): readonly string[] {
  const spokenOf = new Set(findings.filter(({ severity }) => severity !== "info").map(({ rowIndex }) => rowIndex));
  const lines = sheet.records
    .filter(({ rowIndex }) => !spokenOf.has(rowIndex))
    .flatMap((record) =>
      record.achievement
        .flatMap((stated) => tellStatedRate(stated, record.indicators, language) ?? [])
        .map((line) => `  ${recordLine(record, words[language])}: ${line}`),
    );
  return lines.length === 0 ? [] : [`  ${words[language].explained}`, ...lines];
}

/** What is told of one sheet: `checked` is false for a hidden one that was only read; `alone` where no other sheet is told of. */
export type SheetTelling = {
  readonly findings: readonly Finding[];
  readonly checked: boolean;
  readonly alone: boolean;
};

/** One sheet as a person reads it: by row, the findings first, then how explained rates follow. */
export function sheetText(
  sheet: ProgressSheet,
  { findings, checked, alone }: SheetTelling,
  language: Language,
): readonly string[] {
  const text = words[language];
  const hidden = sheet.visible ? "" : text.hidden;
  const why = sheet.kind === "other" && language === "ja" ? (sheet.why ?? "") : "";
  const count = sheet.kind === "other" ? "" : text.records(sheet.records.length);
  const head = `■ ${sheet.name}${inBrackets([kindNames[sheet.kind][language], count, hidden, why], text)}`;
  if (!checked && sheet.kind !== "other") return [head, `  ${text.notChecked}`];
  const nothing = alone || sheet.kind === "other" ? [] : [`  ${text.nothing}`];
  const body = findings.length === 0 ? nothing : findingLines(sheet, findings, language);
  return [head, ...body, ...explanations(sheet, findings, language)];
}
