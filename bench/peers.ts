// What others read the same files with. Each reads all values of all cells, and nothing more is asked of it.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Workbook } from "exceljs";
import { read } from "xlsx";
import type { Measurement } from "./measure";
import type { BenchFile } from "./workbooks";

const PYTHON = "/usr/bin/python3";

const openpyxlScript = `
import sys, time, openpyxl
start = time.perf_counter()
for name in sys.stdin.read().splitlines():
    for sheet in openpyxl.load_workbook(name, data_only=True).worksheets:
        for row in sheet.iter_rows(values_only=True):
            for value in row:
                pass
print((time.perf_counter() - start) * 1000)
`;

/** Reads files one after the other with exceljs. */
export async function readWithExceljs(files: readonly BenchFile[]): Promise<void> {
  // Its types ask for an ArrayBuffer of an older Node.
  for (const { bytes } of files) await new Workbook().xlsx.load(bytes.slice().buffer);
}

/** Reads files one after the other with SheetJS 0.18.5. */
export function readWithSheetJs(files: readonly BenchFile[]): void {
  for (const { bytes } of files) read(bytes, { type: "array" });
}

/** Reads files with openpyxl, without the time that Python takes to start; undefined where it is not installed. */
export function measureOpenpyxl(files: readonly BenchFile[]): Measurement | undefined {
  if (!existsSync(PYTHON)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "shinchoku-bench-"));
  try {
    const names = files.map(({ name }) => join(folder, name));
    files.forEach(({ bytes }, index) => {
      writeFileSync(names[index]!, bytes);
    });
    const result = spawnSync(PYTHON, ["-c", openpyxlScript], { input: names.join("\n"), encoding: "utf8" });
    return result.status === 0 ? { name: "openpyxl", milliseconds: [Number(result.stdout)] } : undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
