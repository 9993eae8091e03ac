import { writeFileSync } from "node:fs";

/**
 * Names what was skipped, so that a missing folder never passes silently, and writes the line "N passed, N failed"
 * to the file that SHINCHOKU_TEST_SUMMARY names (for .ci/run). A suite that could not start counts as failed.
 */
export default class JestSummary {
  onRunComplete(_contexts, results) {
    const skipped = results.testResults.flatMap(({ testResults }) =>
      testResults.filter(({ status }) => status === "pending" || status === "todo").map(({ fullName }) => fullName),
    );
    if (skipped.length > 0) {
      console.error(`\n${skipped.length} skipped:\n${skipped.map((name) => `  ${name}`).join("\n")}`);
    }
    const summary = process.env.SHINCHOKU_TEST_SUMMARY;
    if (summary === undefined) return;
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    writeFileSync(summary, `${results.numPassedTests} passed, ${failed} failed\n`);
  }
}
