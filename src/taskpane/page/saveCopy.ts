import type { OpenedFile } from "./file/openedFile";
import type { PageStrings } from "./strings.ja";
import { splitName } from "./pageState";

const TYPES: Readonly<Record<string, string>> = {
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xlsm": "application/vnd.ms-excel.sheet.macroEnabled.12",
};

/** The name that a copy gets: 「名前（点検済）.xlsx」, once however often it is saved. */
function copyName(name: string, texts: PageStrings): string {
  const { stem, extension } = splitName(name);
  const mark = texts.copyName("");
  return `${stem.endsWith(mark) ? stem : texts.copyName(stem)}${extension === "" ? ".xlsx" : extension}`;
}

/** Saves a copy through the browser's downloads and gives its name. What was opened stays as it is on the disk. */
export async function saveCopy(file: OpenedFile, marks: "with" | "without", texts: PageStrings): Promise<string> {
  const { workbook } = file.store.get();
  const bytes = await file.copyBytes(marks);
  const name = copyName(file.name, texts);
  download(bytes, name);
  file.saved(workbook);
  return name;
}

function download(bytes: Uint8Array, name: string): void {
  const type = TYPES[splitName(name).extension.toLowerCase()] ?? "application/octet-stream";
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download has begun, but the browser may still be reading.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, SAVING_TIME);
}

const SAVING_TIME = 60_000;
