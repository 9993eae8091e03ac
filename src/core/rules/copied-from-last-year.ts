import type { Field, ProgressRecord, ProgressSheet } from "../model/progress";
import { toKey } from "../text/normalizeText";
import { rememberFlatMap } from "../text/pieces";
import { defineRule, message, type SheetContext } from "./defineRule";
import { at, fieldsOf } from "./facts/fields";
import { isOwnRecord } from "./facts/sheetFacts";
import { westernYear } from "../text/fiscalYear";

/** 「実施を継続」 and other stock phrases are the same every year, and rightly so. */
const shortestCopy = 15;

type Copy = { readonly field: Field; readonly rowIndex: number };

function yearOf({ year }: Field): number {
  return westernYear(year);
}

/** The text of the newest year, and what it is compared with: nothing typed means nothing copied. */
function isCopy(field: Field, earlier: string): boolean {
  return field.origin === "typed" && toKey(field.text).length >= shortestCopy && toKey(field.text) === toKey(earlier);
}

/** Results of the newest year of a two-year sheet that repeat the year before. */
const copiesInRows = rememberFlatMap((record: ProgressRecord): readonly Copy[] =>
  (isOwnRecord(record) ? (["result", "evaluation"] as const) : []).flatMap((role) => {
    const fields = [...fieldsOf(record, role)]
      .filter(({ year }) => year !== null)
      .sort((a, b) => yearOf(b) - yearOf(a));
    const [newest, ...earlier] = fields;
    if (newest === undefined) return [];
    const before = earlier.filter((field) => yearOf(field) === yearOf(newest) - 1);
    return before.some(({ text }) => isCopy(newest, text)) ? [{ field: newest, rowIndex: record.rowIndex }] : [];
  }),
);

function keyOf({ projectNumbers, displayName, departments }: ProgressRecord): string {
  return toKey([...projectNumbers, displayName, ...departments].join("|"));
}

/** Results that stand word for word in last year's file, in the row of the same project and 担当. */
function copiesFromFile(sheet: ProgressSheet, lastYear: readonly ProgressSheet[]): readonly Copy[] {
  const known = new Map(lastYear.flatMap(({ records }) => records.map((record) => [keyOf(record), record] as const)));
  return sheet.records.filter(isOwnRecord).flatMap((record) => {
    const before = known.get(keyOf(record));
    if (before === undefined) return [];
    return (["result", "evaluation"] as const).flatMap((role) => {
      const newest = [...fieldsOf(record, role)].sort((a, b) => yearOf(b) - yearOf(a))[0];
      const texts = fieldsOf(before, role).map(({ text }) => text);
      return newest !== undefined && texts.some((text) => isCopy(newest, text))
        ? [{ field: newest, rowIndex: record.rowIndex }]
        : [];
    });
  });
}

function copiesOf({ sheet, lastYear }: SheetContext): readonly Copy[] {
  const inRows = copiesInRows(sheet.records);
  return inRows.length > 0 || lastYear.length === 0 ? inRows : copiesFromFile(sheet, lastYear);
}

export const copiedFromLastYear = defineRule({
  id: "copied-from-last-year",
  meta: {
    title: { ja: "前年度と同じ文章", en: "Same text as last year" },
    why: {
      ja: "前年度の表に上書きしたとき、直し忘れた文章が残ることがあります。",
      en: "Where last year's sheet is typed over, old text is easily left behind.",
    },
    severity: "info",
    addressee: "department",
    requires: { anyOf: ["result", "evaluation"] },
  },
  messages: {
    same: message<{ length: number }>({
      sample: { length: 48 },
      ja: () => "前年度と同じ文章です。内容に変わりがなければ、このままで結構です。",
      en: () => "The same text as last year. If nothing has changed, please leave it as it is.",
    }),
  },
  sheet(context, report) {
    for (const { field, rowIndex } of copiesOf(context)) {
      report("same", { at: at(field), data: { length: [...toKey(field.text)].length }, rowIndex });
    }
  },
});
