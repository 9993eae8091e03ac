import { basename } from "node:path";
import { WorkbookError, type Language } from "../core/model";
import { resultSheetNames, tellWorkbookError } from "../core/wording";
import { createXlsxHost, type XlsxHost } from "../host/xlsx";
import { HostError } from "../host/WorkbookHost";
import { copyMessages } from "./copyMessages";
import { writeWhole } from "./outputs";
import { readFileBytes } from "./readFiles";

/** One file's result: a line for the person, a line on what went wrong, or both. */
export type UnmarkedFile = { readonly saved: string | null; readonly remarks: readonly string[] };

/** A copy without marks, and what to tell of it. */
type Unmarked = { readonly bytes: Uint8Array; readonly hadMarks: boolean; readonly remarks: readonly string[] };

/** Takes out the sheets of results in either language; one that is in use stays, and that is told. */
async function removeResults(host: XlsxHost, file: string, language: Language): Promise<readonly string[] | null> {
  const removed: string[] = [];
  try {
    for (const name of Object.values(resultSheetNames)) removed.push(...(await host.removeWritten(name)));
    return removed.length === 0 ? null : [];
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return [copyMessages.resultStays[language]({ file })];
  }
}

/** Takes marks and results out of a workbook; throws a HostError where marks cannot be taken back. */
export async function unmarkCopy(bytes: Uint8Array, file: string, language: Language): Promise<Unmarked> {
  const host = createXlsxHost(bytes);
  const cleaned = await host.clearMarks();
  const results = await removeResults(host, file, language);
  return { bytes: host.toBytes(), hadMarks: cleaned > 0 || results !== null, remarks: results ?? [] };
}

function tellFailure(error: unknown, path: string, language: Language): string {
  const file = basename(path);
  if (error instanceof HostError) {
    return copyMessages[error.code === "protected" ? "marksStay" : "cannotUnmark"][language]({ file });
  }
  return tellWorkbookError(error instanceof WorkbookError ? error.code : "unreadable", path, language);
}

async function unmarkFile(path: string, output: string, language: Language): Promise<UnmarkedFile> {
  let copy: Unmarked;
  try {
    copy = await unmarkCopy(await readFileBytes(path), basename(path), language);
  } catch (error) {
    return { saved: null, remarks: [tellFailure(error, path, language)] };
  }
  const saved = copyMessages[copy.hadMarks ? "unmarked" : "hadNoMarks"][language]({ output });
  return writeWhole(output, copy.bytes).then(
    () => ({ saved, remarks: copy.remarks }),
    () => ({ saved: null, remarks: [copyMessages.notSaved[language]({ output })] }),
  );
}

/** Writes copies without marks, one after the other; one that fails never stops the others. */
export async function runUnmark(
  outputs: ReadonlyMap<string, string>,
  language: Language,
): Promise<readonly UnmarkedFile[]> {
  const files: UnmarkedFile[] = [];
  for (const [path, output] of outputs) files.push(await unmarkFile(path, output, language));
  return files;
}
