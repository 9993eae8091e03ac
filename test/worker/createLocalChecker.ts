import { CheckCancelled, type Checker } from "../../src/worker/Checker";
import { CheckerService } from "../../src/worker/checkerService";

/** A checker without a worker: the same core, in place. For tests of what stands in front of it. */
export function createLocalChecker(): Checker {
  let service: CheckerService | null = null;
  let cancelled = false;
  /** Answers a little later, as a worker does, and not at all where it was cancelled meanwhile. */
  const ask = async <Result>(question: (asked: CheckerService) => Result): Promise<Result> => {
    const asked = service;
    if (asked === null) throw cancelled ? new CheckCancelled() : new Error("nothing has been checked yet");
    await Promise.resolve();
    if (asked !== service) throw new CheckCancelled();
    return question(asked);
  };
  return {
    check: (workbook, settings) => {
      service ??= new CheckerService();
      cancelled = false;
      return ask((asked) => asked.check(workbook, settings));
    },
    update: (patches) => ask((asked) => asked.update(patches)),
    configure: (settings) => ask((asked) => asked.configure(settings)),
    proposeFixes: (itemIds) => ask((asked) => asked.proposeFixes(itemIds)),
    fillAchievement: (sheet, as) => ask((asked) => asked.fillAchievement(sheet, as)),
    draft: (kind, language, fileName) => ask((asked) => asked.draft(kind, language, fileName)),
    cancel: () => {
      service = null;
      cancelled = true;
    },
  };
}
