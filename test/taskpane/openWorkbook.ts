import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { CellRange, WorkbookSnapshot } from "../../src/core/model";
import { createMemoryHost, type MemoryHost, type MemoryHostOptions } from "../../src/host/memory";
import { readXlsx } from "../../src/host/xlsx";
import type { HostChange } from "../../src/host/WorkbookHost";
import type { PaneEnvironment } from "../../src/taskpane/environment";
import { createPreferences } from "../../src/taskpane/preferences";
import { createLocalChecker } from "../worker/createLocalChecker";

const samples = resolve(__dirname, "..", "..", "assets", "samples");

export function readSample(file: string): WorkbookSnapshot {
  return readXlsx(readFileSync(resolve(samples, file)));
}

/** A memory host that also selects cells and tells of edits, as Excel does, and lets a test be the user. */
export type WatchedHost = MemoryHost & {
  readonly revealed: readonly { readonly sheet: string; readonly range: CellRange }[];
  /** Tells of a change as the host would. */
  readonly tell: (change: HostChange) => void;
  /** How often each method was called. */
  readonly calls: ReadonlyMap<string, number>;
};

export function watchedHost(workbook: WorkbookSnapshot, options: MemoryHostOptions = {}): WatchedHost {
  const memory = createMemoryHost(workbook, options);
  const revealed: { sheet: string; range: CellRange }[] = [];
  const calls = new Map<string, number>();
  const count = (name: string) => calls.set(name, (calls.get(name) ?? 0) + 1);
  let listener: ((change: HostChange) => void) | null = null;
  return {
    ...memory,
    abilities: { reveal: true, watch: true, comments: true },
    revealed,
    calls,
    tell: (change) => listener?.(change),
    readWorkbook: (wish) => {
      count("readWorkbook");
      return memory.readWorkbook(wish);
    },
    readCells: (sheet, range, wish) => {
      count("readCells");
      return memory.readCells(sheet, range, wish);
    },
    setMarks: (marks, wish) => {
      count("setMarks");
      return memory.setMarks(marks, wish);
    },
    reveal: (sheet, range) => {
      revealed.push({ sheet, range });
      return Promise.resolve();
    },
    watch: (wanted) => {
      listener = wanted;
      return Promise.resolve(() => {
        listener = null;
        return Promise.resolve();
      });
    },
  };
}

export const numericSample = "01_数値目標の進捗状況表.xlsx";

/** An environment over a sample, with whatever a test wants otherwise. */
export function paneEnvironment<Host extends MemoryHost>(
  host: Host,
  other: Partial<PaneEnvironment> = {},
): PaneEnvironment & { readonly host: Host } {
  return {
    checker: createLocalChecker(),
    preferences: createPreferences(null),
    language: "ja",
    theme: "light",
    fileName: "見本.xlsx",
    ...other,
    host,
  };
}
