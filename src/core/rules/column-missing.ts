import type { ColumnRole } from "../model/progress";
import { defineRule, message, type SheetContext } from "./defineRule";
import { headerRange } from "./facts/headers";
import { isMostlyFilled, type ColumnFacts } from "./facts/sheetFacts";

type Missing = { readonly role: "actual" | "target"; readonly column: ColumnFacts };

/** An achievement column beside a target without an actual, or beside an actual without a target. */
function missingFor(column: ColumnFacts, { columns }: SheetContext["facts"]): Missing | null {
  const has = (...roles: readonly ColumnRole[]): boolean => columns.some(({ role }) => roles.includes(role));
  if (has("target") && !has("actual", "result")) return { role: "actual", column };
  if (has("actual") && !has("target", "baseline", "plan")) return { role: "target", column };
  return null;
}

export const columnMissing = defineRule({
  id: "column-missing",
  meta: {
    title: { ja: "列が見つからない", en: "Column not found" },
    why: {
      ja: "目標か実績の列がないと、達成度の根拠を確かめられません。",
      en: "Without the target or the actual nobody can tell where an achievement comes from.",
    },
    severity: "info",
    addressee: "secretariat",
    requires: { allOf: ["achievement"], anyOf: ["target", "actual"] },
  },
  messages: {
    actual: message<{ header: string }>({
      sample: { header: "達成度（％）" },
      ja: ({ header }) =>
        `「${header}」と目標の列はありますが、実績の列が見つかりません。列の削除や見出しの変更がないかをご確認ください。`,
      en: ({ header }) =>
        `There are ${header} and a target, but no column with the actual value. Please check whether a column was removed or renamed.`,
    }),
    target: message<{ header: string }>({
      sample: { header: "達成度（％）" },
      ja: ({ header }) =>
        `「${header}」と実績の列はありますが、目標の列が見つかりません。列の削除や見出しの変更がないかをご確認ください。`,
      en: ({ header }) =>
        `There are ${header} and an actual value, but no column with the target. Please check whether a column was removed or renamed.`,
    }),
  },
  sheet(context, report) {
    if (context.sheet.kind !== "table") return;
    for (const column of context.facts.columns.filter(({ role }) => role === "achievement")) {
      const missing = isMostlyFilled(column) ? missingFor(column, context.facts) : null;
      if (missing === null) continue;
      const place = { at: headerRange(context, column), data: { header: column.label } };
      // Some templates state their targets elsewhere; nobody states a rate without saying what was done.
      if (missing.role === "actual") report("actual", { ...place, severity: "warning" });
      else report("target", place);
    }
  },
});
