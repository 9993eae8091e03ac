import type { Language, Severity } from "../model/finding";
import type { CheckReport, FindingItem } from "../model/report";
import { tellCheck } from "../wording";
import { blanksIn } from "./completion";

const noSheet: Readonly<Record<Language, string>> = {
  ja: "進捗状況表がないため、点検していません。",
  en: "Not checked: there is no progress sheet.",
};

/** What was found, as a sentence counts it: the blanks by themselves, whatever their severity. */
export type FoundCounts = {
  readonly findings: Readonly<Record<Severity, number>>;
  readonly fill: number;
  readonly blanks: number;
};

type Found = Pick<CheckReport, "items"> & { readonly completion: Pick<CheckReport["completion"], "blanks"> };

/** Counts a report's open findings. Where cells are empty that nobody is asked about, all empty cells are told instead. */
export function countFound({ items, completion }: Found): FoundCounts {
  const fill = items.filter(({ task }) => task === "fill");
  const asked = fill.reduce((sum, { finding }) => sum + blanksIn(finding), 0);
  const unasked = completion.blanks > asked;
  const count = (severity: Severity): number => items.filter((item) => isOf(item, severity)).length;
  return {
    findings: { error: count("error"), warning: count("warning"), info: count("info") },
    fill: unasked ? 0 : fill.length,
    blanks: unasked ? completion.blanks : 0,
  };
}

function isOf({ task, finding }: FindingItem, severity: Severity): boolean {
  return task !== "fill" && finding.severity === severity;
}

/** What a check of one workbook looked at and found, in a sentence; also where there was nothing to look at. */
export function tellEvidence(report: CheckReport, language: Language): string {
  const { sheets, records, projects, completion, rulesRun, notApplicable } = report;
  if (sheets.every(({ kind, checked }) => kind === "other" || !checked)) return noSheet[language];
  return tellCheck(
    {
      ...countFound(report),
      records,
      projects,
      references: records - completion.records,
      rules: rulesRun.length,
      notApplicable: notApplicable.length,
    },
    language,
  );
}
