import type { Language, Severity } from "../model/finding";
import type { CheckReport } from "../model/report";
import { tellCheck } from "../wording";

const noSheet: Readonly<Record<Language, string>> = {
  ja: "進捗状況表がないため、点検していません。",
  en: "Not checked: there is no progress sheet.",
};

/** What a check of one workbook looked at and found, in a sentence; also where there was nothing to look at. */
export function tellEvidence(report: CheckReport, language: Language): string {
  const { sheets, items, records, projects, rulesRun, notApplicable } = report;
  if (sheets.every(({ kind, checked }) => kind === "other" || !checked)) return noSheet[language];
  const count = (severity: Severity) => items.filter(({ finding }) => finding.severity === severity).length;
  return tellCheck(
    {
      records,
      projects,
      rules: rulesRun.length,
      notApplicable: notApplicable.length,
      findings: { error: count("error"), warning: count("warning"), info: count("info") },
    },
    language,
  );
}
