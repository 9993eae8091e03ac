import { checkWorkbook } from "../src/core/validate";
import { readXlsx } from "../src/host/xlsx";
import { measureInTurn, type Measurement } from "./measure";
import type { BenchFile } from "./workbooks";

const ROUNDS = 7;
const WARM_UP = 2;

/** How many records the files hold: a check that reads none would be fast for nothing. */
export function countRecords(files: readonly BenchFile[]): number {
  return files.reduce((total, { bytes }) => {
    const { sheets } = checkWorkbook(readXlsx(bytes));
    return total + sheets.reduce((sum, { records }) => sum + records.length, 0);
  }, 0);
}

/** The whole check (reading, computing, every rule) of the files, beside their reading alone. */
export function measureWholeCheck(files: readonly BenchFile[]): Promise<Measurement[]> {
  return measureInTurn(
    [
      {
        name: "readXlsx alone",
        run: () => {
          for (const { bytes } of files) readXlsx(bytes);
        },
      },
      {
        name: "read, compute, check",
        run: () => {
          for (const { bytes } of files) checkWorkbook(readXlsx(bytes));
        },
      },
    ],
    ROUNDS,
    WARM_UP,
  );
}
