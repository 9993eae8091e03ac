import type { Plan } from "../model/plan";
import type { ProgressSheet } from "../model/progress";
import type { WorksheetSnapshot } from "../model/worksheet";
import { createKeeper, type Keeper } from "../text";
import type { SheetCheck } from "./checkSheet";

type LastReading = { readonly worksheet: WorksheetSnapshot; readonly plan: Plan; readonly sheet: ProgressSheet };

/** What the checks of one workbook leave for its next check, worksheet by worksheet (by position). */
export type CheckMemory = {
  of(index: number): { readonly keeper: Keeper; readonly last: LastReading | null };
  keep(index: number, last: LastReading): void;
  checkOf(index: number): SheetCheck | null;
  keepCheck(index: number, check: SheetCheck): void;
};

/** A memory of a workbook that was not checked yet. */
export function createMemory(): CheckMemory {
  const keepers = new Map<number, Keeper>();
  const readings = new Map<number, LastReading>();
  const checks = new Map<number, SheetCheck>();
  return {
    of(index) {
      const keeper = keepers.get(index) ?? createKeeper();
      keepers.set(index, keeper);
      return { keeper, last: readings.get(index) ?? null };
    },
    keep: (index, last) => void readings.set(index, last),
    checkOf: (index) => checks.get(index) ?? null,
    keepCheck: (index, check) => void checks.set(index, check),
  };
}
