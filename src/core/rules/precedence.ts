import type { Finding } from "../model/finding";

/**
 * One defect, one finding: where the first rule speaks, the others keep silent, on the same cells or in the whole row.
 * achievement-mismatch is never silenced: it stands exactly where the verdict says so.
 */
const silencing: readonly {
  readonly rule: string;
  readonly silences: readonly string[];
  readonly within: "cells" | "row";
}[] = [
  { rule: "cells-shifted", silences: ["required-blank"], within: "row" },
  {
    rule: "cells-shifted",
    silences: ["number-unreadable", "status-not-in-legend", "fraction-percent-mixed", "value-provisional"],
    within: "cells",
  },
  {
    rule: "cell-error",
    silences: ["required-blank", "number-unreadable", "status-not-in-legend", "value-provisional"],
    within: "cells",
  },
  { rule: "achievement-mismatch", silences: ["fraction-percent-mixed"], within: "cells" },
  { rule: "indicator-count-mismatch", silences: ["unit-mismatch"], within: "cells" },
];

function overlap({ range: a }: Finding, { range: b }: Finding): boolean {
  return a !== null && b !== null && a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

/** Whether the finding may keep others silent. */
export function isSilencing({ ruleId }: Finding): boolean {
  return silencing.some(({ rule }) => rule === ruleId);
}

/** Whether another finding of the same sheet already tells of the finding's defect. */
export function isSilenced(finding: Finding, others: readonly Finding[]): boolean {
  return silencing.some(
    ({ rule, silences, within }) =>
      silences.includes(finding.ruleId) &&
      others.some(
        (other) =>
          other.ruleId === rule && (within === "row" ? other.rowIndex === finding.rowIndex : overlap(other, finding)),
      ),
  );
}
