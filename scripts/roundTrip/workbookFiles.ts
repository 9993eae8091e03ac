import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** The .xlsx files of a folder and of those inside it; none where there is no folder. */
export function workbookFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".xlsx"))
    .sort()
    .map((name) => join(folder, name));
}
