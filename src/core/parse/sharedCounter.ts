import type { LabelledQuantity } from "../model/progress";
import { groupOf } from "./matching";
import { readQuantity } from "./quantityGrammar";
import { readNumber } from "./numberGrammar";
import { toParsable } from "./parsable";
import { ordinalWords } from "./unitWords";

const counted =
  /^(?:約|およそ|延べ|計|年間)?\s?(?<digits>\d[\d,]*(?:\.\d+)?)\s?(?<noun>[\p{L}ー々・]{1,8}?)\s?(?<limit>以上|以下|以内|未満|程度|超)?$/u;
/** Dates, orders and stretches of time count nothing: 4月開催, 3年連続, 2番目. */
const noCounter = new RegExp(
  `^(?:年|月|日|時|週|分の|${[...ordinalWords].join("|")})|(?:前|後|頃|末|目|等|など|連続)$`,
  "u",
);

type Counted = { readonly noun: string; readonly quantity: LabelledQuantity };

function readCounted(raw: string): Counted | undefined {
  const text = toParsable(raw);
  const match = counted.exec(text);
  const noun = groupOf(match, "noun");
  if (match === null || noCounter.test(noun)) return undefined;
  const value = readNumber(groupOf(match, "digits"), 0)?.value;
  if (value === undefined) return undefined;
  // 以上 and 程度 mean behind an unknown counter what they mean behind a known one.
  const like = readQuantity(text.replace(noun, "件"), text.search(/\d/u));
  const notes = like?.notes ?? [];
  return {
    noun,
    quantity: {
      raw: raw.trim(),
      value,
      unit: noun,
      comparator: like?.comparator ?? null,
      notes,
      label: "",
      mark: null,
    },
  };
}

/**
 * A target and an actual that are a number and one short noun each, the same in both, count in that noun, though no list
 * knows it: 5つながり against 4つながり. Undefined where they do not.
 */
export function readSharedCounter(
  target: string,
  actual: string,
): { readonly target: LabelledQuantity; readonly actual: LabelledQuantity } | undefined {
  const [goal, result] = [readCounted(target), readCounted(actual)];
  if (goal === undefined || goal.noun !== result?.noun) return undefined;
  return { target: goal.quantity, actual: result.quantity };
}
