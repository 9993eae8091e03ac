import type { Plan } from "../model/plan";
import type { WorkbookSnapshot } from "../model/worksheet";
import type { WorkbookCheck } from "../validate";
import { placesOf, type SheetPlaces } from "./places";

/** A workbook, what was settled about it, and its check; a CheckSession is one. */
export type CheckedWorkbook = {
  readonly workbook: WorkbookSnapshot;
  readonly plan: Plan;
  readonly check: WorkbookCheck;
};

/** A checked sheet by its name, with its worksheet; undefined where the rules did not look at it. */
export function findPlaces({ workbook, check }: CheckedWorkbook, name: string): SheetPlaces | undefined {
  const sheet = check.checked.find((one) => one.name === name);
  const worksheet = workbook.worksheets.find((one) => one.name === name);
  return sheet === undefined || worksheet === undefined ? undefined : placesOf(sheet, worksheet);
}
