import { basename } from "node:path";
import type { CheckReport, Language, Mark, MarkReport } from "../core/model";
import { buildResultSheet } from "../core/report";
import { resultSheetNames } from "../core/wording";
import { createXlsxHost, writeNewWorkbook, type XlsxHost } from "../host/xlsx";
import { HostError } from "../host/WorkbookHost";
import { copyMessages } from "./copyMessages";

/** A file's copy, and what a person should know of it, one line each. */
export type Copy = {
  /** False: the file cannot be changed, and `bytes` are a workbook of its own that holds the result alone. */
  readonly isCopy: boolean;
  readonly bytes: Uint8Array;
  readonly remarks: readonly string[];
};

/** The marks of a report's findings; those about a whole sheet or file have no cells to mark. */
function marksOf({ items }: CheckReport, language: Language): readonly Mark[] {
  return items.flatMap(({ finding: { sheet, range, severity, message } }) =>
    range === null ? [] : [{ sheet, range, severity, text: message[language] }],
  );
}

function tellRefused({ refused }: MarkReport, file: string, language: Language): readonly string[] {
  return refused.map(({ sheet, reason }) =>
    copyMessages[reason === "unsupported" ? "sheetNotWritable" : "sheetNotMarked"][language]({ file, sheet }),
  );
}

/** A list of an earlier check in another language would no longer hold; one that formulas use must stay. */
async function removeOthers(host: XlsxHost, language: Language): Promise<void> {
  for (const name of Object.values(resultSheetNames).filter((other) => other !== resultSheetNames[language])) {
    await host.removeWritten(name).catch((error: unknown) => {
      if (!(error instanceof HostError)) throw error;
    });
  }
}

/** Adds the sheet; gives what to tell where the workbook allows no new one. */
async function addResult(
  host: XlsxHost,
  report: CheckReport,
  { file, language }: { readonly file: string; readonly language: Language },
): Promise<readonly string[]> {
  try {
    await host.writeWorksheet(buildResultSheet(report, { language }));
    return [];
  } catch (error) {
    if (!(error instanceof HostError) || error.code !== "protected") throw error;
    return [copyMessages.structureLocked[language]({ file })];
  }
}

/**
 * A copy of a workbook with the marks of its findings and the sheet of results; all else in it is as it was. A file
 * that cannot be changed at all gives the results as a workbook of their own.
 */
export async function markCopy(
  bytes: Uint8Array,
  report: CheckReport,
  { path, language }: { readonly path: string; readonly language: Language },
): Promise<Copy> {
  const file = basename(path);
  try {
    const host = createXlsxHost(bytes);
    const marked = await host.setMarks(marksOf(report, language));
    await removeOthers(host, language);
    const added = await addResult(host, report, { file, language });
    return { isCopy: true, bytes: host.toBytes(), remarks: [...tellRefused(marked, file, language), ...added] };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { isCopy: false, bytes: writeNewWorkbook([buildResultSheet(report, { language })]), remarks: [] };
  }
}
