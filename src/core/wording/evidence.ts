import type { Language, Severity } from "../model/finding";
import type { Task } from "../model/report";
import { urgencyName } from "./tasks";

/** What a check looked at and what it found. */
export type CheckCounts = {
  /** 取組: rows or cards, one for each 担当. */
  readonly records: number;
  /** Those of them that are listed for reference only (再掲・省略) and need not be filled in. */
  readonly references: number;
  /** 事業: distinct projects, 再掲 apart; null where they cannot be counted (a project spread over several files). */
  readonly projects: number | null;
  /** Rules that had something to look at. */
  readonly rules: number;
  /** Rules whose columns the template does not have. */
  readonly notApplicable: number;
  /** Findings but for blanks, by severity. */
  readonly findings: Readonly<Record<Severity, number>>;
  /** 要記入: blanks that somebody is asked to fill in, however severe. */
  readonly fill: number;
  /** Cells that are still empty where nobody is asked about each: the rows of a form that goes to every 課; 0 for none. */
  readonly blanks: number;
};

type Told = { readonly found: string; readonly remarks: readonly string[] };

/** What was found by urgency, the blanks first, as far as there is any. */
function urgencies({ fill, findings: { error, warning, info } }: CheckCounts, language: Language): readonly Counted[] {
  const counted = (number: number, task: Task, severity: Severity): Counted => ({
    name: urgencyName(task, severity, language),
    number,
  });
  return [
    counted(error, "confirm", "error"),
    counted(fill, "fill", "warning"),
    counted(warning, "confirm", "warning"),
    counted(info, "note", "info"),
  ].filter(({ number }) => number > 0);
}

type Counted = { readonly name: string; readonly number: number };

function asksNothing({ fill, findings: { error, warning } }: CheckCounts): boolean {
  return error + warning + fill === 0;
}

function tellInJapanese(counts: CheckCounts): Told {
  const { notApplicable, blanks } = counts;
  const unlooked = notApplicable > 0 ? [`${String(notApplicable)}項目は、この様式に欄がないため見ていません`] : [];
  const all = urgencies(counts, "ja").map(({ name, number }) => `${name}${String(number)}件`);
  const empty = blanks > 0 ? `未記入が${String(blanks)}欄あります。そのほかに` : "";
  if (asksNothing(counts)) return { found: `${empty}直すところは見つかりませんでした`, remarks: [...all, ...unlooked] };
  return { found: `${empty}${all.join("、")}がありました`, remarks: unlooked };
}

function tellInEnglish(counts: CheckCounts): Told {
  const { notApplicable, blanks } = counts;
  const unlooked =
    notApplicable > 0 ? [`${String(notApplicable)} not looked at: this template has no such column`] : [];
  const all = urgencies(counts, "en").map(({ name, number }) => `${String(number)} ${name.toLowerCase()}`);
  const empty = blanks > 0 ? `${String(blanks)} ${blanks === 1 ? "cell is" : "cells are"} blank; besides, ` : "";
  if (asksNothing(counts)) return { found: `${empty}nothing to correct was found`, remarks: [...all, ...unlooked] };
  return { found: `${empty}${all.join(", ")}`, remarks: unlooked };
}

/** 27取組（23事業）; 3事業 where both counts are the same; with those that are only listed for reference, if any. */
function countInJapanese({ records, projects, references }: CheckCounts): string {
  const unit = records === projects ? "事業" : "取組";
  const remarks = [
    ...(projects === null || records === projects ? [] : [`${String(projects)}事業`]),
    ...(references > 0 ? [`再掲・省略${String(references)}${unit}を含む`] : []),
  ];
  return `${String(records)}${unit}${remarks.length > 0 ? `（${remarks.join("、")}）` : ""}`;
}

function countInEnglish({ records, projects, references }: CheckCounts): string {
  const unit = records === projects ? "project" : "record";
  const remarks = [
    ...(projects === null || records === projects ? [] : [`${String(projects)} project${projects === 1 ? "" : "s"}`]),
    ...(references > 0 ? [`${String(references)} listed for reference only`] : []),
  ];
  const all = `${String(records)} ${unit}${records === 1 ? "" : "s"}`;
  return `${all}${remarks.length > 0 ? ` (${remarks.join(", ")})` : ""}`;
}

/**
 * What was checked, told as evidence: never a bare "no errors". 「3事業を24項目で点検しました。直すところは見つかりません
 * でした（2項目は、この様式に欄がないため見ていません）。」
 */
export function tellCheck(counts: CheckCounts, language: Language): string {
  const { rules } = counts;
  if (language === "ja") {
    const { found, remarks } = tellInJapanese(counts);
    const bracket = remarks.length > 0 ? `（${remarks.join("。")}）` : "";
    return `${countInJapanese(counts)}を${String(rules)}項目で点検しました。${found}${bracket}。`;
  }
  const { found, remarks } = tellInEnglish(counts);
  const bracket = remarks.length > 0 ? ` (${remarks.join("; ")})` : "";
  return `${countInEnglish(counts)} checked against ${String(rules)} rules: ${found}${bracket}.`;
}
