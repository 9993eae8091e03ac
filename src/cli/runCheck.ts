import { WorkbookError, type Language, type WorkbookErrorCode, type WorkbookSnapshot } from "../core/model";
import { checkWorkbook, type WorkbookCheck } from "../core/validate";
import { tellWorkbookError } from "../core/wording";
import { readWorkbookFile } from "./readFiles";

/** One file's result: its check, or why it could not be read. */
export type CheckedFile = {
  readonly file: string;
  readonly error: { readonly code: WorkbookErrorCode; readonly message: string } | null;
  readonly check: WorkbookCheck | null;
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

function failed(file: string, error: unknown, language: Language): CheckedFile {
  const code = error instanceof WorkbookError ? error.code : "unreadable";
  return { file, error: { code, message: tellWorkbookError(code, file, language) }, check: null };
}

async function checkFile(
  file: string,
  lastYear: WorkbookSnapshot | undefined,
  language: Language,
): Promise<CheckedFile> {
  try {
    const workbook = await readWorkbookFile(file);
    return { file, error: null, check: checkWorkbook(workbook, lastYear === undefined ? {} : { lastYear }) };
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
export async function runCheck(
  files: readonly string[],
  options: {
    readonly lastYear: string | null;
    readonly language: Language;
    readonly onFile?: (file: string, index: number) => void;
  },
): Promise<CheckRun> {
  const lastYear = options.lastYear === null ? undefined : await readWorkbookFile(options.lastYear);
  const checked: CheckedFile[] = [];
  for (const [index, file] of files.entries()) {
    options.onFile?.(file, index);
    checked.push(await checkFile(file, lastYear, options.language));
  }
  return { files: checked, summary: summarize(checked) };
}
