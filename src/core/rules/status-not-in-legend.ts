import type { Field, ProgressRecord, ProgressSheet } from "../model/progress";
import { normalizeText } from "../text/normalizeText";
import { rememberFlatMap } from "../text/pieces";
import { defineRule, message } from "./defineRule";
import { at, excerpt, fieldsOf, isEmpty } from "./facts/fields";
import { saysPending } from "./facts/pendingWords";
import { isOwnRecord } from "./facts/sheetFacts";
import { isOnScale, listEntries, statusKey } from "./facts/statusWords";
import { saysOf } from "./facts/words";

const saidOtherwise = new Set(["blank", "dash", "not-applicable", "pending", "cancelled", "error"]);

function typedStatuses(record: ProgressRecord): readonly Field[] {
  return fieldsOf(record, "status").filter(
    (field) =>
      field.origin === "typed" &&
      !isEmpty(field) &&
      !saidOtherwise.has(saysOf(field) ?? "") &&
      !saysPending(field.text),
  );
}

type Typed = { readonly field: Field; readonly rowIndex: number };

const ownStatuses = rememberFlatMap((record: ProgressRecord): readonly Typed[] =>
  isOwnRecord(record) ? typedStatuses(record).map((field) => ({ field, rowIndex: record.rowIndex })) : [],
);

/** A spelling that several rows share, by its key. */
function usualSpellings(all: readonly Typed[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const { field } of all) {
    const spelling = normalizeText(field.text);
    counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
  }
  const usual = [...counts].filter(([, count]) => count >= 3).sort((a, b) => a[1] - b[1]);
  return new Map(usual.map(([text]) => [statusKey(text), text]));
}

type Variant = Typed & { readonly usual: string };

/** Rare spellings of a word that the other rows write in one way: 概ね実施できた beside おおむね実施できた. */
function variantsOf({ records }: ProgressSheet): readonly Variant[] {
  const all = ownStatuses(records);
  const spellings = usualSpellings(all);
  return all.flatMap((typed) => {
    const usual = spellings.get(statusKey(typed.field.text));
    return usual === undefined || usual === normalizeText(typed.field.text) ? [] : [{ ...typed, usual }];
  });
}

export const statusNotInLegend = defineRule({
  id: "status-not-in-legend",
  meta: {
    title: { ja: "凡例にない評価", en: "Status not in the legend" },
    why: {
      ja: "凡例にない評価は、評価ごとの件数のどこにも数えられません。",
      en: "A status outside the legend is counted nowhere.",
    },
    severity: "warning",
    addressee: "department",
    requires: { allOf: ["status"] },
  },
  messages: {
    unknown: message<{ typed: string; entries: string }>({
      sample: { typed: "B+", entries: "A・B・C・D" },
      ja: ({ typed, entries }) => `「${typed}」は評価の区分（${entries}）にありません。いずれか一つをご記入ください。`,
      en: ({ typed, entries }) => `${typed} is not one of the ratings (${entries}). Please enter one of them.`,
    }),
    variant: message<{ typed: string; usual: string }>({
      sample: { typed: "概ね実施できた", usual: "おおむね実施できた" },
      ja: ({ typed, usual }) =>
        `「${typed}」は、ほかの行では「${usual}」と書かれています。同じ意味でしたら書き方をそろえてください。`,
      en: ({ typed, usual }) =>
        `${typed} is written ${usual} in the other rows. If it means the same, please use one spelling.`,
    }),
  },
  row({ record, facts }, report) {
    const { statusScale } = facts;
    if (statusScale === null || statusScale.origin === "values" || !isOwnRecord(record)) return;
    for (const field of typedStatuses(record)) {
      const column = facts.columns[field.column];
      if (column?.onScale !== true || isOnScale(field.text, statusScale)) continue;
      const place = { at: at(field), data: { typed: excerpt(field.text), entries: listEntries(statusScale) } };
      if (column.usualStatuses.includes(statusKey(field.text))) report("unknown", { ...place, severity: "info" });
      else report("unknown", place);
    }
  },
  sheet({ sheet }, report) {
    for (const { field, usual, rowIndex } of variantsOf(sheet)) {
      const data = { typed: excerpt(field.text), usual };
      report("variant", { at: at(field), data, rowIndex, severity: "info", addressee: "secretariat" });
    }
  },
});
