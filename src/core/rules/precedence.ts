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

function isSilencing({ ruleId }: Finding): boolean {
  return silencing.some(({ rule }) => rule === ruleId);
}

/** A sheet's silencing findings, by the rows on which they stand: a sheet may have thousands. */
export type Silencers = {
  readonly byRecord: ReadonlyMap<number | null, readonly Finding[]>;
  readonly byRow: ReadonlyMap<number, readonly Finding[]>;
};

const none: readonly Finding[] = [];

function rowsOf({ range }: Finding): readonly number[] {
  return range === null ? [] : Array.from({ length: range.bottom - range.top + 1 }, (_, index) => range.top + index);
}

/** Arranges the findings that may keep others silent. */
export function findSilencers(findings: readonly Finding[]): Silencers {
  const byRecord = new Map<number | null, Finding[]>();
  const byRow = new Map<number, Finding[]>();
  const add = <Key>(map: Map<Key, Finding[]>, key: Key, finding: Finding): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [finding]);
    else list.push(finding);
  };
  for (const finding of findings.filter(isSilencing)) {
    add(byRecord, finding.rowIndex, finding);
    for (const row of rowsOf(finding)) add(byRow, row, finding);
  }
  return { byRecord, byRow };
}

/** Whether another finding of the same sheet already tells of the finding's defect. */
export function isSilenced(finding: Finding, { byRecord, byRow }: Silencers): boolean {
  return silencing.some(({ rule, silences, within }) => {
    if (!silences.includes(finding.ruleId)) return false;
    if (within === "row") return (byRecord.get(finding.rowIndex) ?? none).some(({ ruleId }) => ruleId === rule);
    return rowsOf(finding).some((row) =>
      (byRow.get(row) ?? none).some((other) => other.ruleId === rule && overlap(other, finding)),
    );
  });
}
