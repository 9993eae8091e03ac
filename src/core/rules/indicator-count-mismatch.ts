import type { Field, ProgressRecord } from "../model/progress";
import { defineRule, message } from "./defineRule";
import { at, fieldsOf } from "./facts/fields";
import { measureOf } from "./facts/words";

type Pair = { readonly target: Field; readonly actual: Field };

function pairsOf(record: ProgressRecord): readonly Pair[] {
  return fieldsOf(record, "actual").flatMap((actual) => {
    const targets = fieldsOf(record, "target");
    const target = targets.find(({ year }) => year === actual.year) ?? (targets.length === 1 ? targets[0] : undefined);
    return target === undefined ? [] : [{ target, actual }];
  });
}

/** How many indicators the cell counts: numbers under marks or labels of their own, not a number and its breakdown. */
function countOf(field: Field): { readonly count: number; readonly each: boolean; readonly listed: boolean } {
  const { quantities } = measureOf(field);
  const marks = new Set(quantities.map(({ mark }) => mark));
  const marked = quantities.length > 0 && quantities.every(({ mark }) => mark !== null);
  const labels = new Set(quantities.map(({ label }) => label));
  const listed = marked || (quantities.length > 1 && labels.size === quantities.length && !labels.has(""));
  return {
    count: marked ? marks.size : quantities.length,
    each: quantities.some(({ notes }) => notes.includes("each")),
    listed,
  };
}

export const indicatorCountMismatch = defineRule({
  id: "indicator-count-mismatch",
  meta: {
    title: { ja: "目標と実績の数が違う", en: "Different numbers of targets and actuals" },
    why: {
      ja: "どの目標がどの実績に当たるかが分からないと、達成度を計算できません。",
      en: "Without knowing which actual belongs to which target, no achievement can be computed.",
    },
    severity: "warning",
    addressee: "department",
    requires: { allOf: ["target", "actual"] },
  },
  messages: {
    count: message<{ targets: number; actuals: number }>({
      sample: { targets: 3, actuals: 2 },
      ja: ({ targets, actuals }) =>
        `目標は${String(targets)}つ、実績は${String(actuals)}つ記載されています。足りない実績を、どの目標のものか分かるようにお書きください。`,
      en: ({ targets, actuals }) =>
        `${String(targets)} targets against ${String(actuals)} actual value(s). Please add what is missing, so that it is clear which target each belongs to.`,
    }),
  },
  row({ record }, report) {
    for (const { target, actual } of pairsOf(record)) {
      const [goals, results] = [countOf(target), countOf(actual)];
      if (goals.count === 0 || results.count === 0 || goals.each || results.each) continue;
      if (goals.count <= results.count || !goals.listed) continue;
      report("count", { at: at(actual), data: { targets: goals.count, actuals: results.count } });
    }
  },
});
