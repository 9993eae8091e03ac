import type { HeaderMatch } from "../model";
import { describeColumn } from "./columnContent";
import { columnYears } from "./columnYears";
import type { HeaderBlock } from "./findHeader";
import type { Grid } from "./grid";
import { matchHeader } from "./matchHeader";
import { nameByContent } from "./nameByContent";
import { settlePlans, settleRoles, type DraftColumn } from "./settleRoles";

function draftColumn(grid: Grid, block: HeaderBlock, dataRows: readonly number[], columnIndex: number): DraftColumn {
  const parts = block.parts.get(columnIndex) ?? [];
  const content = describeColumn(grid, columnIndex, dataRows);
  const match = matchHeader(parts, content.kind);
  return {
    columnIndex,
    header: parts.join("\n"),
    parts,
    content,
    role: match?.role ?? "other",
    score: match?.score ?? 0,
    evidence: match ? [match.evidence] : [],
  };
}

/**
 * Decides what every column holds: by the words of its header, by what its cells look like, and by its place.
 * Gives one match a column, from left to right, with a score from 0 to 1 and the evidence in words.
 */
export function assignRoles(grid: Grid, block: HeaderBlock, dataRows: readonly number[]): readonly HeaderMatch[] {
  const columns: DraftColumn[] = [];
  for (let index = grid.left; index <= grid.right; index += 1) {
    const column = draftColumn(grid, block, dataRows, index);
    if (column.header !== "" || column.content.cells > 0) columns.push(column);
  }
  nameByContent(columns);
  settleRoles(columns);
  const own = columnYears(columns);
  settlePlans(columns, own.named);
  return columns.map(({ columnIndex, header, role, score, evidence }) => {
    const year = own.yearOf(columnIndex, role);
    return {
      columnIndex,
      header,
      role,
      year: year?.label ?? null,
      score,
      evidence: year && !year.own ? [...evidence, "年度は隣の列から"] : evidence,
    };
  });
}
