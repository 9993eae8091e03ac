import { readFile, stat } from "node:fs/promises";
import { basename, isAbsolute, join, resolve } from "node:path";
import { globSync } from "tinyglobby";
import { WorkbookError, type WorkbookSnapshot } from "../core/model";
import { readXlsx } from "../host/xlsx";

/** Above this a file is refused before it is loaded: no progress sheet comes near it. */
const largestFile = 200 * 1024 * 1024;

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

const globMark = /[*?[\]{}]/u;

/**
 * The files that a pattern matches. Folders before the first mark are taken as they are named, so that brackets in a
 * folder's name, 「提出 (1)」, mean nothing special. Excel's lock files (~$…) beside open workbooks are no workbooks.
 */
function matchFiles(pattern: string): readonly string[] {
  const parts = pattern.replaceAll("\\", "/").split("/");
  const first = parts.findIndex((part) => globMark.test(part));
  const folder = parts.slice(0, first).join("/");
  const start = isAbsolute(pattern) && folder === "" ? "/" : folder;
  return globSync(parts.slice(first).join("/"), {
    cwd: start === "" ? "." : start,
    onlyFiles: true,
    caseSensitiveMatch: false,
  })
    .map((file) => (start === "" ? file : join(start, file)))
    .filter((file) => !basename(file).startsWith("~$"))
    .sort((a, b) => a.localeCompare(b, "ja"));
}

/**
 * The files that the arguments name, each once, in their order. A pattern is expanded where no file has that very name
 * (Windows shells leave that to the program); one that matches nothing stays, so that it is reported as not found.
 */
export async function expandFiles(patterns: readonly string[]): Promise<readonly string[]> {
  const files: string[] = [];
  for (const pattern of patterns) {
    if ((await isFile(pattern)) || !globMark.test(pattern)) files.push(pattern);
    else {
      const found = matchFiles(pattern);
      files.push(...(found.length > 0 ? found : [pattern]));
    }
  }
  const seen = new Set<string>();
  return files.filter((file) => {
    const place = resolve(file);
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}

function systemError(path: string, error: unknown): WorkbookError {
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  return new WorkbookError(code === "ENOENT" ? "not-found" : "unreadable", `${path}: ${code}`, { cause: error });
}

/**
 * Reads one file from the disk.
 * @throws WorkbookError where it is not there, too large, a folder, or not to be read by this person.
 */
export async function readFileBytes(path: string): Promise<Uint8Array> {
  const size = await stat(path).then(
    (found) => found.size,
    (error: unknown) => {
      throw systemError(path, error);
    },
  );
  if (size > largestFile) throw new WorkbookError("too-large", `${String(size)} bytes`);
  return readFile(path).catch((error: unknown) => {
    throw systemError(path, error);
  });
}

/**
 * Reads one workbook from the disk.
 * @throws WorkbookError with the code of what is wrong; a folder or a missing right is `unreadable`.
 */
export async function readWorkbookFile(path: string): Promise<WorkbookSnapshot> {
  return readXlsx(await readFileBytes(path));
}
