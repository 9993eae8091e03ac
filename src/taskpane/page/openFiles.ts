import { WorkbookError } from "../../core/model";
import { readOpenedFile } from "./file/openedFile";
import type { PageEnvironment } from "./pageEnvironment";
import { freeFileName, type PageEvent } from "./pageState";

/** A file's contents, to be read when their turn comes. */
export type FileSource = { readonly name: string; readonly read: () => Promise<Uint8Array> };

let lastId = 0;

/**
 * Opens files one after the other; one that cannot be opened is told, and does not stop the others. `taken` are the names
 * in use; it gains those of the files while they are opened, so that others opened meanwhile get other names.
 */
export async function openFiles(
  environment: PageEnvironment,
  sources: readonly FileSource[],
  taken: Set<string>,
  dispatch: (event: PageEvent) => void,
): Promise<void> {
  if (sources.length === 0) return;
  dispatch({ kind: "opening", count: sources.length });
  for (const source of sources) {
    const name = freeFileName(source.name, [...taken]);
    taken.add(name);
    try {
      const host = await environment.openFile(await source.read());
      const file = await readOpenedFile(name, host).catch((error: unknown) => {
        host.close();
        throw error;
      });
      dispatch({ kind: "opened", file, id: ++lastId });
    } catch (error) {
      taken.delete(name);
      dispatch({ kind: "failed", failure: { name: source.name, code: codeOf(error) } });
    }
  }
}

/** Files that were chosen or dropped. */
export function toSources(files: Iterable<File>): FileSource[] {
  return [...files].map((file) => ({
    name: file.name,
    read: async () => new Uint8Array(await readBuffer(file)),
  }));
}

/** A file that moved or is locked since it was chosen cannot be read any more. */
async function readBuffer(file: File): Promise<ArrayBuffer> {
  try {
    return await file.arrayBuffer();
  } catch (error) {
    throw new WorkbookError("unreadable", "the browser could not read the file", { cause: error });
  }
}

function codeOf(error: unknown): WorkbookError["code"] | null {
  return error instanceof WorkbookError ? error.code : null;
}
