import { basename } from "node:path";
import type { Language } from "../core/model";
import { countFound, tellEvidence } from "../core/report";
import { tellCheck } from "../core/wording";
import { copyMessages } from "./copyMessages";
import type { CheckedFile, CheckRun } from "./runCheck";
import { findingLine, sheetText } from "./sheetText";

const totals: Readonly<Record<Language, (files: number, unread: number) => string>> = {
  ja: (files, unread) =>
    `${String(files)}ファイルの合計${unread > 0 ? `（読めなかったファイル${String(unread)}件を除く）` : ""}`,
  en: (files, unread) => `All ${String(files)} files${unread > 0 ? ` (${String(unread)} could not be read)` : ""}`,
};

const accepted: Readonly<Record<Language, (count: number) => string>> = {
  ja: (count) => `「このままでよい」とされた${String(count)}件は、表示していません。`,
  en: (count) => `${String(count)} accepted as they are and not shown.`,
};

function fileText(file: CheckedFile, language: Language): readonly string[] {
  const { check, report } = file;
  if (check === null || report === null) return [];
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
    tellEvidence(report, language),
    ...(report.acknowledged.length > 0 ? [accepted[language](report.acknowledged.length)] : []),
    "",
  ];
}

function totalText({ files, summary }: CheckRun, language: Language): string {
  const unread = files.filter(({ check }) => check === null).length;
  const records = files.reduce(
    (all, { check }) => all + (check?.checked ?? []).reduce((sum, sheet) => sum + sheet.records.length, 0),
    0,
  );
  const { rules, notApplicable } = summary;
  const reports = files.flatMap(({ report }) => report ?? []);
  const items = reports.flatMap((report) => report.items);
  const blanks = reports.reduce((sum, { completion }) => sum + completion.blanks, 0);
  const own = reports.reduce((sum, { completion }) => sum + completion.records, 0);
  const told = tellCheck(
    {
      ...countFound({ items, completion: { blanks } }),
      records,
      projects: null,
      references: records - own,
      rules,
      notApplicable: notApplicable.length,
    },
    language,
  );
  return `${totals[language](summary.files, unread)}: ${told}`;
}

/** Where the copies are, one line a file. */
function savedText({ files }: CheckRun, language: Language): readonly string[] {
  const outputs = files.flatMap(({ output }) => output ?? []);
  if (outputs.length === 0) return [];
  return ["", copyMessages.markedCopies[language]({ count: outputs.length }), ...outputs.map((path) => `  ${path}`)];
}

/** The check as a person reads it: by file, sheet and row, then what was checked and what did not apply. */
export function toText(run: CheckRun, language: Language): string {
  const lines = run.files.flatMap((checked) => fileText(checked, language));
  const several = run.files.length > 1 && run.files.some(({ check }) => check !== null);
  const text = [...lines, ...(several ? [totalText(run, language)] : [])].join("\n").trimEnd();
  return [text, ...savedText(run, language)].join("\n");
}
