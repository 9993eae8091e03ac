import { basename } from "node:path";
import { WorkbookError, type Language } from "../core/model";
import { isDepartment } from "../core/text";
import { tellWorkbookError } from "../core/wording";
import packageJson from "../../package.json";
import { planOutputs } from "./outputs";
import { parseArguments, type Request } from "./parseArguments";
import { expandFiles } from "./readFiles";
import { runCheck, type CheckRun } from "./runCheck";
import { runUnmark } from "./runUnmark";
import { saveCopies } from "./saveCopies";
import { toJson } from "./toJson";
import { toText } from "./toText";
import { usage, UsageError } from "./usage";

const exitStatus = { clean: 0, errorsFound: 1, unusable: 2 } as const;

/** Where the command line writes to; a terminal also shows progress. */
export type Terminal = {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  readonly isInteractive: boolean;
};

/** Progress for long work, on a terminal only and on the error stream, so that the result stays clean. */
function showProgress(
  { error, isInteractive }: Terminal,
  total: number,
): { readonly onFile: (file: string, index: number) => void; readonly end: () => void } {
  const shown = isInteractive && total > 1;
  return {
    onFile(file, index) {
      if (shown) error(`\r\u001b[2K${String(index + 1)}/${String(total)} ${basename(file)}`);
    },
    end() {
      if (shown) error("\r\u001b[2K");
    },
  };
}

type CheckRequest = Extract<Request, { kind: "check" }>;

/** A department that no file names is a slip of the pen, not a department without findings. */
function requireDepartment(run: CheckRun, department: string | null): void {
  const reports = run.files.flatMap(({ report }) => report ?? []);
  if (department === null || reports.length === 0) return;
  const names = [...new Set(reports.flatMap(({ departments }) => departments.map(({ name }) => name)))];
  if (names.length === 0 || names.some((name) => isDepartment(name, department))) return;
  // A name with its 局 before it is listed without: then there are rows that are its own.
  const own = run.files.flatMap(({ check }) => check?.checked.flatMap(({ records }) => records) ?? []);
  if (own.some(({ departments }) => departments.length > 0)) return;
  throw new UsageError({
    ja: `「${department}」という担当課は見当たりません。表にあるのは、${names.join("、")}です。`,
    en: `There is no department “${department}”. The sheets name: ${names.join(", ")}.`,
  });
}

async function check(request: CheckRequest, terminal: Terminal): Promise<number> {
  const { language, lastYear, department, out, format } = request;
  const files = await expandFiles(request.patterns);
  const inputs = [...files, ...(lastYear === null ? [] : [lastYear])];
  const outputs = out === null ? new Map<string, string>() : await planOutputs(files, out, inputs);
  const progress = showProgress(terminal, files.length);
  const checked = await runCheck(files, { lastYear, department, language, onFile: progress.onFile });
  progress.end();
  requireDepartment(checked, department);
  const { run, remarks, unsaved } = await saveCopies(checked, outputs, { inputs, language });
  terminal.out(`${format === "json" ? toJson(run, language) : toText(run, language)}\n`);
  const failed = run.files.flatMap(({ error }) => error ?? []);
  for (const line of [...failed.map(({ message }) => message), ...remarks]) terminal.error(`${line}\n`);
  if (failed.length + unsaved > 0) return exitStatus.unusable;
  return run.summary.errors > 0 ? exitStatus.errorsFound : exitStatus.clean;
}

async function unmark(
  { patterns, out, language }: Extract<Request, { kind: "unmark" }>,
  terminal: Terminal,
): Promise<number> {
  const outputs = await planOutputs(await expandFiles(patterns), out);
  const files = await runUnmark(outputs, language);
  for (const { saved } of files) if (saved !== null) terminal.out(`${saved}\n`);
  for (const line of files.flatMap(({ remarks }) => remarks)) terminal.error(`${line}\n`);
  return files.some(({ saved }) => saved === null) ? exitStatus.unusable : exitStatus.clean;
}

async function answer(request: Request, terminal: Terminal): Promise<number> {
  if (request.kind === "unmark") return unmark(request, terminal);
  if (request.kind !== "check") {
    terminal.out(`${request.kind === "help" ? usage[request.language] : packageJson.version}\n`);
    return exitStatus.clean;
  }
  return check(request, terminal).catch((error: unknown) => {
    if (!(error instanceof WorkbookError) || request.lastYear === null) throw error;
    terminal.error(`${tellWorkbookError(error.code, request.lastYear, request.language)}\n`);
    return exitStatus.unusable;
  });
}

const unforeseen: Readonly<Record<Language, string>> = {
  ja: "思わぬ理由で処理を続けられませんでした。ファイルはそのままです。もう一度お試しください。",
  en: "Something unforeseen stopped the work. The files are as they were. Please try again.",
};

/** The language asked for, also where the rest of the call is wrong. */
function languageOf(argv: readonly string[]): Language {
  const asked = argv.some(
    (argument, index) => argument === "--lang=en" || (argument === "--lang" && argv[index + 1] === "en"),
  );
  return asked ? "en" : "ja";
}

/** Runs the command line with the arguments after the program's name. Gives the exit status; never throws. */
export async function runCommandLine(argv: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await answer(parseArguments(argv), terminal);
  } catch (error) {
    terminal.error(`${(error instanceof UsageError ? error.text : unforeseen)[languageOf(argv)]}\n`);
    return exitStatus.unusable;
  }
}
