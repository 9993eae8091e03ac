import { createHash } from "node:crypto";
import {
  WorkbookError,
  type CheckReport,
  type Language,
  type WorkbookErrorCode,
  type WorkbookSnapshot,
} from "../core/model";
import { buildReport, ownedRecords, unitNamesOf } from "../core/report";
import { checkWorkbook, type WorkbookCheck } from "../core/validate";
import { tellWorkbookError } from "../core/wording";
import { readXlsx } from "../host/xlsx";
import { embeddedPlan } from "./embeddedPlan";
import { readFileBytes, readWorkbookFile } from "./readFiles";

/** One file's result: its check and the report of it, or why it could not be read. */
export type CheckedFile = {
  readonly file: string;
  readonly error: { readonly code: WorkbookErrorCode; readonly message: string } | null;
  /** Where one department was asked for, its own rows and findings only; never findings that people accepted. */
  readonly check: WorkbookCheck | null;
  readonly report: CheckReport | null;
  /** Of the bytes that were checked: by this a later change of the file is noticed. */
  readonly digest: string;
  /** Where the copy was written; null where none was asked for, or none could be written. */
  readonly output: string | null;
};

export type CheckSummary = {
  readonly files: number;
  readonly sheets: number;
  readonly records: number;
  readonly rules: number;
  readonly notApplicable: readonly string[];
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
};

export type CheckRun = { readonly files: readonly CheckedFile[]; readonly summary: CheckSummary };

export type CheckWish = {
  readonly lastYear: string | null;
  /** Null: the rows of all departments. */
  readonly department: string | null;
  readonly language: Language;
  readonly onFile?: (file: string, index: number) => void;
};

/** A short text that differs where the bytes do. */
export function digestOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function failed(file: string, error: unknown, language: Language): CheckedFile {
  const code = error instanceof WorkbookError ? error.code : "unreadable";
  const message = tellWorkbookError(code, file, language);
  return { file, error: { code, message }, check: null, report: null, digest: "", output: null };
}

/** The check as far as it concerns the report's department, with the findings that nobody accepted. */
function narrow(check: WorkbookCheck, { department, items }: CheckReport): WorkbookCheck {
  const findings = items.map(({ finding }) => finding);
  if (department === null) return { ...check, findings };
  const ownership = { department, names: unitNamesOf(check.checked) };
  const own = new Map(check.sheets.map((sheet) => [sheet, { ...sheet, records: ownedRecords(sheet, ownership) }]));
  return {
    ...check,
    sheets: [...own.values()],
    checked: check.checked.flatMap((sheet) => own.get(sheet) ?? []),
    findings,
  };
}

async function checkFile(
  file: string,
  lastYear: WorkbookSnapshot | undefined,
  { department, language }: CheckWish,
): Promise<CheckedFile> {
  try {
    const bytes = await readFileBytes(file);
    const workbook = readXlsx(bytes);
    const plan = embeddedPlan(workbook);
    const check = checkWorkbook(workbook, lastYear === undefined ? { plan } : { plan, lastYear });
    const report = buildReport({ workbook, plan, check }, { department });
    return { file, error: null, check: narrow(check, report), report, digest: digestOf(bytes), output: null };
  } catch (error) {
    return failed(file, error, language);
  }
}

function summarize(files: readonly CheckedFile[]): CheckSummary {
  const checks = files.flatMap(({ check }) => check ?? []);
  const findings = checks.flatMap((check) => check.findings);
  const sheets = checks.flatMap((check) => check.sheets).filter(({ kind }) => kind !== "other");
  const ran = new Set(checks.flatMap(({ rulesRun }) => rulesRun));
  const count = (severity: string) => findings.filter((found) => found.severity === severity).length;
  return {
    files: files.length,
    sheets: sheets.length,
    records: sheets.reduce((total, { records }) => total + records.length, 0),
    rules: ran.size,
    notApplicable: [...new Set(checks.flatMap(({ notApplicable }) => notApplicable))].filter((id) => !ran.has(id)),
    errors: count("error"),
    warnings: count("warning"),
    infos: count("info"),
  };
}

/**
 * Checks the files one after the other; one that cannot be read never stops the others. `onFile` is told before each
 * file. Last year's workbook must be readable: its error is thrown as a WorkbookError.
 */
export async function runCheck(files: readonly string[], wish: CheckWish): Promise<CheckRun> {
  const lastYear = wish.lastYear === null ? undefined : await readWorkbookFile(wish.lastYear);
  const checked: CheckedFile[] = [];
  for (const [index, file] of files.entries()) {
    wish.onFile?.(file, index);
    checked.push(await checkFile(file, lastYear, wish));
  }
  return { files: checked, summary: summarize(checked) };
}
