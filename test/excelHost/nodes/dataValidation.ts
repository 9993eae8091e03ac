import { overlap } from "../area";
import { HostFailure } from "../hostFailure";
import { HostObject } from "../hostObject";
import type { ListRule, ValidationModel } from "../model";
import { type Place, requireUnprotected } from "./context";

const LONGEST_SOURCE = 255;

/** The validation of some cells; one that does not hold for all of them is "Inconsistent", with no rule. */
export function dataValidationNode(place: Place): HostObject {
  const { sheet } = place;
  return new HostObject("DataValidation", {
    Type: { get: () => state(place).type },
    Rule: {
      get: () => state(place).rule,
      set: (rule) => {
        requireUnprotected(sheet);
        const list = (rule as Partial<ListRule> | null)?.list;
        if (list === undefined || list.source.length > LONGEST_SOURCE) throw new HostFailure("InvalidArgument");
        removeFrom(place);
        sheet.validations.push({ ranges: [...place.ranges], rule: { list } });
      },
    },
    Clear: { call: () => removeFrom(place) },
  });
}

function removeFrom({ sheet, ranges }: Place): void {
  sheet.validations = sheet.validations.filter((one) => !covers(one, ranges));
}

function covers({ ranges }: ValidationModel, others: Place["ranges"]): boolean {
  return ranges.some((range) => others.some((other) => overlap(range, other) !== undefined));
}

function state({ sheet, ranges }: Place): { type: string; rule: ListRule | null } {
  const touching = sheet.validations.filter((one) => covers(one, ranges));
  const [first] = touching;
  if (first === undefined) return { type: "None", rule: null };
  const covered = touching.reduce((sum, one) => sum + coveredCells(one, ranges), 0);
  const isWhole =
    covered === ranges.reduce((sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1), 0);
  const isSame = touching.every(({ rule }) => rule.list.source === first.rule.list.source);
  if (!isSame) return { type: "MixedCriteria", rule: null };
  return isWhole ? { type: "List", rule: first.rule } : { type: "Inconsistent", rule: null };
}

function coveredCells({ ranges }: ValidationModel, others: Place["ranges"]): number {
  let cells = 0;
  for (const range of ranges) {
    for (const other of others) {
      const part = overlap(range, other);
      if (part !== undefined) cells += (part.bottom - part.top + 1) * (part.right - part.left + 1);
    }
  }
  return cells;
}
