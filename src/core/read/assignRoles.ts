import type { HeaderMatch } from "../model";
import { createKeeper, type Keeper } from "../text";
import { describeColumn } from "./columnContent";
import { columnYears } from "./columnYears";
import type { HeaderBlock } from "./findHeader";
import type { Grid } from "./grid";
import { matchHeader } from "./matchHeader";
import { nameByContent } from "./nameByContent";
import { nothingSaid, saidRole, settleTargets, type SaidColumns } from "./saidRoles";
import { settlePlans, settleRoles, type DraftColumn } from "./settleRoles";

type Sources = {
  readonly grid: Grid;
  readonly block: HeaderBlock;
  /** Rows that hold data and no headings or headers. */
  readonly dataRows: readonly number[];
  readonly said: SaidColumns;
  readonly keeper: Keeper;
};

function draftColumn({ grid, block, dataRows, said, keeper }: Sources, columnIndex: number): DraftColumn {
  const parts = block.parts.get(columnIndex) ?? [];
  const header = parts.join("\n");
  const content = describeColumn(grid, columnIndex, dataRows, keeper);
  const column = { columnIndex, header, parts, content };
  const role = saidRole(said, columnIndex, header);
  if (role !== undefined) return { ...column, said: true, role, score: 1, evidence: ["人が指定した列"] };
  const match = matchHeader(parts, content.kind);
  return {
    ...column,
    said: false,
    role: match?.role ?? "other",
    score: match?.score ?? 0,
    evidence: match ? [match.evidence] : [],
  };
}

/**
 * Decides what every column holds: by what people said of it, by the words of its header, by what its cells look like,
 * and by its place. Gives one match a column, from left to right, with a score from 0 to 1 and the evidence in words.
 */
export function assignRoles(
  grid: Grid,
  block: HeaderBlock,
  dataRows: readonly number[],
  { said = nothingSaid, keeper = createKeeper() }: Partial<Pick<Sources, "said" | "keeper">> = {},
): readonly HeaderMatch[] {
  const columns: DraftColumn[] = [];
  for (let index = grid.left; index <= grid.right; index += 1) {
    const column = draftColumn({ grid, block, dataRows, said, keeper }, index);
    if (column.header !== "" || column.content.cells > 0) columns.push(column);
  }
  nameByContent(columns);
  settleRoles(columns);
  const years = columnYears(columns);
  settleTargets(columns, (columnIndex, role) => years.yearOf(columnIndex, role));
  const own = columnYears(columns);
  settlePlans(columns, own.named);
  const matches = columns.map(({ columnIndex, header, role, score, evidence }) => {
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
  return keeper.same("columns", matches);
}
