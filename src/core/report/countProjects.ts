import type { RecordFacts } from "./recordFacts";

/** 事業数: distinct projects of each sheet by number, else by name; a repeated listing (再掲) is none of its own. */
export function countProjects(sheets: readonly (readonly RecordFacts[])[]): number {
  let total = 0;
  for (const records of sheets) {
    const own = new Set<string>();
    for (const { project } of records) if (project !== null) own.add(project);
    total += own.size;
  }
  return total;
}
