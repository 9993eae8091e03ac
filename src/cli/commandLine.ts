import { basename } from "node:path";
import { WorkbookError, type Language } from "../core/model";
import { tellWorkbookError } from "../core/wording";
import packageJson from "../../package.json";
import { parseArguments, type Request } from "./parseArguments";
import { expandFiles } from "./readFiles";
import { runCheck } from "./runCheck";
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

async function check(request: Extract<Request, { kind: "check" }>, terminal: Terminal): Promise<number> {
  const { language, lastYear, format } = request;
  const files = await expandFiles(request.patterns);
  const progress = showProgress(terminal, files.length);
  const run = await runCheck(files, { lastYear, language, onFile: progress.onFile });
  progress.end();
  terminal.out(`${format === "json" ? toJson(run, language) : toText(run, language)}\n`);
  const failed = run.files.flatMap(({ error }) => error ?? []);
  for (const { message } of failed) terminal.error(`${message}\n`);
  if (failed.length > 0) return exitStatus.unusable;
  return run.summary.errors > 0 ? exitStatus.errorsFound : exitStatus.clean;
}

async function answer(request: Request, terminal: Terminal): Promise<number> {
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
