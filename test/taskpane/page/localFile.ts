import { createXlsxHost, readXlsx } from "../../../src/host/xlsx";
import { type OpenedFile, readOpenedFile } from "../../../src/taskpane/page/file/openedFile";
import type { FileHost } from "../../../src/worker/FileHost";

/** A file's host without a worker: the same .xlsx host, in place. Rejects with a WorkbookError as the worker does. */
export async function openLocalFile(bytes: Uint8Array): Promise<FileHost> {
  await Promise.resolve();
  readXlsx(bytes);
  const host = createXlsxHost(bytes);
  return {
    ...host,
    readLayouts: () => Promise.resolve(host.readLayouts()),
    toBytes: () => Promise.resolve(host.toBytes()),
    close: () => undefined,
  };
}

/** A file as the page holds it. */
export async function openFile(bytes: Uint8Array, name = "進捗.xlsx"): Promise<OpenedFile> {
  return readOpenedFile(name, await openLocalFile(bytes));
}
