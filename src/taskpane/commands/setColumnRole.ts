import type { ColumnRole, HeaderMatch } from "../../core/model";
import { correctColumn, uncorrectColumn } from "../../core/report";
import type { PaneContext } from "./context";
import { settlePlan } from "./settlePlan";

export type ColumnAnswer = {
  readonly sheet: string;
  readonly column: HeaderMatch;
  /** Null where the column is to be inferred again. */
  readonly role: ColumnRole | null;
};

/** The answer to 「この列は何ですか」. */
export async function setColumnRole(context: PaneContext, { sheet, column, role }: ColumnAnswer): Promise<void> {
  const { plan } = context.getState();
  const { columnIndex: position, header } = column;
  const settled =
    role === null ? uncorrectColumn(plan, sheet, position) : correctColumn(plan, sheet, { position, role, header });
  await settlePlan(context, settled);
}
