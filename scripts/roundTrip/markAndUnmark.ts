import { unzipSync } from "fflate";
import { markCopy } from "../../src/cli/markCopy";
import { unmarkCopy } from "../../src/cli/runUnmark";
import { emptyPlan } from "../../src/core/model";
import { buildReport } from "../../src/core/report";
import { checkWorkbook } from "../../src/core/validate";
import { readXlsx } from "../../src/host/xlsx";

/** A workbook on its way: marked, then unmarked. */
export type RoundTrip = {
  readonly findings: number;
  readonly marked: Uint8Array;
  readonly unmarked: Uint8Array;
  /** Names of the parts in which the unmarked copy differs from the original. */
  readonly changed: readonly string[];
  /** What a person would be told. */
  readonly remarks: readonly string[];
};

/** Names of the parts in which two files differ, those that only one has among them. */
function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [a, b] = [unzipSync(before), unzipSync(after)];
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return names
    .filter((name) => {
      const [one, other] = [a[name], b[name]];
      return one === undefined || other === undefined || Buffer.compare(one, other) !== 0;
    })
    .sort();
}

/** Does with a file what `check --out` and then `unmark` do, without a disk. */
export async function markAndUnmark(original: Uint8Array, path: string): Promise<RoundTrip> {
  const workbook = readXlsx(original);
  const report = buildReport({ workbook, plan: emptyPlan, check: checkWorkbook(workbook) }, { department: null });
  const marked = await markCopy(original, report, { path, language: "ja" });
  const unmarked = await unmarkCopy(marked.bytes, path, "ja");
  return {
    findings: report.items.length,
    marked: marked.bytes,
    unmarked: unmarked.bytes,
    changed: changedParts(original, unmarked.bytes),
    remarks: [...marked.remarks, ...unmarked.remarks],
  };
}
