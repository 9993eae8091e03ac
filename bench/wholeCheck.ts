import type { Measurement } from "./measure";
import type { BenchFile } from "./workbooks";

/**
 * EXTENSION POINT: the whole check of the 200 files, to be held against their reading alone. Return one measurement
 * per way of checking, e.g. `measureInTurn([{ name: "read and check", run: () => … }], 5)`; an empty list prints nothing.
 */
export type WholeCheck = (files: readonly BenchFile[]) => Promise<readonly Measurement[]>;

export const measureWholeCheck: WholeCheck = () => Promise.resolve([]);
