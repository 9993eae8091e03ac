import type { Language, Severity } from "../model/finding";
import { severityNames } from "./names";

/** What a check looked at and what it found. */
export type CheckCounts = {
  /** 取組: rows or cards, one for each 担当. */
  readonly records: number;
  /** 事業: distinct projects, 再掲 apart; null where they cannot be counted (a project spread over several files). */
  readonly projects: number | null;
  /** Rules that had something to look at. */
  readonly rules: number;
  /** Rules whose columns the template does not have. */
  readonly notApplicable: number;
  readonly findings: Readonly<Record<Severity, number>>;
};

type Told = { readonly found: string; readonly remarks: readonly string[] };

function tellInJapanese({ findings: { error, warning, info }, notApplicable }: CheckCounts): Told {
  const unlooked = notApplicable > 0 ? [`${String(notApplicable)}項目は、この様式に欄がないため見ていません`] : [];
  const count = (severity: Severity, number: number): string => `${severityNames[severity].ja}${String(number)}件`;
  if (error + warning === 0) {
    const found = "直すところは見つかりませんでした";
    return { found, remarks: info > 0 ? [count("info", info), ...unlooked] : unlooked };
  }
  const counts = (
    [
      ["error", error],
      ["warning", warning],
      ["info", info],
    ] as const
  ).filter(([, number]) => number > 0);
  return {
    found: `${counts.map(([severity, number]) => count(severity, number)).join("、")}がありました`,
    remarks: unlooked,
  };
}

function tellInEnglish({ findings: { error, warning, info }, notApplicable }: CheckCounts): Told {
  const unlooked =
    notApplicable > 0 ? [`${String(notApplicable)} not looked at: this template has no such column`] : [];
  if (error + warning === 0) {
    return {
      found: "nothing to correct was found",
      remarks: info > 0 ? [`${String(info)} for information`, ...unlooked] : unlooked,
    };
  }
  return {
    found: `${String(error)} to correct, ${String(warning)} to confirm, ${String(info)} for information`,
    remarks: unlooked,
  };
}

/** 27取組（23事業）; 3事業 where both counts are the same. */
function countInJapanese({ records, projects }: CheckCounts): string {
  if (projects === null) return `${String(records)}取組`;
  return records === projects ? `${String(records)}事業` : `${String(records)}取組（${String(projects)}事業）`;
}

function countInEnglish({ records, projects }: CheckCounts): string {
  if (projects === null) return `${String(records)} records`;
  return records === projects
    ? `${String(records)} projects`
    : `${String(records)} records (${String(projects)} projects)`;
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
