import type { ColumnRole, ProgressSheet } from "../../model/progress";
import { parseReasonNote } from "../../parse/reasonNotes";
import { statusKey } from "./statusWords";

const headed: readonly ColumnRole[] = ["reason", "evaluation", "status"];

/** The statuses, as keys, beside which the sheet's notes and headers ask for a reason; [] where they ask for none. */
export function askedStatuses({ notes, columns, statusScale }: ProgressSheet): readonly string[] {
  const headers = columns.filter(({ role }) => headed.includes(role)).map(({ header }) => header);
  const asked = [...notes, ...headers].flatMap((text) => parseReasonNote(text) ?? []);
  const entries = (statusScale?.entries ?? []).map(({ code, label }) => [code ?? label, label].map(statusKey));
  const keys = asked.flatMap(({ codes, andBelow }) => {
    const named = codes.map(statusKey);
    const from = entries.findIndex((spellings) => spellings.some((key) => named.includes(key)));
    const below = andBelow && from >= 0 ? entries.slice(from) : [];
    return [...named, ...below.flat(), ...entries.filter((spellings) => named.includes(spellings[0] ?? "")).flat()];
  });
  return [...new Set(keys)].sort();
}
