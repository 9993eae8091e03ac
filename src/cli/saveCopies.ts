import { basename, dirname, extname, join } from "node:path";
import type { CheckReport, Language } from "../core/model";
import { resultSheetNames } from "../core/wording";
import { copyMessages } from "./copyMessages";
import { markCopy } from "./markCopy";
import { writeWhole } from "./outputs";
import { readFileBytes } from "./readFiles";
import { digestOf, type CheckRun, type CheckedFile } from "./runCheck";

/** What became of one copy: where it is, and what a person should know of it, one line each. */
type Saved = { readonly output: string | null; readonly remarks: readonly string[] };

/** A run whose copies were written; `unsaved` counts those that could not be. */
export type SavedRun = { readonly run: CheckRun; readonly remarks: readonly string[]; readonly unsaved: number };

/** 「写し.xlsx」 → 「写し_点検結果.xlsx」: for the result of a file that cannot be marked. */
function resultPath(output: string, language: Language): string {
  const name = basename(output, extname(output));
  return join(dirname(output), `${name}_${resultSheetNames[language]}.xlsx`);
}

async function save(output: string, bytes: Uint8Array, told: Saved, language: Language): Promise<Saved> {
  return writeWhole(output, bytes).then(
    () => told,
    () => ({ output: null, remarks: [copyMessages.notSaved[language]({ output })] }),
  );
}

async function saveCopy(
  { file: path, digest, report }: CheckedFile & { readonly report: CheckReport },
  output: string,
  { language, taken }: { readonly language: Language; readonly taken: ReadonlySet<string> },
): Promise<Saved> {
  const file = basename(path);
  const bytes = await readFileBytes(path).catch(() => new Uint8Array());
  if (digestOf(bytes) !== digest) return { output: null, remarks: [copyMessages.changedMeanwhile[language]({ file })] };
  const copy = await markCopy(bytes, report, { path, language });
  if (copy.isCopy) return save(output, copy.bytes, { output, remarks: copy.remarks }, language);
  const apart = resultPath(output, language);
  if (taken.has(apart.toLowerCase())) {
    return { output: null, remarks: [copyMessages.resultNotApart[language]({ file })] };
  }
  const remarks = [copyMessages.resultApart[language]({ file, output: apart })];
  return save(apart, copy.bytes, { output: apart, remarks }, language);
}

/** Writes the marked copies of all files that were checked, one after the other; one that fails never stops the others. */
export async function saveCopies(
  run: CheckRun,
  outputs: ReadonlyMap<string, string>,
  { inputs, language }: { readonly inputs: readonly string[]; readonly language: Language },
): Promise<SavedRun> {
  const taken = new Set([...inputs, ...outputs.values()].map((path) => path.toLowerCase()));
  const files: CheckedFile[] = [];
  const remarks: string[] = [];
  let unsaved = 0;
  for (const checked of run.files) {
    const output = outputs.get(checked.file);
    const { report } = checked;
    if (report === null || output === undefined) files.push(checked);
    else {
      const saved = await saveCopy({ ...checked, report }, output, { language, taken });
      files.push({ ...checked, output: saved.output });
      remarks.push(...saved.remarks);
      if (saved.output === null) unsaved++;
    }
  }
  return { run: { ...run, files }, remarks, unsaved };
}
