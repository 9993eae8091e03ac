import { basename } from "node:path";
import { severities, type Finding, type Language, type ProgressSheet } from "../core/model";
import { tellCheck } from "../core/wording";
import type { CheckedFile, CheckRun } from "./runCheck";
import { findingLine, sheetText } from "./sheetText";

const totals: Readonly<Record<Language, (files: number, unread: number) => string>> = {
  ja: (files, unread) =>
    `${String(files)}ファイルの合計${unread > 0 ? `（読めなかったファイル${String(unread)}件を除く）` : ""}`,
  en: (files, unread) => `All ${String(files)} files${unread > 0 ? ` (${String(unread)} could not be read)` : ""}`,
};

const noSheet: Readonly<Record<Language, string>> = {
  ja: "進捗状況表がないため、点検していません。",
  en: "Not checked: there is no progress sheet.",
};

/** Distinct projects of each sheet by number, else by name; a repeated listing (再掲) is none of its own. */
function countProjects(sheets: readonly ProgressSheet[]): number {
  const keys = sheets.flatMap(({ name, records }) =>
    records
      .filter(({ repeated }) => !repeated)
      .map(({ projectNumbers, displayName, rowIndex }) => {
        const own = [projectNumbers.join("・"), displayName].find((key) => key !== "");
        return JSON.stringify([name, own ?? rowIndex]);
      }),
  );
  return new Set(keys).size;
}

function counts(findings: readonly Finding[]): Record<Finding["severity"], number> {
  const of = (severity: Finding["severity"]) => findings.filter((found) => found.severity === severity).length;
  const [error, warning, info] = severities.map(of);
  return { error: error ?? 0, warning: warning ?? 0, info: info ?? 0 };
}

function evidence({ check }: CheckedFile, language: Language): string {
  if (check === null || check.checked.every(({ kind }) => kind === "other")) return noSheet[language];
  const { checked, findings, rulesRun, notApplicable } = check;
  return tellCheck(
    {
      records: checked.reduce((total, { records }) => total + records.length, 0),
      projects: countProjects(checked),
      rules: rulesRun.length,
      notApplicable: notApplicable.length,
      findings: counts(findings),
    },
    language,
  );
}

function fileText(file: CheckedFile, language: Language): readonly string[] {
  const { check } = file;
  if (check === null) return [];
  const { sheets, findings } = check;
  const told = sheets.filter(({ kind }) => kind !== "other");
  const lines = sheets.flatMap((sheet) => {
    const mine = findings.filter((found) => found.sheet === sheet.name);
    return sheetText(
      sheet,
      { findings: mine, checked: check.checked.includes(sheet), alone: told.length <= 1 },
      language,
    );
  });
  const whole = findings.filter((found) => !sheets.some(({ name }) => name === found.sheet));
  return [
    `【${basename(file.file)}】`,
    ...lines,
    ...whole.map((found) => findingLine(found, language)),
    evidence(file, language),
    "",
  ];
}

function totalText({ files, summary }: CheckRun, language: Language): string {
  const unread = files.filter(({ check }) => check === null).length;
  const records = files.reduce(
    (all, { check }) => all + (check?.checked ?? []).reduce((sum, sheet) => sum + sheet.records.length, 0),
    0,
  );
  const { rules, notApplicable, errors, warnings, infos } = summary;
  const told = tellCheck(
    {
      records,
      projects: null,
      rules,
      notApplicable: notApplicable.length,
      findings: { error: errors, warning: warnings, info: infos },
    },
    language,
  );
  return `${totals[language](summary.files, unread)}: ${told}`;
}

/** The check as a person reads it: by file, sheet and row, then what was checked and what did not apply. */
export function toText(run: CheckRun, language: Language): string {
  const lines = run.files.flatMap((checked) => fileText(checked, language));
  const several = run.files.length > 1 && run.files.some(({ check }) => check !== null);
  return [...lines, ...(several ? [totalText(run, language)] : [])].join("\n").trimEnd();
}
