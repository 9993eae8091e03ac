import { join } from "node:path";
import { runCommandLine } from "../../src/cli/commandLine";

export const projectFolder = join(__dirname, "..", "..");

export type CommandResult = { readonly status: number; readonly stdout: string; readonly stderr: string };

/** Runs the command line in this process and gathers what it writes. */
export async function runCommand(argv: readonly string[], isInteractive = false): Promise<CommandResult> {
  let stdout = "";
  let stderr = "";
  const status = await runCommandLine(argv, {
    out: (text) => (stdout += text),
    error: (text) => (stderr += text),
    isInteractive,
  });
  return { status, stdout, stderr };
}
