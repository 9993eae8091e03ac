import { runCommandLine } from "./commandLine";

void runCommandLine(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  isInteractive: process.stderr.isTTY,
}).then((status) => {
  process.exitCode = status;
});
