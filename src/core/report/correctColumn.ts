import type { PlannedColumn, Plan } from "../model/plan";
import type { ReadSheet } from "../model/progress";

type Sheet = Plan["sheets"][number];

function change(plan: Plan, name: string, edit: (columns: Sheet["columns"]) => Sheet["columns"]): Plan {
  const known = plan.sheets.find((sheet) => sheet.name === name);
  const columns = edit(known?.columns ?? []);
  const sheets =
    known === undefined
      ? [...plan.sheets, { name, columns }]
      : plan.sheets.map((sheet) => (sheet === known ? { ...known, columns } : sheet));
  return { ...plan, sheets: sheets.filter((sheet) => sheet.columns.length > 0) };
}

/** 「この列は何ですか」: the plan with the role that a person gives the column; what was said of it before is replaced. */
export function correctColumn(plan: Plan, sheet: string, column: PlannedColumn): Plan {
  return change(plan, sheet, (columns) =>
    [...columns.filter(({ position }) => position !== column.position), column].sort((a, b) => a.position - b.position),
  );
}

/** The plan that leaves the column to be inferred again. */
export function uncorrectColumn(plan: Plan, sheet: string, position: number): Plan {
  return change(plan, sheet, (columns) => columns.filter((column) => column.position !== position));
}

/** The columns of the sheet whose role a person has set, as far as what was said still holds. */
export function correctedColumns(
  plan: Plan,
  { name, columns }: Pick<ReadSheet, "name" | "columns">,
): readonly number[] {
  const said = plan.sheets.find((sheet) => sheet.name === name)?.columns ?? [];
  return said
    .filter(({ position, header }) =>
      columns.some((column) => column.columnIndex === position && column.header === header),
    )
    .map(({ position }) => position);
}
