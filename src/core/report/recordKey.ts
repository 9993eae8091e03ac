import type { FindingItem } from "../model/report";
import { toKey } from "../text";

/** The parts of an item that tell its record. */
type Subject = Pick<FindingItem, "projectNumber" | "projectName" | "departments">;

/** What a record is recognised by when its row moves: its numbers, its name and its departments. */
export function recordKey({ projectNumber, projectName, departments }: Subject): string {
  return [projectNumber, projectName, departments.join("・")].map(toKey).join("/");
}
