import type { ColumnRole, Field } from "../../model/progress";
import type { RowContext } from "../defineRule";
import { fieldAt, fieldsOf, isBlank, sameYear } from "./fields";
import type { ColumnFacts } from "./sheetFacts";
import { statusKey } from "./statusWords";

/** An empty reason beside a status for which the sheet's own note asks for one. */
export type AskedReason = { readonly column: ColumnFacts; readonly field: Field; readonly status: string };

/** 「Ｃ」, 「Ｃ：遅れている」 and 「Ｃ 遅れている」 all say C. */
function says(text: string, keys: readonly string[]): boolean {
  const first = /^\s*(?<code>[A-Za-zＡ-Ｚａ-ｚ◎○〇◯△×✕])(?=[\s:：.．（(])/u.exec(text)?.groups?.["code"] ?? "";
  return keys.includes(statusKey(text)) || (first !== "" && keys.includes(statusKey(first)));
}

/** The columns that hold the reasons: 理由, else the prose that judges. */
function reasonColumns({ facts }: RowContext, year: string | null): readonly ColumnFacts[] {
  const of = (role: ColumnRole) =>
    facts.columns.filter((column) => column.role === role && sameYear(column.year, year));
  const reasons = of("reason");
  return reasons.length > 0 ? reasons : of("evaluation");
}

/** The record's empty reasons that the sheet's note asks for. */
export function askedReasons(context: RowContext): readonly AskedReason[] {
  const { record, facts } = context;
  const statuses = fieldsOf(record, "status").filter(
    ({ column, text }) => facts.columns[column]?.current === true && says(text, facts.reasonStatuses),
  );
  return statuses.slice(0, 1).flatMap(({ year, text }) => {
    const places = reasonColumns(context, year).map((column) => ({ column, field: fieldAt(record, column.index) }));
    const [first] = places;
    if (first?.field === undefined || !places.every(({ field }) => field !== undefined && isBlank(field))) return [];
    return [{ column: first.column, field: first.field, status: text.trim() }];
  });
}
