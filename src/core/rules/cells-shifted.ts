import type { CellRange } from "../model/cell";
import type { Field } from "../model/progress";
import { defineRule, message, type RowContext } from "./defineRule";
import { at, isEmpty } from "./facts/fields";
import { contentKind, isAtHome, isMisfit, type ContentKind } from "./facts/contentKind";
import { isMostlyFilled, type ColumnFacts, type SheetFacts } from "./facts/sheetFacts";

type Placed = { readonly column: ColumnFacts; readonly field: Field; readonly kind: ContentKind };

/** Only what was typed into the cell itself can stand in a wrong one. */
function kindOf({ origin, text }: Field, { statusScale }: SheetFacts): ContentKind {
  return origin === "typed" ? contentKind(text, statusScale) : "nothing";
}

/** The record's cells from left to right, with what they look like. */
function placed({ record, facts }: RowContext): readonly Placed[] {
  const cells = record.fields.flatMap((field) => {
    const column = facts.columns[field.column];
    return column === undefined ? [] : [{ column, field, kind: kindOf(field, facts) }];
  });
  return cells.sort((a, b) => a.column.columnIndex - b.column.columnIndex);
}

/** Neighbouring cells that do not belong where they stand, and would one column to the `offset`. */
function movable(cells: readonly Placed[], offset: 1 | -1): readonly Placed[] {
  const fits = cells.map(({ column, kind }, position) => {
    const neighbour = cells[position + offset]?.column;
    return neighbour !== undefined && isMisfit(column.role, kind) && isAtHome(neighbour.role, kind);
  });
  return cells.filter(
    (_, position) => fits[position] === true && (fits[position - 1] === true || fits[position + 1] === true),
  );
}

type Shift = { readonly range: CellRange; readonly headers: readonly string[]; readonly direction: "left" | "right" };

/** One stray cell counts too where its place is taken by a second one, and the row's end is empty. */
function strayed(cells: readonly Placed[], offset: 1 | -1): readonly Placed[] {
  const position = cells.findIndex(({ column, kind }, index) => {
    const [next, end] = [cells[index + offset], cells[index + 2 * offset]];
    if (next === undefined || end === undefined || !isMisfit(column.role, kind)) return false;
    const takes = isAtHome(next.column.role, kind) && !isAtHome(next.column.role, next.kind) && next.kind !== "nothing";
    return takes && isEmpty(end.field) && isMostlyFilled(end.column) && !isMisfit(end.column.role, next.kind);
  });
  return position < 0 ? [] : cells.filter((_, index) => index === position || index === position + offset);
}

/** One misfit is an odd cell; two that fit again after one step in the same direction are a shifted row. */
function shiftOf(cells: readonly Placed[], offset: 1 | -1): Shift | null {
  const moved = movable(cells, offset).length > 0 ? movable(cells, offset) : strayed(cells, offset);
  const [first] = moved;
  const last = moved.at(-1);
  if (first === undefined || last === undefined || last.column.columnIndex - first.column.columnIndex >= 8) return null;
  return {
    range: { ...at(first.field), right: last.field.columnIndex },
    headers: moved.map(({ column }) => column.label),
    direction: offset === 1 ? "left" : "right",
  };
}

function quote(headers: readonly string[]): string {
  return headers.map((header) => `「${header}」`).join("");
}

export const cellsShifted = defineRule({
  id: "cells-shifted",
  meta: {
    title: { ja: "列のずれ", en: "Cells shifted by a column" },
    why: {
      ja: "一列ずれて貼り付けた行は、どの欄の内容も別の欄のものとして読まれます。",
      en: "In a row pasted one column off, every cell is read as something else.",
    },
    severity: "warning",
    addressee: "department",
    requires: { anyOf: ["achievement", "status"] },
  },
  messages: {
    left: message<{ headers: readonly string[] }>({
      sample: { headers: ["評価", "達成度"] },
      ja: ({ headers }) =>
        `${quote(headers)}に、一つ右の欄の内容が入っているようです。この行の前後の欄もあわせてご確認ください。`,
      en: ({ headers }) =>
        `${headers.join(", ")} seem to hold what belongs one column to the right. Please check the cells around them in this row too.`,
    }),
    right: message<{ headers: readonly string[] }>({
      sample: { headers: ["評価", "評価の理由"] },
      ja: ({ headers }) =>
        `${quote(headers)}に、一つ左の欄の内容が入っているようです。この行の前後の欄もあわせてご確認ください。`,
      en: ({ headers }) =>
        `${headers.join(", ")} seem to hold what belongs one column to the left. Please check the cells around them in this row too.`,
    }),
  },
  row(context, report) {
    const cells = placed(context);
    const shift = shiftOf(cells, 1) ?? shiftOf(cells, -1);
    if (shift !== null) report(shift.direction, { at: shift.range, data: { headers: shift.headers } });
  },
});
