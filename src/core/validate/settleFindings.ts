import { severities, type Finding } from "../model/finding";
import { findSilencers, isSilenced } from "../rules/precedence";
import { rememberOf } from "../text/remember";

function severityRank({ severity }: Finding): number {
  return severities.indexOf(severity);
}

/** One finding a rule and place: cells that a merge shares are checked with every record that they belong to. */
const placeKey = rememberOf(({ ruleId, messageId, sheet, range }: Finding): string =>
  JSON.stringify(range === null ? [ruleId, sheet, messageId] : [ruleId, sheet, range]),
);

function distinct(findings: readonly Finding[]): readonly Finding[] {
  const byPlace = new Map<string, Finding>();
  for (const finding of findings) {
    const key = placeKey(finding);
    const known = byPlace.get(key);
    if (known === undefined || severityRank(finding) < severityRank(known)) byPlace.set(key, finding);
  }
  return [...byPlace.values()];
}

/** By row, then column, then severity; findings about the whole sheet come first. */
function compare(a: Finding, b: Finding): number {
  const row = (a.range?.top ?? -1) - (b.range?.top ?? -1);
  const column = (a.range?.left ?? -1) - (b.range?.left ?? -1);
  return row || column || severityRank(a) - severityRank(b);
}

/** One sheet's findings as people see them: no duplicates, nothing that another finding already tells, in order. */
export function settleFindings(findings: readonly Finding[]): readonly Finding[] {
  const once = distinct(findings);
  const silencers = findSilencers(once);
  return once.filter((finding) => !isSilenced(finding, silencers)).sort(compare);
}
