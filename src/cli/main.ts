import { runCommandLine } from "./commandLine";

// `shinchoku … | head` closes the pipe early: that is no fault of ours and ends the work quietly.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

void runCommandLine(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  isInteractive: process.stderr.isTTY,
}).then((status) => {
  process.exitCode = status;
});
