import type { CellRange, Severity } from "../../../../core/model";
import { isMarkFormula, MARK_SEVERITIES, MARK_SIGNATURES } from "../../../markSignature";
import { elementText, findTag, findTags } from "../../xml/tags";
import type { SheetFrame } from "../package/sheetFrame";
import { type Element, readChildren } from "../xml/elements";
import { escapeElementText } from "../xml/escapes";
import { placeForChild, worksheetOrder } from "../xml/schemaOrder";
import { applySplices } from "../xml/splices";
import { toAreaLists } from "./sqref";

/** The ranges to be marked on one worksheet. */
export type MarkRanges = ReadonlyMap<Severity, readonly CellRange[]>;

/**
 * The worksheet's text with one rule a severity, and one conditional format a list of areas. The rules stand behind
 * all others, and their priorities come after all others: the template's rules keep their text, their numbers (which
 * pivot tables refer to) and their order. Among ours, the graver severity counts. Where a rule of the template fills
 * the same cell, its fill is seen, and around it our border. `stopIfTrue` is never set.
 */
export function withMarkRules(frame: SheetFrame, ranges: MarkRanges, styles: ReadonlyMap<Severity, number>): string {
  let priority = highestPriority(frame);
  const rules = MARK_SEVERITIES.flatMap((severity) =>
    toAreaLists(ranges.get(severity) ?? []).map((areas) => {
      priority++;
      const formula = escapeElementText(MARK_SIGNATURES[severity]);
      const rule = `<cfRule type="expression" dxfId="${String(styles.get(severity) ?? 0)}" priority="${String(priority)}"><formula>${formula}</formula></cfRule>`;
      return `<conditionalFormatting sqref="${areas}">${rule}</conditionalFormatting>`;
    }),
  );
  const place = placeForChild(frame.children, worksheetOrder, "conditionalFormatting", frame.first);
  return applySplices(frame.text, [{ start: place, end: place, text: rules.join("") }]);
}

/** Also the rules of Excel 2010 and later, which stand in an extension, count: all share one order. */
function highestPriority({ mask, children }: SheetFrame): number {
  return children
    .filter(({ name }) => name === "conditionalFormatting" || name === "extLst")
    .flatMap(({ start, end }) => findTags(mask.slice(start, end), "cfRule"))
    .reduce((highest, { attributes }) => Math.max(highest, Number(attributes.get("priority") ?? 0) || 0), 0);
}

/** The worksheet's text without the rules of marks, whoever set them; null where it has none. */
export function withoutMarkRules(frame: SheetFrame): string | null {
  const splices = frame.children
    .filter(({ name }) => name === "conditionalFormatting")
    .flatMap((format) => {
      const rules = format.close === format.end ? [] : readChildren(frame.mask, format.tagEnd).children;
      const own = rules.filter((rule) => isMarkRule(frame.text, rule));
      // Excel joins rules of the same areas in one element: only ours go then.
      return own.length > 0 && own.length === rules.length ? [format] : own;
    })
    .map(({ start, end }) => ({ start, end, text: "" }));
  return splices.length === 0 ? null : applySplices(frame.text, splices);
}

function isMarkRule(text: string, { start, end }: Element): boolean {
  const rule = text.slice(start, end);
  const formula = findTag(rule, "formula");
  return formula !== undefined && isMarkFormula(elementText(rule, formula));
}
