import { basename } from "node:path";
import { WorkbookError } from "../core/model";
import { tellWorkbookError } from "../core/wording";
import { version } from "../../package.json";
import { parseArguments, type Request } from "./parseArguments";
import { expandFiles } from "./readFiles";
import { runCheck } from "./runCheck";
import { toJson } from "./toJson";
import { toText } from "./toText";
import { usage, UsageError } from "./usage";

const exitStatus = { clean: 0, errorsFound: 1, unusable: 2 } as const;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Progress for long work, on a terminal only and on the error stream, so that the result stays clean. */
function showProgress(total: number): { readonly onFile: (file: string, index: number) => void; readonly end: () => void } {
  const shown = process.stderr.isTTY && total > 1;
  return {
    onFile(file, index) {
      if (shown) process.stderr.write(`\r\u001b[2K${String(index + 1)}/${String(total)} ${basename(file)}`);
    },
    end() {
      if (shown) process.stderr.write("\r\u001b[2K");
    },
  };
}

async function check(request: Extract<Request, { kind: "check" }>): Promise<number> {
  const { language, lastYear, format } = request;
  const files = await expandFiles(request.patterns);
  const progress = showProgress(files.length);
  const run = await runCheck(files, { lastYear, language, onFile: progress.onFile });
  progress.end();
  say(format === "json" ? toJson(run, language) : toText(run, language));
  const failed = run.files.flatMap(({ error }) => error ?? []);
  for (const { message } of failed) complain(message);
  if (failed.length > 0) return exitStatus.unusable;
  return run.summary.errors > 0 ? exitStatus.errorsFound : exitStatus.clean;
}

async function run(argv: readonly string[]): Promise<number> {
  const request = parseArguments(argv);
  if (request.kind === "check") {
    return check(request).catch((error: unknown) => {
      if (!(error instanceof WorkbookError) || request.lastYear === null) throw error;
      complain(tellWorkbookError(error.code, request.lastYear, request.language));
      return exitStatus.unusable;
    });
  }
  say(request.kind === "help" ? usage[request.language] : version);
  return exitStatus.clean;
}

run(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    complain(error instanceof UsageError ? error.message : "思わぬ理由で処理を続けられませんでした。ファイルはそのままです。もう一度お試しください。");
    if (!(error instanceof UsageError) && process.env["SHINCHOKU_DEBUG"]) complain(String(error instanceof Error ? error.stack : error));
    process.exitCode = exitStatus.unusable;
  },
);
